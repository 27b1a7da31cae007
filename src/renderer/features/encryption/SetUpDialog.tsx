import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isLastGroup } from '@shared/domain/encryption/secretKeyText';
import { holdRecoveryKey, useRecoveryKey } from '@renderer/hooks/recoveryKey';
import { useToasts } from '@renderer/hooks/useToasts';
import { Button } from '@renderer/ui/Button';
import { Checkbox } from '@renderer/ui/Checkbox';
import { Dialog } from '@renderer/ui/Dialog';
import { Notice } from '@renderer/ui/Notice';
import { Spacer } from '@renderer/ui/Screen';
import { Stack } from '@renderer/ui/Stack';
import { Stepper } from '@renderer/ui/Stepper';
import { TextField } from '@renderer/ui/TextField';
import { NewPassphrase, NOT_TYPED, problemOf } from './NewPassphrase';
import { useKnownNames } from './useKnownNames';
import { useRefusalWords } from './useRefusalWords';
import type { Sealing } from './useSealing';

type Step = 'passphrase' | 'sheet' | 'tried';

type SetUpDialogProps = {
  readonly sealing: Sealing;
  /** Opens the page with the sheet; the way back leads here. */
  readonly onSheet: () => void;
  readonly onClose: () => void;
};

/** Setting up encryption, or another key, in three steps: passphrase, sheet, tried out. Nothing holds before the last. */
export function SetUpDialog({
  sealing: { api, status, refresh },
  onSheet,
  onClose,
}: SetUpDialogProps) {
  const { t } = useTranslation('encryption');
  const toasts = useToasts();
  const known = useKnownNames();
  const refusalWords = useRefusalWords();
  const key = useRecoveryKey();
  const isUnderWay = key !== null && key.passphrase !== null;
  const [step, setStep] = useState<Step>(isUnderWay ? 'sheet' : 'passphrase');
  const [typed, setTyped] = useState(NOT_TYPED);
  const [group, setGroup] = useState('');
  const [isKept, setIsKept] = useState(false);
  const [isTried, setIsTried] = useState(false);
  const [isWorking, setIsWorking] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const isNewKey = status !== null && status.recipient !== null;

  const cancel = (): void => {
    holdRecoveryKey(null);
    onClose();
  };
  const work = async (act: () => Promise<void>): Promise<void> => {
    setIsWorking(true);
    setRefused(null);
    try {
      await act();
    } catch {
      setRefused(t('refusal.fault'));
    } finally {
      setIsWorking(false);
    }
  };
  const makeKey = (): void => {
    setIsTried(true);
    if (api === null || isWorking || problemOf(typed, known) !== null) return;
    void work(async () => {
      const made = await api['sealing:prepare'](typed.first);
      holdRecoveryKey({ ...made, passphrase: typed.first, hasSheet: false });
      setTyped(NOT_TYPED);
      setIsTried(false);
      setStep('sheet');
    });
  };
  const isGroupRight = key !== null && isLastGroup(key.identity, group);
  const turnOn = (): void => {
    setIsTried(true);
    if (api === null || key === null || isWorking || !isGroupRight) return;
    void work(async () => {
      const answer = await api['sealing:turnOn'](key.recipient);
      if (!answer.ok) {
        setRefused(refusalWords(answer.refusal));
        return;
      }
      if (isKept && key.passphrase !== null) await api['sealing:keep'](key.passphrase);
      holdRecoveryKey(null);
      toasts.show({ text: t('setUp.isOn') });
      await refresh();
      onClose();
    });
  };

  return (
    <Dialog
      isOpen
      width={600}
      title={isNewKey ? t('setUp.newKeyTitle') : t('setUp.title')}
      closeLabel={t('setUp.close')}
      onClose={cancel}
      footer={
        <>
          {step === 'tried' && <Button onPress={() => setStep('sheet')}>{t('setUp.back')}</Button>}
          <Spacer />
          <Button onPress={cancel}>{t('setUp.cancel')}</Button>
          {step === 'passphrase' && (
            <Button variant="primary" isPending={isWorking} onPress={makeKey}>
              {t('setUp.next')}
            </Button>
          )}
          {step === 'sheet' && (
            <Button
              variant="primary"
              isDisabled={key?.hasSheet !== true}
              onPress={() => setStep('tried')}
            >
              {t('setUp.next')}
            </Button>
          )}
          {step === 'tried' && (
            <Button variant="primary" isPending={isWorking} onPress={turnOn}>
              {t('setUp.turnOn')}
            </Button>
          )}
        </>
      }
    >
      <Stack gap={4}>
        <Stepper
          label={t('setUp.steps')}
          steps={(['passphrase', 'sheet', 'tried'] as const).map((id) => ({
            id,
            label: t(`setUp.step.${id}`),
          }))}
          current={step}
          doneLabel={t('setUp.done')}
        />
        {step === 'passphrase' && (
          <>
            {isNewKey && (
              <Notice tone="warn" icon="info">
                {t('setUp.newKeyLead')}
              </Notice>
            )}
            <p>{t('setUp.passphraseLead')}</p>
            <NewPassphrase
              label={t('field.passphrase')}
              typed={typed}
              onChange={setTyped}
              onEnter={makeKey}
              known={known}
              isTried={isTried}
              autoFocus
            />
            {isWorking && <p role="status">{t('setUp.making')}</p>}
          </>
        )}
        {step === 'sheet' && (
          <>
            <p>{t('setUp.sheetLead')}</p>
            <Stack direction="row" gap={3} isWrapping>
              <Button icon="printer" autoFocus onPress={onSheet}>
                {t('setUp.openSheet')}
              </Button>
              <span role="status">
                {key?.hasSheet === true ? t('setUp.sheetDone') : t('setUp.sheetMissing')}
              </span>
            </Stack>
          </>
        )}
        {step === 'tried' && (
          <>
            <p>{t('setUp.triedLead')}</p>
            <TextField
              label={t('setUp.lastGroup')}
              value={group}
              onChange={setGroup}
              onEnter={turnOn}
              autoFocus
              autoComplete="off"
              spellCheck={false}
              dir="ltr"
              maxLength={20}
              error={isTried && !isGroupRight ? t('setUp.wrongGroup') : undefined}
            />
            {status !== null && status.keyStore !== 'none' && (
              <Checkbox isSelected={isKept} onChange={setIsKept} detail={t('keyStore.hint')}>
                {t('keyStore.title')}
              </Checkbox>
            )}
          </>
        )}
        {refused !== null && (
          <Notice tone="critique" icon="circle-alert" announce="alert">
            {refused}
          </Notice>
        )}
      </Stack>
    </Dialog>
  );
}
