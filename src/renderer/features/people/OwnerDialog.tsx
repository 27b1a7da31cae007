import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormFrame } from '@renderer/hooks/useFormFrame';
import { Button } from '@renderer/ui/Button';
import { Dialog } from '@renderer/ui/Dialog';
import { Spacer } from '@renderer/ui/Screen';
import { SuggestField } from '@renderer/ui/SuggestField';
import { useKnownOwners } from './useKnownOwners';

type OwnerDialogProps = {
  readonly count: number;
  /** The empty name: nobody in particular. */
  readonly onSave: (owner: string) => void;
  readonly onClose: () => void;
};

/** Says who in the shop looks after several people. */
export function OwnerDialog({ count, onSave, onClose }: OwnerDialogProps) {
  const { t } = useTranslation(['people', 'common']);
  const known = useKnownOwners();
  const [owner, setOwner] = useState('');
  const { frame, submit } = useFormFrame(() => {
    onSave(owner.trim());
    return Promise.resolve();
  });
  return (
    <Dialog
      isOpen
      width={480}
      title={t('ownerDialog.title', { count })}
      closeLabel={t('common:action.close')}
      onClose={onClose}
      footer={
        <>
          <Spacer />
          <Button onPress={onClose}>{t('common:action.cancel')}</Button>
          <Button variant="primary" onPress={submit}>
            {t(owner.trim() === '' ? 'ownerDialog.nobody' : 'ownerDialog.save')}
          </Button>
        </>
      }
    >
      <div ref={frame}>
        <SuggestField
          label={t('ownerDialog.label')}
          hint={t('ownerDialog.hint')}
          value={owner}
          onChange={setOwner}
          onPick={setOwner}
          suggestions={known.map((name) => ({ id: name, label: name }))}
          autoFocus
        />
      </div>
    </Dialog>
  );
}
