import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  valueOf,
  type Figure,
  type FigureKey,
  type FigureState,
  type InputKey,
  type Quantity,
  type Unit,
} from '@shared/domain/insights/figure';
import {
  decimalText,
  ratio,
  times,
  ZERO,
  compareRatios,
  type Ratio,
} from '@shared/domain/insights/ratio';
import { minorDigitsOf } from '@shared/domain/money/money';
import { useFormat } from '@renderer/i18n/useFormat';

/** How a figure moved against the year before. */
export type FigureChange = {
  readonly way: 'up' | 'down' | 'same';
  /** Whether that is what a shop wishes for: less churn, more of the others. `null` where it is neither. */
  readonly isBetter: boolean | null;
  /** Without a sign: *3.1 points*. */
  readonly text: string;
};

/** Figures in words and digits of the interface. */
export type FigureText = {
  /** A number in its unit: *86.5 %*, *+51*, *€18.62*, *2.1*. */
  readonly quantity: (quantity: Quantity) => string;
  /** A number of a unit that is known. */
  readonly number: (value: Ratio, unit: Unit) => string;
  /** What stands in the place of a figure: its number, the raw counts of few, or why there is none. */
  readonly main: (figure: Figure) => string;
  /** Why there is no number, or what to know of it; `null` for a plain value. */
  readonly note: (figure: Figure) => string | null;
  /** `null` where there is no year before, no number in one of the two, or too few for a figure. */
  readonly change: (figure: Figure) => FigureChange | null;
  /** The formula with the numbers put in; `null` where there is no number. */
  readonly formula: (figure: Figure) => string | null;
};

/** Of these less is better. */
const LESS_IS_BETTER: ReadonlySet<FigureKey> = new Set(['gross-churn', 'net-churn', 'cac']);

/** Shares and points are compared in points, the others in their own unit. */
const POINTS: Unit = { kind: 'points' };

/** Says figures in the language of the interface. */
export function useFigureText(): FigureText {
  const { t } = useTranslation('insights');
  const format = useFormat();
  return useMemo(() => {
    const { locale } = format;
    const intl = (value: Ratio, digits: number, options: Intl.NumberFormatOptions = {}): string =>
      new Intl.NumberFormat(locale, {
        minimumFractionDigits: options.style === 'percent' ? Math.max(0, digits - 2) : 0,
        maximumFractionDigits: options.style === 'percent' ? Math.max(0, digits - 2) : digits,
        ...options,
      }).format(decimalText(value, digits) as unknown as number);

    const number = (value: Ratio, unit: Unit): string => {
      switch (unit.kind) {
        case 'people':
        case 'purchases':
        case 'answers':
          return intl(value, 0);
        case 'share':
          return intl(value, 3, { style: 'percent' });
        case 'points':
          return intl(value, 0, { signDisplay: 'exceptZero' });
        case 'money': {
          const digits = minorDigitsOf(unit.currency);
          return intl(times(value, ratio(1n, 10n ** BigInt(digits))), digits, {
            style: 'currency',
            currency: unit.currency,
            minimumFractionDigits: digits,
          });
        }
        case 'per-span':
        case 'spans':
        case 'years':
          return intl(value, 1);
      }
    };
    const quantity = ({ value, unit }: Quantity): string => number(value, unit);
    const input = (figure: Figure, key: InputKey): string => {
      const found = figure.inputs.find((one) => one.key === key);
      return found ? quantity(found) : '';
    };
    const isPart = ({ unit }: Figure): boolean => unit.kind === 'share';

    const main = (figure: Figure): string => {
      const { state, unit, n } = figure;
      switch (state.kind) {
        case 'value':
          return number(state.value, unit);
        case 'few':
          // Of a year before there are no counts, only what came out.
          if (figure.key === 'nps' && figure.inputs.length > 0) {
            return t('state.fewPoints', {
              promoters: input(figure, 'promoters'),
              detractors: input(figure, 'detractors'),
            });
          }
          if (isPart(figure)) {
            const part = times(state.value, ratio(n));
            return t('state.few', { part: intl(part, 0), count: n });
          }
          return number(state.value, unit);
        case 'no-data':
          return t('state.noData');
        case 'not-defined':
          return t('state.notDefined');
        case 'not-enough-history':
          return t('state.notEnough');
      }
    };

    const missing = (state: Extract<FigureState, { kind: 'no-data' }>): string => {
      switch (state.missing) {
        case 'answers':
        case 'active-at-start':
        case 'customers':
        case 'purchases':
        case 'new-customers':
        case 'cost':
          return t(`missing.${state.missing}`);
        default:
          return t('state.noData');
      }
    };
    const note = (figure: Figure): string | null => {
      const { state } = figure;
      switch (state.kind) {
        case 'value':
          return null;
        case 'few':
          return t('state.fewHint');
        case 'no-data':
          return missing(state);
        case 'not-defined':
          return t('state.notDefinedCost', { cost: input(figure, 'cost') });
        case 'not-enough-history':
          return t(state.because === 'nobody-active' ? 'state.nobodyActive' : 'state.nobodyLost');
      }
    };

    const change = ({ key, state, yearAgo, unit }: Figure): FigureChange | null => {
      const by = yearAgo?.change ?? null;
      // Of few people there are counts instead of a figure: then it has not moved by so and so much either.
      if (by === null || state.kind === 'few' || yearAgo?.state.kind === 'few') return null;
      const order = compareRatios(by, ZERO);
      const size = order < 0 ? { ...by, numerator: -by.numerator } : by;
      const isShare = unit.kind === 'share';
      const text = isShare
        ? t('change.points', { amount: intl(times(size, ratio(100)), 1) })
        : unit.kind === 'points'
          ? t('change.points', { amount: number(size, POINTS).replace(/^\+/, '') })
          : t('change.amount', { amount: number(size, unit) });
      // What rounds away has not changed.
      const digits = isShare ? 3 : unit.kind === 'points' || unit.kind === 'money' ? 0 : 1;
      const isNothing = decimalText(size, digits) === decimalText(ZERO, digits);
      const way = order === 0 || isNothing ? 'same' : order > 0 ? 'up' : 'down';
      return {
        way,
        isBetter: way === 'same' ? null : (way === 'up') !== LESS_IS_BETTER.has(key),
        text: way === 'same' ? t('change.same') : text,
      };
    };

    const formula = (figure: Figure): string | null => {
      const value = valueOf(figure.state);
      if (value === null) return null;
      const put = (key: InputKey): string => input(figure, key);
      const values = {
        value: number(value, figure.unit),
        start: put('active-at-start'),
        gained: put('gained'),
        end: put('active-at-end'),
        lost: put('lost'),
        customers: put('customers'),
        regulars: put('regulars'),
        purchases: put('purchases'),
        revenue: put('revenue'),
        promoters: put('promoters'),
        detractors: put('detractors'),
        content: put('content'),
        answers: put('answers'),
        aov: put('aov'),
        frequency: put('frequency'),
        lifespan: put('lifespan'),
        margin: put('margin'),
        cost: put('cost'),
        newCustomers: put('new-customers'),
      };
      const hasMargin = figure.inputs.some(({ key }) => key === 'margin');
      return figure.key === 'clv' && hasMargin
        ? t('formula.clvMargin', values)
        : t(`formula.${figure.key}`, values);
    };

    return { quantity, number, main, note, change, formula };
  }, [t, format]);
}
