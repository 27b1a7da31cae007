import type { TFunction } from 'i18next';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { LoyaltyUnit } from '@shared/domain/loyalty/ledgerEntry';
import type { Format } from '@renderer/i18n/format';
import { Sentence } from '@renderer/i18n/Sentence';
import type { LedgerWords } from '@renderer/i18n/useLedgerWords';
import { cx } from '@renderer/ui/cx';
import type { Column } from '@renderer/ui/DataTableRow';
import { Icon } from '@renderer/ui/Icon';
import { VisuallyHidden } from '@renderer/ui/VisuallyHidden';
import styles from './Loyalty.module.css';
import type { ShownLine } from './useBook';
import { Who } from './Who';

/** What the cells need besides the row. */
export type LineContext = {
  readonly t: TFunction<'loyalty'>;
  readonly format: Format;
  readonly words: LedgerWords;
  readonly today: IsoDate;
  readonly zone: string;
  /** What the shop counts; lines of the other unit are marked. */
  readonly unit: LoyaltyUnit;
};

/** Counter-entries, and what they took back, stand in quiet ink. */
const isDim = ({ entry, isTakenBack }: ShownLine): boolean =>
  entry.kind === 'reversal' || isTakenBack;

/** The columns of the book of points. */
export function bookColumns(context: LineContext): readonly Column<ShownLine>[] {
  const { t, format, unit } = context;
  return [
    {
      id: 'when',
      title: t('book.column.when'),
      width: 'minmax(6.75rem, 15fr)',
      narrow: 'none',
      cell: (line) => (
        <span className={cx(styles['when'], isDim(line) && styles['dim'])}>
          {whenText(line, context)}
        </span>
      ),
    },
    {
      id: 'who',
      title: t('book.column.who'),
      width: 'minmax(8rem, 28fr)',
      narrow: 'title',
      cell: (line) => <Who person={line.person} isDimmed={isDim(line)} />,
    },
    {
      id: 'what',
      title: t('book.column.what'),
      width: 'minmax(7.5rem, 33fr)',
      narrow: 'detail',
      cell: (line) => <WhatCell line={line} context={context} />,
    },
    {
      id: 'points',
      title: t(unit === 'points' ? 'book.column.points' : 'lapsing.column.stamps'),
      width: 'minmax(4.75rem, 12fr)',
      align: 'end',
      narrow: 'end',
      cell: (line) => <PointsCell line={line} context={context} />,
    },
    {
      id: 'balance',
      title: t('book.column.balance'),
      width: 'minmax(4.5rem, 12fr)',
      align: 'end',
      cell: (line) => (
        <span className={isDim(line) ? styles['dim'] : undefined}>
          {format.number(line.balance)}
        </span>
      ),
    },
  ];
}

/** When it counts: with the time on the same day, and as a day in words or figures before. */
export function whenText(
  { entry }: Pick<ShownLine, 'entry'>,
  { t, format, today, zone }: Pick<LineContext, 't' | 'format' | 'today' | 'zone'>,
): string {
  const day = format.briefDay(entry.effectiveOn, today);
  const isOfNow =
    entry.effectiveOn === today && format.dayOf(entry.postedAt, zone) === entry.effectiveOn;
  return isOfNow ? t('book.dayAndTime', { day, time: format.time(entry.postedAt, zone) }) : day;
}

type CellProps = { readonly line: ShownLine; readonly context: LineContext };

function WhatCell({ line, context }: CellProps) {
  const { t, words } = context;
  const { entry, isTakenBack } = line;
  return (
    <span className={cx(styles['what'], isDim(line) && styles['dim'])}>
      {entry.kind === 'reversal' ? <Icon name="undo" size={14} /> : null}
      <span className={styles['cut']}>
        <span className={styles['whenInline']}>{`${whenText(line, context)} · `}</span>
        <Sentence {...words.cause(entry, line)} />
        {/* The reason of a counter-entry stands beside it; of a correction it is in the words. */}
        {entry.kind === 'reversal' && entry.note !== '' ? (
          <bdi className={styles['aside']}>{entry.note}</bdi>
        ) : null}
        {isTakenBack ? <span className={styles['aside']}>{t('book.takenBack')}</span> : null}
      </span>
    </span>
  );
}

function PointsCell({ line, context: { t, words, unit } }: CellProps) {
  const { entry } = line;
  return (
    <span
      className={cx(
        entry.points > 0 ? styles['plus'] : styles['minus'],
        isDim(line) && styles['dim'],
      )}
    >
      {entry.unit !== unit ? (
        <>
          {entry.unit === 'stamps' ? (
            <Icon name="stamp" size={14} className={styles['unit']} />
          ) : null}
          <VisuallyHidden>{t(`export.unit.${entry.unit}`)} </VisuallyHidden>
        </>
      ) : null}
      {words.signed(entry.points)}
    </span>
  );
}
