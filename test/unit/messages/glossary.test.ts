import { describe, expect, it } from 'vitest';
import {
  glossaryFindings,
  glossaryPlaces,
  lackingTerms,
  withGlossary,
  type GlossaryTerm,
} from '@shared/domain/messages/glossary';

const a = { isKept: false, note: '' };

const TERMS: readonly GlossaryTerm[] = [
  {
    ...a,
    id: 'guest',
    term: 'Gast',
    words: {
      de: { say: 'Gast', doNotSay: ['Kunde', 'Kunde König'] },
      ja: { say: 'お客様', doNotSay: ['客'] },
    },
  },
  { ...a, id: 'cheap', term: 'preiswert', words: { de: { say: '', doNotSay: ['billig', 'C++'] } } },
];

const found = (text: string, language = 'de-AT') => glossaryFindings(text, language, TERMS);

describe('glossaryFindings', () => {
  it('finds whole words in any case, in their order, the longer one first', () => {
    expect(found('Billig, lieber KUNDE! Kunde König, Kundentag.')).toEqual([
      { termId: 'cheap', start: 0, end: 6, found: 'Billig', say: '' },
      { termId: 'guest', start: 15, end: 20, found: 'KUNDE', say: 'Gast' },
      { termId: 'guest', start: 22, end: 33, found: 'Kunde König', say: 'Gast' },
    ]);
  });

  it('knows words with signs, and languages without spaces', () => {
    expect(found('Wir lernen C++.').map((finding) => finding.found)).toEqual(['C++']);
    expect(found('大切な客です', 'ja').map(({ start }) => start)).toEqual([3]);
    expect(found('Kunde', 'en')).toEqual([]);
  });

  it('can say the right word instead', () => {
    const text = 'Der Kunde kauft billig.';
    expect(withGlossary(text, found(text))).toBe('Der Gast kauft billig.');
  });
});

describe('the words of the shop in a text', () => {
  const terms: readonly GlossaryTerm[] = [
    {
      ...a,
      id: 'harvest',
      term: 'Erntetee',
      words: {
        de: { say: 'Erntetee', doNotSay: [] },
        fr: { say: 'thé de récolte', doNotSay: ['thé frais'] },
        ja: { say: '新茶', doNotSay: [] },
      },
    },
    { ...a, id: 'tea', term: 'Tee', words: { de: { say: 'Tee', doNotSay: [] } } },
    { ...a, id: 'club', term: 'Blätterkreis', isKept: true, words: {} },
  ];
  const read = (text: string) => ({ text, language: 'de-DE' });

  it('are found with their endings, and not inside other words', () => {
    const text = 'Erntetees, Tees und Teeblatt; {Erntetee} im BLÄTTERKREIS.';
    expect(glossaryPlaces(text, 'de', terms).map((place) => place.found)).toEqual([
      'Erntetees',
      'Tees',
      'BLÄTTERKREIS',
    ]);
  });

  it('are missed where the other language does not say what was agreed', () => {
    const source = read('Der Blätterkreis trinkt Erntetee.');
    const lacking = (text: string, language: string) =>
      lackingTerms(source, { text, language }, terms).map(({ say }) => say);
    expect(lacking('Le cercle boit du thé.', 'fr')).toEqual(['Blätterkreis', 'thé de récolte']);
    expect(lacking('Le Blätterkreis boit du THÉ DE RECOLTE.', 'fr')).toEqual([]);
    expect(lacking('Blätterkreisで新茶を飲みます。', 'ja')).toEqual([]);
    // Nothing was agreed in Italian, except for the name that stays.
    expect(lacking('Il circolo beve tè.', 'it')).toEqual(['Blätterkreis']);
  });
});
