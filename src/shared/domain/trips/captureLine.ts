/** What a short line from the road says. */
export type CaptureLine = {
  /** What says whom it is about; empty if nothing does. */
  readonly who: string;
  /** What is written into the timeline. */
  readonly note: string;
};

/** A name is not longer than this. */
const LONGEST_WHO = 60;

/** Between a name and what is said: a colon, in any script, or a dash with room around it. */
const AFTER_NAME = /[:：]| [-–—] /u;
const FIRST_WORD = /^[\p{L}\p{M}'’.-]+/u;
const CLOSING_MARKS = ".'’-";

/** The first word of a line, without the marks that close it. */
function firstWord(line: string): string {
  const word = FIRST_WORD.exec(line)?.[0] ?? '';
  let end = word.length;
  while (end > 0 && CLOSING_MARKS.includes(word.charAt(end - 1))) end--;
  return word.slice(0, end);
}

/**
 * Reads a line such as `Tanaka: likes the first flush`. Without a colon or a dash the first word is taken for the name
 * and stays in the note; a clock time (`10:30`) is no name.
 */
export function readCaptureLine(text: string): CaptureLine {
  const line = text.trim().replace(/\s+/gu, ' ');
  const parting = AFTER_NAME.exec(line);
  if (parting !== null && parting.index > 0 && parting.index <= LONGEST_WHO) {
    const who = line.slice(0, parting.index).trim();
    const note = line.slice(parting.index + parting[0].length).trim();
    if (note !== '' && /\p{L}/u.test(who) && !/\d$/u.test(who)) return { who, note };
  }
  return { who: firstWord(line), note: line };
}
