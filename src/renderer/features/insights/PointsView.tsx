import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PointsFigures, PointsPart } from '@shared/domain/insights/points';
import type { LoyaltyUnit } from '@shared/domain/loyalty/ledgerEntry';
import { useFormat } from '@renderer/i18n/useFormat';
import { Card } from '@renderer/ui/Card';
import { SegmentedControl } from '@renderer/ui/SegmentedControl';
import { Skeleton } from '@renderer/ui/Skeleton';
import { CountTile } from './CountTile';
import { PointsCharts } from './PointsCharts';
import { hasMoved, POINTS_PARTS } from './pointsParts';
import { useFigureText } from './useFigureText';
import { usePointsView, type PointsView as Points } from './usePointsView';
import styles from './Views.module.css';
import type { FigureViewProps } from './viewProps';

/** What became of points and stamps: given, handed in, lapsed, and what is still out there. */
export function PointsView({ query, asOf, onListed }: FigureViewProps) {
  const { t } = useTranslation(['insightViews', 'common']);
  const points = usePointsView(query, 'points', asOf);
  const stamps = usePointsView(query, 'stamps', asOf);
  const [chosen, setChosen] = useState<LoyaltyUnit | null>(null);
  if (points === null || stamps === null) {
    return <Skeleton shape="card" label={t('common:loading')} />;
  }
  const isEmpty = ({ span, months }: Points): boolean =>
    !hasMoved(span) && !months.some((month) => hasMoved(month.points));
  const units = (['points', 'stamps'] as const).filter(
    (unit) => !isEmpty(unit === 'points' ? points : stamps),
  );
  const unit = chosen ?? units[0];
  if (unit === undefined) return <p className={styles['quiet']}>{t('points.none')}</p>;
  const view = unit === 'points' ? points : stamps;
  return (
    <div className={styles['stack']}>
      <Card
        title={t(`points.title.${unit}`)}
        actions={
          units.length > 1 && (
            <SegmentedControl
              label={t('points.unit')}
              segments={units.map((id) => ({ id, label: t(`points.units.${id}`) }))}
              value={unit}
              onChange={setChosen}
            />
          )
        }
      >
        <Numbers
          points={view.span}
          onPart={(title, part) =>
            onListed({ title, people: { ask: 'pointsPeople', query, unit, part } })
          }
        />
      </Card>
      <PointsCharts
        months={view.months}
        onMonth={(span, title, part) =>
          onListed({
            title,
            people: { ask: 'pointsPeople', query: { ...query, span }, unit, part },
          })
        }
      />
    </div>
  );
}

function Numbers({
  points,
  onPart,
}: {
  readonly points: PointsFigures;
  readonly onPart: (title: string, part: PointsPart) => void;
}) {
  const { t } = useTranslation(['insightViews', 'insights']);
  const { locale } = useFormat();
  const text = useFigureText();
  const { breakage } = points;
  return (
    <div className={styles['tiles']}>
      {POINTS_PARTS.map((part) => (
        <CountTile
          key={part}
          name={t(`points.part.${part}`)}
          value={new Intl.NumberFormat(locale).format(points[part])}
          onPress={points[part] === 0n ? undefined : () => onPart(t(`points.people.${part}`), part)}
        />
      ))}
      <CountTile
        name={t('points.breakage')}
        value={
          breakage.kind === 'value'
            ? text.number(breakage.value, { kind: 'share' })
            : t('insights:state.noData')
        }
        isWords={breakage.kind !== 'value'}
        onPress={
          breakage.kind === 'value' && points.expired !== 0n
            ? () => onPart(t('points.people.expired'), 'expired')
            : undefined
        }
      >
        {t(breakage.kind === 'value' ? 'points.breakageHow' : 'points.breakageNone')}
      </CountTile>
    </div>
  );
}
