import type { BlockStore } from '@renderer/data/blocks/blockStore';
import { createLocalInsights, type InsightsClient } from '@renderer/data/insights/insightsClient';
import { isoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { PurchaseId } from '@shared/domain/purchases/purchase';
import { aDraft } from '@test/support/builders';
import { askFor } from '@test/support/insights';
import { aBooking } from '@test/support/shopBook';
import { someBlocks, type SomeBlocks } from '@test/support/someBlocks';
import { freshRepositories, granted, type TestData } from '@test/support/testDatabase';
import { describe, expect, it, onTestFinished, vi } from 'vitest';

const QUARTER = askFor('2026-01-01', '2026-03-31', { lifespanMonths: 36 });

type Start = {
  readonly blocks?: BlockStore | null;
  readonly packedBy?: string;
  readonly zone?: string;
};

/** Figures as a start makes them. */
function aStart(
  data: TestData,
  { blocks = null, packedBy = 'this', zone = 'UTC' }: Start = {},
): InsightsClient {
  const place = blocks && { blocks, packedBy, quietMs: 0 };
  const insights = createLocalInsights(data.db, data, { zone }, undefined, place);
  onTestFinished(() => insights.close());
  return insights;
}

/** What the figures say of everything that is kept. */
async function everything(insights: InsightsClient): Promise<unknown> {
  const ask = insights.ask;
  return {
    figures: await ask<'figures'>({ ask: 'figures', query: QUARTER }),
    care: await ask<'care'>({ ask: 'care', query: QUARTER }),
    countries: await ask<'split'>({ ask: 'split', query: QUARTER, by: 'country' }),
    sources: await ask<'split'>({ ask: 'split', query: QUARTER, by: 'source' }),
    buyers: await ask<'people'>({
      ask: 'people',
      query: QUARTER,
      asked: { figure: 'aov', part: 'customers' },
      group: null,
    }),
  };
}

async function aShop(): Promise<{
  readonly data: TestData;
  readonly ida: ContactId;
  readonly ben: ContactId;
}> {
  const data = await freshRepositories();
  const create = async (name: string, country: string): Promise<ContactId> =>
    granted(await data.contacts.create(aDraft(name, { country }))).value.id;
  const ida = await create('Ida', 'DE');
  const ben = await create('Ben', 'AT');
  granted(await data.purchases.book(ida, aBooking('p1', 2000)));
  granted(await data.purchases.book(ben, aBooking('p2', 500)));
  granted(await data.criticisms.leave(ida, 'price', '', data.clock.today()));
  granted(await data.links.add({ fromId: ben, toId: ida, kind: 'referred-by', label: '' }));
  return { data, ida, ben };
}

/** Stores the figures, then ends that start. */
async function stored(data: TestData): Promise<SomeBlocks> {
  const blocks = someBlocks();
  const insights = aStart(data, { blocks });
  await everything(insights);
  await expect.poll(() => blocks.saved).toBe(1);
  insights.close();
  return blocks;
}

/** Whether a start read everything: only then purchases are counted. */
function watchReading({ db }: TestData): () => boolean {
  const spy = vi.spyOn(db.purchases, 'count');
  onTestFinished(() => spy.mockRestore());
  return () => spy.mock.calls.length > 0;
}

describe('figures that are stored for the next start', () => {
  it('are the same, completed by what happened since, and nothing is read', async () => {
    const { data, ida, ben } = await aShop();
    const blocks = await stored(data);
    granted(await data.purchases.book(ben, aBooking('p3', 7000)));
    granted(await data.purchases.void('p2' as PurchaseId, 'typo'));
    granted(await data.contacts.trash([ida]));
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
    const expected = await everything(aStart(data));
    const hasRead = watchReading(data);
    expect(await everything(aStart(data, { blocks }))).toEqual(expected);
    expect(hasRead()).toBe(false);
  });

  it.each<[string, (blocks: SomeBlocks) => unknown, Start?]>([
    ['another program stored them', () => undefined, { packedBy: 'another' }],
    ['days begin in another zone', () => undefined, { zone: 'Asia/Tokyo' }],
    ['one is missing', ({ stored }) => (stored!.blocks as unknown[]).shift()],
    ['the end is missing', ({ stored }) => (stored!.blocks as unknown[]).pop()],
    ['a text is broken', ({ stored }) => ((stored!.blocks as unknown[])[0] = '{"of":"people"')],
  ])('are not believed where %s', async (_why, spoil, start = {}) => {
    const { data } = await aShop();
    const blocks = await stored(data);
    spoil(blocks);
    const expected = await everything(aStart(data, { ...start }));
    const hasRead = watchReading(data);
    expect(await everything(aStart(data, { blocks, ...start }))).toEqual(expected);
    expect(hasRead()).toBe(true);
  });

  it('go at once when somebody is erased', async () => {
    const { data, ida } = await aShop();
    const blocks = someBlocks();
    const insights = aStart(data, { blocks });
    await everything(insights);
    await expect.poll(() => blocks.saved).toBe(1);
    const dropAll = vi.spyOn(blocks, 'dropAll');
    granted(await data.contacts.trash([ida]));
    granted(await data.privacy.erase(ida, 'request'));
    await expect.poll(() => dropAll.mock.calls.length).toBeGreaterThan(0);
    await expect.poll(() => blocks.stored !== null).toBe(true);
    expect(await everything(aStart(data, { blocks }))).toEqual(await everything(aStart(data)));
  });
});
