import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { SegmentId } from '@shared/domain/segments/segment';
import { segmentProblems } from '@shared/domain/segments/segmentProblems';
import { useFormFrame } from '@renderer/hooks/useFormFrame';
import { useToasts } from '@renderer/hooks/useToasts';
import { Button } from '@renderer/ui/Button';
import { Dialog } from '@renderer/ui/Dialog';
import { RadioGroup } from '@renderer/ui/RadioGroup';
import { Spacer } from '@renderer/ui/Screen';
import { Text } from '@renderer/ui/Text';
import { TextField } from '@renderer/ui/TextField';
import { emptyDraft } from './segmentDraft';
import styles from './Segments.module.css';
import { useSegmentActs, useSegments, useSizes } from './useSegments';

type AddToSegmentDialogProps = {
  readonly ids: readonly ContactId[];
  readonly onClose: () => void;
};

const NEW = 'new';

/** Puts people into a group of chosen ones, one that is there or a new one. */
export function AddToSegmentDialog({ ids, onClose }: AddToSegmentDialogProps) {
  const { t } = useTranslation(['segments', 'common']);
  const toasts = useToasts();
  const acts = useSegmentActs();
  const all = useSegments() ?? [];
  const groups = all.filter(({ members }) => members.kind === 'chosen');
  const sizes = useSizes(groups);
  const [choice, setChoice] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const chosen = choice ?? groups[0]?.id ?? NEW;
  const isNew = chosen === NEW;
  const draft = {
    ...emptyDraft(NEW as SegmentId),
    name,
    members: { kind: 'chosen', ids } as const,
  };
  const [problem] = isNew ? segmentProblems(draft, all) : [];

  const tell = (count: number, group: string, batchId: string | null): void => {
    toasts.show(
      count === 0
        ? { text: t('toast.addedNone', { name: group }) }
        : { text: t('toast.added', { count, name: group }), batchId },
    );
    onClose();
  };
  const save = async (): Promise<void> => {
    setIsChecked(true);
    if (isNew) {
      if (problem !== undefined) return;
      const saved = await acts.save({ ...draft, id: acts.newId() });
      if (saved !== null) tell(ids.length, name.trim(), saved.batchId);
      return;
    }
    const group = groups.find(({ id }) => id === chosen);
    if (group === undefined || group.members.kind !== 'chosen') return;
    const known = new Set(group.members.ids);
    const saved = await acts.add(group.id, ids);
    if (saved === null) toasts.show({ text: t('toast.saveFailed') });
    else tell(ids.filter((id) => !known.has(id)).length, group.name, saved.batchId);
  };
  const { frame, submit } = useFormFrame(save);

  return (
    <Dialog
      isOpen
      width={480}
      title={t('add.title', { count: ids.length })}
      closeLabel={t('common:action.close')}
      onClose={onClose}
      footer={
        <>
          <Spacer />
          <Button onPress={onClose}>{t('common:action.cancel')}</Button>
          <Button variant="primary" onPress={submit}>
            {t('add.save')}
          </Button>
        </>
      }
    >
      <div ref={frame} className={styles['fields']}>
        <RadioGroup
          label={t('add.which')}
          value={chosen}
          options={[
            ...groups.map((group) => {
              const size = sizes.get(group.id);
              return {
                id: group.id,
                label: <bdi>{group.name}</bdi>,
                ...(size !== undefined && { detail: t('people', { count: size.count }) }),
              };
            }),
            { id: NEW, label: t('add.newGroup') },
          ]}
          onChange={setChoice}
        />
        {isNew ? (
          <TextField
            label={t('add.newName')}
            value={name}
            maxLength={80}
            autoFocus
            error={
              isChecked && (problem === 'name-missing' || problem === 'name-taken')
                ? t(`problem.${problem}`)
                : undefined
            }
            onChange={setName}
            onEnter={submit}
          />
        ) : null}
        {groups.length < all.length ? (
          <Text as="p" ink="quiet" size={2}>
            {t('add.hint')}
          </Text>
        ) : null}
      </div>
    </Dialog>
  );
}
