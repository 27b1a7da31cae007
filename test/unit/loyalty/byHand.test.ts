import { accountOf } from '@shared/domain/loyalty/account';
import { planAdjustment, planAward, planReversal } from '@shared/domain/loyalty/byHand';
import { baseOf, causeKeys, isBooked, nextCauseKey } from '@shared/domain/loyalty/causeKeys';
import { expiryDayOf } from '@shared/domain/loyalty/expiryDay';
import { firstProgramme } from '@shared/domain/loyalty/firstProgramme';
import type { LedgerEntry } from '@shared/domain/loyalty/ledgerEntry';
import type { ExpiryRule, Programme } from '@shared/domain/loyalty/programme';
import { planTransfer } from '@shared/domain/loyalty/transferring';
import type { ContactId } from '@shared/domain/contacts/contact';
import { describe, expect, it } from 'vitest';
import { ANNA, bookOf, day, entryId } from './ledgerRows';

const TODAY = day('2026-06-15');
const FIRST = firstProgramme('EUR', day('2026-01-01'));
const BONUSES: Programme = {
  ...FIRST,
  rules: { ...FIRST.rules, bonuses: { welcome: 20, birthday: 50, review: 10, idea: 0 } },
};

const facts = (entries: readonly LedgerEntry[], today = TODAY) => ({
  contactId: ANNA,
  entries,
  today,
  ownId: 'x',
});

describe('adding and taking away by hand', () => {
  it('adds points that live as long as earned ones', () => {
    expect(planAdjustment(facts([]), FIRST, 'points', 5, '  Kulanz ')).toMatchObject({
      ok: true,
      value: {
        ...{ kind: 'adjustment', points: 5, expiresOn: '2027-06-15', programmeId: FIRST.id },
        ...{ note: 'Kulanz', causeKey: 'correction:x', cause: { kind: 'correction' } },
      },
    });
    expect(planAdjustment(facts([]), FIRST, 'stamps', 1, 'x')).toMatchObject({
      value: { unit: 'stamps', expiresOn: null },
    });
  });

  it('leaves a debt where more is taken than there is', () => {
    const plan = planAdjustment(facts([]), FIRST, 'points', -5, 'Irrtum');
    expect(plan).toMatchObject({
      ok: true,
      value: { points: -5, expiresOn: null, programmeId: null },
    });
  });

  it.each([
    [5, '', 'loyalty/reason-missing'],
    [5, '  \n', 'loyalty/reason-missing'],
    [0, 'x', 'loyalty/not-whole'],
    [0.5, 'x', 'loyalty/not-whole'],
    [Number.NaN, 'x', 'loyalty/not-whole'],
    [Number.POSITIVE_INFINITY, 'x', 'loyalty/not-whole'],
    [2 ** 53, 'x', 'loyalty/not-whole'],
  ])('refuses %d with “%s”: %s', (points, reason, code) => {
    expect(planAdjustment(facts([]), FIRST, 'points', points, reason)).toEqual({
      ok: false,
      refusal: { code },
    });
  });

  it('reckons beyond 2^31 and stops where a number would not be exact any more', () => {
    const most = Number.MAX_SAFE_INTEGER;
    const rich = bookOf([
      { id: 'a', points: most - 10, on: '2026-06-01' },
      { id: 'b', points: -(2 ** 33), on: '2026-06-02' },
    ]);
    expect(accountOf(rich, 'points', TODAY).balance).toBe(most - 10 - 2 ** 33);
    expect(planAdjustment(facts(rich), FIRST, 'points', 2 ** 33 + 10, 'x').ok).toBe(true);
    const more = planAdjustment(facts(rich), FIRST, 'points', 2 ** 33 + 11, 'x');
    expect(more).toEqual({ ok: false, refusal: { code: 'loyalty/too-many-points' } });
    const poor = bookOf([{ id: 'a', points: -most, on: '2026-06-01', kind: 'adjustment' }]);
    expect(accountOf(poor, 'points', TODAY).balance).toBe(-most);
    expect(planAdjustment(facts(poor), FIRST, 'points', -1, 'x')).toMatchObject({
      refusal: { code: 'loyalty/too-many-points' },
    });
  });

  it('takes nothing while the clock is behind the book', () => {
    const book = bookOf([{ id: 'a', points: 5, on: '2026-06-16' }]);
    expect(planAdjustment(facts(book), FIRST, 'points', -1, 'x')).toMatchObject({
      refusal: { code: 'loyalty/clock-behind', latestOn: '2026-06-16' },
    });
  });
});

