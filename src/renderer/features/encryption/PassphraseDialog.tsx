import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@renderer/ui/Button';
import { Dialog } from '@renderer/ui/Dialog';
import { Notice } from '@renderer/ui/Notice';
import { Spacer } from '@renderer/ui/Screen';
import { Stack } from '@renderer/ui/Stack';
import { NewPassphrase, NOT_TYPED, problemOf } from './NewPassphrase';
import { PassphraseField } from './PassphraseField';
import { useKnownNames } from './useKnownNames';

type PassphraseDialogProps = {
  readonly title: string;
  readonly lead: string;
  readonly act: string;
  /** Which passphrases are asked for. */
  readonly asks: 'current' | 'new' | 'both';
  /** Answers with the sentence of a refusal, or `null` when it is done. */
  readonly onSubmit: (passphrases: {
    readonly current: string;
    readonly next: string;
  }) => Promise<string | null>;
  readonly onClose: () => void;
};

/** Asks for a passphrase that is, for one that will be, or for both, and does something with them. */
export function PassphraseDialog({
  title,
  lead,
  act,
  asks,
  onSubmit,
  onClose,
}: PassphraseDialogProps) {
  const { t } = useTranslation('encryption');
  const known = useKnownNames();
  const [current, setCurrent] = useState('');
  const [typed, setTyped] = useState(NOT_TYPED);
  const [isTried, setIsTried] = useState(false);
  const [isWorking, setIsWorking] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const asksCurrent = asks !== 'new';
  const asksNew = asks !== 'current';

  const submit = async (): Promise<void> => {
    setIsTried(true);
    const isReady =
      (!asksCurrent || current !== '') && (!asksNew || problemOf(typed, known) === null);
    if (!isReady || isWorking) return;
    setIsWorking(true);
    setRefused(null);
    try {
      const refusal = await onSubmit({ current, next: typed.first });
      if (refusal === null) onClose();
      else setRefused(refusal);
    } catch {
      setRefused(t('refusal.fault'));
    } finally {
      setIsWorking(false);
    }
  };
  const handleSubmit = (): void => void submit();

  return (
    <Dialog
      isOpen
      title={title}
      lead={lead}
      closeLabel={t('setUp.close')}
      onClose={onClose}
      footer={
        <>
          <Spacer />
          <Button onPress={onClose}>{t('setUp.cancel')}</Button>
          <Button variant="primary" isPending={isWorking} onPress={handleSubmit}>
            {act}
          </Button>
        </>
      }
    >
      <Stack gap={4}>
        {asksCurrent && (
          <PassphraseField
            label={asksNew ? t('field.current') : t('field.passphrase')}
            isNew={false}
            autoFocus
            value={current}
            onChange={setCurrent}
            onEnter={handleSubmit}
            error={isTried && current === '' ? t('field.missing') : undefined}
          />
        )}
        {asksNew && (
          <NewPassphrase
            label={asksCurrent ? t('field.next') : t('field.passphrase')}
            typed={typed}
            onChange={setTyped}
            onEnter={handleSubmit}
            known={known}
            isTried={isTried}
            autoFocus={!asksCurrent}
          />
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
