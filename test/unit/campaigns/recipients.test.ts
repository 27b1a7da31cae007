import { describe, expect, it } from 'vitest';
import {
  concerns,
  leftOutCounts,
  recipientOf,
  type Candidate,
} from '@shared/domain/campaigns/recipients';
import { isoDate } from '@shared/domain/calendar/isoDate';
import type { Contact } from '@shared/domain/contacts/contact';
import { aContact } from '@test/support/builders';

const DAY_MS = 86_400_000;
const NOW = Date.UTC(2026, 2, 19, 9);
const SETTING = { now: NOW, today: isoDate('2026-03-19'), budget: { contacts: 2, days: 30 } };

const MAIL = {
  id: 'm',
  use: 'private',
  label: '',
  address: 'ada@post.example',
  isPreferred: true,
  doNotUse: false,
} as const;

const candidate = (rest: Partial<Candidate> = {}, contact: Partial<Contact> = {}): Candidate => ({
  contact: aContact({ name: 'Ada Brown', languages: ['en-GB'], emails: [MAIL], ...contact }),
  consents: [{ purpose: 'newsletter', decision: 'given' }],
  customs: null,
  contactsByUs: [],
  toldBefore: null,
  isRestricted: false,
  ...rest,
});

const leftOut = (...args: Parameters<typeof candidate>) =>
  recipientOf(candidate(...args), SETTING).leftOut;

describe('recipientOf', () => {
  it('takes whoever said yes to news by their best open way', () => {
    expect(recipientOf(candidate(), SETTING)).toEqual({
      contactId: 'c1',
      name: 'Ada Brown',
      isSample: false,
      languages: ['en'],
      way: 'email',
      channel: 'email',
      leftOut: null,
      budget: { contacts: 2, days: 30, had: 0 },
    });
  });

  it('leaves out with the reason that comes nearest to an open way', () => {
    expect(leftOut({ consents: [] })).toEqual({ kind: 'no-consent', purpose: 'newsletter' });
    expect(leftOut({ consents: [{ purpose: 'newsletter', decision: 'withdrawn' }] })).toEqual({
      kind: 'refused',
      purpose: 'newsletter',
    });
    expect(leftOut({}, { emails: [] })).toEqual({ kind: 'no-way' });
    expect(leftOut({}, { emails: [{ ...MAIL, doNotUse: true }] })).toEqual({ kind: 'do-not-use' });
    expect(leftOut({ isRestricted: true })).toEqual({ kind: 'restricted' });
    expect(leftOut({ toldBefore: 'Spring' })).toEqual({ kind: 'told-before', campaign: 'Spring' });
  });

  it('keeps to the budget of contacts, somebody’s own before the shop’s', () => {
    const twice = [NOW - DAY_MS, NOW - 29 * DAY_MS, NOW - 31 * DAY_MS];
    expect(leftOut({ contactsByUs: twice })).toEqual({
      kind: 'budget',
      budget: { contacts: 2, days: 30 },
      had: 2,
    });
    const own = { leaveAloneUntil: null, leaveAloneReason: '', budget: { contacts: 3, days: 30 } };
    expect(leftOut({ contactsByUs: twice, customs: own })).toBeNull();
    expect(
      recipientOf(candidate({ contactsByUs: twice }), { ...SETTING, budget: null }),
    ).toMatchObject({ leftOut: null, budget: null });
  });

  it('leaves alone whoever wants it, until the day itself', () => {
    const until = (day: string) => ({
      leaveAloneUntil: isoDate(day),
      leaveAloneReason: 'Mourning',
      budget: null,
    });
    expect(leftOut({ customs: until('2026-03-20'), toldBefore: 'Spring' })).toEqual({
      kind: 'leave-alone',
      until: '2026-03-20',
      words: 'Mourning',
    });
    expect(leftOut({ customs: until('2026-03-19') })).toBeNull();
  });

  it('never counts a visit as a message', () => {
    expect(leftOut({ consents: [] }, { preferredChannel: 'visit' })).toMatchObject({
      kind: 'no-consent',
    });
  });
});

describe('concerns', () => {
  it('asks for one of the countries and one of the languages, whatever their region', () => {
    const french = aContact({ country: 'FR', languages: ['fr-CA', 'en'] });
    expect(concerns({ countries: [], languages: [] }, french)).toBe(true);
    expect(concerns({ countries: ['FR', 'BE'], languages: ['fr'] }, french)).toBe(true);
    expect(concerns({ countries: ['DE'], languages: [] }, french)).toBe(false);
    expect(concerns({ countries: [], languages: ['de'] }, french)).toBe(false);
    expect(concerns({ countries: [], languages: ['de'] }, aContact({ languages: [] }))).toBe(false);
  });

  it('means nobody in the trash', () => {
    expect(concerns({ countries: [], languages: [] }, aContact({ trashedAt: 1 }))).toBe(false);
  });
});

describe('leftOutCounts', () => {
  it('counts each reason once, in the order in which reasons are told', () => {
    const people = [
      candidate({ toldBefore: 'Spring' }),
      candidate({ consents: [] }),
      candidate(),
      candidate({ consents: [] }),
    ].map((one) => recipientOf(one, SETTING));
    expect(leftOutCounts(people)).toEqual([
      { kind: 'no-consent', count: 2 },
      { kind: 'told-before', count: 1 },
    ]);
  });
});