describe('bonuses', () => {
  const given = (
    bonus: 'welcome' | 'birthday' | 'review' | 'idea',
    entries: readonly LedgerEntry[] = [],
    today = TODAY,
  ) => planAward(facts(entries, today), BONUSES, bonus, '');

  it('come as the rules say', () => {
    expect(given('birthday')).toMatchObject({
      ok: true,
      value: {
        ...{ kind: 'accrual', points: 50, expiresOn: '2027-06-15', programmeId: FIRST.id },
        cause: { kind: 'bonus', bonus: 'birthday', purchaseId: null },
        causeKey: 'bonus:birthday:anna:2026',
      },
    });
    expect(given('review')).toMatchObject({ value: { causeKey: 'bonus:review:x' } });
  });

  it('come once: a welcome ever, a birthday a year; again after they were taken back', () => {
    const had = bookOf([
      { id: 'w', points: 20, on: '2026-01-01', causeKey: 'bonus:welcome:anna' },
      { id: 'b', points: 50, on: '2026-01-01', causeKey: 'bonus:birthday:anna:2026' },
    ]);
    const already = { ok: false, refusal: { code: 'loyalty/already-booked' } };
    expect(given('welcome', had)).toEqual(already);
    expect(given('birthday', had)).toEqual(already);
    expect(given('birthday', had, day('2027-01-02')).ok).toBe(true);
    const back = bookOf([
      { id: 'w', points: 20, on: '2026-01-01', causeKey: 'bonus:welcome:anna' },
      { id: 'r', points: -20, on: '2026-01-02', reverses: 'w' },
    ]);
    expect(given('welcome', back)).toMatchObject({ value: { causeKey: 'bonus:welcome:anna#2' } });
    const partly = bookOf([
      { id: 'w', points: 20, on: '2026-01-01', causeKey: 'bonus:welcome:anna' },
      { id: 'r', points: -19, on: '2026-01-02', reverses: 'w' },
    ]);
    expect(given('welcome', partly)).toEqual(already);
  });

  it('need a rule that holds', () => {
    const none = { ok: false, refusal: { code: 'loyalty/no-rule' } };
    expect(given('idea')).toEqual(none);
    expect(given('birthday', [], day('2025-12-31'))).toEqual(none);
    const ended = { ...BONUSES, rules: { ...BONUSES.rules, endsOn: day('2026-06-14') } };
    expect(planAward(facts([]), ended, 'birthday', '')).toEqual(none);
  });
});

describe('taking one entry back', () => {
  it('takes what is left of it, with a reason, once', () => {
    const book = bookOf([
      { id: 'a', points: 10, on: '2026-06-01' },
      { id: 'r', points: -4, on: '2026-06-02', reverses: 'a' },
    ]);
    expect(planReversal(facts(book), entryId('a'), 'Irrtum')).toMatchObject({
      ok: true,
      value: { kind: 'reversal', points: -6, reversesId: 'a', note: 'Irrtum', expiresOn: null },
    });
    const whole = bookOf([
      { id: 'a', points: 10, on: '2026-06-01' },
      { id: 'r', points: -10, on: '2026-06-02', reverses: 'a' },
    ]);
    const code = (id: string, reason = 'x', entries = whole) => {
      const plan = planReversal(facts(entries), entryId(id), reason);
      return plan.ok ? plan.value.points : plan.refusal.code;
    };
    expect(code('a')).toBe('loyalty/already-reversed');
    expect(code('nowhere')).toBe('loyalty/already-reversed');
    expect(code('r', ' ')).toBe('loyalty/reason-missing');
    expect(code('r')).toBe(10);
    expect(code('r', 'x', whole.with(1, { ...whole[1]!, cause: { kind: 'taken-back' } }))).toBe(
      'loyalty/part-of-act',
    );
  });

  it('leaves lapsed points alone, and sides of a transfer', () => {
    const book = bookOf([
      { id: 'a', points: 10, on: '2026-01-01', ends: '2026-03-01' },
      { id: 's', points: -4, on: '2026-02-01' },
      { id: 'l', points: -6, on: '2026-03-01', lot: 'a', kind: 'expiration' },
      { id: 't', points: 5, on: '2026-05-01', kind: 'transfer' },
    ]);
    const plan = (id: string) => planReversal(facts(book), entryId(id), 'x');
    expect(plan('a')).toMatchObject({ value: { points: -4 } });
    expect(plan('l')).toMatchObject({ refusal: { code: 'loyalty/lapsed-stays' } });
    expect(plan('t')).toMatchObject({ refusal: { code: 'loyalty/part-of-act' } });
  });
});

