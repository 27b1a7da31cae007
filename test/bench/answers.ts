import { uuidv7 } from '@shared/kernel/uuid';
import type { PurchaseId } from '@shared/domain/purchases/purchase';
import { createBlockStore } from '@renderer/data/blocks/blockStore';
import { createRepositories } from '@renderer/data/createRepositories';
import { DATABASE_NAME, RegularsDatabase } from '@renderer/data/database';
import { createInsightsClient } from '@renderer/data/insights/insightsClient';
import { createLogKeeper } from '@renderer/data/journal/log/keeper';
import { createPeopleIndexClient } from '@renderer/data/people/peopleIndexClient';
import { createBrowserRecovery } from '@renderer/platform/browserRecovery';
import { allowOwnWorkersOnly } from '@renderer/platform/trustedTypes';
import { figureOf, type Figure } from './figure';
import { QUERY } from './insights';
import { seededId, seededInsights } from './insightsSeed';
import type { Size } from './report';
import { NOW, seededChance, TODAY, typedTexts } from './seed';
import { measureToday } from './today';

const random = (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes);
const ZONE = 'Europe/Berlin';

/** So often each is done. */
const ROUNDS = 48;

/**
 * What the window's models and tables answer, without anything drawn: what can be compared with another database. On the shop
 * that the app of this address opens.
 */
export async function measureAnswers(
  { people }: Size,
  appVersion: string,
): Promise<readonly Figure[]> {
  allowOwnWorkersOnly();
  const db = new RegularsDatabase(DATABASE_NAME);
  await db.open();
  const clock = { now: () => NOW, zone: () => ZONE, today: () => TODAY };
  const newId = (): string => uuidv7(NOW + 1, random);
  const { log } = createBrowserRecovery(appVersion);
  const { sink } = createLogKeeper({ db, log });
  const repositories = createRepositories({ ...{ db, clock, newId, random, sink } });
  const index = createPeopleIndexClient(db.name, { language: 'de', today: TODAY, now: NOW });
  const chance = seededChance(23);
  const someone = (): number => Math.floor(chance() * people);
  const figures: Figure[] = [];

  const taken = async <T>(items: readonly T[], work: (item: T) => unknown): Promise<number[]> => {
    const times: number[] = [];
    for (const item of items) {
      const begun = performance.now();
      await work(item);
      times.push(performance.now() - begun);
    }
    return times;
  };
  const rounds = Array.from({ length: ROUNDS }, (_none, at) => at);

  await new Promise<void>((resolve) => {
    const look = (): void => {
      if (index.status().stage === 'ready') resolve();
    };
    index.subscribe(look);
    look();
  });
  const search = await taken(typedTexts(people, 500), async (text) => {
    await index.fetch((await index.list({ text })).rows.subarray(0, 50));
  });
  const isLarge = people > 20_000;
  figures.push(
    figureOf('search', 'search keystroke, ranked rows in the window', search, {
      wanted: isLarge ? { worst: 30 } : { median: 5, worst: 30 },
    }),
  );

  const { rows } = await index.list({ sort: 'name' });
  const places = rounds.map(() => Math.floor(chance() * (rows.length - 50)));
  figures.push(
    figureOf(
      'page',
      'any page of the list of everybody',
      await taken(places, (at) => index.fetch(rows.subarray(at, at + 50))),
      { wanted: { median: 16 } },
    ),
  );

  const opened = await taken(rounds, async () => {
    const id = seededId(someone());
    await Promise.all([repositories.contacts.get(id), repositories.timeline.page(id, 20)]);
  });
  figures.push(figureOf('person', 'a person and the latest of their history', opened));

  const insights = createInsightsClient(db.name, { zone: ZONE }, () => Promise.resolve([]));
  await insights.ask<'figures'>({ ask: 'figures', query: QUERY });
  const booked: number[] = [];
  const nine: number[] = [];
  for (let at = 0; at <= ROUNDS; at += 1) {
    let n = someone();
    while (seededInsights(n).contact.trashedAt !== null) n = someone();
    const { version } = insights.status();
    const isKnown = new Promise<void>((resolve) => {
      const stop = insights.subscribe(() => {
        if (insights.status().version === version) return;
        stop();
        resolve();
      });
    });
    const begun = performance.now();
    const booking = await repositories.purchases.book(seededId(n), {
      ...{ purchaseId: newId() as PurchaseId, boughtOn: TODAY, amountMinor: 1500 + at },
      ...{ currency: 'EUR', paymentMethod: 'card', channel: 'shop', lines: [], note: '' },
      ...{ source: 'counter', payPoints: 0, reward: null, renewals: [] },
    });
    if (!booking.ok) throw new Error(`Not booked: ${booking.refusal.code}`);
    const confirmed = performance.now();
    await isKnown;
    await insights.ask<'figures'>({ ask: 'figures', query: QUERY });
    // The first booking brings the log and the sums into being.
    if (at === 0) continue;
    booked.push(confirmed - begun);
    nine.push(performance.now() - confirmed);
  }
  insights.close();
  figures.push(
    figureOf('book', 'a booking with its points, strict, log flushed', booked, {
      wanted: { median: 30 },
    }),
    figureOf('nine', 'nine figures after a booking, from its confirmation', nine, {
      ...(isLarge ? {} : { wanted: { median: 20 } }),
    }),
  );

  // Only conditions on purchases wait for them.
  await index.membersOf(
    {
      kind: 'rule',
      match: 'all',
      conditions: [{ field: 'last-purchase', is: 'within', days: 1 }],
    },
    { today: TODAY, zone: ZONE },
  );
  const today = await measureToday(db, index);
  const again = today.find(({ work }) => work.startsWith('Today: opened again'));
  if (again) {
    const { p50, worst, runs } = again.times;
    figures.push({
      ...{ id: 'today', work: 'Today computed, the day’s list by all rules', unit: 'ms' },
      ...{ median: p50, worst, runs, wanted: { median: isLarge ? 300 : 100 } },
      detail: today
        .filter(({ work }) => work.startsWith('…'))
        .map(({ work, times }) => `${work}: ${times.p50.toFixed(0)} ms`),
    });
  }
  index.close();
  repositories.close();
  // What this page stored of the models is of no use to the app, which would first have to find that out.
  const blocks = createBlockStore(DATABASE_NAME, 'people');
  await blocks.dropAll();
  blocks.close();
  return figures;
}
