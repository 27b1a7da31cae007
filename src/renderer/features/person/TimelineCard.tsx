import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contact } from '@shared/domain/contacts/contact';
import { calledBy } from '@shared/domain/contacts/contactChecks';
import type { TimelineFilter } from '@shared/domain/interactions/happening';
import type { Interaction } from '@shared/domain/interactions/interaction';
import { useToasts } from '@renderer/hooks/useToasts';
import { Sentence } from '@renderer/i18n/Sentence';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { IconButton } from '@renderer/ui/IconButton';
import { Menu, type MenuEntry } from '@renderer/ui/Menu';
import { Skeleton } from '@renderer/ui/Skeleton';
import { Text } from '@renderer/ui/Text';
import { Timeline } from '@renderer/ui/Timeline';
import { EntryDialog } from './EntryDialog';
import { InteractionEntry } from './InteractionEntry';
import { KINDS } from './noteDraft';
import type { PersonParts } from './personParts';
import styles from './PersonScreen.module.css';
import { usePromises } from './usePromises';
import { useTimeline, type EntryChange } from './useTimeline';

const MONEY_FILTERS = ['purchases', 'points'] as const;

type TimelineCardProps = {
  readonly contact: Contact;
  readonly isReadOnly?: boolean;
  /** Shows what was bought and what moved points; without it the timeline leaves them out. */
  readonly happening?: PersonParts['happening'];
  /** Writes down a purchase; absent where there is no such place. */
  readonly onPurchase?: PersonParts['onPurchase'];
  /** What the person said about the shop can be looked at alone. */
  readonly hasFeedback?: boolean;
};

/** Everything that happened with a person over all channels, newest first. */
export function TimelineCard({
  contact,
  isReadOnly = false,
  happening: HappeningEntry,
  onPurchase,
  hasFeedback = false,
}: TimelineCardProps) {
  const { t } = useTranslation(['person', 'contacts', 'common']);
  const toasts = useToasts();
  const [filter, setFilter] = useState<TimelineFilter>('all');
  const [edited, setEdited] = useState<Interaction | null>(null);
  const timeline = useTimeline(contact.id, filter);
  const { open, ended } = usePromises(contact.id);
  const name = calledBy(contact) || t('common:untitled');

  const labelOf = (id: TimelineFilter): string =>
    id === 'all'
      ? t('timeline.all')
      : id === 'purchases' || id === 'points' || id === 'feedback'
        ? t(`timeline.${id}`)
        : t(`contacts:interaction.${id}`);
  const choiceOf = (id: TimelineFilter): MenuEntry => ({
    id,
    label: labelOf(id),
    isChecked: id === filter,
    onAction: () => {
      setFilter(id);
    },
  });
  const remove = async (entry: Interaction): Promise<void> => {
    const batchId = await timeline.remove(entry.id);
    toasts.show({
      text: <Sentence say={(values) => t('timeline.removed', values)} values={{ name }} />,
      batchId,
    });
  };
  const update = async (entry: Interaction, change: EntryChange): Promise<void> => {
    const batchId = await timeline.update(entry.id, change);
    if (batchId === null) return;
    toasts.show({
      text: <Sentence say={(values) => t('timeline.edited', values)} values={{ name }} />,
      batchId,
    });
  };
  const markWow = async (entry: Interaction): Promise<void> => {
    const isWow = entry.isWow !== true;
    const batchId = await timeline.markWow(entry.id, isWow);
    if (batchId === null) return;
    toasts.show({
      text: (
        <Sentence
          say={(values) => t(isWow ? 'timeline.wowMarked' : 'timeline.wowUnmarked', values)}
          values={{ name }}
        />
      ),
      batchId,
    });
  };

  return (
    <Card
      isFilling
      title={t('timeline.title')}
      actions={
        <>
          {onPurchase === undefined || isReadOnly ? null : (
            <IconButton
              icon="plus"
              size="sm"
              label={t('timeline.addPurchase')}
              onPress={onPurchase}
            />
          )}
          <Menu
            label={t('timeline.filter')}
            trigger={
              <Button variant="quiet" size="sm" iconEnd="chevron-down">
                {labelOf(filter)}
              </Button>
            }
            groups={[
              [choiceOf('all')],
              KINDS.map(choiceOf),
              HappeningEntry === undefined
                ? []
                : [...MONEY_FILTERS, ...(hasFeedback ? (['feedback'] as const) : [])].map(choiceOf),
            ]}
          />
        </>
      }
    >
      {timeline.isLoading ? <Skeleton label={t('common:loading')} /> : null}
      {!timeline.isLoading && timeline.entries.length === 0 ? (
        <Text ink="quiet" size={3}>
          {filter === 'all' ? t('timeline.empty') : t('timeline.emptyKind')}
        </Text>
      ) : null}
      <Timeline label={t('timeline.title')}>
        {timeline.entries.map((happening) =>
          happening.source === 'interaction' ? (
            <InteractionEntry
              key={happening.id}
              entry={happening.interaction}
              promised={[...open, ...ended].filter(
                ({ interactionId }) => interactionId === happening.id,
              )}
              isReadOnly={isReadOnly}
              onEdit={() => {
                setEdited(happening.interaction);
              }}
              onWow={() => void markWow(happening.interaction)}
              onRemove={() => void remove(happening.interaction)}
            />
          ) : HappeningEntry === undefined ? null : (
            <HappeningEntry
              key={happening.id}
              contact={contact}
              happening={happening}
              isReadOnly={isReadOnly}
            />
          ),
        )}
      </Timeline>
      {timeline.hasMore ? (
        <div className={styles['more']}>
          <Button variant="quiet" size="sm" onPress={timeline.showMore}>
            {t('timeline.more')}
          </Button>
        </div>
      ) : null}
      {edited === null ? null : (
        <EntryDialog
          entry={edited}
          onClose={() => {
            setEdited(null);
          }}
          onSave={(change) => {
            setEdited(null);
            void update(edited, change);
          }}
        />
      )}
    </Card>
  );
}
