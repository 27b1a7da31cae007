import type { TextLine } from './fitText';
import { pagesOf } from './pagination';

/** A text with room for a signature above the name at its end. */
export type SignedText = {
  /** With empty lines where the signature goes. */
  readonly text: string;
  /** So many lines at its end belong together: they never stand alone on a page. */
  readonly kept: number;
};

/** Lines of the last paragraph that go with the closing to another page. */
const LINES_BEFORE_CLOSING = 3;

/**
 * Makes room for a signature: above the last line where that is who signs, else below the text.
 *
 * @param signer - Who signs, as letters have it; may be empty.
 * @param room - Empty lines for the signature, 0 or more.
 */
export function withSignature(body: string, signer: string, room: number): SignedText {
  const lines = body.trimEnd().split('\n');
  const last = lines.at(-1)?.trim() ?? '';
  const isSigned = lines.length > 1 && signer.trim() !== '' && last === signer.trim();
  const text = isSigned
    ? [...lines.slice(0, -1), ...Array.from({ length: room }, () => ''), last]
    : lines;
  const closing = lines.length - 1 - lines.findLastIndex((line) => line.trim() === '');
  const isClosing = closing > 0 && closing <= 4;
  return {
    text: text.join('\n'),
    kept: isClosing ? closing + (isSigned ? room : 0) + 1 + LINES_BEFORE_CLOSING : 1,
  };
}

/**
 * Spreads the lines of a letter over pages. Empty lines do not begin a page.
 *
 * @param room - Lines that a page takes, by its number from 0.
 * @param kept - So many lines at the end stay together.
 */
export function linesOnPages(
  lines: readonly TextLine[],
  room: (page: number) => number,
  kept: number,
): readonly (readonly TextLine[])[] {
  const heights = lines.map(() => 1);
  const together = kept < lines.length ? kept : 1;
  return pagesOf(heights, (page) => Math.max(1, room(page)), together).map((rows, page) => {
    const own = rows.flatMap((row) => lines[row] ?? []);
    if (page === 0) return own;
    const begins = own.findIndex(({ text }) => text !== '');
    return begins < 0 ? own : own.slice(begins);
  });
}
