import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Figure, Unit } from '@shared/domain/insights/figure';
import type { FiguresCsvWords } from '@shared/domain/exporting/figuresCsv';
import { useFormat } from '@renderer/i18n/useFormat';
import { useFigureText } from './useFigureText';
import { useGroupName } from './useGroupName';

/** The words of the table of figures, in the language of the interface. */
export function useFiguresCsvWords(): FiguresCsvWords {
  const { t } = useTranslation(['report', 'insights']);
  const format = useFormat();
  const text = useFigureText();
  const group = useGroupName();
  return useMemo(() => {
    const unit = (of: Unit): string => {
      switch (of.kind) {
        case 'share':
          return t('unit.percent');
        case 'money':
          return of.currency;
        case 'per-span':
          return t('insights:unit.perDays', { count: of.days });
        case 'spans':
          return t('insights:unit.spans', { count: of.days });
        case 'points':
        case 'people':
        case 'years':
          return t(`unit.${of.kind}`);
        case 'purchases':
        case 'answers':
          return t(`insights:input.${of.kind}`);
      }
    };
    const state = (figure: Figure): string => {
      const note = text.note(figure);
      if (note === null) return t('enough');
      // Of few, the note says everything.
      return figure.state.kind === 'few'
        ? note
        : t('why', { state: text.main(figure), reason: note });
    };
    const mark = new Intl.NumberFormat(format.locale, { numberingSystem: 'latn' })
      .formatToParts(0.5)
      .find(({ type }) => type === 'decimal');
    return {
      column: (column) => t(`csv.${column}`),
      input: (key) => t(`insights:input.${key}`),
      figure: (key) => t(`insights:name.${key}`),
      unit,
      state,
      by: (by) => t(`by.${by}`),
      group,
      everybody: t('everybody'),
      target: (is) => t(`target.${is}`),
      reached: (isReached) => t(isReached ? 'yes' : 'no'),
      rate: ({ from, to, rate, on, isInverse }) =>
        t('insights:rate', {
          from: isInverse ? to : from,
          to: isInverse ? from : to,
          rate,
          day: format.day(on),
        }),
      decimalMark: mark?.value ?? '.',
    };
  }, [t, format, text, group]);
}
