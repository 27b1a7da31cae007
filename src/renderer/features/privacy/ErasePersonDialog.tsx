import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contact } from '@shared/domain/contacts/contact';
import { calledBy } from '@shared/domain/contacts/contactChecks';
import { foldText, nameKey } from '@shared/domain/people/folding';
import type { ErasureReason } from '@shared/domain/privacy/erasure';
import type { DoneErasure } from '@shared/domain/privacy/erasure';
import { useToday } from '@renderer/hooks/useClock';
import { isolate } from '@renderer/i18n/isolate';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { Dialog } from '@renderer/ui/Dialog';
import { Notice } from '@renderer/ui/Notice';
import { Spacer } from '@renderer/ui/Screen';
import { Select } from '@renderer/ui/Select';
import { TextField } from '@renderer/ui/TextField';
import { ErasureColumns } from './ErasureColumns';
import styles from './Privacy.module.css';
import { useDisclosing } from './useDisclosing';
import { useErasing, useErasurePreview, useOpenCase } from './useErasing';

type ErasePersonDialogProps = {
  readonly contact: Contact;
  readonly onDone: (done: DoneErasure) => void;
  readonly onClose: () => void;
};

const REASONS: readonly ErasureReason[] = ['request', 'objection', 'retention', 'mistake'];

/** Erases everything about somebody for good, once their name was typed. */
export function ErasePersonDialog({ contact, onDone, onClose }: ErasePersonDialogProps) {
  const { t } = useTranslation(['privacy', 'common']);
  const format = useFormat();
  const today = useToday();
  const preview = useErasurePreview(contact.id);
  const open = useOpenCase(contact.id);
  const { erase } = useErasing();
  const { saveJson } = useDisclosing(contact);
  const [reason, setReason] = useState<ErasureReason>('request');
  const [typed, setTyped] = useState('');
  const [word, setWord] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  const name = calledBy(contact) || t('common:untitled');
  const isSure = foldText(typed) === foldText(name) || isSameName(typed, name);

  const copy = async (): Promise<void> => {
    const saved = await saveJson(true);
    if (saved.kind === 'saved') setWord(t('disclose.saved', { file: isolate(saved.file) }));
    else if (saved.kind === 'failed') setWord(t('disclose.failed'));
  };
  const act = async (): Promise<void> => {
    if (!isSure || isBusy) return;
    setIsBusy(true);
    const done = await erase(contact.id, reason);
    setIsBusy(false);
    if (done.ok) onDone(done.value);
    else setWord(t('erase.failed'));
  };

  return (
    <Dialog
      isOpen
      isAlert
      width={640}
      title={t('erase.title', { name: isolate(name) })}
      lead={
        open === null
          ? undefined
          : t('erase.asked', {
              day: format.fullDay(open.receivedOn, today),
              due: format.fullDay(open.extendedTo ?? open.dueOn, today),
            })
      }
      closeLabel={t('common:action.close')}
      onClose={onClose}
      footer={
        <>
          <Spacer />
          <Button onPress={onClose}>{t('erase.keep')}</Button>
          <Button
            variant="danger"
            icon="eraser"
            isDisabled={!isSure || isBusy}
            onPress={() => void act()}
          >
            {isBusy ? t('erase.busy') : t('erase.act')}
          </Button>
        </>
      }
    >
      <div className={styles['body']}>
        {preview === null ? null : <ErasureColumns preview={preview} />}
        <Notice
          icon="file-down"
          layout="inline"
          actions={
            <Button size="sm" onPress={() => void copy()}>
              {t('erase.copyAct')}
            </Button>
          }
        >
          {t('erase.copy')}
        </Notice>
        <Select
          label={t('erase.reason')}
          placeholder={t('erase.reason')}
          options={REASONS.map((id) => ({ id, label: t(`erase.reasons.${id}`) }))}
          value={reason}
          onChange={setReason}
        />
        <TextField
          autoFocus
          label={t('erase.typeName', { name: isolate(name) })}
          value={typed}
          onChange={setTyped}
          onEnter={() => void act()}
          autoComplete="off"
          spellCheck={false}
          hint={t('erase.final')}
          dir="auto"
        />
        <p className={styles['quiet']}>{t('erase.backups')}</p>
        <div role="status" className={styles['quiet']}>
          {word}
        </div>
      </div>
    </Dialog>
  );
}

/** The words of a name in any order and spelling; nothing for a name without letters. */
const isSameName = (typed: string, name: string): boolean =>
  nameKey(name) !== '' && nameKey(typed) === nameKey(name);
