import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactId } from '@shared/domain/contacts/contact';
import { useFormDialog } from '@renderer/hooks/useFormDialog';
import { FormDialog } from '@renderer/ui/FormDialog';
import { PersonName } from '@renderer/ui/PersonName';
import { TextField } from '@renderer/ui/TextField';
import { useCards } from './useCards';
import { useName } from './useNames';
import { useTell } from './useTell';

type LinkCardDialogProps = {
  readonly contactId: ContactId;
  readonly name: string;
  readonly onClose: () => void;
};

/** Links a card that somebody brought along: typed, or scanned with a scanner that types. */
export function LinkCardDialog({ contactId, name, onClose }: LinkCardDialogProps) {
  const { t } = useTranslation('purchases');
  const { link } = useCards(contactId);
  const tell = useTell();
  const [number, setNumber] = useState('');
  const [refused, setRefused] = useState<'none' | 'taken' | 'failed' | null>(null);
  const [ownerId, setOwnerId] = useState<ContactId | null>(null);
  const owner = useName(ownerId);

  const save = async (): Promise<void> => {
    const saved = await link(number);
    if (!saved.ok) {
      const { refusal } = saved;
      setRefused(
        refusal.code === 'cards/taken'
          ? 'taken'
          : refusal.code === 'cards/no-number'
            ? 'none'
            : 'failed',
      );
      setOwnerId(refusal.code === 'cards/taken' ? refusal.contactId : null);
      return;
    }
    tell(saved, 'cardLinked', { name });
    onClose();
  };

  const form = useFormDialog(save);

  return (
    <FormDialog
      title={t('cards.linkTitle')}
      lead={<PersonName name={name} size="sm" />}
      act={t('cards.linkSave')}
      form={form}
      onClose={onClose}
    >
      <TextField
        label={t('cards.number')}
        dir="ltr"
        autoFocus
        value={number}
        onChange={(text) => {
          setNumber(text);
          setRefused(null);
        }}
        onEnter={() => void save()}
        hint={t('cards.linkHint')}
        error={
          refused === null
            ? undefined
            : refused === 'taken'
              ? owner === null || owner === ''
                ? t('cards.problem.takenUnknown')
                : t('cards.problem.taken', { name: owner })
              : refused === 'none'
                ? t('cards.problem.none')
                : t('failed')
        }
      />
    </FormDialog>
  );
}
