import { describe, expect, it } from 'vitest';
import { isoDate } from '@shared/domain/calendar/isoDate';
import {
  contextAtBooking,
  contextFor,
  contextThatGave,
} from '@shared/domain/loyalty/earningContext';
import { perAmount, plainRules, Till } from '@test/support/till';

describe('how things stood for a purchase', () => {
  it('is before it, not with it or after it', () => {
    const till = new Till();
    const first = till.buy(40_000).purchase;
    const second = till.buy(1000, { channel: 'online' }).purchase;
    const third = till.buy(70_000).purchase;
    const at = (purchase: typeof first) =>
      contextAtBooking(till.facts(), purchase, till.programmes[0]!);
    expect(at(first)).toMatchObject({ tierId: 'guest', earlierThatDay: [] });
    expect(at(second)).toMatchObject({ tierId: 'regular', earlierThatDay: ['shop'] });
    expect(at(third)).toMatchObject({ tierId: 'regular', earlierThatDay: ['shop', 'online'] });
    const next = contextFor(till.facts(), { ...third, id: 'next' as never }, till.programmes[0]!);
    expect(next.tierId).toBe('honoured');
  });

  it('still holds what was refunded or voided later', () => {
    const till = new Till();
    const first = till.buy(40_000).purchase;
    const second = till.buy(1000).purchase;
    till.refund(first, 40_000);
    const third = till.buy(1000).purchase;
    till.void(till.purchases[0]!);
    const at = (purchase: typeof first) =>
      contextAtBooking(till.facts(), purchase, till.programmes[0]!);
    expect(at(second)).toMatchObject({ tierId: 'regular', earlierThatDay: ['shop'] });
    expect(at(third)).toMatchObject({ tierId: 'guest', earlierThatDay: ['shop'] });
  });

  it('is found again though tags have changed, and not made up', () => {
    const double = { id: 'x', when: { tags: ['tea'] }, kind: 'multiplier', percent: 200 } as const;
    const till = new Till(plainRules({ earn: [perAmount(1, 100), double] }));
    till.person('mehmet', { tags: ['tea'] });
    const { purchase } = till.buy(1000);
    till.person('mehmet', { tags: [] });
    const gave = (points: number) =>
      contextThatGave(till.facts(), purchase, till.programmes[0]!, 'points', points);
    expect(gave(20)).toMatchObject({ tags: ['tea'] });
    expect(gave(10)).toMatchObject({ tags: [] });
    expect(gave(30)).toBeNull();
  });

  it('on a birthday asks the contact’s own leap-day rule', () => {
    const till = new Till();
    till.person('mehmet', { birthday: { year: 1988, month: 2, day: 29 }, leapDayRule: '03-01' });
    const on = (day: string) =>
      contextFor(till.facts(), { id: 'x' as never, boughtOn: isoDate(day) }, till.programmes[0]!)
        .isBirthday;
    expect([on('2026-02-28'), on('2026-03-01'), on('2028-02-29')]).toEqual([false, true, true]);
  });
});
