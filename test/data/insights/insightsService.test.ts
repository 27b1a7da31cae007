import { createLocalInsights, type InsightsClient } from '@renderer/data/insights/insightsClient';
import { readFactsAsOf } from '@renderer/data/insights/insightsReading';
import { readSegmentGroups } from '@renderer/data/insights/segmentGroups';
import { isoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import { figureOf, type FigureKey, type InsightQuery } from '@shared/domain/insights/figure';
import type { PurchaseId } from '@shared/domain/purchases/purchase';
import type { SegmentId } from '@shared/domain/segments/segment';
import { aDraft } from '@test/support/builders';
import { askFor, shown } from '@test/support/insights';
import { aBooking } from '@test/support/shopBook';
import { freshRepositories, granted, type TestData } from '@test/support/testDatabase';
import { describe, expect, it, onTestFinished } from 'vitest';

const QUARTER = askFor('2026-01-01', '2026-03-31', { lifespanMonths: 36 });

async function aShop(): Promise<{
  readonly data: TestData;
  readonly insights: InsightsClient;
  readonly ida: ContactId;
  readonly ben: ContactId;
}> {
  const data = await freshRepositories();
  const ida = granted(await data.contacts.create(aDraft('Ida', { country: 'DE' }))).value.id;
  const ben = granted(await data.contacts.create(aDraft('Ben', { country: 'AT' }))).value.id;
  granted(await data.purchases.book(ida, aBooking('p1', 2000)));
  const insights = createLocalInsights(data.db, data, { zone: 'UTC' }, () =>
    readSegmentGroups(data),
  );
  onTestFinished(() => insights.close());
  return { data, insights, ida, ben };
}

const value = async (
  insights: InsightsClient,
  key: FigureKey,
  query: InsightQuery = QUARTER,
): Promise<string> => {
  const figures = await insights.ask<'figures'>({ ask: 'figures', query });
  return shown(figureOf(figures, key)?.state, 0);
};

/** Until the service has heard of the last act. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

describe('the figures of a database', () => {
  it('follow purchases, refunds, voids, and taking back', async () => {
    const { data, insights, ida, ben } = await aShop();
    expect(await value(insights, 'aov')).toBe('2000');
    granted(await data.purchases.book(ben, aBooking('p2', 5000)));
    await settled();
    expect(await value(insights, 'aov')).toBe('3500');
    granted(await data.purchases.book(ida, aBooking('p3', 2000)));
    await settled();
    expect(await value(insights, 'aov')).toBe('3000');
    granted(await data.journal.undoLast());
    await settled();
    expect(await value(insights, 'aov')).toBe('3500');
    expect(insights.status()).toMatchObject({ stage: 'ready' });
  });

  it('know costs, answers and leavings as soon as they are written down', async () => {
    const { data, insights, ida } = await aShop();
    expect(await value(insights, 'cac')).toBe('no-data');
    granted(
      await data.costs.add({
        from: isoDate('2026-03-01'),
        to: isoDate('2026-03-31'),
        source: '',
        campaignId: null,
        amountMinor: 900,
        currency: 'EUR',
        note: '',
      }),
    );
    granted(await data.criticisms.leave(ida, 'price', '', data.clock.today()));
    await settled();
    expect(await value(insights, 'cac')).toBe('900');
    const care = await insights.ask<'care'>({ ask: 'care', query: QUARTER });
    expect(care.leavings).toEqual([{ reason: 'price', count: 1, first: [ida] }]);
  });

  it('keep what was sold when somebody goes, without their name', async () => {
    const { data, insights, ida } = await aShop();
    granted(await data.contacts.trash([ida]));
    await settled();
    expect(await value(insights, 'aov')).toBe('2000');
    const asked = { figure: 'aov', part: 'customers' } as const;
    const behind = { ask: 'people', query: QUARTER, asked, group: null } as const;
    expect(await insights.ask<'people'>(behind)).toEqual([]);
    granted(await data.contacts.bringBack([ida]));
    await settled();
    expect(await insights.ask<'people'>(behind)).toEqual([ida]);
  });

  it('are split by segments with those who are in them', async () => {
    const { data, insights, ida, ben } = await aShop();
    granted(
      await data.segments.save({
        id: 's1' as SegmentId,
        name: 'Stammtisch',
        members: { kind: 'chosen', ids: [ida, ben] },
        relationships: [],
        goal: null,
        note: '',
      }),
    );
    const split = await insights.ask<'split'>({ ask: 'split', query: QUARTER, by: 'segment' });
    expect(split.groups.map(({ group }) => [group.label, group.customers])).toEqual([
      ['Stammtisch', 1],
    ]);
  });

  it('count points that were given and handed in', async () => {
    const { insights } = await aShop();
    const points = await insights.ask<'points'>({ ask: 'points', query: QUARTER, unit: 'points' });
    expect(points).toMatchObject({ issued: 20n, redeemed: 0n, outstanding: 20n, owed: 0n });
  });
});

describe('figures as of a day', () => {
  it('equal those of that day, whatever was done since', async () => {
    const { data, insights, ida, ben } = await aShop();
    granted(await data.purchases.book(ben, aBooking('p2', 5000)));
    const day = data.clock.today();
    await settled();
    const then = await insights.ask<'figures'>({ ask: 'figures', query: QUARTER });
    const countries = await insights.ask<'split'>({ ask: 'split', query: QUARTER, by: 'country' });

    data.clock.advance(36 * 3_600_000);
    granted(await data.purchases.book(ida, aBooking('p3', 9000)));
    granted(await data.purchases.void('p1' as PurchaseId, ''));
    granted(await data.contacts.update(ben, { country: 'CH' }));
    granted(
      await data.purchases.refund({
        purchaseId: 'p2' as PurchaseId,
        refundedOn: data.clock.today(),
        amountMinor: 5000,
        pointsReturned: 0,
        lines: [],
        reason: '',
        dueOn: null,
        paidOn: data.clock.today(),
      }),
    );
    const late = granted(await data.contacts.create(aDraft('Late'))).value.id;
    granted(await data.purchases.book(late, aBooking('p4', 100)));
    granted(await data.settings.set({ currency: 'CHF' }));
    await settled();

    const now = await insights.ask<'figures'>({ ask: 'figures', query: QUARTER });
    expect(now).not.toEqual(then);
    expect(await insights.ask<'figures'>({ ask: 'figures', query: QUARTER }, day)).toEqual(then);
    expect(
      await insights.ask<'split'>({ ask: 'split', query: QUARTER, by: 'country' }, day),
    ).toEqual(countries);
    expect((await readFactsAsOf(data.db, day, 'UTC')).people.size).toBe(2);
    // As of today nothing is turned back.
    const today = data.clock.today();
    expect(await insights.ask<'figures'>({ ask: 'figures', query: QUARTER }, today)).toEqual(now);
  });
});
