import type { Contact } from '@shared/domain/contacts/contact';
import { foldText } from '@shared/domain/people/folding';
import { createPeopleIndex } from '@shared/domain/people/peopleIndex';
import { updating } from '@shared/domain/journal/write';
import { RegularsDatabase } from '@renderer/data/database';
import { createAnnouncer } from '@renderer/data/journal/announcer';
import { createDoor } from '@renderer/data/journal/door';
import { rewriteFacts } from '@renderer/data/journal/rewrite';
import {
  createPeopleIndexClient,
  type PeopleIndexClient,
} from '@renderer/data/people/peopleIndexClient';
import { allowOwnWorkersOnly } from '@renderer/platform/trustedTypes';
import { Dexie } from 'dexie';
import { measureAnswers } from './answers';
import { measureCalendar } from './calendar';
import { seededCare } from './careSeed';
import { runDurability } from './durability';
import { engineReads, engineWrites } from './engine';
import { runInsights } from './insights';
import { runMerge } from './merge';
import { runRebuild } from './rebuild';
import { measurePace, summary, timesOf, watchBlocks, type Line, type Times } from './measure';
import type { Report, Size } from './report';
import { stored } from './stored';
import { measureToday } from './today';
import { NOW, seededPerson, TODAY, typedTexts } from './seed';
import { beginLog, countShop, fillShop } from './shop';

type Yardstick = { readonly id: string; readonly folded: string; readonly name: string };

const CHUNK = 500;

const settings = { language: 'de', today: TODAY, now: NOW };
const say = (text: string): void => console.info(text);
const once = (ms: number): Times => summary([ms]);

async function seed(
  db: RegularsDatabase,
  { people, interactionsEach }: Size,
): Promise<{ readonly times: Times; readonly rows: number }> {
  const start = performance.now();
  let rows = 0;
  for (let from = 0; from < people; from += CHUNK) {
    const some = Array.from({ length: Math.min(CHUNK, people - from) }, (_, i) =>
      seededPerson(from + i, interactionsEach),
    );
    const care = some.map(({ contact: { id } }, i) => seededCare(from + i, id));
    await rewriteFacts(db, async () => {
      await db.purchases.bulkAdd(care.flatMap(({ purchases }) => purchases));
      await db.consentEvents.bulkAdd(care.flatMap(({ consents }) => consents));
      await db.promises.bulkAdd(care.flatMap(({ promises }) => promises));
      await db.contacts.bulkAdd(some.map(({ contact }) => contact));
      await db.interactions.bulkAdd(some.flatMap(({ interactions }) => interactions));
      await db.promises.bulkAdd(some.flatMap(({ promises }) => promises));
    });
    rows += some.length * (1 + interactionsEach);
    rows += care.flatMap(({ purchases, consents }) => [...purchases, ...consents]).length;
    if (from % 5000 === 0) say(`written: ${rows} rows`);
  }
  return { times: once(performance.now() - start), rows };
}

/** The index alone, in this thread, beside a scan of the same people. */
async function measureCore(people: number, texts: readonly string[]): Promise<readonly Line[]> {
  const contacts = Array.from({ length: people }, (_, n) => seededPerson(n, 0).contact);
  const collator = new Intl.Collator('de', { numeric: true });
  const index = createPeopleIndex({
    compare: (a, b) => collator.compare(a, b),
    now: NOW,
    today: TODAY,
    offsetOf: () => 0,
  });
  const build = performance.now();
  for (const contact of contacts) index.upsert(contact);
  index.query({ text: 'a' });
  const built = once(performance.now() - build);

  const scanned = contacts.map((contact) => ({ contact, text: ` ${foldText(textOf(contact))}` }));
  const scan = (text: string): readonly Contact[] => {
    const words = foldText(text).split(' ').filter(Boolean);
    return scanned
      .filter((entry) => words.every((word) => entry.text.includes(` ${word}`)))
      .map(({ contact }) => contact)
      .sort((a, b) => collator.compare(a.name, b.name))
      .slice(0, 50);
  };
  const found = await timesOf(texts, (text) => index.query({ text, limit: 50 }));
  const scans = await timesOf(texts.slice(0, 200), scan);
  const renamed = Array.from({ length: 200 }, (_, n) => contacts[(n * 97) % people]!);
  const upserts = await timesOf(renamed, (contact) => {
    index.upsert({ ...contact, name: `${contact.name} neu` });
    index.query({ limit: 50 });
  });
  return [
    { work: 'index built from contacts in memory', times: built },
    {
      work: 'search in the index',
      times: found,
      yardstick: 'scan of folded text',
      yardstickTimes: scans,
    },
    { work: 'one person changed, list sorted anew', times: upserts },
  ];
}

const textOf = ({ name, nativeName, organisation, emails, addresses, tags }: Contact): string =>
  [name, nativeName, organisation, emails[0]?.address, addresses[0]?.city, ...tags].join(' ');

/** What an application without an index of its own would do: a key range in the database. */
async function measureDexie(people: number, texts: readonly string[]): Promise<Times> {
  const db = new Dexie('yardstick', { cache: 'disabled' });
  db.version(1).stores({ people: 'id, folded' });
  const table = db.table<Yardstick, string>('people');
  for (let from = 0; from < people; from += 5000) {
    await table.bulkAdd(
      Array.from({ length: Math.min(5000, people - from) }, (_, i) => {
        const { contact } = seededPerson(from + i, 0);
        return { id: contact.id, folded: foldText(contact.name), name: contact.name };
      }),
    );
  }
  const times = await timesOf(texts, (text) =>
    table.where('folded').startsWith(foldText(text)).limit(50).toArray(),
  );
  db.close();
  return times;
}

