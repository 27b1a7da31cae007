import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SplitBy } from '@shared/domain/insights/figure';
import type { PointsFigures, PointsPart } from '@shared/domain/insights/points';
import type { GroupAsked } from '@shared/domain/insights/question';
import type { LoyaltyUnit } from '@shared/domain/loyalty/ledgerEntry';
import { useFormat } from '@renderer/i18n/useFormat';
import { SegmentedControl } from '@renderer/ui/SegmentedControl';
import { Skeleton } from '@renderer/ui/Skeleton';
import { FigureTable, type FigureCell, type FigureRow } from './FigureTable';
import { hasMoved, POINTS_PARTS } from './pointsParts';
import { useComparedPoints } from './useCompared';
import { useFigureText } from './useFigureText';
import { useGroupName } from './useGroupName';
import styles from './Views.module.css';
import type { FigureViewProps } from './viewProps';

type PointsTableProps = { readonly by: SplitBy } & Pick<
  FigureViewProps,
  'query' | 'asOf' | 'onListed'
>;

/** What became of points, or stamps, in each group of a split. */
export function PointsTable({ query, asOf, by, onListed }: PointsTableProps) {
  const { t } = useTranslation(['insightViews', 'insights', 'common']);
  const { locale } = useFormat();
  const text = useFigureText();
  const nameOf = useGroupName();
  const points = useComparedPoints(query, by, 'points', asOf);
  const stamps = useComparedPoints(query, by, 'stamps', asOf);
  const [chosen, setChosen] = useState<LoyaltyUnit | null>(null);
  if (points === null || stamps === null) {
    return <Skeleton shape="table" label={t('common:loading')} />;
  }
  const units = (['points', 'stamps'] as const).filter((unit) =>
    hasMoved((unit === 'points' ? points : stamps).all),
  );
  const unit = chosen ?? units[0];
  if (unit === undefined) return <p className={styles['quiet']}>{t('points.none')}</p>;
  const { split, all } = unit === 'points' ? points : stamps;

  const rowOf = (
    id: string,
    name: string,
    own: PointsFigures,
    group: GroupAsked | null,
  ): FigureRow => {
    const open = (part: PointsPart) => (): void => {
      const title = t(`points.people.${part}`);
      onListed({
        title: group === null ? title : `${title}: ${name}`,
        people: { ask: 'pointsPeople', query, unit, part, group },
      });
    };
    const breakage: FigureCell =
      own.breakage.kind === 'value'
        ? {
            lines: [text.number(own.breakage.value, { kind: 'share' })],
            onPress: own.expired === 0n ? undefined : open('expired'),
          }
        : { lines: [t('insights:state.noData')], isWords: true };
    return {
      id,
      title: name,
      isSum: group === null,
      cells: [
        ...POINTS_PARTS.map((part): FigureCell => ({
          lines: [new Intl.NumberFormat(locale).format(own[part])],
          onPress: own[part] === 0n ? undefined : open(part),
        })),
        breakage,
      ],
    };
  };
  return (
    <>
      {units.length > 1 && (
        <span className={styles['choices']}>
          <SegmentedControl
            label={t('points.unit')}
            segments={units.map((id) => ({ id, label: t(`points.units.${id}`) }))}
            value={unit}
            onChange={setChosen}
          />
        </span>
      )}
      <FigureTable
        caption={t(`points.title.${unit}`)}
        corner={t(`compare.split.${by}`)}
        columns={[...POINTS_PARTS.map((part) => t(`points.part.${part}`)), t('points.breakage')]}
        rows={[
          ...split.groups.map(({ group, points: own }) =>
            rowOf(group.key === '' ? 'unknown' : group.key, nameOf(by, group), own, {
              by,
              key: group.key,
            }),
          ),
          rowOf('all', t('all'), all, null),
        ]}
      />
    </>
  );
}
