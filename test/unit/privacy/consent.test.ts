import { isoDate } from '@shared/domain/calendar/isoDate';
import {
  consentOn,
  decidedOn,
  endsSoon,
  wordingBook,
  wordingsOf,
  type ConsentEvent,
} from '@shared/domain/contacts/consent';
import type { ContactId } from '@shared/domain/contacts/contact';
import { describe, expect, it } from 'vitest';

const LAST = isoDate('2026-03-19');
const NEXT = isoDate('2026-03-20');
let count = 0;
const said = (more: Partial<ConsentEvent> = {}): ConsentEvent => ({
  id: `c${String((count += 1))}`,
  contactId: 'a' as ContactId,
  purpose: 'email',
  decision: 'given',
  decidedAt: count,
  source: '',
  ...more,
});

describe('a yes with an end', () => {
  it('holds on its last day and counts as none after it', () => {
    const yes = said({ expiresOn: LAST });
    expect(consentOn(yes, LAST)).toBe('given');
    expect(consentOn(yes, NEXT)).toBe('expired');
    expect(decidedOn([yes], LAST)).toEqual([yes]);
    expect(decidedOn([yes], NEXT)).toEqual([]);
  });

  it('brings neither an older yes nor an older no back when it ends', () => {
    for (const decision of ['given', 'refused'] as const) {
      const older = said({ decision });
      const yes = said({ expiresOn: LAST });
      expect(decidedOn([yes, older], NEXT)).toEqual([]);
      expect(decidedOn([older, yes], LAST)).toEqual([yes]);
    }
  });

  it('leaves a no as it is', () => {
    const no = said({ decision: 'withdrawn', expiresOn: LAST });
    expect(consentOn(no, NEXT)).toBe('withdrawn');
    expect(decidedOn([no], NEXT)).toEqual([no]);
  });

  it('is to be asked anew in its last thirty days', () => {
    const yes = said({ expiresOn: isoDate('2026-04-18') });
    expect(endsSoon(yes, isoDate('2026-03-18'))).toBe(false);
    expect(endsSoon(yes, LAST)).toBe(true);
    expect(endsSoon(yes, isoDate('2026-04-19'))).toBe(false);
    expect(endsSoon(said(), LAST)).toBe(false);
  });
});

it('has a version for each wording, in the order of first use', () => {
  const events = [
    said({ wording: 'Letters, please.', decidedAt: 300 }),
    said({ wording: 'May we write?', decidedAt: 100 }),
    said({ wording: ' May we write? ', decidedAt: 400, language: 'en' }),
    said({ wording: 'By phone?', purpose: 'phone', decidedAt: 50 }),
    said({ decidedAt: 500 }),
  ];
  expect(wordingsOf(events, 'email')).toEqual([
    { text: 'Letters, please.', version: 2, firstUsedAt: 300, language: null },
    { text: 'May we write?', version: 1, firstUsedAt: 100, language: 'en' },
  ]);
});

it('counts the people whose yes to a wording holds, and those without one', () => {
  const who = (id: string) => ({ contactId: id as ContactId });
  const events = [
    said({ ...who('a'), wording: 'May we write?', decidedAt: 100 }),
    said({ ...who('b'), wording: 'May we write?', decidedAt: 110 }),
    said({ ...who('b'), decision: 'withdrawn', decidedAt: 120 }),
    said({ ...who('c'), wording: 'May we write?', decidedAt: 130, expiresOn: LAST }),
    said({ ...who('d'), wording: 'Letters, please.', decidedAt: 140 }),
    said({ ...who('e'), decidedAt: 150 }),
  ];
  const counted = (day: typeof LAST) =>
    wordingBook(events, day).map(({ purpose, wordings, withoutWords }) => [
      purpose,
      wordings.map(({ version, people }) => [version, people]),
      withoutWords,
    ]);
  expect(counted(LAST)).toEqual([
    [
      'email',
      [
        [2, 1],
        [1, 2],
      ],
      1,
    ],
  ]);
  expect(counted(NEXT)).toEqual([
    [
      'email',
      [
        [2, 1],
        [1, 1],
      ],
      1,
    ],
  ]);
});
