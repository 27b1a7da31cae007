import { describe, expect, it } from 'vitest';
import { holesLeft, marksAfter } from '@shared/domain/messages/editedDraft';
import type { FillMark, Hole } from '@shared/domain/messages/holes';

const BEFORE = 'Dear Giulia,\n\nthank you for Paola.\n\nMarlene';
const markOf = (word: string, placeholder: FillMark['placeholder']): FillMark => {
  const start = BEFORE.indexOf(word);
  return { in: 'body', start, end: start + word.length, placeholder };
};
const MARKS = [markOf('Giulia', 'given'), markOf('Paola', 'friend'), markOf('Marlene', 'sender')];
const words = (text: string, marks: readonly FillMark[]): readonly string[] =>
  marks.map(({ start, end }) => text.slice(start, end));

describe('marks after a change by hand', () => {
  it.each([
    ['nothing', BEFORE, ['Giulia', 'Paola', 'Marlene']],
    ['a word before all', `Oh, ${BEFORE}`, ['Giulia', 'Paola', 'Marlene']],
    ['a word behind all', `${BEFORE} Vogt`, ['Giulia', 'Paola', 'Marlene']],
    [
      'a word between',
      BEFORE.replace('thank you', 'thank you so much'),
      ['Giulia', 'Paola', 'Marlene'],
    ],
    ['a filled word itself', BEFORE.replace('Paola', 'your friend'), ['Giulia', 'Marlene']],
    ['a filled word in part', BEFORE.replace('Paola', 'Paula'), ['Giulia', 'Marlene']],
    ['everything', 'x', []],
    ['all of it taken away', '', []],
  ])('%s', (_, after, expected) => {
    expect(words(after, marksAfter(MARKS, 'body', BEFORE, after))).toEqual(expected);
  });

  it('leaves the other text alone', () => {
    expect(marksAfter(MARKS, 'subject', 'a', 'bcd')).toEqual(MARKS);
  });
});

describe('holes after a change by hand', () => {
  const drafted = { subject: 'Thanks', body: 'Sehr geehrte Frau …,\n\nDanke für …\n\nHerzlich' };
  const gap: Hole = { kind: 'placeholder', placeholder: 'friend', in: 'body', start: 33, end: 34 };
  const opening: Hole = { kind: 'opening', lacks: 'family-name' };
  const kinds = (holes: readonly Hole[], body: string) =>
    holesLeft(holes, drafted, { subject: 'Thanks', body }).map(({ kind }) => kind);

  it('keeps a gap as long as one of them is left', () => {
    expect(kinds([gap, opening], drafted.body)).toEqual(['placeholder', 'opening']);
    expect(kinds([gap, opening], drafted.body.replace('für …', 'für alles'))).toEqual([
      'placeholder',
      'opening',
    ]);
    expect(kinds([gap, opening], drafted.body.replaceAll('…', 'X'))).toEqual([]);
  });

  it('wants something new at the end of an unsigned letter', () => {
    expect(kinds([{ kind: 'sender' }], `${drafted.body}\n`)).toEqual(['sender']);
    expect(kinds([{ kind: 'sender' }], `${drafted.body}\nMarlene`)).toEqual([]);
  });

  it('wants another first line where the first name alone greets formally', () => {
    expect(kinds([{ kind: 'first-name' }], `${drafted.body} more`)).toEqual(['first-name']);
    expect(kinds([{ kind: 'first-name' }], `Guten Tag,\n\nDanke`)).toEqual([]);
  });

  it('wants words where there is no template, and another text where it cannot be read', () => {
    const error: Hole = {
      kind: 'template-error',
      in: 'body',
      error: { code: 'templates/stray-end', at: 0, word: '[end]' },
    };
    expect(kinds([{ kind: 'no-template' }], ' ')).toEqual(['no-template']);
    expect(kinds([{ kind: 'no-template' }], 'Danke')).toEqual([]);
    expect(kinds([error, { kind: 'form-not-written' }], ` ${drafted.body}`)).toEqual([
      'template-error',
      'form-not-written',
    ]);
    expect(kinds([error, { kind: 'form-not-written' }], 'Danke')).toEqual([]);
  });
});
