import { ok, refuse, type Result } from '@shared/kernel/result';
import { foldText } from '../people/folding';
import { baseLanguage } from './chooseTemplate';
import type { GlossaryTerm } from './glossary';

/** Why a table is no glossary. */
export type GlossaryTableRefusal =
  /** Nothing is headed `term`. */
  | { readonly code: 'glossary/no-term-column' }
  /** There is a heading and nothing under it. */
  | { readonly code: 'glossary/empty' };

/** A glossary after a table was taken in. */
export type TakenGlossary = {
  readonly terms: readonly GlossaryTerm[];
  readonly added: number;
  readonly changed: number;
};

/** Headings are the same in every language, so that a table can be handed on. */
const TERM = 'term';
const SAME = 'same everywhere';
const NOTE = 'note';
const NOT = 'not';
const YES = 'x';
const SAYS_YES = new Set(['x', '1', 'yes', 'ja', 'true', 'wahr', '✓']);
/** What parts several words that are not said. A comma may be part of one. */
const BETWEEN = ';';

/** The glossary as rows of a table, its headings first: a term in a row, two columns a language. */
export function glossaryRows(terms: readonly GlossaryTerm[]): readonly (readonly string[])[] {
  const languages = [...new Set(terms.flatMap(({ words }) => Object.keys(words)))].sort();
  return [
    [TERM, SAME, NOTE, ...languages.flatMap((tag) => [tag, `${NOT} ${tag}`])],
    ...terms.map(({ term, isKept, note, words }) => [
      term,
      isKept ? YES : '',
      note,
      ...languages.flatMap((tag) => [
        words[tag]?.say ?? '',
        (words[tag]?.doNotSay ?? []).join(`${BETWEEN} `),
      ]),
    ]),
  ];
}

/**
 * Takes a table into a glossary. A term of the same name is changed: its filled cells replace what was agreed, its
 * empty cells leave it. Others are added; a row without a term is left out.
 *
 * @param newId - Of a term.
 */
export function withGlossaryRows(
  terms: readonly GlossaryTerm[],
  [heads = [], ...rows]: readonly (readonly string[])[],
  newId: () => string,
): Result<TakenGlossary, GlossaryTableRefusal> {
  const columns = heads.map((head) => head.trim().toLowerCase());
  const termAt = columns.indexOf(TERM);
  if (termAt < 0) return refuse({ code: 'glossary/no-term-column' });
  const [sameAt, noteAt] = [columns.indexOf(SAME), columns.indexOf(NOTE)];
  const taken = new Map(terms.map((term) => [foldText(term.term), term]));
  const touched = new Map<string, 'added' | 'changed'>();
  for (const row of rows) {
    const cell = (at: number): string => (at < 0 ? '' : (row[at] ?? '').trim());
    const term = cell(termAt);
    if (term === '') continue;
    const key = foldText(term);
    const before = taken.get(key);
    const words: Record<string, GlossaryTerm['words'][string]> = { ...before?.words };
    for (const [at, column] of columns.entries()) {
      const [, not, tag = ''] = /^(not )?([a-z]{2,3}(?:-[a-z0-9]+)*)$/.exec(column) ?? [];
      if (tag === '' || cell(at) === '') continue;
      const language = baseLanguage(tag);
      const known = words[language] ?? { say: '', doNotSay: [] };
      words[language] =
        not === undefined ? { ...known, say: cell(at) } : { ...known, doNotSay: listOf(cell(at)) };
    }
    const after: GlossaryTerm = {
      id: before?.id ?? newId(),
      term: before?.term ?? term,
      isKept:
        cell(sameAt) === '' ? (before?.isKept ?? false) : SAYS_YES.has(cell(sameAt).toLowerCase()),
      note: cell(noteAt) || (before?.note ?? ''),
      words,
    };
    if (before !== undefined && JSON.stringify(before) === JSON.stringify(after)) continue;
    taken.set(key, after);
    if (touched.get(key) !== 'added') touched.set(key, before === undefined ? 'added' : 'changed');
  }
  if (rows.every((row) => row.every((one) => one.trim() === ''))) {
    return refuse({ code: 'glossary/empty' });
  }
  const counts = [...touched.values()];
  return ok({
    terms: [...taken.values()],
    added: counts.filter((one) => one === 'added').length,
    changed: counts.filter((one) => one === 'changed').length,
  });
}

/** Words one behind another, as somebody types them. */
export const listOf = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/[;\n]/u)
      .map((word) => word.trim())
      .filter(Boolean),
  ),
];
