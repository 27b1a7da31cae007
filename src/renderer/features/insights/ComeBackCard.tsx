import { useCallback, useMemo, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import {
  figureOf,
  valueOf,
  type Figure,
  type FigureKey,
  type Figures,
} from '@shared/domain/insights/figure';
import { ratio, times, toNumber } from '@shared/domain/insights/ratio';
import { useFormat } from '@renderer/i18n/useFormat';
import { Card } from '@renderer/ui/Card';
import { axisOf, extremesOf, type ChartData } from '@renderer/ui/charts/chartData';
import { ChartFrame } from '@renderer/ui/charts/ChartFrame';
import { Plot } from '@renderer/ui/charts/Plot';
import { Skeleton } from '@renderer/ui/Skeleton';
import { FigureTile } from './FigureTile';
import styles from './Insights.module.css';

type ComeBackCardProps = {
  readonly figures: Figures;
  /** Retention month after month, the earliest first; `null` while it is counted. */
  readonly trend: readonly Figure[] | null;
  readonly onPeople: (figure: Figure) => void;
  /** The drawn line, for saving it. */
  readonly picture?: Ref<HTMLCanvasElement> | undefined;
};

const TILES: readonly FigureKey[] = ['retention', 'repeat-rate', 'frequency', 'gross-churn'];

/** Do they come back: retention over the months beside the year before, and what goes with it. */
export function ComeBackCard({ figures, trend, onPeople, picture }: ComeBackCardProps) {
  const { t } = useTranslation(['insights', 'common']);
  const chart = useRetentionChart(trend ?? []);
  return (
    <Card
      title={t('question.comeBack')}
      actions={<span className={styles['aside']}>{chart.axis}</span>}
    >
      {trend === null ? (
        <Skeleton shape="card" label={t('common:loading')} />
      ) : (
        <ChartFrame
          tableWord={t('chart.table')}
          pictureWord={t('chart.picture')}
          table={{
            data: chart.data,
            caption: t('chart.retention'),
            placeTitle: t('chart.month'),
            format: chart.format,
            nothing: t('chart.noFigure'),
          }}
          picture={
            <Plot
              ref={picture}
              kind="line"
              data={chart.data}
              label={t('chart.retention')}
              summary={chart.summary}
              format={chart.format}
              limit={100}
              textOf={chart.textOf}
              onPlace={(index) => {
                const figure = trend[index];
                if (figure !== undefined) onPeople(figure);
              }}
            />
          }
        />
      )}
      <div className={styles['stats']}>
        {TILES.map((key) => {
          const figure = figureOf(figures, key);
          return figure && <FigureTile key={key} figure={figure} onPeople={onPeople} />;
        })}
      </div>
    </Card>
  );
}

/** Retention as a line in percent, with the year before, and everything that is said of it. */
function useRetentionChart(trend: readonly Figure[]) {
  const { t } = useTranslation('insights');
  const { locale, month } = useFormat();
  const format = useCallback(
    (value: number): string =>
      new Intl.NumberFormat(locale, { maximumFractionDigits: 1, style: 'percent' }).format(
        value / 100,
      ),
    [locale],
  );
  return useMemo(() => {
    const percent = (state: Figure['state'] | undefined): number | null => {
      const value = state === undefined ? null : valueOf(state);
      return value === null ? null : toNumber(times(value, ratio(100)));
    };
    const short = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });
    const now = trend.map(({ state }) => percent(state));
    const before = trend.map(({ yearAgo }) => percent(yearAgo?.state));
    const titles = trend.map(({ span }) => month(span.to));
    const data: ChartData = {
      labels: trend.map(({ span }) => short.format(Date.parse(`${span.to}T12:00:00Z`))),
      titles,
      series: [
        { name: t('chart.now'), values: now, tone: 'first' },
        ...(before.some((value) => value !== null)
          ? [{ name: t('chart.yearAgo'), values: before, tone: 'comparison' as const }]
          : []),
      ],
    };
    const found = extremesOf(now);
    const earlier = extremesOf(before);
    const say = (at: number): string => format(now[at]!);
    const { from } = axisOf(data.series, false, 100);
    return {
      data,
      format,
      axis: from > 0 ? t('chart.axis', { from: format(from) }) : t('chart.axisZero'),
      summary:
        found === null
          ? t('chart.nothing')
          : [
              t('chart.summary', {
                first: say(found.first),
                firstMonth: titles[found.first],
                last: say(found.last),
                lastMonth: titles[found.last],
                lowest: say(found.lowest),
                lowestMonth: titles[found.lowest],
                highest: say(found.highest),
                highestMonth: titles[found.highest],
              }),
              ...(earlier === null
                ? []
                : [
                    t('chart.summaryBefore', {
                      first: format(before[earlier.first]!),
                      firstMonth: titles[earlier.first],
                      last: format(before[earlier.last]!),
                      lastMonth: titles[earlier.last],
                    }),
                  ]),
            ].join(' '),
      textOf: (index: number): string => {
        const value = now[index] ?? null;
        const then = before[index] ?? null;
        const title = titles[index] ?? '';
        if (value === null) return t('chart.placeNone', { month: title });
        return then === null
          ? t('chart.place', { month: title, value: format(value) })
          : t('chart.placeBoth', { month: title, value: format(value), before: format(then) });
      },
    };
  }, [trend, t, locale, month, format]);
}
