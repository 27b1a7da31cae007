import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  type ChartConfiguration,
  type ChartDataset,
  type Plugin,
  type PointStyle,
} from 'chart.js';
import { axisOf, type ChartData, type ChartSeries, type SeriesTone } from './chartData';
import type { ChartTheme } from './chartTheme';
import { patternOf } from './patterns';

// Only what is drawn: the rest of the library stays out of the bundle.
Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
);

/** What a chart looks like. */
export type DrawingSpec = {
  readonly kind: 'line' | 'bar';
  readonly data: ChartData;
  readonly format: (value: number) => string;
  /** The axis ends there at the latest. */
  readonly limit?: number | undefined;
  /** Bars stand on one another. */
  readonly isStacked: boolean;
};

/** A chart on a canvas. */
export type Drawing = {
  /** The middle of a place of the axis, in px from the left edge. */
  readonly xOf: (index: number) => number;
  /** The place nearest to a distance from the left edge, in px; `null` without places. */
  readonly indexAt: (x: number) => number | null;
  readonly destroy: () => void;
};

const MARKERS: Readonly<Record<SeriesTone, PointStyle>> = {
  first: 'circle',
  second: 'rect',
  third: 'triangle',
  fourth: 'rectRot',
  comparison: 'circle',
};

/** Draws a chart. The canvas fills its parent, and is drawn anew when that changes its size. */
export function draw(canvas: HTMLCanvasElement, spec: DrawingSpec, theme: ChartTheme): Drawing {
  const chart = new Chart(canvas, configurationOf(spec, theme));
  const count = spec.data.labels.length;
  return {
    xOf: (index) => chart.scales['x']!.getPixelForValue(index),
    indexAt: (x) => {
      if (count === 0) return null;
      const found = Math.round(chart.scales['x']!.getValueForPixel(x) ?? 0);
      return Math.min(count - 1, Math.max(0, found));
    },
    destroy: () => chart.destroy(),
  };
}

function configurationOf(
  { kind, data, format, isStacked, limit }: DrawingSpec,
  theme: ChartTheme,
): ChartConfiguration<'line' | 'bar', (number | null)[], string> {
  const { from, to, step } = axisOf(
    isStacked ? [summed(data)] : data.series,
    kind === 'bar',
    limit,
  );
  const font = { family: theme.font, size: theme.fontSize };
  const endsWithLabels = kind === 'line' && data.series.length <= 3;
  return {
    type: kind,
    data: {
      labels: [...data.labels],
      datasets: data.series.map((series) =>
        kind === 'line' ? lineOf(series, theme) : barsOf(series, theme),
      ),
    },
    options: {
      responsive: true,
      maintainAspectRatio: false,
      animation: theme.moves ? { duration: 260 } : false,
      events: [],
      layout: {
        padding: endsWithLabels
          ? { [theme.isRightToLeft ? 'left' : 'right']: endRoom(data, format, theme), top: 8 }
          : { top: 8 },
      },
      scales: {
        x: {
          reverse: theme.isRightToLeft,
          stacked: isStacked,
          grid: { display: false },
          border: { display: false },
          ticks: { color: theme.ink, font, maxRotation: 0, autoSkipPadding: 12 },
        },
        y: {
          position: theme.isRightToLeft ? 'right' : 'left',
          stacked: isStacked,
          min: from,
          max: to,
          border: { display: false },
          grid: { color: theme.grid },
          ticks: {
            color: theme.ink,
            font,
            stepSize: step,
            callback: (value) => format(Number(value)),
          },
        },
      },
    },
    plugins: endsWithLabels ? [endLabels(data, format, theme)] : [],
  };
}

function summed({ labels, series }: ChartData): ChartSeries {
  const values = labels.map((_, i) =>
    series.reduce((sum, { values: own }) => sum + (own[i] ?? 0), 0),
  );
  return { name: '', values, tone: 'first' };
}

type Dataset = ChartDataset<'line' | 'bar', (number | null)[]>;

function lineOf({ values, tone }: ChartSeries, theme: ChartTheme): Dataset {
  const colour = theme.series[tone];
  const isComparison = tone === 'comparison';
  const last = values.findLastIndex((value) => value !== null);
  // A figure between two gaps would be no line at all, and not be seen.
  const isAlone = (i: number): boolean =>
    (values[i - 1] ?? null) === null && (values[i + 1] ?? null) === null;
  return {
    data: [...values],
    borderColor: colour,
    backgroundColor: colour,
    borderWidth: isComparison ? 2 : 2.75,
    borderDash: isComparison ? [2, 5] : [],
    borderCapStyle: 'round',
    borderJoinStyle: 'round',
    spanGaps: false,
    pointStyle: MARKERS[tone],
    pointRadius: values.map((_, i) => (i === last ? (isComparison ? 3 : 5) : isAlone(i) ? 3 : 0)),
    pointBorderColor: theme.ground,
    pointBorderWidth: isComparison ? 0 : 2,
    // Grey lies under what it is compared with.
    order: isComparison ? 1 : 0,
    clip: 8,
  };
}

function barsOf({ values, tone }: ChartSeries, theme: ChartTheme): Dataset {
  return {
    data: [...values],
    backgroundColor: patternOf(tone, theme),
    borderColor: theme.series[tone],
    borderWidth: tone === 'first' ? 0 : 1,
    borderRadius: 3,
    maxBarThickness: 36,
  };
}

/** Room for the words at the end of the lines, in px. */
function endRoom(data: ChartData, format: (value: number) => string, theme: ChartTheme): number {
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) return 0;
  context.font = `600 ${theme.fontSize}px ${theme.font}`;
  const widths = endTexts(data, format).map(({ text }) => context.measureText(text).width);
  return Math.max(0, ...widths) + 16;
}

type EndText = { readonly at: number; readonly text: string; readonly series: number };

/** What stands at the end of each line: the figure for one, the name for those beside it. */
function endTexts({ series }: ChartData, format: (value: number) => string): readonly EndText[] {
  return series.flatMap(({ values, name, tone }, i) => {
    const at = values.findLastIndex((value) => value !== null);
    if (at < 0) return [];
    const isFigure = series.length <= 2 && tone !== 'comparison';
    return [{ at, text: isFigure ? format(values[at]!) : name, series: i }];
  });
}

function endLabels(
  data: ChartData,
  format: (value: number) => string,
  theme: ChartTheme,
): Plugin<'line' | 'bar'> {
  return {
    id: 'endLabels',
    afterDatasetsDraw: (chart) => {
      const { ctx, chartArea } = chart;
      ctx.save();
      ctx.textBaseline = 'middle';
      ctx.textAlign = theme.isRightToLeft ? 'right' : 'left';
      ctx.direction = theme.isRightToLeft ? 'rtl' : 'ltr';
      const taken: number[] = [];
      const gap = theme.fontSize + 3;
      for (const { at, text, series } of endTexts(data, format)) {
        const point = chart.getDatasetMeta(series).data[at];
        if (!point) continue;
        const { tone } = data.series[series]!;
        ctx.font = `${tone === 'comparison' ? 400 : 600} ${theme.fontSize}px ${theme.font}`;
        ctx.fillStyle = tone === 'comparison' ? theme.ink : theme.series[tone];
        let y = point.y;
        // Words of lines that end together stand under one another.
        while (taken.some((other) => Math.abs(other - y) < gap)) y += 1;
        if (y > chartArea.bottom) y = chartArea.bottom;
        taken.push(y);
        ctx.fillText(text, point.x + (theme.isRightToLeft ? -11 : 11), y);
      }
      ctx.restore();
    },
  };
}
