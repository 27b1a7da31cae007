import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contact } from '@shared/domain/contacts/contact';
import { calledBy } from '@shared/domain/contacts/contactChecks';
import { LEGAL_BASES, type PrivacyRecord } from '@shared/domain/privacy/privacyRecord';
import { useFormDialog } from '@renderer/hooks/useFormDialog';
import { useToasts } from '@renderer/hooks/useToasts';
import { isolate } from '@renderer/i18n/isolate';
import { Checkbox } from '@renderer/ui/Checkbox';
import { FormDialog } from '@renderer/ui/FormDialog';
import { Select } from '@renderer/ui/Select';
import { TextArea } from '@renderer/ui/TextArea';
import { TextField } from '@renderer/ui/TextField';
import styles from './Privacy.module.css';
import { usePrivacyActs } from './usePersonPrivacy';

type DecisionDialogProps = {
  readonly contact: Contact;
  /** `null` for whoever has the defaults. */
  readonly record: PrivacyRecord | null;
  readonly onClose: () => void;
};

/** What can be chosen; `default` is what holds by rule. */
const BASES = ['default', ...LEGAL_BASES] as const;

/** On what ground the data of somebody are kept, and whether they are blocked. */
export function DecisionDialog({ contact, record, onClose }: DecisionDialogProps) {
  const { t } = useTranslation(['personPrivacy', 'common', 'errors']);
  const toasts = useToasts();
  const { decide } = usePrivacyActs();
  const [basis, setBasis] = useState<(typeof BASES)[number]>(record?.basis ?? 'default');
  const [note, setNote] = useState(record?.note ?? '');
  const [isRestricted, setRestricted] = useState(record?.restrictedSince != null);
  const [why, setWhy] = useState(record?.restrictedWhy ?? '');
  const name = calledBy(contact) || t('common:untitled');

  const form = useFormDialog(async () => {
    const batchId = await decide(contact.id, {
      basis: basis === 'default' ? null : basis,
      note,
      isRestricted,
      restrictedWhy: why,
    });
    toasts.show(
      batchId === null ? { text: t('errors:saving.title') } : { text: t('saved'), batchId },
    );
    onClose();
  });

  return (
    <FormDialog
      title={t('dialog.title', { name: isolate(name) })}
      form={form}
      act={t('dialog.save')}
      onClose={onClose}
    >
      <Select
        label={t('basis.label')}
        placeholder={t('basis.label')}
        options={BASES.map((id) => ({ id, label: t(`basis.${id}`) }))}
        value={basis}
        onChange={setBasis}
        hint={t(`basisHint.${basis}`)}
      />
      <TextArea
        label={t('dialog.note')}
        hint={t('dialog.noteHint')}
        value={note}
        onChange={setNote}
      />
      <div>
        <Checkbox isSelected={isRestricted} onChange={setRestricted}>
          {t('block.act')}
        </Checkbox>
        <p className={styles['quiet']}>{t('block.hint')}</p>
      </div>
      {isRestricted ? (
        <TextField label={t('block.why')} hint={t('block.whyHint')} value={why} onChange={setWhy} />
      ) : null}
    </FormDialog>
  );
}
