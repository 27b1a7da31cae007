import { describe, expect, it } from 'vitest';
import type { Refusal, Result } from '@shared/kernel/result';
import type { GlossaryTerm } from '@shared/domain/messages/glossary';
import { glossaryRows, withGlossaryRows } from '@shared/domain/messages/glossaryTable';

const TERMS: readonly GlossaryTerm[] = [
  {
    id: '1',
    term: 'Erntetee',
    isKept: false,
    note: 'Nur von April bis Juni',
    words: {
      de: { say: 'Erntetee', doNotSay: ['Frischtee', 'Tee, frisch'] },
      fr: { say: 'thé de récolte', doNotSay: [] },
    },
  },
  { id: '2', term: 'Blätterkreis', isKept: true, note: '', words: {} },
];

/** What was taken in, or the reason why not. */
function must<T>(result: Result<T, Refusal>): T {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

let count = 2;
const newId = (): string => String((count += 1));

describe('the glossary as a table', () => {
  it('has a term in a row and two columns a language', () => {
    expect(glossaryRows(TERMS)).toEqual([
      ['term', 'same everywhere', 'note', 'de', 'not de', 'fr', 'not fr'],
      [
        'Erntetee',
        '',
        'Nur von April bis Juni',
        'Erntetee',
        'Frischtee; Tee, frisch',
        'thé de récolte',
        '',
      ],
      ['Blätterkreis', 'x', '', '', '', '', ''],
    ]);
  });

  it('comes back as it was, and changes nothing when it is taken in again', () => {
    const taken = must(withGlossaryRows([], glossaryRows(TERMS), newId));
    expect(
      taken.terms.map(({ term, isKept, note, words }) => ({ term, isKept, note, words })),
    ).toEqual([
      { term: 'Erntetee', isKept: false, note: 'Nur von April bis Juni', words: TERMS[0]!.words },
      { term: 'Blätterkreis', isKept: true, note: '', words: {} },
    ]);
    expect(withGlossaryRows(TERMS, glossaryRows(TERMS), newId)).toMatchObject({
      value: { added: 0, changed: 0, terms: TERMS },
    });
  });

  it('changes terms of the same name by filled cells, and adds others', () => {
    const rows = [
      ['Term', 'FR', 'not fr'],
      ['erntetee', 'thé nouveau', 'thé frais; x'],
      ['Kanne', 'théière', ''],
      ['', 'rien', ''],
    ];
    const taken = must(withGlossaryRows(TERMS, rows, newId));
    expect([taken.added, taken.changed]).toEqual([1, 1]);
    expect(taken.terms[0]).toMatchObject({
      id: '1',
      term: 'Erntetee',
      note: 'Nur von April bis Juni',
      words: {
        de: TERMS[0]!.words['de'],
        fr: { say: 'thé nouveau', doNotSay: ['thé frais', 'x'] },
      },
    });
    expect(taken.terms[2]).toMatchObject({ term: 'Kanne', isKept: false });
  });

  it('says what a table lacks', () => {
    expect(withGlossaryRows([], [['Wort'], ['a']], newId)).toMatchObject({
      refusal: { code: 'glossary/no-term-column' },
    });
    expect(withGlossaryRows([], [['term']], newId)).toMatchObject({
      refusal: { code: 'glossary/empty' },
    });
  });
});
