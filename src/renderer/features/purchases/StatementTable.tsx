import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LoyaltyFacts } from '@shared/domain/loyalty/booking';
import { planReversal } from '@shared/domain/loyalty/byHand';
import type { LedgerEntry, LoyaltyUnit } from '@shared/domain/loyalty/ledgerEntry';
import type { Statement, StatementRow } from '@shared/domain/loyalty/statement';
import { useClock, useToday } from '@renderer/hooks/useClock';
import { Sentence } from '@renderer/i18n/Sentence';
import { useFormat } from '@renderer/i18n/useFormat';
import { useLedgerWords } from '@renderer/i18n/useLedgerWords';
import { IconButton } from '@renderer/ui/IconButton';
import { Text } from '@renderer/ui/Text';
import { useAround } from './useAround';
import styles from './Statement.module.css';

type StatementTableProps = {
  readonly statement: Statement;
  readonly facts: LoyaltyFacts;
  readonly unit: LoyaltyUnit;
  /** Takes an entry back by a counter-entry; absent where nothing can be changed. */
  readonly onReverse?: ((entry: LedgerEntry) => void) | undefined;
};

/** The lines of a statement, the newest first, each with the balance after it. */
export function StatementTable({ statement, facts, unit, onReverse }: StatementTableProps) {
  const { t } = useTranslation(['purchases', 'programme']);
  const format = useFormat();
  const rows = useMemo(() => [...statement.rows].reverse(), [statement]);
  return (
    <div className={styles['scroll']} tabIndex={0} role="group" aria-label={t('statement.title')}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('statement.day')}</th>
            <th scope="col">{t('statement.what')}</th>
            <th scope="col" className={styles['figure']}>
              {t(`unit.${unit}`)}
            </th>
            <th scope="col" className={styles['figure']}>
              {t('statement.balance')}
            </th>
            {onReverse === undefined ? null : (
              <th scope="col">
                <span className={styles['hidden']}>{t('statement.acts')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          <tr className={styles['edge']}>
            <td>{format.shortDay(statement.to)}</td>
            <td colSpan={2}>{t('statement.closing')}</td>
            <td className={styles['figure']}>{format.number(statement.closing)}</td>
            {onReverse === undefined ? null : <td />}
          </tr>
          {rows.map((row, at) => (
            <Row
              key={row.entry?.id ?? `lapsed ${at}`}
              row={row}
              facts={facts}
              onReverse={onReverse}
            />
          ))}
          <tr className={styles['edge']}>
            <td>{format.shortDay(statement.from)}</td>
            <td colSpan={2}>{t('statement.opening')}</td>
            <td className={styles['figure']}>{format.number(statement.opening)}</td>
            {onReverse === undefined ? null : <td />}
          </tr>
        </tbody>
      </table>
      {rows.length === 0 ? (
        <Text ink="quiet" size={3} as="p">
          {t('statement.none')}
        </Text>
      ) : null}
    </div>
  );
}

type RowProps = {
  readonly row: StatementRow;
  readonly facts: LoyaltyFacts;
  readonly onReverse?: ((entry: LedgerEntry) => void) | undefined;
};

function Row({ row: { on, entry, points, balance }, facts, onReverse }: RowProps) {
  const { t } = useTranslation('purchases');
  const format = useFormat();
  const today = useToday();
  const words = useLedgerWords(useClock().zone());
  const around = useAround(facts);
  const canReverse =
    entry !== null &&
    onReverse !== undefined &&
    planReversal(
      { contactId: facts.contact.id, entries: facts.entries, today, ownId: '' },
      entry.id,
      '-',
    ).ok;
  return (
    <tr>
      <td>{format.shortDay(on)}</td>
      <td>
        {entry === null ? (
          t('statement.lapsed')
        ) : (
          <>
            <Sentence {...words.cause(entry, around(entry))} />
            {entry.note === '' ||
            (entry.cause.kind === 'correction' && entry.kind !== 'reversal') ? null : (
              <Text size={2} ink="quiet" as="div" dir="auto">
                {entry.note}
              </Text>
            )}
          </>
        )}
      </td>
      <td className={styles['figure']}>{words.signed(points)}</td>
      <td className={styles['figure']}>{format.number(balance)}</td>
      {onReverse === undefined ? null : (
        <td className={styles['act']}>
          {canReverse && entry !== null ? (
            <IconButton
              icon="undo"
              size="sm"
              label={t('reverse.label', { what: words.causeText(entry, around(entry)) })}
              onPress={() => {
                onReverse(entry);
              }}
            />
          ) : null}
        </td>
      )}
    </tr>
  );
}
