import { useTranslation } from 'react-i18next';
import type { Interaction, InteractionKind } from '@shared/domain/interactions/interaction';
import type { CarePromise } from '@shared/domain/promises/promise';
import { useClock, useToday } from '@renderer/hooks/useClock';
import { useFormat } from '@renderer/i18n/useFormat';
import { IconButton } from '@renderer/ui/IconButton';
import { Menu } from '@renderer/ui/Menu';
import { Tag } from '@renderer/ui/Tag';
import { Text } from '@renderer/ui/Text';
import { TimelineEntry } from '@renderer/ui/Timeline';
import type { Tone } from '@renderer/ui/tone';
import { KIND_ICONS } from './kindIcons';
import styles from './PersonScreen.module.css';

const TONES: Readonly<Record<InteractionKind, Tone>> = {
  note: 'points',
  call: 'promise',
  visit: 'holiday',
  email: 'promise',
  chat: 'promise',
  social: 'birthday',
  letter: 'thanks',
};

type InteractionEntryProps = {
  readonly entry: Interaction;
  /** What was promised in it. */
  readonly promised: readonly CarePromise[];
  readonly isReadOnly: boolean;
  readonly onEdit: () => void;
  /** Marks it as a wow moment, or takes the mark away. */
  readonly onWow: () => void;
  readonly onRemove: () => void;
};

/** A note, call, visit and so on as a line of the timeline. */
export function InteractionEntry({
  entry,
  promised,
  isReadOnly,
  onEdit,
  onWow,
  onRemove,
}: InteractionEntryProps) {
  const { t } = useTranslation(['person', 'contacts']);
  const format = useFormat();
  const today = useToday();
  const zone = useClock().zone();
  const word = t(`contacts:interaction.${entry.kind}`);
  // What was promised as the next step is said once.
  const next = promised.some(({ text }) => text === entry.nextStep) ? '' : entry.nextStep;
  const isWow = entry.isWow === true;
  const day = format.relativeDay(format.dayOf(entry.happenedAt, zone), today);
  const menu = t('timeline.menu', { kind: word, day });
  const hasFooter =
    isWow || next !== '' || entry.mood !== null || entry.isPrivate || promised.length > 0;
  return (
    <TimelineEntry
      icon={KIND_ICONS[entry.kind]}
      tone={TONES[entry.kind]}
      title={
        entry.durationMinutes === null
          ? word
          : t('timeline.minutes', { kind: word, duration: format.duration(entry.durationMinutes) })
      }
      date={day}
      dateTime={new Date(entry.happenedAt).toISOString()}
      actions={
        isReadOnly ? undefined : (
          <Menu
            label={menu}
            trigger={<IconButton icon="ellipsis" size="sm" label={menu} />}
            groups={[
              [
                { id: 'edit', icon: 'pencil', label: t('timeline.edit'), onAction: onEdit },
                {
                  id: 'wow',
                  icon: 'star',
                  label: t(isWow ? 'timeline.wowUnmark' : 'timeline.wowMark'),
                  onAction: onWow,
                },
                {
                  id: 'remove',
                  icon: 'trash',
                  isDanger: true,
                  label: t('timeline.remove'),
                  onAction: onRemove,
                },
              ],
            ]}
          />
        )
      }
      footer={
        hasFooter ? (
          <span className={styles['entryTags']}>
            {isWow ? <Tag icon="star">{t('timeline.wow')}</Tag> : null}
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
        ) : undefined
      }
    >
      <span className={styles['entryText']} dir="auto">
        {entry.text === '' ? t('timeline.quiet') : entry.text}
      </span>
    </TimelineEntry>
  );
}
