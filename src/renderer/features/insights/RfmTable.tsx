import { useTranslation } from 'react-i18next';
import type { SplitBy } from '@shared/domain/insights/figure';
import type { GroupAsked } from '@shared/domain/insights/question';
import { RFM_GROUPS, type RfmGroup } from '@shared/domain/insights/rfm';
import type { RfmCounts } from '@shared/domain/insights/splitRfm';
import { useFormat } from '@renderer/i18n/useFormat';
import { Skeleton } from '@renderer/ui/Skeleton';
import { FigureTable, type FigureCell, type FigureRow } from './FigureTable';
import { useComparedRfm } from './useCompared';
import { useGroupName } from './useGroupName';
import styles from './Views.module.css';
import type { FigureViewProps } from './viewProps';

type RfmTableProps = { readonly by: SplitBy } & Pick<
  FigureViewProps,
  'query' | 'asOf' | 'onListed'
>;

/** How many regulars of each kind there are in each group of a split. */
export function RfmTable({ query, asOf, by, onListed }: RfmTableProps) {
  const { t } = useTranslation(['insightViews', 'common']);
  const format = useFormat();
  const nameOf = useGroupName();
  const split = useComparedRfm(query, by, asOf);
  if (split === null) return <Skeleton shape="table" label={t('common:loading')} />;
  if (split.kind === 'too-few') {
    return (
      <p className={styles['quiet']}>
        {split.active === 0 ? t('grades.nobody') : t('grades.tooFew', { count: split.active })}
      </p>
    );
  }
  const rowOf = (id: string, name: string, own: RfmCounts, group: GroupAsked | null): FigureRow => {
    const cell = (count: number, grades: RfmGroup | null, words: string): FigureCell => ({
      lines: [format.number(count)],
      onPress:
        count === 0
          ? undefined
          : () =>
              onListed({
                title: group === null ? words : `${words}: ${name}`,
                people: { ask: 'rfmPeople', query, grades, group },
              }),
    });
    return {
      id,
      title: name,
      isSum: group === null,
      cells: [
        cell(own.active, null, t('compare.active')),
        ...RFM_GROUPS.map((grades) => cell(own.groups[grades], grades, t(`rfm.${grades}.name`))),
      ],
    };
  };
  return (
    <FigureTable
      caption={t('grades.title')}
      corner={t(`compare.split.${by}`)}
      columns={[t('compare.active'), ...RFM_GROUPS.map((grades) => t(`rfm.${grades}.name`))]}
      rows={[
        ...split.groups.map(({ group, rfm }) =>
          rowOf(group.key === '' ? 'unknown' : group.key, nameOf(by, group), rfm, {
            by,
            key: group.key,
          }),
        ),
        rowOf('all', t('all'), split.all, null),
      ]}
    />
  );
}
