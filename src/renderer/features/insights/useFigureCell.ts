import { useCallback } from 'react';
import type { Figure, FigureKey } from '@shared/domain/insights/figure';
import type { GroupAsked } from '@shared/domain/insights/question';
import type { FigureCell } from './FigureTable';
import { useFigureText } from './useFigureText';
import type { FigureViewProps } from './viewProps';

/** Puts a figure of a group into a cell of a table: once per currency, and with the way to its people. */
export function useFigureCell(
  onFigure: FigureViewProps['onFigure'],
): (figures: readonly Figure[], key: FigureKey, group: GroupAsked | null) => FigureCell {
  const text = useFigureText();
  return useCallback(
    (figures, key, group) => {
      const own = figures.filter((figure) => figure.key === key);
      // What can be told of one currency need not be said of the others.
      const told = own.filter(({ state }) => state.kind !== 'no-data');
      const shown = told.length > 0 ? told : own.slice(0, 1);
      const [first] = shown;
      const hasPeople = first?.parts.some(({ count }) => count > 0) === true;
      return {
        lines: shown.map((figure) => text.main(figure)),
        isWords: !shown.some(({ state }) => state.kind === 'value' || state.kind === 'few'),
        onPress: first !== undefined && hasPeople ? () => onFigure(first, null, group) : undefined,
      };
    },
    [text, onFigure],
  );
}
