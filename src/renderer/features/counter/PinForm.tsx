import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@renderer/ui/Button';
import { Stack } from '@renderer/ui/Stack';
import { Text } from '@renderer/ui/Text';
import { TextField } from '@renderer/ui/TextField';
import styles from './CounterMode.module.css';
import { typedOnPad } from './counterText';
import { Keypad } from './Keypad';
import { useCounterLock, type CounterLock } from './useCounterLock';

type PinFormProps = {
  /** What the button does: *Leave*, *Unlock*. */
  readonly act: string;
  /** While somebody waits who forgot the PIN: `{{time}}` is what is left of it. */
  readonly forgottenLeft: (time: string) => string;
  readonly onLeft: () => void;
};

const MAX_PIN = 8;

/** `4:05` */
const clockTime = (ms: number): string => {
  const seconds = Math.ceil(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};

/** What leads back to everything: the PIN, or time and the name of the shop. */
export function PinForm({ act, forgottenLeft, onLeft }: PinFormProps) {
  const { t } = useTranslation('counter');
  const lock = useCounterLock();
  const [pin, setPin] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  const [isForgetting, setIsForgetting] = useState(lock.forgottenMs !== null);

  const leave = async (): Promise<void> => {
    if (pin === '' || lock.waitMs > 0 || lock.isChecking) return;
    if (await lock.leave(pin)) onLeft();
    else {
      setPin('');
      setIsWrong(true);
    }
  };

  if (isForgetting) {
    return (
      <Forgotten
        {...{ act, forgottenLeft, lock, onLeft }}
        onBack={() => {
          setIsForgetting(false);
        }}
      />
    );
  }
  return (
    <Stack gap={4}>
      <TextField
        label={t('mode.leavePin')}
        error={
          lock.waitMs > 0
            ? t('mode.wait', { time: clockTime(lock.waitMs) })
            : isWrong
              ? t('mode.wrong')
              : undefined
        }
        type="password"
        inputMode="numeric"
        autoComplete="off"
        dir="ltr"
        size="lg"
        maxLength={MAX_PIN}
        autoFocus
        value={pin}
        onChange={(next) => {
          setPin(next);
          setIsWrong(false);
        }}
        onEnter={() => void leave()}
      />
      <div className={styles['pinPad']}>
        <Keypad
          decimalSign=""
          onKey={(key) => {
            setPin(typedOnPad(pin, key, '').slice(0, MAX_PIN));
            setIsWrong(false);
          }}
        />
      </div>
      <Button
        variant="primary"
        size="lg"
        isWide
        icon="lock-open"
        isDisabled={lock.waitMs > 0 || lock.isChecking}
        onPress={() => void leave()}
      >
        {act}
      </Button>
      <Button variant="text" onPress={() => setIsForgetting(true)}>
        {t('mode.forgot')}
      </Button>
    </Stack>
  );
}

type ForgottenProps = PinFormProps & {
  readonly lock: CounterLock;
  readonly onBack: () => void;
};

/** Nobody can read a PIN back. What a passer-by has not is time, and a reason to know the name exactly. */
function Forgotten({ act, forgottenLeft, lock, onLeft, onBack }: ForgottenProps) {
  const { t } = useTranslation('counter');
  const [name, setName] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  const leave = async (): Promise<void> => {
    if (await lock.leaveByName(name)) onLeft();
    else setIsWrong(true);
  };
  return (
    <Stack gap={4}>
      <Text as="p">{t('mode.forgotAbout')}</Text>
      {lock.forgottenMs === null ? (
        <Button variant="primary" icon="hourglass" onPress={() => lock.setForgotten(true)}>
          {t('mode.forgotStart')}
        </Button>
      ) : lock.forgottenMs > 0 ? (
        <Text as="p" weight="medium" isTabular>
          {forgottenLeft(clockTime(lock.forgottenMs))}
        </Text>
      ) : (
        <>
          <TextField
            label={t('mode.forgotName')}
            error={isWrong ? t('mode.forgotWrong') : undefined}
            autoFocus
            spellCheck={false}
            autoComplete="off"
            value={name}
            onChange={(next) => {
              setName(next);
              setIsWrong(false);
            }}
            onEnter={() => void leave()}
          />
          <Button variant="primary" icon="lock-open" onPress={() => void leave()}>
            {act}
          </Button>
        </>
      )}
      <Button
        variant="text"
        onPress={() => {
          lock.setForgotten(false);
          onBack();
        }}
      >
        {t('mode.forgotStop')}
      </Button>
    </Stack>
  );
}
