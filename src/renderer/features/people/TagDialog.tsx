import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@renderer/ui/Button';
import { Dialog } from '@renderer/ui/Dialog';
import { Select } from '@renderer/ui/Select';
import { Spacer } from '@renderer/ui/Screen';
import { TagField } from '@renderer/ui/TagField';

type TagDialogProps = {
  readonly kind: 'tag' | 'untag';
  readonly count: number;
  /** Tags in use: of everybody when giving one, of the selected when taking one away. */
  readonly tags: readonly string[];
  readonly onSave: (tags: readonly string[]) => void;
  readonly onClose: () => void;
};

/** Gives a tag to several people, or takes one away. */
export function TagDialog({ kind, count, tags, onSave, onClose }: TagDialogProps) {
  const { t } = useTranslation(['people', 'common', 'contactForm']);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const save = (): void => {
    if (chosen.length > 0) onSave(chosen);
  };
  const title = t(kind === 'tag' ? 'tagDialog.title' : 'untagDialog.title', { count });
  return (
    <Dialog
      isOpen
      width={480}
      title={title}
      closeLabel={t('common:action.close')}
      onClose={onClose}
      footer={
        <>
          <Spacer />
          <Button onPress={onClose}>{t('common:action.cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={kind === 'untag' && chosen.length === 0}
            onPress={save}
          >
            {t(kind === 'tag' ? 'tagDialog.save' : 'untagDialog.save')}
          </Button>
        </>
      }
    >
      {kind === 'tag' ? (
        <TagField
          label={t('tagDialog.label')}
          listLabel={t('tagDialog.label')}
          hint={t('tagDialog.hint')}
          value={chosen}
          onChange={setChosen}
          suggestions={tags}
          removeLabel={(tag) => t('contactForm:removeTag', { tag })}
          autoFocus
        />
      ) : (
        <Select
          label={t('tagDialog.label')}
          options={tags.map((tag) => ({ id: tag, label: tag }))}
          value={chosen[0] ?? null}
          onChange={(tag) => {
            setChosen([tag]);
          }}
          placeholder={t('contactForm:choose')}
          autoFocus
        />
      )}
    </Dialog>
  );
}
