import type { IsoDate } from '../calendar/isoDate';
import {
  valueOf,
  type Figure,
  type FigureKey,
  type InputKey,
  type SplitBy,
  type SplitGroup,
  type Unit,
  type UsedRate,
} from '../insights/figure';
import type { SplitFigures } from '../insights/figures';
import { decimalText, ratio, times, type Ratio } from '../insights/ratio';
import type { Span } from '../insights/span';
import { minorDigitsOf } from '../money/money';
import { BYTE_ORDER_MARK, csvLine, type CsvCell } from './csvText';

/** The columns before the inputs, in their order. */
export const FIGURES_COLUMNS = [
  'by',
  'group',
  'figure',
  'unit',
  'value',
  'state',
  'n',
  'counted',
  'low',
  'high',
  'yearAgo',
  'yearAgoN',
  'change',
  'target',
  'targetIs',
  'reached',
  'from',
  'to',
  'asOf',
  'activeDays',
  'rates',
  'leftOut',
] as const;

/** A column before the inputs. */
export type FiguresColumn = (typeof FIGURES_COLUMNS)[number];

/** The inputs, in the order of their columns: always all of them, so that tables of two periods fit together. */
export const INPUT_COLUMNS = Object.keys({
  'active-at-start': true,
  gained: true,
  new: true,
  'won-back': true,
  'active-at-end': true,
  kept: true,
  lost: true,
  customers: true,
  regulars: true,
  purchases: true,
  revenue: true,
  aov: true,
  frequency: true,
  lifespan: true,
  'lifespan-years': true,
  margin: true,
  cost: true,
  'new-customers': true,
  answers: true,
  content: true,
  promoters: true,
  passives: true,
  detractors: true,
} satisfies Readonly<Record<InputKey, true>>) as readonly InputKey[];

/** What `n` of a figure counts. */
export const COUNTED: Readonly<Record<FigureKey, InputKey>> = {
  csat: 'answers',
  nps: 'answers',
  retention: 'active-at-start',
  'gross-churn': 'active-at-start',
  'net-churn': 'active-at-start',
  'repeat-rate': 'customers',
  frequency: 'customers',
  clv: 'customers',
  aov: 'purchases',
  cac: 'new-customers',
};

/** The words of a table of figures, in one language. */
export type FiguresCsvWords = {
  readonly column: (column: FiguresColumn) => string;
  readonly input: (key: InputKey) => string;
  readonly figure: (key: FigureKey) => string;
  readonly unit: (unit: Unit) => string;
  /** Whether there is a number, enough for it or few, or why there is none. */
  readonly state: (figure: Figure) => string;
  readonly by: (by: SplitBy) => string;
  readonly group: (by: SplitBy, group: SplitGroup) => string;
  /** Stands for whoever is not split. */
  readonly everybody: string;
  readonly target: (is: 'at-least' | 'at-most') => string;
  readonly reached: (isReached: boolean) => string;
  readonly rate: (rate: UsedRate) => string;
  /** Between the units and the decimals: *,* in German. */
  readonly decimalMark: string;
};

/** Figures of everybody and of each group. */
export type FiguresToWrite = {
  readonly span: Span;
  /** The day whose knowledge they are. */
  readonly asOf: IsoDate;
  readonly figures: readonly Figure[];
  readonly splits: readonly SplitFigures[];
};

/**
 * Figures as a CSV file: a byte order mark, a header, a line for each figure of everybody and then of each group.
 * UTF-8, commas, every cell in quotes (RFC 4180), nothing that a spreadsheet would run. Shares are in percent, money
 * in units of its currency, days `YYYY-MM-DD`; where there is no number the cell is empty and the state says why.
 */
export function figuresCsv(
  { span, asOf, figures, splits }: FiguresToWrite,
  words: FiguresCsvWords,
): string {
  const head = [...FIGURES_COLUMNS.map(words.column), ...INPUT_COLUMNS.map(words.input)];
  const lines = [
    csvLine(head),
    ...figures.map((figure) => lineOf(figure, words.everybody, '', span, asOf, words)),
    ...splits.flatMap(({ by, groups }) =>
      groups.flatMap(({ group, figures: own }) =>
        own.map((figure) =>
          lineOf(figure, words.by(by), words.group(by, group), span, asOf, words),
        ),
      ),
    ),
  ];
  return BYTE_ORDER_MARK + lines.join('');
}

function lineOf(
  figure: Figure,
  by: string,
  group: string,
  span: Span,
  asOf: IsoDate,
  words: FiguresCsvWords,
): string {
  const { key, unit, state, n, interval, yearAgo, target, activeDays, rates, leftOut } = figure;
  const cell = (value: Ratio | null, of: Unit = unit): CsvCell =>
    value === null ? '' : { decimal: decimalOf(value, of).replace('.', words.decimalMark) };
  // Bounds are only ever shown: a millionth is near enough.
  const bound = (value: number | undefined): CsvCell =>
    value === undefined ? '' : cell(ratio(Math.round(value * 1e6), 1_000_000));
  const cells: Readonly<Record<FiguresColumn, CsvCell>> = {
    by,
    group,
    figure: words.figure(key),
    unit: words.unit(unit),
    value: cell(valueOf(state)),
    state: words.state(figure),
    n,
    counted: words.input(COUNTED[key]),
    low: bound(interval?.low),
    high: bound(interval?.high),
    yearAgo: cell(yearAgo && valueOf(yearAgo.state)),
    yearAgoN: yearAgo?.n ?? '',
    change: cell(yearAgo?.change ?? null),
    target: cell(target?.value ?? null),
    targetIs: target === null ? '' : words.target(target.is),
    reached: target?.isReached == null ? '' : words.reached(target.isReached),
    from: span.from,
    to: span.to,
    asOf,
    activeDays: activeDays ?? '',
    rates: rates.map(words.rate).join('; '),
    leftOut: leftOut.join(', '),
  };
  const inputs = INPUT_COLUMNS.map((name): CsvCell => {
    const input = figure.inputs.find((one) => one.key === name);
    return input === undefined ? '' : cell(input.value, input.unit);
  });
  return csvLine([...FIGURES_COLUMNS.map((column) => cells[column]), ...inputs]);
}

const HUNDRED = ratio(100);

/** Digits with a point: percent of shares, units of money. */
function decimalOf(value: Ratio, unit: Unit): string {
  switch (unit.kind) {
    case 'people':
    case 'purchases':
    case 'answers':
      return decimalText(value, 0);
    case 'share':
      return decimalText(times(value, HUNDRED), 2);
    case 'money': {
      const digits = minorDigitsOf(unit.currency);
      return decimalText(times(value, ratio(1n, 10n ** BigInt(digits))), digits);
    }
    case 'points':
    case 'per-span':
    case 'spans':
    case 'years':
      return decimalText(value, 2);
  }
}
