import { useMemo, useSyncExternalStore } from 'react';
import type { Measure } from '@shared/domain/printing/fitText';

/** Letters are measured at this size and scaled: widths grow evenly. */
const PROBE_PX = 100;
/** Printers and screens round glyphs differently. */
const MARGIN = 1.02;

let loads = 0;

const subscribe = (listener: () => void): (() => void) => {
  const changed = () => {
    loads += 1;
    listener();
  };
  document.fonts?.addEventListener('loadingdone', changed);
  return () => document.fonts?.removeEventListener('loadingdone', changed);
};

/** Faces and weights that texts are set in on paper. */
const FACES = {
  /** Names on customer cards. */
  name: { property: '--font-name', weight: 600 },
  /** Letters and addresses. */
  text: { property: '--font-ui', weight: 400 },
  /** Texts of greeting cards. */
  card: { property: '--font-name', weight: 400 },
} as const;

type Face = keyof typeof FACES;

/** Measures texts in a face and its weight; measured anew when more of the font is loaded. */
export function useTextMeasure(face: Face = 'name'): Measure {
  const version = useSyncExternalStore(subscribe, () => loads);
  return useMemo(() => createMeasure(face, version), [face, version]);
}

function createMeasure(face: Face, _version: number): Measure {
  const { property, weight } = FACES[face];
  const context = document.createElement('canvas').getContext('2d');
  const family = getComputedStyle(document.documentElement).getPropertyValue(property).trim();
  const widths = new Map<string, number>();
  if (context !== null)
    context.font = `${weight} ${PROBE_PX}px ${family === '' ? 'serif' : family}`;
  return (text, size) => {
    let width = widths.get(text);
    if (width === undefined) {
      width =
        context === null ? roughly(text) : (context.measureText(text).width / PROBE_PX) * MARGIN;
      widths.set(text, width);
    }
    return width * size;
  };
}

/** Where nothing can be measured: signs are as wide as high, letters somewhat more than half. */
const roughly = (text: string): number =>
  [...text].reduce(
    (sum, letter) =>
      sum +
      (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(letter)
        ? 1
        : 0.58),
    0,
  );
