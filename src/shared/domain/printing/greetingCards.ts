import type { LineMm } from './labelSheets';
import type { RectMm, SizeMm } from './paper';

/** `folded`: two to a sheet, each folded once. `flat`: four to a sheet. A quarter of the sheet either way: A6 of A4. */
export const CARD_FORMS = ['folded', 'flat'] as const;

export type CardForm = (typeof CARD_FORMS)[number];

/** Cards on a sheet. */
export const cardsPerSheet = (form: CardForm): number => (form === 'folded' ? 2 : 4);

/** Where the parts of a card lie on the two sides of its sheet. */
export type CardPlace = {
  /** The text; inside of a folded card, on the second of its two pages. */
  readonly text: RectMm;
  /** Its picture side, on the back of the sheet: turned over along the long edge they lie back to back. */
  readonly front: RectMm;
  /** The back of a folded card, on the back of the sheet; `null` for a flat one, whose back is the text. */
  readonly back: RectMm | null;
};

/**
 * The places of one card.
 *
 * @param slot - From 0, line by line.
 * @param direction - How its text runs: a card in Arabic opens to the other side.
 */
export function cardPlace(
  form: CardForm,
  paper: SizeMm,
  slot: number,
  direction: 'ltr' | 'rtl',
): CardPlace {
  const widthMm = paper.widthMm / 2;
  const heightMm = paper.heightMm / 2;
  const at = (column: number, row: number): RectMm => ({
    xMm: column * widthMm,
    yMm: row * heightMm,
    widthMm,
    heightMm,
  });
  if (form === 'folded') {
    const inner = direction === 'rtl' ? 0 : 1;
    return { text: at(inner, slot), front: at(inner, slot), back: at(1 - inner, slot) };
  }
  const [column, row] = [slot % 2, Math.floor(slot / 2)];
  return { text: at(column, row), front: at(1 - column, row), back: null };
}

/** How far writing keeps from the edges of a card. */
export const CARD_PADDING_MM = 11;

const MARK_MM = 5;

/** Short lines at the edges: where to cut, and where to fold. */
export function cardMarks(
  form: CardForm,
  { widthMm, heightMm }: SizeMm,
): { readonly cuts: readonly LineMm[]; readonly folds: readonly LineMm[] } {
  const [x, y] = [widthMm / 2, heightMm / 2];
  const across = [
    { x1Mm: 0, y1Mm: y, x2Mm: MARK_MM, y2Mm: y },
    { x1Mm: widthMm - MARK_MM, y1Mm: y, x2Mm: widthMm, y2Mm: y },
  ];
  const down = [
    { x1Mm: x, y1Mm: 0, x2Mm: x, y2Mm: MARK_MM },
    { x1Mm: x, y1Mm: heightMm - MARK_MM, x2Mm: x, y2Mm: heightMm },
    { x1Mm: x, y1Mm: y - MARK_MM, x2Mm: x, y2Mm: y + MARK_MM },
  ];
  return form === 'folded'
    ? { cuts: across, folds: down }
    : { cuts: [...across, ...down], folds: [] };
}