describe('moving from one person to another', () => {
  const BO = 'bo' as ContactId;
  const side = (contactId: ContactId, entries: readonly LedgerEntry[]) => ({ contactId, entries });

  it('takes lots with their end and rules, writes off what lapsed, moves stamps and debts', () => {
    const book = bookOf([
      { id: 'a', points: 10, on: '2026-01-01', ends: '2026-03-01' },
      { id: 'b', points: 20, on: '2026-01-01', ends: '2026-12-01', programmeId: FIRST.id },
      { id: 's', points: -3, on: '2026-01-02', unit: 'stamps', kind: 'adjustment' },
    ]);
    const plan = planTransfer(side(ANNA, book), side(BO, []), TODAY);
    expect(plan).toMatchObject({
      ok: true,
      value: [
        { contactId: ANNA, kind: 'expiration', points: -10, lotId: 'a' },
        {
          contactId: ANNA,
          kind: 'transfer',
          points: -20,
          lotId: 'b',
          causeKey: 'merge:anna:bo:b:out',
        },
        {
          ...{ contactId: BO, points: 20, expiresOn: '2026-12-01', programmeId: FIRST.id },
          ...{
            lotId: null,
            causeKey: 'merge:anna:bo:b:in',
            cause: { kind: 'merge', otherId: ANNA },
          },
        },
        { contactId: ANNA, unit: 'stamps', points: 3, causeKey: 'merge:anna:bo:owed-stamps:out' },
        { contactId: BO, unit: 'stamps', points: -3, causeKey: 'merge:anna:bo:owed-stamps:in' },
      ],
    });
  });

  it('moves nothing to the same person, and too much to nobody', () => {
    const book = bookOf([{ id: 'a', points: 20, on: '2026-01-01' }]);
    expect(planTransfer(side(ANNA, book), side(ANNA, book), TODAY)).toEqual({
      ok: true,
      value: [],
    });
    const rich = bookOf([{ id: 'z', points: Number.MAX_SAFE_INTEGER - 19, on: '2026-01-01' }]);
    expect(planTransfer(side(ANNA, book), side(BO, rich), TODAY)).toMatchObject({
      refusal: { code: 'loyalty/too-many-points' },
    });
  });
});

describe('causes', () => {
  it('are numbered once they were booked before', () => {
    const book = bookOf([
      { id: 'a', points: 1, on: '2026-01-01', causeKey: 'lapse:a' },
      { id: 'b', points: 1, on: '2026-01-01', causeKey: 'lapse:a#3' },
      { id: 'c', points: 1, on: '2026-01-01', causeKey: 'lapse:ab#7' },
    ]);
    expect(nextCauseKey(book, 'lapse:a')).toBe('lapse:a#4');
    expect(nextCauseKey(book, 'lapse:ab')).toBe('lapse:ab#8');
    expect(nextCauseKey(book, 'lapse:c')).toBe('lapse:c');
    expect(baseOf('lapse:a#12')).toBe('lapse:a');
  });

  it('stand again when their reversal was reversed', () => {
    const rows = [
      { id: 'a', points: 5, on: '2026-01-01', causeKey: 'payment:p' },
      { id: 'r', points: -5, on: '2026-01-02', reverses: 'a' },
      { id: 'rr', points: 5, on: '2026-01-03', reverses: 'r' },
    ];
    const booked = [1, 2, 3].map((count) => isBooked(bookOf(rows.slice(0, count)), 'payment:p'));
    expect(booked).toEqual([true, false, true]);
  });

  it('keep apart what comes from a file', () => {
    expect(causeKeys.opening(ANNA, 'points', 'row#2')).toBe('opening:anna:row%232');
    expect(baseOf(causeKeys.opening(ANNA, 'stamps', 'row#2'))).toBe('opening:anna:stamps:row%232');
  });
});

describe('the end of a lot', () => {
  it.each<[ExpiryRule, string, string | null]>([
    [{ kind: 'never' }, '2026-01-31', null],
    [{ kind: 'months', months: 1 }, '2026-01-31', '2026-02-28'],
    [{ kind: 'months', months: 12 }, '2024-02-29', '2025-02-28'],
    [{ kind: 'months', months: 120 }, '2026-03-01', '2036-03-01'],
    [{ kind: 'year-end', yearsAfter: 0 }, '2026-12-31', '2027-01-01'],
    [{ kind: 'year-end', yearsAfter: 2 }, '2026-01-01', '2029-01-01'],
    [{ kind: 'months', months: 1 }, '9999-12-31', null],
    [{ kind: 'months', months: 12 }, '9998-12-31', '9999-12-31'],
    [{ kind: 'year-end', yearsAfter: 0 }, '9999-01-01', null],
  ])('%j of %s is %s', (rule, from, end) => {
    expect(expiryDayOf(rule, day(from))).toBe(end);
  });
});
