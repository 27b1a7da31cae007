import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoredCorrection } from '@shared/domain/calendar/storedCorrection';
import { useToasts } from '@renderer/hooks/useToasts';
import { isolate } from '@renderer/i18n/isolate';
import { Button } from '@renderer/ui/Button';
import { Dialog } from '@renderer/ui/Dialog';
import { Notice } from '@renderer/ui/Notice';
import { Spacer } from '@renderer/ui/Screen';
import { TextField } from '@renderer/ui/TextField';
import styles from './CalendarSettings.module.css';
import { useRefusalText } from './useRefusalText';
import type { Packs } from './usePacks';

type SharePackDialogProps = {
  readonly shopName: string;
  readonly corrections: readonly StoredCorrection[];
  readonly share: Packs['share'];
  readonly onClose: () => void;
};

/** Hands the own corrections on, under a name that others see. */
export function SharePackDialog({ shopName, corrections, share, onClose }: SharePackDialogProps) {
  const { t } = useTranslation(['calendarSettings', 'common']);
  const toasts = useToasts();
  const refusalText = useRefusalText();
  const [name, setName] = useState(() =>
    shopName === '' ? t('share.nameAlone') : t('share.nameOf', { shop: shopName }),
  );
  const [source, setSource] = useState('');
  const [problem, setProblem] = useState('');
  const isNameless = name.trim() === '';

  const save = async (): Promise<void> => {
    if (isNameless) return;
    setProblem('');
    const saved = await share({ name: name.trim(), source: source.trim() }, corrections);
    if (saved.ok) {
      toasts.show({ text: t('share.done', { file: isolate(saved.value) }) });
      onClose();
    } else {
      setProblem(refusalText(saved.refusal));
    }
  };
  return (
    <Dialog
      isOpen
      title={t('share.title')}
      lead={t('share.lead', { count: corrections.length })}
      closeLabel={t('common:action.close')}
      onClose={onClose}
      footer={
        <>
          <Spacer />
          <Button onPress={onClose}>{t('common:action.cancel')}</Button>
          <Button
            variant="primary"
            icon="file-down"
            isDisabled={isNameless}
            onPress={() => void save()}
          >
            {t('share.save')}
          </Button>
        </>
      }
    >
      <div className={styles['pack']}>
        {problem === '' ? null : (
          <Notice tone="danger" icon="circle-alert" announce="alert">
            {problem}
          </Notice>
        )}
        <TextField
          label={t('share.name')}
          value={name}
          maxLength={200}
          autoFocus
          error={isNameless ? t('share.nameProblem') : undefined}
          onChange={setName}
          onEnter={() => void save()}
        />
        <TextField
          label={t('share.source')}
          optionalLabel={t('common:optional')}
          hint={t('share.sourceHint')}
          value={source}
          maxLength={500}
          onChange={setSource}
          onEnter={() => void save()}
        />
      </div>
    </Dialog>
  );
}
