import { useTranslation } from 'react-i18next';
import type { Segment, SegmentId } from '@shared/domain/segments/segment';
import { readySegments, type ReadySegment } from '@shared/domain/segments/readySegments';
import { useToasts } from '@renderer/hooks/useToasts';
import { Button } from '@renderer/ui/Button';
import { EmptyState } from '@renderer/ui/EmptyState';
import { Screen } from '@renderer/ui/Screen';
import { Skeleton } from '@renderer/ui/Skeleton';
import { ReadyGroups } from './ReadyGroups';
import { draftOf, type SegmentDraft } from './segmentDraft';
import { SegmentRow } from './SegmentRow';
import styles from './Segments.module.css';
import { useActivityDays } from './useActivityDays';
import { useSegmentActs, useSegments, useSizes } from './useSegments';

type SegmentsScreenProps = {
  readonly onOpen: (id: SegmentId) => void;
  readonly onNew: () => void;
  /** Lists the people of a segment, also of a ready one. */
  readonly onShow: (id: SegmentId) => void;
};

/** All groups of people, and ready ones to take over. */
export function SegmentsScreen({ onOpen, onNew, onShow }: SegmentsScreenProps) {
  const { t } = useTranslation(['segments', 'common']);
  const segments = useSegments();
  const acts = useSegmentActs();
  const toasts = useToasts();
  const activityDays = useActivityDays();
  // What is taken over already need not be offered again.
  const ready = readySegments(activityDays).filter(
    ({ members }) => segments?.every((own) => !isSame(own.members, members)) === true,
  );
  const sizes = useSizes([...(segments ?? []), ...ready]);

  const tell = (key: 'saved' | 'taken' | 'removed', name: string, batchId: string | null): void => {
    toasts.show({ text: t(`toast.${key}`, { name }), batchId });
  };
  const save = async (draft: SegmentDraft, key: 'saved' | 'taken'): Promise<void> => {
    const saved = await acts.save(draft);
    if (saved !== null) tell(key, draft.name, saved.batchId);
  };
  const take = ({ key, members, relationships, goal }: ReadySegment): void => {
    void save(
      {
        id: acts.newId(),
        name: freeName(t(`ready.${key}.name`), segments ?? []),
        note: t(`ready.${key}.note`, { count: activityDays }),
        members,
        relationships,
        goal,
        owner: '',
      },
      'taken',
    );
  };
  const duplicate = (segment: Segment): void => {
    const name = freeName(t('copyName', { name: segment.name }), segments ?? []);
    void save({ ...draftOf(segment), id: acts.newId(), name }, 'saved');
  };
  const remove = async ({ id, name }: Segment): Promise<void> => {
    const removed = await acts.remove(id);
    if (removed !== null) tell('removed', name, removed.batchId);
  };

  return (
    <Screen
      title={t('title')}
      lead={t('lead')}
      actions={
        <Button variant="primary" icon="plus" onPress={onNew}>
          {t('new')}
        </Button>
      }
    >
      {segments === null ? (
        <Skeleton shape="card" label={t('common:loading')} />
      ) : (
        <div className={styles['scroll']}>
          {segments.length === 0 ? (
            <EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState>
          ) : (
            <ul className={styles['list']} aria-label={t('list')}>
              {segments.map((segment) => (
                <SegmentRow
                  key={segment.id}
                  segment={segment}
                  size={sizes.get(segment.id) ?? null}
                  onOpen={() => onOpen(segment.id)}
                  onShow={() => onShow(segment.id)}
                  onDuplicate={() => duplicate(segment)}
                  onRemove={() => void remove(segment)}
                />
              ))}
            </ul>
          )}
          {ready.length === 0 ? null : (
            <ReadyGroups
              groups={ready}
              sizes={sizes}
              onTake={take}
              onLook={({ id }) => onShow(id)}
            />
          )}
        </div>
      )}
    </Screen>
  );
}

const isSame = (one: Segment['members'], other: Segment['members']): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** A name that no group has yet: with a number where it is taken. */
function freeName(name: string, segments: readonly Pick<Segment, 'name'>[]): string {
  const taken = new Set(segments.map((segment) => segment.name));
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = `${name} ${number}`;
  return free;
}
