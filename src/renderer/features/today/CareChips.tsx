import { useTranslation } from 'react-i18next';
import { useFormat } from '@renderer/i18n/useFormat';
import { ChipGroup, ToggleChip } from '@renderer/ui/ChipGroup';
import type { IconName } from '@renderer/ui/icons';
import { isShownBy, type CareFilter } from './careFilter';
import type { TodayBoard } from './useTodayBoard';

type CareChipsProps = {
  readonly board: TodayBoard;
  readonly filter: CareFilter;
  readonly onFilter: (filter: CareFilter) => void;
};

const FILTERS: readonly CareFilter[] = ['all', 'call', 'thank'];

const ICONS: Readonly<Partial<Record<CareFilter, IconName>>> = {
  call: 'phone',
  thank: 'hand-heart',
};

/** Everybody, those to call, those to thank; each with how many are still open. */
export function CareChips({ board, filter, onFilter }: CareChipsProps) {
  const { t } = useTranslation('today');
  const format = useFormat();
  const rows = Object.values(board.groups)
    .flat()
    .flatMap(({ row, isDone }) => (isDone ? [] : row));
  if (rows.length === 0) return null;
  return (
    <ChipGroup label={t('filter.label')}>
      {FILTERS.map((id) => (
        <ToggleChip
          key={id}
          isSelected={filter === id}
          count={format.number(rows.filter((row) => isShownBy(id, row)).length)}
          {...(ICONS[id] && { icon: ICONS[id] })}
          onChange={() => {
            onFilter(id);
          }}
        >
          {t(`filter.${id}`)}
        </ToggleChip>
      ))}
    </ChipGroup>
  );
}
