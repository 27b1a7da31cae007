import { useTranslation } from 'react-i18next';
import { FIGURE_KEYS, type Figure, type SplitBy } from '@shared/domain/insights/figure';
import type { GroupAsked } from '@shared/domain/insights/question';
import { useFormat } from '@renderer/i18n/useFormat';
import { Skeleton } from '@renderer/ui/Skeleton';
import { FigureTable, type FigureRow } from './FigureTable';
import { useComparedFigures } from './useCompared';
import { useFigureCell } from './useFigureCell';
import { useGroupName } from './useGroupName';
import styles from './Views.module.css';
import type { FigureViewProps } from './viewProps';

type NineTableProps = { readonly by: SplitBy } & Pick<
  FigureViewProps,
  'query' | 'asOf' | 'onFigure'
>;

/** The nine figures of each group of a split. */
export function NineTable({ query, asOf, by, onFigure }: NineTableProps) {
  const { t } = useTranslation(['insightViews', 'insights', 'common']);
  const format = useFormat();
  const nameOf = useGroupName();
  const cell = useFigureCell(onFigure);
  const compared = useComparedFigures(query, by, asOf);
  if (compared === null) return <Skeleton shape="table" label={t('common:loading')} />;
  const { groups } = compared.split;
  if (groups.length === 0) return <p className={styles['quiet']}>{t('compare.none')}</p>;
  const keys = FIGURE_KEYS.filter((key) => key !== 'net-churn');
  const customersOf = (own: readonly Figure[]): number =>
    own.find(({ key }) => key === 'frequency')?.n ?? 0;
  const rowOf = (
    id: string,
    title: string,
    own: readonly Figure[],
    group: GroupAsked | null,
    isSum: boolean,
  ): FigureRow => {
    const buying = own.find(({ key }) => key === 'frequency');
    const count = customersOf(own);
    return {
      id,
      title,
      isSum,
      cells: [
        {
          lines: [format.number(count)],
          onPress:
            buying !== undefined && count > 0
              ? () => onFigure(buying, 'customers', group)
              : undefined,
        },
        ...keys.map((key) => cell(own, key, group)),
      ],
    };
  };
  return (
    <FigureTable
      caption={t(`compare.title.${by}`)}
      corner={t(`compare.split.${by}`)}
      columns={[t('compare.customers'), ...keys.map((key) => t(`compare.column.${key}`))]}
      rows={[
        ...groups.map(({ group, figures }) =>
          rowOf(
            group.key === '' ? 'unknown' : group.key,
            nameOf(by, group),
            figures,
            { by, key: group.key },
            false,
          ),
        ),
        rowOf('all', t('all'), compared.all.figures, null, true),
      ]}
    />
  );
}
