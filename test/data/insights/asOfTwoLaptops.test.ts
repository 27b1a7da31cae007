import { createLocalInsights } from '@renderer/data/insights/insightsClient';
import { readFactsAsOf } from '@renderer/data/insights/insightsReading';
import { readSegmentGroups } from '@renderer/data/insights/segmentGroups';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import { figuresOf } from '@shared/domain/insights/figures';
import { askFor } from '@test/support/insights';
import { aBooking, aCustomer } from '@test/support/shopBook';
import { freshRepositories, granted, type TestData } from '@test/support/testDatabase';
import { fileOf, takeIn } from '@test/support/twoLaptops';
import { describe, expect, it, onTestFinished } from 'vitest';

const DAY_MS = 86_400_000;
const QUARTER = askFor('2026-01-01', '2026-06-30');

/** Ada is known on both laptops, since the evening of the first day. */
async function twoLaptops() {
  const here = await freshRepositories({ idPrefix: 'here' });
  const there = await freshRepositories({ idPrefix: 'there' });
  const ada = (await aCustomer(here, 'Ada', { country: 'DE' })).id;
  await takeIn(there, await fileOf(here));
  return { here, there, ada };
}

const countryOn = async (data: TestData, day: IsoDate, id: ContactId) =>
  (await readFactsAsOf(data.db, day, 'UTC')).people.get(id)?.country;

/** Figures and points of a day, as the screen asks for them. */
function askedOf(data: TestData) {
  const insights = createLocalInsights(data.db, data, { zone: 'UTC' }, () =>
    readSegmentGroups(data),
  );
  onTestFinished(() => insights.close());
  return async (day: IsoDate | null) => ({
    figures: await insights.ask<'figures'>({ ask: 'figures', query: QUARTER }, day ?? undefined),
    points: await insights.ask<'points'>(
      { ask: 'points', query: QUARTER, unit: 'points' },
      day ?? undefined,
    ),
  });
}

describe('as of a day, where two laptops wrote', () => {
  it('a field that both changed has the value that it had here', async () => {
    const { here, there, ada } = await twoLaptops();
    const first = here.clock.today();
    here.clock.advance(DAY_MS);
    granted(await here.contacts.update(ada, { country: 'AT' }));
    const second = here.clock.today();
    there.clock.advance(2 * DAY_MS);
    granted(await there.contacts.update(ada, { country: 'CH' }));
    here.clock.advance(3 * DAY_MS);
    await takeIn(here, await fileOf(there));

    expect(await countryOn(here, first, ada)).toBe('DE');
    expect(await countryOn(here, second, ada)).toBe('AT');
    expect(await countryOn(here, here.clock.today(), ada)).toBe('CH');
  });

  it('what came over later was not here, however early it was done there', async () => {
    const { here, there, ada } = await twoLaptops();
    const asked = askedOf(here);
    granted(await here.purchases.book(ada, aBooking('p1', 1000)));
    granted(await there.purchases.book(ada, aBooking('p2', 5000)));
    const nora = (await aCustomer(there, 'Nora', { country: 'JP' })).id;
    granted(await there.purchases.book(nora, aBooking('p3', 700)));
    const day = here.clock.today();
    const printed = await asked(day);
    for (const data of [here, there]) data.clock.advance(2 * DAY_MS);
    granted(await there.contacts.update(nora, { country: 'CH' }));
    await takeIn(here, await fileOf(there));

    const fresh = askedOf(here);
    expect(await fresh(day)).toEqual(printed);
    expect(figuresOf(await readFactsAsOf(here.db, day, 'UTC'), QUARTER)).toEqual(printed.figures);
    // Now everything counts, the lines of both books too.
    const now = await fresh(null);
    expect(now.figures).not.toEqual(printed.figures);
    expect(now.points).toMatchObject({ issued: 67n, outstanding: 67n });
  });

  it('a laptop whose clock is far behind moves nothing into the past', async () => {
    const here = await freshRepositories({ idPrefix: 'here' });
    const there = await freshRepositories({ idPrefix: 'there' });
    here.clock.advance(20 * DAY_MS);
    const ada = (await aCustomer(here, 'Ada', { country: 'DE' })).id;
    const nora = (await aCustomer(there, 'Nora', { country: 'JP' })).id;
    const day = here.clock.today();
    here.clock.advance(DAY_MS);
    await takeIn(here, await fileOf(there));
    here.clock.advance(DAY_MS);
    granted(await here.contacts.update(nora, { country: 'AT' }));
    const { people } = await readFactsAsOf(here.db, day, 'UTC');
    expect([...people.keys()]).toEqual([ada]);
    here.clock.advance(-DAY_MS);
    expect(await countryOn(here, here.clock.today(), nora)).toBe('JP');
  });
});
