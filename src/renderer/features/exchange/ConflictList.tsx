import { useTranslation } from 'react-i18next';
import type { MergeConflict } from '@shared/domain/exchange/exchange';
import { Button } from '@renderer/ui/Button';
import { conflictText } from './conflictText';
import styles from './Exchange.module.css';
import { useConflictNames } from './useConflictNames';
import { useFieldWord } from './useFieldWord';

type ConflictListProps = {
  readonly conflicts: readonly MergeConflict[];
  /** Takes the value that did not stay; absent before anything was taken in. */
  readonly onTakeOther?: ((conflict: MergeConflict) => void) | undefined;
};

/** Fields that both computers changed: both values, and which one stands. */
export function ConflictList({ conflicts, onTakeOther }: ConflictListProps) {
  const { t } = useTranslation('exchange');
  const names = useConflictNames(conflicts);
  const fieldWord = useFieldWord();
  const textOf = (value: unknown): string => {
    const text = conflictText(value);
    return text === '' ? t('conflict.empty') : (text ?? t('conflict.noWords'));
  };
  return (
    <ul className={styles['conflicts']}>
      {conflicts.map((conflict) => {
        const { table, key, field, contactId, took } = conflict;
        const who =
          (contactId === null ? undefined : names.get(contactId)) ?? t(`about.${aboutOf(table)}`);
        const word = fieldWord(conflict);
        return (
          <li key={`${table}/${key}/${field}`} className={styles['conflict']}>
            <p className={styles['who']}>
              <bdi>{who}</bdi> · {word}
            </p>
            <dl className={styles['values']}>
              {(['mine', 'theirs'] as const).map((side) => (
                <div
                  key={side}
                  className={styles['value']}
                  data-stands={took === side ? '' : undefined}
                >
                  <dt>
                    {t(`conflict.${side}`)}
                    {took === side && (
                      <span className={styles['stands']}>{t('conflict.stands')}</span>
                    )}
                  </dt>
                  <dd dir="auto">{textOf(conflict[side])}</dd>
                </div>
              ))}
            </dl>
            {onTakeOther && !isOfMoney(table) && (
              <Button
                size="sm"
                label={t('conflict.takeLabel', {
                  value: textOf(took === 'mine' ? conflict.theirs : conflict.mine),
                })}
                onPress={() => onTakeOther(conflict)}
              >
                {t('conflict.take')}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

const isOfMoney = (table: MergeConflict['table']): boolean =>
  table === 'purchases' || table === 'refunds' || table === 'ledgerEntries';

/** The kinds of things that are named where they belong to nobody. */
const aboutOf = (table: MergeConflict['table']): 'settings' | 'products' | 'other' =>
  table === 'settings' || table === 'products' ? table : 'other';
