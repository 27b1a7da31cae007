import type { IsoDate } from '@shared/domain/calendar/isoDate';
import { addDays } from '@shared/domain/calendar/isoDate';
import { DEFAULT_INSIGHT_SETTINGS, type Figures } from '@shared/domain/insights/figure';
import { figuresOf } from '@shared/domain/insights/figures';
import { factsOfRows, INSIGHT_TABLES, type InsightRows } from '@shared/domain/insights/insightRows';
import type { Asking, InsightQuestion } from '@shared/domain/insights/question';
import { trendSpans } from '@shared/domain/insights/span';
import { creating } from '@shared/domain/journal/write';
import { RegularsDatabase } from '@renderer/data/database';
import { createInsightsClient, type InsightsClient } from '@renderer/data/insights/insightsClient';
import { createAnnouncer } from '@renderer/data/journal/announcer';
import { createDoor } from '@renderer/data/journal/door';
import { rewriteFacts } from '@renderer/data/journal/rewrite';
import { allowOwnWorkersOnly } from '@renderer/platform/trustedTypes';
import {
  aSale,
  seededCosts,
  seededInsights,
  seededSale,
  seededSales,
  type SeededSales,
} from './insightsSeed';
import { summary, timesOf, type Line, type Times } from './measure';
import { stored } from './stored';
import { NOW, seededPerson, TODAY } from './seed';
import type { Report, Size } from './report';

const ZONE = 'Europe/Berlin';
/** Rows written at once. */
const CHUNK = 5000;
/** So many purchases are booked. */
const BOOKINGS = 48;

/** What is asked: the last quarter, with the same quarter a year before. */
export const QUERY = {
  span: { from: '2025-12-20' as IsoDate, to: TODAY },
  settings: DEFAULT_INSIGHT_SETTINGS,
  people: null,
};

const say = (text: string): void => console.info(text);
const once = (ms: number): Times => summary([ms]);

/** A shop of some size, as its figures find it. */
export async function runInsights(size: Size): Promise<Report> {
  allowOwnWorkersOnly();
  const db = new RegularsDatabase('bench-insights');
  await db.open();
  const sales = seededSales(size.people);
  const seeding = performance.now();
  const rows = await seed(db, size, sales);
  const written = (performance.now() - seeding) / 1000;
  const lines: Line[] = [];
  const notes = [
    `purchases: ${sales.people.length}; rows written: ${rows}, ${Math.round(rows / written)} a second`,
  ];

  say('reading the facts');
  const start = performance.now();
  const client = createInsightsClient('bench-insights', { zone: ZONE }, () => Promise.resolve([]));
  const first = await client.ask<'figures'>({ ask: 'figures', query: QUERY });
  lines.push({
    work: 'facts read for the first time, and the nine',
    times: once(performance.now() - start),
  });
  notes.push(`memory of the worker: ${await workerMemory()}`);

  say('asking');
  for (const [work, question] of QUESTIONS) {
    lines.push({ work, times: await timesOf(times(9), () => client.ask(question)) });
  }

  say('booking');
  const { lines: booked, acts } = await measureBookings(db, client, sales);
  lines.push(...booked);

  say('as of a day');
  const eve = addDays(TODAY, -1);
  const past = await timesOf([0], () =>
    client.ask<'figures'>({ ask: 'figures', query: QUERY }, eve),
  );
  const again = await timesOf(times(5), () =>
    client.ask<'figures'>({ ask: 'figures', query: QUERY }, eve),
  );
  lines.push({ work: `as of the day before ${acts} acts, the first time`, times: past });
  lines.push({ work: 'as of that day, again', times: again });
  same(first, await client.ask<'figures'>({ ask: 'figures', query: QUERY }, eve), 'as of');

  say('reading every table, as whoever has no facts in memory');
  let naive: Figures | null = null;
  const scanned = await timesOf([0], async () => {
    const tables = await Promise.all(
      INSIGHT_TABLES.map(async (table) => [table, await db.facts(table).toArray()] as const),
    );
    const all = Object.fromEntries(tables) as unknown as InsightRows;
    naive = figuresOf(factsOfRows(all, ZONE), QUERY);
  });
  same(naive, await client.ask<'figures'>({ ask: 'figures', query: QUERY }), 'the tables');
  const lined = lines.map((line) =>
    /first time|after a booked/.test(line.work) && !line.yardstick
      ? { ...line, yardstick: 'every table read and counted', yardstickTimes: scanned }
      : line,
  );
  notes.push(`memory of the worker at the end: ${await workerMemory()}`);

  say('starting again');
  await stored(db.name, 'figures');
  client.close();
  const anew = performance.now();
  const next = createInsightsClient(db.name, { zone: ZONE }, () => Promise.resolve([]));
  const back = await next.ask<'figures'>({ ask: 'figures', query: QUERY });
  lined.push({
    work: 'next start: facts, and the nine',
    times: once(performance.now() - anew),
    yardstick: 'every table read and counted',
    yardstickTimes: scanned,
  });
  same(naive, back, 'what was stored');
  next.close();
  db.close({ disableAutoOpen: true });
  return { size, lines: lined, notes };
}

const times = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at);

const QUESTIONS: readonly (readonly [string, InsightQuestion])[] = [
  ['the nine with the year before, asked again', { ask: 'figures', query: QUERY }],
  ['twelve spans of the nine, for the trend', trend()],
  ['split by country', { ask: 'split', query: QUERY, by: 'country' }],
  ['RFM', { ask: 'rfm', query: QUERY }],
  [
    'cohorts of two years',
    { ask: 'cohorts', query: { ...QUERY, span: { from: '2024-04-01' as IsoDate, to: TODAY } } },
  ],
];

