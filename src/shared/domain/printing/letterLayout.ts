import { A4, LETTER, type RectMm, type SizeMm } from './paper';
import type { LineMm } from './labelSheets';

/** `window`: the address lies behind the window of an envelope. `plain`: everything one below the other. */
export type LetterForm = 'window' | 'plain';

/** How far the text keeps from the edges. */
export const LETTER_MARGINS = ['narrow', 'usual', 'wide'] as const;

export type LetterMargins = (typeof LETTER_MARGINS)[number];

/** How a letter lies on its pages. */
export type LetterLayout = {
  /** Name of the shop. */
  readonly head: RectMm;
  /** Its street and town. */
  readonly sender: RectMm;
  /** The small line of the sender above the address; `null` where it is not needed. */
  readonly returnLine: RectMm | null;
  /** `null` where no address is wanted. */
  readonly recipient: RectMm | null;
  readonly date: RectMm | null;
  readonly subject: RectMm | null;
  /** The text on the first page and on those behind it. */
  readonly first: RectMm;
  readonly next: RectMm;
  /** Name, day and page on the pages behind the first. */
  readonly running: RectMm;
  /** Where to fold and to punch; at the left edge. */
  readonly marks: readonly LineMm[];
};

/** What a letter has. */
export type LetterParts = {
  readonly form: LetterForm;
  readonly margins: LetterMargins;
  /** Lines of the sender below the name. */
  readonly senderLines: number;
  /** Lines of the address; 0 where none is wanted. */
  readonly addressLines: number;
  readonly hasDate: boolean;
  readonly hasSubject: boolean;
};

/** Height of a line of the text. */
export const LETTER_LINE_MM = 5.3;
/** Size of the letters of the text. */
export const LETTER_SIZE_MM = 3.88;

const SIDES: Readonly<Record<LetterMargins, { readonly left: number; readonly right: number }>> = {
  narrow: { left: 20, right: 15 },
  usual: { left: 25, right: 20 },
  wide: { left: 32, right: 30 },
};
const BOTTOM_MM = 22;
const RUNNING_TOP_MM = 15;
const NEXT_TOP_MM = 27;

/** Where letters lie behind windows. Source: DIN 5008, form B; Austria and Switzerland have windows in the same place. */
const WINDOW_COUNTRIES = new Set(['DE', 'AT', 'CH', 'LI']);

/** How letters of a shop in a country usually look. @param country - ISO 3166-1 alpha-2, or empty. */
export const usualLetterForm = (country: string): LetterForm =>
  WINDOW_COUNTRIES.has(country) ? 'window' : 'plain';

/** The places of everything on a letter. Text keeps at least one line on the first page. */
export function letterLayout(paper: SizeMm, parts: LetterParts): LetterLayout {
  const { left, right } = SIDES[parts.margins];
  const widthMm = paper.widthMm - left - right;
  const whole = (yMm: number, heightMm: number): RectMm => ({ xMm: left, yMm, widthMm, heightMm });
  const down = (yMm: number): RectMm =>
    whole(yMm, Math.max(LETTER_LINE_MM, paper.heightMm - yMm - BOTTOM_MM));
  const common = {
    next: down(NEXT_TOP_MM),
    running: whole(RUNNING_TOP_MM, LETTER_LINE_MM),
  };
  return parts.form === 'window'
    ? { ...common, ...windowParts(paper, parts, whole, down) }
    : { ...common, ...plainParts(parts, whole, down) };
}

type Whole = (yMm: number, heightMm: number) => RectMm;
type Down = (yMm: number) => RectMm;

/** Source of the measures: DIN 5008, form B. */
function windowParts(
  paper: SizeMm,
  { addressLines, senderLines, hasDate, hasSubject }: LetterParts,
  whole: Whole,
  down: Down,
): Omit<LetterLayout, 'next' | 'running'> {
  const hasAddress = addressLines > 0;
  // The block beside the window, which the date closes.
  const beside = { xMm: 125, widthMm: Math.max(50, whole(0, 0).xMm + whole(0, 0).widthMm - 125) };
  const subjectAt = 98.5;
  const textAt = hasSubject ? subjectAt + 2 * LETTER_LINE_MM : subjectAt;
  const marks = [105, 210, paper.heightMm / 2].filter((y) => y < paper.heightMm - 20);
  return {
    head: whole(15, 12),
    sender: { ...beside, yMm: 50, heightMm: Math.max(1, senderLines) * 4.3 },
    returnLine: hasAddress ? { xMm: 25, yMm: 57.5, widthMm: 80, heightMm: 4.5 } : null,
    recipient: hasAddress ? { xMm: 25, yMm: 62.7, widthMm: 80, heightMm: 27.3 } : null,
    date: hasDate ? { ...beside, yMm: 84.5, heightMm: LETTER_LINE_MM } : null,
    subject: hasSubject ? whole(subjectAt, LETTER_LINE_MM) : null,
    first: down(textAt),
    marks: marks.map((y) => ({
      x1Mm: 4,
      y1Mm: y,
      x2Mm: y === paper.heightMm / 2 ? 10 : 8,
      y2Mm: y,
    })),
  };
}

function plainParts(
  { addressLines, senderLines, hasDate, hasSubject }: LetterParts,
  whole: Whole,
  down: Down,
): Omit<LetterLayout, 'next' | 'running'> {
  let y = 20;
  const take = (heightMm: number, gapMm: number): RectMm => {
    const rect = whole(y, heightMm);
    y += heightMm + gapMm;
    return rect;
  };
  const head = take(9, senderLines > 0 ? 0.5 : 0);
  const sender = take(senderLines * 4.5, 9);
  const date = hasDate ? take(LETTER_LINE_MM, LETTER_LINE_MM) : null;
  const recipient = addressLines > 0 ? take(addressLines * 5, 9) : null;
  const subject = hasSubject ? take(LETTER_LINE_MM, LETTER_LINE_MM) : null;
  return { head, sender, returnLine: null, recipient, date, subject, first: down(y), marks: [] };
}

/** The papers of letters. */
export const LETTER_PAPERS = { a4: A4, letter: LETTER } as const;
