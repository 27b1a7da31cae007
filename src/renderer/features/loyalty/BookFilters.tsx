import { useTranslation } from 'react-i18next';
import { SearchField } from '@renderer/ui/SearchField';
import { Select } from '@renderer/ui/Select';
import { PERIODS, type BookState, type Period } from './bookMemory';
import styles from './Loyalty.module.css';

const KINDS = [
  'all',
  'accrual',
  'redemption',
  'expiration',
  'adjustment',
  'reversal',
  'transfer',
] as const satisfies readonly BookState['kind'][];

type BookFiltersProps = {
  readonly state: BookState;
  readonly onChange: (change: Partial<BookState>) => void;
};

/** What narrows the book: a person, a kind of movement, a stretch of time. */
export function BookFilters({ state, onChange }: BookFiltersProps) {
  const { t } = useTranslation(['loyalty', 'common']);
  return (
    <div className={styles['filters']} role="search">
      <SearchField
        label={t('book.search')}
        placeholder={t('book.search')}
        clearLabel={t('common:clearSearch')}
        value={state.text}
        onChange={(text) => {
          onChange({ text, current: null });
        }}
        className={styles['filterSearch']}
        autoFocus
      />
      <Select<BookState['kind']>
        label={t('book.kindLabel')}
        isLabelHidden
        size="sm"
        placeholder={t('book.kindLabel')}
        options={KINDS.map((id) => ({ id, label: t(`book.kind.${id}`) }))}
        value={state.kind}
        onChange={(kind) => {
          onChange({ kind, current: null });
        }}
      />
      <Select<Period>
        label={t('book.periodLabel')}
        isLabelHidden
        size="sm"
        placeholder={t('book.periodLabel')}
        options={PERIODS.map((id) => ({ id, label: t(`book.period.${id}`) }))}
        value={state.period}
        onChange={(period) => {
          onChange({ period, current: null });
        }}
      />
    </div>
  );
}
