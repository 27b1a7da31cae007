import { describe, expect, it } from 'vitest';
import {
  draftOfEntry,
  EMPTY_NOTE,
  hasDetails,
  isWritten,
  joinedDrafts,
  minutesOf,
  noteDraftOf,
} from '@renderer/features/person/noteDraft';
import { anInteraction } from '@test/support/builders';

describe('isWritten', () => {
  it.each([
    [{}, false],
    [{ text: '  \n' }, false],
    [{ when: '12.3.' }, false],
    [{ isPrivate: true }, false],
    [{ text: 'a' }, true],
    [{ kind: 'visit' as const }, true],
    [{ mood: 'upset' as const }, true],
    [{ nextStep: 'Call' }, true],
    [{ durationMinutes: '5' }, true],
  ])('of %j is %s', (fields, expected) => {
    expect(isWritten({ ...EMPTY_NOTE, ...fields })).toBe(expected);
  });
});

describe('hasDetails', () => {
  it.each([
    [{ text: 'a', kind: 'call' as const }, false],
    [{ when: 'yesterday' }, true],
    [{ isPrivate: true }, true],
    [{ direction: 'in' as const }, true],
  ])('of %j is %s', (fields, expected) => {
    expect(hasDetails({ ...EMPTY_NOTE, ...fields })).toBe(expected);
  });
});

describe('noteDraftOf', () => {
  it('gives back what was kept', () => {
    const draft = {
      ...EMPTY_NOTE,
      kind: 'call',
      text: 'Hello',
      mood: 'content',
      direction: 'out',
      isPrivate: true,
    } as const;
    expect(noteDraftOf(structuredClone(draft))).toEqual(draft);
  });

  it.each([null, undefined, 7, 'text', [], {}, { unknown: 1 }])('of %j is empty', (kept) => {
    expect(noteDraftOf(kept)).toEqual(EMPTY_NOTE);
  });

  it('leaves out what cannot be, and keeps the words', () => {
    expect(
      noteDraftOf({
        kind: 'fax',
        text: 'Kept',
        mood: 3,
        direction: 'sideways',
        when: null,
        isPrivate: 'yes',
      }),
    ).toEqual({ ...EMPTY_NOTE, text: 'Kept' });
  });
});

describe('joinedDrafts', () => {
  const of = (text: string) => ({ ...EMPTY_NOTE, text });
  it.each([
    ['Kept', 'carried', 'Kept\ncarried'],
    ['', 'carried', 'carried'],
    ['Kept', '  ', 'Kept'],
    ['', '', ''],
  ])('loses nothing of %j and %j', (kept, carried, text) => {
    expect(joinedDrafts(of(kept), of(carried)).text).toBe(text);
  });

  it('keeps what the carried note was', () => {
    expect(joinedDrafts(of('Kept'), { ...of('x'), kind: 'visit' }).kind).toBe('visit');
  });
});

describe('minutesOf', () => {
  it.each([
    ['', null],
    [' 14 ', 14],
    ['0', null],
    ['9999', 9999],
    ['10000', undefined],
    ['-3', undefined],
    ['1.5', undefined],
    ['ten', undefined],
  ])('of %j is %s', (typed, minutes) => {
    expect(minutesOf(typed)).toBe(minutes);
  });
});

describe('draftOfEntry', () => {
  it('shows an entry as somebody would have typed it', () => {
    const entry = anInteraction({ kind: 'call', durationMinutes: 14, mood: 'content', text: 'Hi' });
    expect(draftOfEntry(entry, '19.03.2026')).toEqual({
      ...EMPTY_NOTE,
      kind: 'call',
      text: 'Hi',
      mood: 'content',
      durationMinutes: '14',
      when: '19.03.2026',
    });
  });
});
