/** A person named at the beginning of a note: `@luk wants the Assam`. */
export type Mention = {
  /** What stands behind the `@`, without spaces. */
  readonly word: string;
  /** What follows after a space; `null` while the word is still being typed. */
  readonly rest: string | null;
};

/** The mention with which a text begins, or `null`. An `@` further on is part of the text. */
export function mentionIn(text: string): Mention | null {
  const match = /^@([^\s@]{1,40})(?:\s([\s\S]*))?$/u.exec(text);
  return match ? { word: match[1]!, rest: match[2] ?? null } : null;
}
