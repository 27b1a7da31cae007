/** How wide a text is at a size, both in the same unit. */
export type Measure = (text: string, size: number) => number;

/** A text made to fit: its size and its lines. */
export type FittedText = {
  readonly size: number;
  readonly lines: readonly string[];
  /** Not all of it was to be made to fit, not even small. */
  readonly isCut: boolean;
};

/** The room for a text, and how large and small it may be. */
export type TextRoom = {
  readonly width: number;
  readonly height: number;
  readonly max: number;
  readonly min: number;
  /** Height of a line as a multiple of the size. */
  readonly lineHeight: number;
};

const STEPS = 12;
const SIGNS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

const lettersOf = (text: string): readonly string[] =>
  Array.from(graphemes.segment(text), ({ segment }) => segment);

/** Signs that must not begin a line, and those that must not end one. Source: JIS X 4051, GB/T 15834. */
const NOT_FIRST =
  /^[、。，．・：；！？」』）】〕〉》”’ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々…,.!?:;)\]]/u;
const NOT_LAST = /[「『（【〔〈《“‘(]$/u;

/** Signs one by one, those that stay with their neighbour joined to it. */
const signsOf = (word: string): readonly string[] => {
  const joined: string[] = [];
  for (const letter of lettersOf(word)) {
    const before = joined.at(-1);
    if (
      before !== undefined &&
      (NOT_FIRST.test(letter) || NOT_LAST.test(before) || letter.trim() === '')
    ) {
      joined[joined.length - 1] = before + letter;
    } else joined.push(letter);
  }
  return joined;
};

/** Pieces between which a line may end: words, and single signs in scripts without spaces. Blanks stay at the end. */
const piecesOf = (text: string): readonly string[] =>
  (text.match(/\S+\s*/gu) ?? []).flatMap((word) =>
    SIGNS.test(word) ? signsOf(word) : (word.match(/[^-‐/]+[-‐/]*\s*|[-‐/]+\s*/gu) ?? [word]),
  );

/**
 * Lines as full as they get; `null` if a piece alone is wider than a line.
 *
 * @param isBreaking - Such pieces are broken between letters instead.
 */
function wrapped(
  pieces: readonly string[],
  width: number,
  size: number,
  measure: Measure,
  isBreaking: boolean,
): readonly string[] | null {
  const fits = (text: string): boolean => measure(text.trimEnd(), size) <= width;
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    const parts = isBreaking && !fits(piece) ? lettersOf(piece) : [piece];
    for (const part of parts) {
      if (line !== '' && !fits(line + part)) {
        lines.push(line.trimEnd());
        line = '';
      }
      line += part;
      if (!isBreaking && !fits(line)) return null;
    }
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

/** Whole words are kept as long as they need not be smaller than this share of the largest size … */
const COMFORTABLE = 0.55;
/** … or as broken words would not be larger by so much. */
const WORTH_BREAKING = 1.3;

/**
 * Makes a text fit its room: as large as it goes on whole words; broken within words where they would get too small;
 * and only then cut, with an ellipsis.
 */
export function fitText(text: string, room: TextRoom, measure: Measure): FittedText {
  const pieces = piecesOf(text.trim().replace(/\s+/gu, ' '));
  const linesAt = (size: number): number =>
    Math.max(1, Math.floor(room.height / (size * room.lineHeight) + 0.001));
  const largest = (isBreaking: boolean): FittedText | null => {
    for (let step = 0; step <= STEPS; step += 1) {
      const size = room.max - ((room.max - room.min) * step) / STEPS;
      const lines = wrapped(pieces, room.width, size, measure, isBreaking);
      if (lines !== null && lines.length <= linesAt(size)) return { size, lines, isCut: false };
    }
    return null;
  };
  const whole = largest(false);
  if (whole !== null && whole.size >= COMFORTABLE * room.max) return whole;
  const broken = largest(true);
  if (broken !== null && (whole === null || broken.size > WORTH_BREAKING * whole.size))
    return broken;
  return whole ?? cut(pieces, room, linesAt(room.min), measure);
}

/** One line of a text that was broken into lines. */
export type TextLine = {
  readonly text: string;
  /** The paragraph that it is of, from 0: the lines between two ends of line. */
  readonly paragraph: number;
};

/** The lines that a text takes at a size. Empty lines stay; a word that is wider than a line is broken within. */
export const brokenLines = (
  text: string,
  width: number,
  size: number,
  measure: Measure,
): readonly TextLine[] =>
  text.split('\n').flatMap((line, paragraph) => {
    const lines = wrapped(piecesOf(line.trim()), width, size, measure, true) ?? [];
    return lines.length === 0
      ? [{ text: '', paragraph }]
      : lines.map((one) => ({ text: one, paragraph }));
  });

/**
 * Makes lines fit their room: as large as it goes, long ones broken between words. Where they do not fit even small,
 * all of them are answered all the same, and it says so.
 */
export function fitLines(
  lines: readonly string[],
  room: TextRoom,
  measure: Measure,
): FittedText & { readonly broken: readonly TextLine[] } {
  const text = lines.join('\n');
  const sizes = Array.from(
    { length: STEPS + 1 },
    (_step, step) => room.max - ((room.max - room.min) * step) / STEPS,
  );
  for (const size of sizes) {
    const broken = brokenLines(text, room.width, size, measure);
    if (broken.length * size * room.lineHeight <= room.height + 0.01) {
      return { size, broken, lines: broken.map((line) => line.text), isCut: false };
    }
  }
  const broken = brokenLines(text, room.width, room.min, measure);
  return { size: room.min, broken, lines: broken.map((line) => line.text), isCut: true };
}

function cut(
  pieces: readonly string[],
  { width, min: size }: TextRoom,
  most: number,
  measure: Measure,
): FittedText {
  const lines = wrapped(pieces, width, size, measure, true) ?? [];
  const last = [...lettersOf(lines.slice(most - 1).join(' '))];
  while (last.length > 0 && measure(`${last.join('').trimEnd()}…`, size) > width) last.pop();
  return {
    size,
    lines: [...lines.slice(0, most - 1), `${last.join('').trimEnd()}…`],
    isCut: true,
  };
}