/** Waits until the index knows what everybody bought. */
async function careKnown(index: PeopleIndexClient): Promise<void> {
  // Only conditions on purchases wait for them.
  await index.membersOf(
    {
      kind: 'rule',
      match: 'all',
      conditions: [{ field: 'last-purchase', is: 'within', days: 1 }],
    },
    { today: TODAY, zone: 'UTC' },
  );
}

/** The start after one that stored what it knew: after the acts that came since. */
async function measureSecondStart(db: RegularsDatabase): Promise<readonly Line[]> {
  const first = createPeopleIndexClient(db.name, settings);
  await stored(db.name, 'people');
  first.close();
  const start = performance.now();
  const index = createPeopleIndexClient(db.name, settings);
  await index.list({ limit: 50 });
  const listed = performance.now() - start;
  await careKnown(index);
  const known = performance.now() - start;
  index.close();
  return [
    { work: 'next start: worker to first list', times: once(listed) },
    { work: 'next start: everything known', times: once(known) },
  ];
}

async function run(size: Size): Promise<Report> {
  allowOwnWorkersOnly();
  const texts = typedTexts(size.people, 500);
  const lines: Line[] = [];
  const notes: string[] = [];

  lines.push(...(await measureCore(size.people, texts)));
  const prefix = await measureDexie(size.people, texts.slice(0, 200));

  const db = new RegularsDatabase('bench');
  await db.open();
  const { times: seeded, rows } = await seed(db, size);
  notes.push(`rows written a second: ${Math.round(rows / (seeded.p50 / 1000))}`);

  say('starting the index');
  const stopWatching = watchBlocks();
  const start = performance.now();
  const index = createPeopleIndexClient('bench', settings);
  await index.list({ limit: 50 });
  lines.push({ work: 'start: worker to first list', times: once(performance.now() - start) });
  await new Promise<void>((resolve, reject) => {
    const look = (): void => {
      if (index.status().stage === 'ready') resolve();
      if (index.status().stage === 'failed') reject(new Error('The index failed'));
    };
    index.subscribe(look);
    look();
  });
  lines.push({
    work: 'start: notes and last contacts read',
    times: once(performance.now() - start),
  });

  const keystrokes = await timesOf(texts, async (text) => {
    await index.fetch((await index.list({ text })).rows.subarray(0, 50));
  });
  lines.push({
    work: 'keystroke to rows in the window',
    times: keystrokes,
    yardstick: 'name prefix in the database',
    yardstickTimes: prefix,
  });
  for (const sort of ['name', 'place', 'last-contact', 'occasion', 'local-time'] as const) {
    const first = await timesOf([sort], () => index.list({ sort, direction: 'descending' }));
    const again = await timesOf(Array<string>(20).fill(sort), () =>
      index.list({ sort, direction: 'descending' }),
    );
    lines.push({ work: `everybody by ${sort}, first`, times: first });
    lines.push({ work: `everybody by ${sort}, again`, times: again });
  }
  const { rows: all } = await index.list({ sort: 'name' });
  const jumps = Array.from({ length: 100 }, (_, n) => Math.floor((all.length - 50) * (n / 100)));
  lines.push({
    work: 'jump to any page of the list',
    times: await timesOf(jumps, (at) => index.fetch(all.subarray(at, at + 50))),
  });
  lines.push({
    work: 'same person looked up by address and name',
    times: await timesOf(jumps, (at) => {
      const { contact } = seededPerson(at, 0);
      return index.known([{ emails: [contact.emails[0]!.address], names: [contact.name] }]);
    }),
  });
  lines.push({
    work: 'counts of all filters',
    times: await timesOf([1, 2, 3], () => index.counts()),
  });
  notes.push(`longest block of the window: ${stopWatching().toFixed(1)} ms`);

  say('opening Today');
  await careKnown(index);
  lines.push({ work: 'start: purchases read too', times: once(performance.now() - start) });
  lines.push(...(await measureToday(db, index)));

  say('opening the calendar');
  lines.push(...(await measureCalendar(db, index)));

  const announcer = createAnnouncer('bench');
  let next = 0;
  const door = createDoor({
    db,
    clock: { now: () => NOW, zone: () => 'UTC', today: () => TODAY },
    newId: () => `bench-${(next += 1)}`,
    announcer,
  });
  const seen: number[] = [];
  const acts = await timesOf(jumps.slice(0, 30), async (at) => {
    const { contact } = seededPerson(at, 0);
    const { version } = index.status();
    const isSeen = new Promise<number>((resolve) => {
      const stop = index.subscribe(() => {
        if (index.status().version === version) return;
        stop();
        resolve(performance.now());
      });
    });
    await door.commit(async () => {
      await db.contacts.get(contact.id);
      return {
        act: { key: 'bench', args: {} },
        writes: [updating('contacts', contact.id, { about: `neu ${at}` })],
        value: null,
      };
    });
    const done = performance.now();
    seen.push((await isSeen) - done);
  });
  lines.push({ work: 'change confirmed and in the index', times: acts });
  lines.push({ work: '… of it, the index after the confirmation', times: summary(seen) });

  say('starting again');
  index.close();
  lines.push(...(await measureSecondStart(db)));

  announcer.close();
  db.close({ disableAutoOpen: true });
  return { size, lines, notes };
}

Object.assign(globalThis, {
  benches: {
    ...{
      people: run,
      insights: runInsights,
      merge: runMerge,
      durability: runDurability,
      rebuild: runRebuild,
    },
    ...{
      measurePace,
      measureAnswers,
      fillShop,
      beginLog,
      countShop,
      stored,
      engineReads,
      engineWrites,
    },
  },
});
