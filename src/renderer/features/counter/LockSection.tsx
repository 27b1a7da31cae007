import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LOCK_MINUTES } from '@renderer/hooks/lockPreferences';
import { useCommands } from '@renderer/hooks/useCommands';
import { usePreferences } from '@renderer/hooks/usePreferences';
import { useToasts } from '@renderer/hooks/useToasts';
import { Button } from '@renderer/ui/Button';
import { Card, CardSection } from '@renderer/ui/Card';
import { Select } from '@renderer/ui/Select';
import { Stack } from '@renderer/ui/Stack';
import { SettingRow, SwitchRow } from '@renderer/ui/SwitchRow';
import { Text } from '@renderer/ui/Text';
import { TextField } from '@renderer/ui/TextField';
import { isPin } from './pin';
import { useCounterLock } from './useCounterLock';

/** When the window hides what it shows, and what that protects against. */
export function LockSection() {
  const { t } = useTranslation('lock');
  const [{ lock }, change] = usePreferences();
  const { hasPin } = useCounterLock();
  const commands = useCommands();
  const toasts = useToasts();
  const [isChoosing, setIsChoosing] = useState(false);
  const isOn = lock.isOn && hasPin;

  const setOn = (next: boolean): void => {
    change({ lock: { ...lock, isOn: next } });
    toasts.show({ text: t(next ? 'saved' : 'off') });
  };

  return (
    <Card>
      <CardSection>
        <SwitchRow
          hint={t('switchHint')}
          isSelected={isOn}
          onChange={(next) => {
            if (next && !hasPin) setIsChoosing(true);
            else setOn(next);
          }}
        >
          {t('switch')}
        </SwitchRow>
        {isOn ? (
          <SettingRow
            control={
              <Select
                label={t('after')}
                isLabelHidden
                placeholder={t('after')}
                options={LOCK_MINUTES.map((minutes) => ({
                  id: String(minutes),
                  label: t('minutes', { count: minutes }),
                }))}
                value={String(lock.afterMinutes)}
                onChange={(id) => {
                  const afterMinutes = LOCK_MINUTES.find((minutes) => String(minutes) === id);
                  if (afterMinutes !== undefined) change({ lock: { ...lock, afterMinutes } });
                }}
              />
            }
          >
            {t('after')}
          </SettingRow>
        ) : null}
        {isChoosing ? (
          <PinChoice
            act={t(hasPin ? 'change' : 'save')}
            onChosen={() => {
              setIsChoosing(false);
              if (!isOn) setOn(true);
            }}
          />
        ) : isOn ? (
          <Stack gap={3} direction="row">
            <Button icon="lock" onPress={() => void commands.run('lock')}>
              {t('now')}
            </Button>
            <Button
              variant="text"
              onPress={() => {
                setIsChoosing(true);
              }}
            >
              {t('change')}
            </Button>
          </Stack>
        ) : null}
      </CardSection>
      <CardSection>
        <Text as="p" size={3} ink="quiet">
          {t('honest')}
        </Text>
      </CardSection>
    </Card>
  );
}

type PinChoiceProps = { readonly act: string; readonly onChosen: () => void };

/** A new PIN, typed twice. */
function PinChoice({ act, onChosen }: PinChoiceProps) {
  const { t } = useTranslation('lock');
  const lock = useCounterLock();
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState('');
  const [isTried, setIsTried] = useState(false);
  const hasWrongShape = isTried && !isPin(pin);
  const isDifferent = isTried && !hasWrongShape && pin !== again;
  const field = {
    type: 'password',
    inputMode: 'numeric',
    autoComplete: 'off',
    dir: 'ltr',
    maxLength: 8,
  } as const;

  const save = async (): Promise<void> => {
    setIsTried(true);
    if (!isPin(pin) || pin !== again || lock.isChecking) return;
    await lock.choosePin(pin);
    onChosen();
  };

  return (
    <Stack gap={4}>
      <TextField
        {...field}
        label={t('pin')}
        hint={t('pinKept')}
        error={hasWrongShape ? t('wrongShape') : undefined}
        autoFocus
        value={pin}
        onChange={setPin}
        onEnter={() => void save()}
      />
      <TextField
        {...field}
        label={t('pinAgain')}
        error={isDifferent ? t('differ') : undefined}
        value={again}
        onChange={setAgain}
        onEnter={() => void save()}
      />
      <Button
        variant="primary"
        icon="lock"
        isDisabled={lock.isChecking}
        onPress={() => void save()}
      >
        {act}
      </Button>
    </Stack>
  );
}
