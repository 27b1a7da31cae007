import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@renderer/ui/Button';
import { Dialog } from '@renderer/ui/Dialog';
import { Stack } from '@renderer/ui/Stack';
import { Text } from '@renderer/ui/Text';
import { TextField } from '@renderer/ui/TextField';
import { fillScreen } from './fullScreen';
import { isPin } from './pin';
import { useCounterLock } from './useCounterLock';

type EnterCounterModeProps = { readonly onClose: () => void };

/** Before the counter is all there is to see: what that means, and the PIN that leads out. */
export function EnterCounterMode({ onClose }: EnterCounterModeProps) {
  const { t } = useTranslation(['counter', 'common']);
  const lock = useCounterLock();
  const [isChoosing, setIsChoosing] = useState(!lock.hasPin);
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState('');
  const [isTried, setIsTried] = useState(false);
  const hasWrongShape = isTried && !isPin(pin);
  const isDifferent = isTried && !hasWrongShape && pin !== again;

  const start = (): void => {
    setIsTried(true);
    if (isChoosing && (!isPin(pin) || pin !== again)) return;
    // Only a press may fill the screen, so it comes before anything that takes time.
    fillScreen();
    void lock.enter(isChoosing ? pin : null);
  };

  return (
    <Dialog
      isOpen
      title={t('mode.enter')}
      closeLabel={t('common:action.close')}
      width={520}
      onClose={onClose}
      footer={
        <>
          {isChoosing ? null : (
            <Button variant="text" onPress={() => setIsChoosing(true)}>
              {t('mode.changePin')}
            </Button>
          )}
          <Button
            variant="primary"
            icon="store"
            isDisabled={lock.isChecking}
            autoFocus={!isChoosing}
            onPress={start}
          >
            {t('mode.start')}
          </Button>
        </>
      }
    >
      <Stack gap={4}>
        <Text as="p">{t('mode.about')}</Text>
        {isChoosing ? (
          <>
            <TextField
              label={t('mode.pin')}
              hint={t('mode.pinKept')}
              error={hasWrongShape ? t('mode.pinWrongShape') : undefined}
              type="password"
              inputMode="numeric"
              autoComplete="off"
              dir="ltr"
              maxLength={8}
              autoFocus
              value={pin}
              onChange={setPin}
              onEnter={start}
            />
            <TextField
              label={t('mode.pinAgain')}
              error={isDifferent ? t('mode.pinsDiffer') : undefined}
              type="password"
              inputMode="numeric"
              autoComplete="off"
              dir="ltr"
              maxLength={8}
              value={again}
              onChange={setAgain}
              onEnter={start}
            />
          </>
        ) : null}
        <Text as="p" size={3} ink="quiet">
          {t('mode.honest')}
        </Text>
      </Stack>
    </Dialog>
  );
}
