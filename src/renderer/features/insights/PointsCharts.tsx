import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { valueOf } from '@shared/domain/insights/figure';
import type { PointsPart } from '@shared/domain/insights/points';
import { ratio, times, toNumber } from '@shared/domain/insights/ratio';
import type { Span } from '@shared/domain/insights/span';
import { useFormat } from '@renderer/i18n/useFormat';
import { Card } from '@renderer/ui/Card';
import { extremesOf, type ChartData } from '@renderer/ui/charts/chartData';
import { ChartFrame } from '@renderer/ui/charts/ChartFrame';
import { Plot } from '@renderer/ui/charts/Plot';
import type { PointsView } from './usePointsView';
import styles from './Views.module.css';

type PointsChartsProps = {
  readonly months: PointsView['months'];
  readonly onMonth: (span: Span, title: string, part: PointsPart) => void;
};

const FLOWS = ['issued', 'redeemed', 'expired'] as const;
const TONES = { issued: 'first', redeemed: 'second', expired: 'fourth' } as const;

/** Points month by month: what came and went, and which part of it lapses. */
export function PointsCharts({ months, onMonth }: PointsChartsProps) {
  const { t } = useTranslation('insightViews');
  const flow = useChart(months, 'flow');
  const breakage = useChart(months, 'breakage');
  const open = (at: number, part: PointsPart): void => {
    const month = months[at];
    if (month !== undefined) {
      onMonth(month.span, `${t(`points.people.${part}`)}: ${flow.data.titles[at] ?? ''}`, part);
    }
  };
  return (
    <div className={styles['columns']}>
      <ChartCard title={t('points.flow')} chart={flow} onPlace={(at) => open(at, 'issued')} />
      <ChartCard
        title={t('points.breakageByMonth')}
        chart={breakage}
        onPlace={(at) => open(at, 'expired')}
      />
    </div>
  );
}

function ChartCard({
  title,
  chart: { data, format, summary, textOf },
  onPlace,
}: {
  readonly title: string;
  readonly chart: ReturnType<typeof useChart>;
  readonly onPlace: (index: number) => void;
}) {
  const { t } = useTranslation(['insightViews', 'insights']);
  const values = data.series.flatMap((one) => one.values.filter((value) => value !== null));
  const hasAny = values.some((value) => value !== 0);
  return (
    <Card title={title} actions={<span className={styles['quiet']}>{t('points.year')}</span>}>
      {hasAny ? (
        <ChartFrame
          hasLegend={data.series.length > 1}
          tableWord={t('insights:chart.table')}
          pictureWord={t('insights:chart.picture')}
          table={{
            data,
            caption: title,
            placeTitle: t('insights:chart.month'),
            format,
            nothing: t('insights:chart.noFigure'),
          }}
          picture={
            <Plot
              kind="bar"
              data={data}
              label={title}
              summary={summary}
              format={format}
              textOf={textOf}
              onPlace={onPlace}
            />
          }
        />
      ) : (
        <p className={styles['quiet']}>
          {t(values.length === 0 ? 'points.breakageNone' : 'points.nothing')}
        </p>
      )}
    </Card>
  );
}

/** The bars of a year, and everything that is said of them. */
function useChart(months: PointsView['months'], kind: 'flow' | 'breakage') {
  const { t } = useTranslation('insightViews');
  const { locale, month } = useFormat();
  return useMemo(() => {
    const short = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });
    const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
    const percent = new Intl.NumberFormat(locale, { maximumFractionDigits: 1, style: 'percent' });
    const format = (value: number): string =>
      kind === 'flow' ? number.format(value) : percent.format(value / 100);
    const titles = months.map(({ span }) => month(span.from));
    const data: ChartData = {
      labels: months.map(({ span }) => short.format(Date.parse(`${span.from}T12:00:00Z`))),
      titles,
      series:
        kind === 'flow'
          ? FLOWS.map((part) => ({
              name: t(`points.part.${part}`),
              values: months.map(({ points }) => Number(points[part])),
              tone: TONES[part],
            }))
          : [
              {
                name: t('points.breakage'),
                values: months.map(({ points }) => {
                  const value = valueOf(points.breakage);
                  return value === null ? null : toNumber(times(value, ratio(100)));
                }),
                tone: 'fourth',
              },
            ],
    };
    // The picture shows every series, so its words tell of each.
    const summaries = data.series.flatMap(({ name, values }) => {
      const found = extremesOf(values);
      if (found === null) return [];
      if (values.every((value) => value === 0)) return [t('points.noneSummary', { name })];
      const say = (at: number): string => format(values[at]!);
      return [
        t('points.summary', {
          name,
          first: say(found.first),
          firstMonth: titles[found.first],
          last: say(found.last),
          lastMonth: titles[found.last],
          lowest: say(found.lowest),
          lowestMonth: titles[found.lowest],
          highest: say(found.highest),
          highestMonth: titles[found.highest],
        }),
      ];
    });
    return {
      data,
      format,
      summary: summaries.length === 0 ? t('points.breakageNone') : summaries.join(' '),
      textOf: (index: number): string => {
        const said = data.series.flatMap(({ name, values }) => {
          const value = values[index] ?? null;
          return value === null ? [] : [`${name} ${format(value)}`];
        });
        return `${titles[index] ?? ''}: ${said.length > 0 ? said.join(', ') : t('points.breakageNone')}`;
      },
    };
  }, [months, kind, t, locale, month]);
}
