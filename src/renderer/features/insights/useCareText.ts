import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CareFigures, WordKept } from '@shared/domain/insights/careFigures';
import { ratio } from '@shared/domain/insights/ratio';
import { useFormat } from '@renderer/i18n/useFormat';
import { useFigureText } from './useFigureText';

/** A number in words, or the words that stand in its place. */
export type Said = { readonly text: string; readonly isWords: boolean };

/** Says the figures beside the nine. */
export type CareText = {
  /** How often a side kept its word: *92.3 %*, of few *7 of 8*. */
  readonly kept: (word: WordKept) => Said;
  /** How long an answer takes: *2 hours*, *1.5 days*. */
  readonly wait: (response: CareFigures['response']) => Said;
};

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Says promises and waiting times in the language of the interface. */
export function useCareText(): CareText {
  const { t } = useTranslation('insights');
  const format = useFormat();
  const figures = useFigureText();
  return useMemo(() => {
    const noData: Said = { text: t('state.noData'), isWords: true };
    const unit = (value: number, name: 'minute' | 'hour' | 'day'): string =>
      new Intl.NumberFormat(format.locale, {
        style: 'unit',
        unit: name,
        unitDisplay: 'long',
        maximumFractionDigits: name === 'minute' ? 0 : 1,
      }).format(value);
    return {
      kept: ({ kept, broken, state }) => {
        if (state.kind === 'few') {
          const text = t('state.few', { part: format.number(kept), count: kept + broken });
          return { text, isWords: false };
        }
        return state.kind === 'value'
          ? {
              text: figures.number(ratio(kept, kept + broken), { kind: 'share' }),
              isWords: false,
            }
          : noData;
      },
      wait: ({ medianMs }) => {
        if (medianMs === null) return noData;
        // Told in the unit that one would say it in.
        if (medianMs < HOUR_MS) {
          const text = unit(Math.max(1, Math.round(medianMs / MINUTE_MS)), 'minute');
          return { text, isWords: false };
        }
        return medianMs < 2 * DAY_MS
          ? { text: unit(medianMs / HOUR_MS, 'hour'), isWords: false }
          : { text: unit(medianMs / DAY_MS, 'day'), isWords: false };
      },
    };
  }, [t, format, figures]);
}
