import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contact } from '@shared/domain/contacts/contact';
import { calledBy } from '@shared/domain/contacts/contactChecks';
import { movedBy, type Happening } from '@shared/domain/interactions/happening';
import type { LedgerEntry } from '@shared/domain/loyalty/ledgerEntry';
import { useClock, useToday } from '@renderer/hooks/useClock';
import { Sentence } from '@renderer/i18n/Sentence';
import { useFormat } from '@renderer/i18n/useFormat';
import { useLedgerWords } from '@renderer/i18n/useLedgerWords';
import { IconButton } from '@renderer/ui/IconButton';
import type { IconName } from '@renderer/ui/icons';
import { Menu } from '@renderer/ui/Menu';
import { Tag } from '@renderer/ui/Tag';
import { Text } from '@renderer/ui/Text';
import { TimelineEntry } from '@renderer/ui/Timeline';
import styles from './Purchase.module.css';
import { ReverseDialog } from './ReverseDialog';
import { usePeopleById } from './useNames';
import { useSignedPoints } from './useSignedPoints';
import { WithFacts } from './WithFacts';

type BookEntryProps = {
  readonly contact: Contact;
  readonly happening: Extract<Happening, { readonly source: 'ledger' }>;
  readonly isReadOnly: boolean;
};

function iconOf({ kind, cause }: LedgerEntry): IconName {
  if (kind === 'reversal') return 'undo';
  switch (cause.kind) {
    case 'reward':
    case 'full-card':
    case 'bonus':
      return 'gift';
    case 'referral':
      return 'users';
    case 'lapse':
      return 'hourglass';
    case 'merge':
      return 'merge';
    case 'opening':
      return 'file-up';
    case 'correction':
      return 'pencil';
    case 'purchase':
    case 'payment':
    case 'refund':
    case 'void':
    case 'taken-back':
      return 'stamp';
  }
}

/** A line of the book in the timeline: a reward, a bonus, a correction, a counter-entry and so on. */
export function BookEntry({ contact, happening, isReadOnly }: BookEntryProps) {
  const { t } = useTranslation(['purchases', 'common']);
  const format = useFormat();
  const today = useToday();
  const words = useLedgerWords(useClock().zone());
  const signed = useSignedPoints();
  const [isReversing, setIsReversing] = useState(false);
  const { entry, reverses, reversals } = happening;
  const { cause } = entry;
  const others = useMemo(
    () => (cause.kind === 'referral' || cause.kind === 'merge' ? [cause.otherId] : []),
    [cause],
  );
  const people = usePeopleById(others);
  const otherName = others[0] === undefined ? null : (people.get(others[0])?.name ?? null);
  const around = { otherName, reversedAt: reverses?.postedAt ?? null };
  const takenBack = Math.abs(movedBy(reversals, entry.unit));
  const isReversed = takenBack >= Math.abs(entry.points);
  const name = calledBy(contact) || t('common:untitled');
  // A reward is its name; the rest says what it was.
  const isReward = entry.kind === 'redemption' && cause.kind === 'reward';
  const note =
    entry.note === '' || (cause.kind === 'correction' && entry.kind !== 'reversal')
      ? ''
      : entry.note;
  const canReverse =
    !isReadOnly && !isReversed && entry.kind !== 'transfer' && entry.kind !== 'expiration';

  return (
    <TimelineEntry
      icon={iconOf(entry)}
      tone={cause.kind === 'bonus' || cause.kind === 'referral' ? 'thanks' : 'points'}
      isReversed={isReversed}
      title={
        isReward ? (
          <Sentence
            say={(values) => t('timeline.reward', values)}
            values={{ reward: cause.name }}
          />
        ) : (
          <Sentence {...words.cause(entry, around)} />
        )
      }
      date={format.relativeDay(entry.effectiveOn, today)}
      dateTime={new Date(entry.postedAt).toISOString()}
      actions={
        canReverse ? (
          <Menu
            label={t('timeline.ledgerMenu')}
            trigger={<IconButton icon="ellipsis" size="sm" label={t('timeline.ledgerMenu')} />}
            groups={[
              [
                {
                  id: 'reverse',
                  icon: 'undo',
                  label: t('reverse.menu'),
                  onAction: () => {
                    setIsReversing(true);
                  },
                },
              ],
            ]}
          />
        ) : undefined
      }
      footer={
        <>
          {isReversed ? (
            <span className={styles['entryTags']}>
              <Tag>{t('timeline.voided')}</Tag>
            </span>
          ) : null}
          {isReversing ? (
            <WithFacts>
              {(facts) => (
                <ReverseDialog
                  entry={entry}
                  facts={facts}
                  name={name}
                  onClose={() => {
                    setIsReversing(false);
                  }}
                />
              )}
            </WithFacts>
          ) : null}
        </>
      }
    >
      <Text
        weight={entry.points > 0 ? 'bold' : 'medium'}
        ink={entry.points > 0 ? 'brand' : 'muted'}
      >
        {entry.unit === 'points' ? signed(entry.points, 0) : signed(0, entry.points)}
      </Text>
      {note === '' ? null : (
        <>
          {format.comma}
          <bdi>{note}</bdi>
        </>
      )}
    </TimelineEntry>
  );
}