function trend(): Asking<'trend'> {
  return { ask: 'trend', query: QUERY, spans: trendSpans(QUERY.span, 12) };
}

/** Books purchases one after another, each until the nine that count it are in the window. */
async function measureBookings(
  db: RegularsDatabase,
  client: InsightsClient,
  { people, daysAgo }: SeededSales,
): Promise<{ readonly lines: readonly Line[]; readonly acts: number }> {
  const announcer = createAnnouncer('bench-insights');
  let next = 0;
  const door = createDoor({
    db,
    clock: { now: () => NOW, zone: () => ZONE, today: () => TODAY },
    newId: () => `bench-${String((next += 1)).padStart(6, '0')}`,
    announcer,
  });
  const parts = { known: [] as number[], asked: [] as number[] };
  const all: number[] = [];
  const trends: number[] = [];
  // Whoever buys now has mostly bought lately, and often.
  const buyers = times(BOOKINGS).map((at) => people[people.length - 1 - at * 37]!);
  for (const [at, person] of buyers.entries()) {
    const purchase = aSale(daysAgo.length + at, person, 0, {
      amountMinor: 1500 + at,
      currency: 'EUR',
      voidedAt: null,
    });
    const { version } = client.status();
    const isKnown = new Promise<void>((resolve) => {
      const stop = client.subscribe(() => {
        if (client.status().version === version) return;
        stop();
        resolve();
      });
    });
    await door.commit(() =>
      Promise.resolve({
        act: { key: 'bench', args: {} },
        writes: [creating('purchases', [purchase])],
        value: null,
      }),
    );
    const confirmed = performance.now();
    await isKnown;
    const known = performance.now();
    await client.ask<'figures'>({ ask: 'figures', query: QUERY });
    const shown = performance.now();
    await client.ask(trend());
    trends.push(performance.now() - shown);
    parts.known.push(known - confirmed);
    parts.asked.push(shown - known);
    all.push(shown - confirmed);
  }
  announcer.close();
  return {
    acts: buyers.length,
    lines: [
      { work: 'the nine after a booked purchase, from its confirmation', times: summary(all) },
      { work: '… of it, what the purchase touched read again', times: summary(parts.known) },
      { work: '… of it, the nine asked and answered', times: summary(parts.asked) },
      { work: 'twelve spans for the trend, after a booking', times: summary(trends) },
    ],
  };
}

/** @throws Error if two ways to the same figures differ: then nothing that was measured says anything. */
function same(one: Figures | null, other: Figures, what: string): void {
  const text = (figures: Figures | null): string =>
    JSON.stringify(figures, (_key, value: unknown) =>
      typeof value === 'bigint' ? String(value) : value,
    );
  if (text(one) !== text(other)) throw new Error(`Other figures from ${what}`);
}

type MemoryMeasured = {
  readonly breakdown: readonly {
    readonly bytes: number;
    readonly attribution: readonly { readonly url: string; readonly scope: string }[];
  }[];
};

/** What the worker of the figures holds, after cleaning up, as the browser reports it. */
async function workerMemory(): Promise<string> {
  const { measureUserAgentSpecificMemory: measure } = performance as unknown as {
    readonly measureUserAgentSpecificMemory?: () => Promise<MemoryMeasured>;
  };
  if (!measure) return 'not told by this browser';
  const { breakdown } = await measure.call(performance);
  const own = breakdown.filter(({ attribution }) =>
    attribution.some(({ scope }) => scope === 'DedicatedWorkerGlobalScope'),
  );
  const bytes = own.reduce((sum, part) => sum + part.bytes, 0);
  return `${(bytes / 2 ** 20).toFixed(1)} MB`;
}

async function seed(
  db: RegularsDatabase,
  { people, interactionsEach }: Size,
  sales: SeededSales,
): Promise<number> {
  let rows = 0;
  const write = async (scope: () => Promise<unknown>, count: number): Promise<void> => {
    await rewriteFacts(db, scope);
    rows += count;
    if (Math.floor(rows / 50_000) > Math.floor((rows - count) / 50_000)) say(`written: ${rows}`);
  };
  for (let from = 0; from < people; from += 1000) {
    const some = times(Math.min(1000, people - from)).map((at) => seededInsights(from + at));
    const of = <Key extends keyof Omit<(typeof some)[number], 'contact'>>(key: Key) =>
      some.flatMap((one) => one[key] as (typeof some)[number][Key][number][]);
    const exchanges = some.flatMap(
      (_, at) => seededPerson(from + at, interactionsEach).interactions,
    );
    await write(async () => {
      await db.contacts.bulkAdd(some.map(({ contact }) => contact));
      await db.answers.bulkAdd(of('answers'));
      await db.promises.bulkAdd(of('promises'));
      await db.thanks.bulkAdd(of('thanks'));
      await db.leavings.bulkAdd(of('leavings'));
      await db.links.bulkAdd(of('links'));
      await db.interactions.bulkAdd(exchanges);
    }, some.length + exchanges.length);
  }
  const count = sales.people.length;
  for (let from = 0; from < count; from += CHUNK) {
    const some = times(Math.min(CHUNK, count - from)).map((at) => seededSale(sales, from + at));
    await write(async () => {
      await db.purchases.bulkAdd(some.map(({ purchase }) => purchase));
      await db.refunds.bulkAdd(some.flatMap(({ refund }) => refund ?? []));
    }, some.length);
  }
  await write(() => db.costs.bulkAdd(seededCosts()), 24);
  return rows;
}
