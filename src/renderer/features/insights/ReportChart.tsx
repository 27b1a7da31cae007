import { useTranslation } from 'react-i18next';
import { valueOf, type Figure, type FigureState } from '@shared/domain/insights/figure';
import { ratio, times, toNumber } from '@shared/domain/insights/ratio';
import { useFormat } from '@renderer/i18n/useFormat';
import { axisOf, type ChartSeries } from '@renderer/ui/charts/chartData';
import styles from './ReportSheet.module.css';

/** In millimetres: the names of the rows, a month, the height of the picture and the room above and below its lines. */
const NAMES = 24;
const HEIGHT = 26;
const ROOM = 3;
const WIDTH = 180;

/** Retention month after month on paper: a line with the year before, and each of its figures beneath. */
export function ReportChart({ trend }: { readonly trend: readonly Figure[] }) {
  const { t } = useTranslation(['report', 'insights']);
  const { locale } = useFormat();
  const percent = (state: FigureState | undefined): number | null => {
    const value = state === undefined ? null : valueOf(state);
    return value === null ? null : toNumber(times(value, ratio(100)));
  };
  const now = trend.map(({ state }) => percent(state));
  const before = trend.map(({ yearAgo }) => percent(yearAgo?.state));
  const hasNow = now.some((value) => value !== null);
  const hasBefore = before.some((value) => value !== null);
  const month = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });
  const digits = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const shown = (value: number | null): string => (value === null ? '–' : digits.format(value));
  const months = trend.map(({ span }) => month.format(Date.parse(`${span.to}T12:00:00Z`)));
  const rows = [
    { id: 'now', name: t('insights:chart.now'), values: now },
    ...(hasBefore ? [{ id: 'before', name: t('insights:chart.yearAgo'), values: before }] : []),
  ];
  return (
    <section className={styles['chart']}>
      <h3>{t('chart')}</h3>
      {hasNow ? (
        <>
          <Lines now={now} before={before} format={(value) => digits.format(value)} />
          <table className={styles['months']}>
            <thead>
              <tr>
                <td />
                {months.map((name, at) => (
                  <th scope="col" key={trend[at]?.span.to}>
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ id, name, values }) => (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  {values.map((value, at) => (
                    <td key={trend[at]?.span.to}>{shown(value)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </>
      ) : (
        <p className={styles['words']}>{t('insights:chart.nothing')}</p>
      )}
    </section>
  );
}

type Values = readonly (number | null)[];
type LinesProps = {
  readonly now: Values;
  readonly before: Values;
  readonly format: (value: number) => string;
};

/** The picture alone; its figures stand in the table. */
function Lines({ now, before, format }: LinesProps) {
  const series: readonly ChartSeries[] = [
    { name: '', values: now, tone: 'first' },
    { name: '', values: before, tone: 'comparison' },
  ];
  const { from, to } = axisOf(series, false, 100);
  const step = (WIDTH - NAMES) / now.length;
  const x = (at: number): number => NAMES + step * (at + 0.5);
  const y = (value: number): number =>
    HEIGHT - ROOM - ((value - from) / (to - from)) * (HEIGHT - 2 * ROOM);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={styles['lines']} aria-hidden="true">
      {[from, (from + to) / 2, to].map((value) => (
        <g key={value}>
          <line x1={NAMES} x2={WIDTH} y1={y(value)} y2={y(value)} className={styles['grid']} />
          <text x={NAMES - 2} y={y(value) + 1} textAnchor="end" className={styles['tick']}>
            {format(value)}
          </text>
        </g>
      ))}
      {piecesOf(before).map((piece) => (
        <polyline
          key={piece[0]!.at}
          points={piece.map(({ at, value }) => `${x(at)},${y(value)}`).join(' ')}
          className={styles['before']}
        />
      ))}
      {piecesOf(now).map((piece) => (
        <polyline
          key={piece[0]!.at}
          points={piece.map(({ at, value }) => `${x(at)},${y(value)}`).join(' ')}
          className={styles['now']}
        />
      ))}
      {now.map((value, at) =>
        value === null ? null : (
          <circle key={at} cx={x(at)} cy={y(value)} r={0.8} className={styles['dot']} />
        ),
      )}
    </svg>
  );
}

type Point = { readonly at: number; readonly value: number };

/** The parts of a line between the places where there is no figure. */
function piecesOf(values: Values): readonly (readonly Point[])[] {
  const pieces: Point[][] = [];
  values.forEach((value, at) => {
    if (value === null) return;
    const last = pieces.at(-1);
    if (last?.at(-1)?.at === at - 1) last.push({ at, value });
    else pieces.push([{ at, value }]);
  });
  return pieces;
}
