import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Interaction, InteractionKind } from '@shared/domain/interactions/interaction';
import { Button } from '@renderer/ui/Button';
import { Checkbox } from '@renderer/ui/Checkbox';
import { Dialog } from '@renderer/ui/Dialog';
import { Spacer } from '@renderer/ui/Screen';
import { Select } from '@renderer/ui/Select';
import { TextArea } from '@renderer/ui/TextArea';
import { TextField } from '@renderer/ui/TextField';
import { KIND_ICONS } from './NoteFields';
import styles from './PersonScreen.module.css';

type EntryDialogProps = {
  readonly entry: Interaction;
  readonly onSave: (fields: Pick<Interaction, 'kind' | 'text' | 'nextStep' | 'isPrivate'>) => void;
  readonly onClose: () => void;
};

/** Mends an entry of the history. What it said before stays in the journal. */
export function EntryDialog({ entry, onSave, onClose }: EntryDialogProps) {
  const { t } = useTranslation(['person', 'contacts', 'common']);
  const [kind, setKind] = useState<InteractionKind>(entry.kind);
  const [text, setText] = useState(entry.text);
  const [nextStep, setNextStep] = useState(entry.nextStep);
  const [isPrivate, setIsPrivate] = useState(entry.isPrivate);
  const save = (): void => {
    onSave({ kind, text: text.trim(), nextStep: nextStep.trim(), isPrivate });
  };
  return (
    <Dialog
      isOpen
      title={t('timeline.editTitle')}
      closeLabel={t('common:action.close')}
      onClose={onClose}
      footer={
        <>
          <Spacer />
          <Button onPress={onClose}>{t('common:action.cancel')}</Button>
          <Button variant="primary" onPress={save}>
            {t('composer.save')}
          </Button>
        </>
      }
    >
      <div
        className={styles['dialogFields']}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
        }}
      >
        <Select
          label={t('composer.kinds')}
          options={(Object.keys(KIND_ICONS) as InteractionKind[]).map((id) => ({
            id,
            icon: KIND_ICONS[id],
            label: t(`contacts:interaction.${id}`),
          }))}
          value={kind}
          onChange={setKind}
          placeholder={t('composer.kinds')}
        />
        <TextArea
          label={t('composer.label')}
          value={text}
          onChange={setText}
          minRows={4}
          autoFocus
        />
        <TextField label={t('composer.nextStep')} value={nextStep} onChange={setNextStep} />
        <Checkbox isSelected={isPrivate} onChange={setIsPrivate} detail={t('composer.privateHint')}>
          {t('composer.private')}
        </Checkbox>
      </div>
    </Dialog>
  );
}
