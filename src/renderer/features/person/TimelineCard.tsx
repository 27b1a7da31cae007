import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contact } from '@shared/domain/contacts/contact';
import { calledBy } from '@shared/domain/contacts/contactChecks';
import type { Interaction, InteractionKind } from '@shared/domain/interactions/interaction';
import { useClock, useToday } from '@renderer/hooks/useClock';
import { useToasts } from '@renderer/hooks/useToasts';
import { Sentence } from '@renderer/i18n/Sentence';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { IconButton } from '@renderer/ui/IconButton';
import { Menu } from '@renderer/ui/Menu';
import { Skeleton } from '@renderer/ui/Skeleton';
import { Tag } from '@renderer/ui/Tag';
import { Text } from '@renderer/ui/Text';
import { Timeline, TimelineEntry } from '@renderer/ui/Timeline';
import type { Tone } from '@renderer/ui/tone';
import { EntryDialog } from './EntryDialog';
import { KIND_ICONS } from './kindIcons';
import { KINDS } from './noteDraft';
import styles from './PersonScreen.module.css';
import { usePromises } from './usePromises';
import { useTimeline, type EntryChange } from './useTimeline';

const TONES: Readonly<Record<InteractionKind, Tone>> = {
  note: 'points',
  call: 'promise',
  visit: 'holiday',
  email: 'promise',
  chat: 'promise',
  social: 'birthday',
  letter: 'thanks',
};

type TimelineCardProps = { readonly contact: Contact; readonly isReadOnly?: boolean };

/** Everything that happened with a person over all channels, newest first. */
export function TimelineCard({ contact, isReadOnly = false }: TimelineCardProps) {
  const { t } = useTranslation(['person', 'contacts', 'common']);
  const format = useFormat();
  const today = useToday();
  const zone = useClock().zone();
  const toasts = useToasts();
  const [kind, setKind] = useState<InteractionKind | 'all'>('all');
  const [edited, setEdited] = useState<Interaction | null>(null);
  const timeline = useTimeline(contact.id, kind);
  const { open, ended } = usePromises(contact.id);
  const name = calledBy(contact) || t('common:untitled');

  const titleOf = (entry: Interaction): string => {
    const word = t(`contacts:interaction.${entry.kind}`);
    return entry.durationMinutes === null
      ? word
      : t('timeline.minutes', { kind: word, duration: format.duration(entry.durationMinutes) });
  };
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

  return (
    <Card
      isFilling
      title={t('timeline.title')}
      actions={
        <Menu
          label={t('timeline.filter')}
          trigger={
            <Button variant="quiet" size="sm" iconEnd="chevron-down">
              {kind === 'all' ? t('timeline.all') : t(`contacts:interaction.${kind}`)}
            </Button>
          }
          groups={[
            (['all', ...KINDS] as const).map((id) => ({
              id,
              label: id === 'all' ? t('timeline.all') : t(`contacts:interaction.${id}`),
              isChecked: id === kind,
              onAction: () => {
                setKind(id);
              },
            })),
          ]}
        />
      }
    >
      {timeline.isLoading ? <Skeleton label={t('common:loading')} /> : null}
      {!timeline.isLoading && timeline.entries.length === 0 ? (
        <Text ink="quiet" size={3}>
          {kind === 'all' ? t('timeline.empty') : t('timeline.emptyKind')}
        </Text>
      ) : null}
      <Timeline label={t('timeline.title')}>
        {timeline.entries.map((entry) => {
          const day = format.dayOf(entry.happenedAt, zone);
          const promised = [...open, ...ended].filter(
            ({ interactionId }) => interactionId === entry.id,
          );
          // What was promised as the next step is said once.
          const next = promised.some(({ text }) => text === entry.nextStep) ? '' : entry.nextStep;
          return (
            <TimelineEntry
              key={entry.id}
              icon={KIND_ICONS[entry.kind]}
              tone={TONES[entry.kind]}
              title={titleOf(entry)}
              date={format.relativeDay(day, today)}
              dateTime={new Date(entry.happenedAt).toISOString()}
              actions={
                isReadOnly ? undefined : (
                  <Menu
                    label={t('timeline.menu')}
                    trigger={<IconButton icon="ellipsis" size="sm" label={t('timeline.menu')} />}
                    groups={[
                      [
                        {
                          id: 'edit',
                          icon: 'pencil',
                          label: t('timeline.edit'),
                          onAction: () => {
                            setEdited(entry);
                          },
                        },
                        {
                          id: 'remove',
                          icon: 'trash',
                          isDanger: true,
                          label: t('timeline.remove'),
                          onAction: () => void remove(entry),
                        },
                      ],
                    ]}
                  />
                )
              }
              footer={
                next === '' &&
                entry.mood === null &&
                !entry.isPrivate &&
                promised.length === 0 ? undefined : (
                  <span className={styles['entryTags']}>
                    {entry.mood === null ? null : (
                      <Tag
                        icon={
                          entry.mood === 'unhappy' || entry.mood === 'upset'
                            ? 'frown'
                            : entry.mood === 'neutral'
                              ? 'meh'
                              : 'smile'
                        }
                      >
                        {t(`contacts:mood.${entry.mood}`)}
                      </Tag>
                    )}
                    {promised.map(({ id, text }) => (
                      <Tag key={id} tone="promise" icon="handshake">
                        {t('timeline.promiseHere', { text })}
                      </Tag>
                    ))}
                    {entry.isPrivate ? <Tag icon="lock">{t('timeline.private')}</Tag> : null}
                    {next === '' ? null : (
                      <Text ink="muted" size={3} dir="auto">
                        {t('timeline.next', { text: next })}
                      </Text>
                    )}
                  </span>
                )
              }
            >
              <span className={styles['entryText']} dir="auto">
                {entry.text === '' ? t('timeline.quiet') : entry.text}
              </span>
            </TimelineEntry>
          );
        })}
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
