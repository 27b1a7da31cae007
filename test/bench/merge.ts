import { joined } from '@formats/backup/lines';
import { readBackup } from '@formats/backup/readBackup';
import { collectBackup } from '@renderer/data/backups/collectBackup';
import { createWorkerEngine } from '@renderer/data/backups/engine';
import { RegularsDatabase } from '@renderer/data/database';
import { createExchanges } from '@renderer/data/exchange/exchanges';
import type { MergePreview } from '@renderer/data/exchange/previewMerge';
import { createAnnouncer } from '@renderer/data/journal/announcer';
import { createDoor } from '@renderer/data/journal/door';
import { allowOwnWorkersOnly } from '@renderer/platform/trustedTypes';
import { creating, updating, type Write } from '@shared/domain/journal/write';
import { summary, watchBlocks, type Line, type Times } from './measure';
import type { Report, Size } from './report';
import { NOW, seededPerson, TODAY } from './seed';

/** So many people are edited on the other laptop, and so many here. */
const EDITED = 1000;

const say = (text: string): void => console.info(text);
const once = (ms: number): Times => summary([ms]);

/** A laptop of the shop. */
async function aLaptop(name: string) {
  const db = new RegularsDatabase(name);
  await db.open();
  let next = 0;
  let now = NOW;
  const newId = (): string => `${name}-${String((next += 1)).padStart(8, '0')}`;
  const clock = { now: () => (now += 1000), zone: () => 'UTC', today: () => TODAY };
  const announcer = createAnnouncer(name);
  const door = createDoor({ db, clock, newId, announcer });
  const random = () => new Uint8Array(16);
  const nobody = { all: () => Promise.resolve([]), membersOf: () => Promise.resolve([]) };
  const exchanges = createExchanges({ db, door, clock, newId, random }, nobody);
  const act = (writes: readonly Write[]) =>
    door.commit(() => Promise.resolve({ act: { key: 'bench', args: {} }, writes, value: null }));
  const file = async () => {
    const { pieces } = await collectBackup(db, { appVersion: '0', now: clock.now() });
    return new Uint8Array(joined(pieces));
  };
  return { db, exchanges, act, file, announcer };
}

/** Two laptops exchange files: everything once, then what both changed, then nothing new; and one is stopped half-way. */
export async function runMerge(size: Size): Promise<Report> {
  allowOwnWorkersOnly();
  const lines: Line[] = [];
  const notes: string[] = [];
  const engine = createWorkerEngine();
  const here = await aLaptop('bench-here');
  const there = await aLaptop('bench-there');
  for (let from = 0; from < size.people; from += 5000) {
    const some = Array.from({ length: Math.min(5000, size.people - from) }, (_, i) =>
      seededPerson(from + i, size.interactionsEach),
    );
    await there.act([
      creating(
        'contacts',
        some.map(({ contact }) => contact),
      ),
      creating(
        'interactions',
        some.flatMap(({ interactions }) => interactions),
      ),
    ]);
    say(`written: ${from + some.length} people`);
  }

  const takeIn = async (what: string, bytes: Uint8Array): Promise<MergePreview> => {
    const reading = performance.now();
    await readBackup(bytes, { onRows: () => undefined });
    const read = once(performance.now() - reading);
    const stopWatching = watchBlocks();
    const looking = performance.now();
    const found = await engine.run('merge', { database: 'bench-here', bytes: bytes.slice() });
    if (!found.ok) throw new Error(found.refusal.code);
    lines.push({
      work: `${what}: looked into and decided`,
      times: once(performance.now() - looking),
      yardstick: 'the file read and checked alone',
      yardstickTimes: read,
    });
    const merging = performance.now();
    const merged = await here.exchanges.merge(found.value);
    if (!merged.ok) throw new Error(merged.refusal.code);
    lines.push({ work: `${what}: merged`, times: once(performance.now() - merging) });
    notes.push(`${what}: longest block of the window ${stopWatching().toFixed(0)} ms`);
    return found.value;
  };

  const everything = await there.file();
  notes.push(`file of everything: ${(everything.length / 1_000_000).toFixed(1)} MB`);

  say('stopping a merge half-way');
  const found = await engine.run('merge', { database: 'bench-here', bytes: everything.slice() });
  if (!found.ok) throw new Error(found.refusal.code);
  const stop = new AbortController();
  let told = 0;
  const stopping = performance.now();
  const stopped = await here.exchanges.merge(found.value, {
    signal: stop.signal,
    onProgress: (done, total) => {
      told += 1;
      if (done > total / 2) stop.abort();
    },
  });
  lines.push({ work: 'stopped half-way', times: once(performance.now() - stopping) });
  const left = await Promise.all(
    [here.db.contacts, here.db.interactions, here.db.batches, here.db.changes].map((table) =>
      table.count(),
    ),
  );
  if (stopped.ok || left.some((count) => count > 0)) throw new Error('A stopped merge left rows');
  notes.push(`stopped half-way: told of progress ${told} times, left nothing`);

  say('taking everything in');
  await takeIn('everything', everything);

  const edit = (side: typeof here, first: number, text: string) =>
    side.act(
      Array.from({ length: EDITED }, (_, i) =>
        updating('contacts', seededPerson(first + i, 0).contact.id, { about: text }),
      ),
    );
  await edit(there, 0, 'there');
  await edit(here, EDITED / 2, 'here');
  say('taking in what changed');
  const changed = await takeIn('what both changed', await there.file());
  notes.push(`what both changed: ${changed.summary.conflicts} conflicts`);
  say('taking in nothing new');
  await takeIn('nothing new', await there.file());

  for (const { db, announcer } of [here, there]) {
    announcer.close();
    db.close({ disableAutoOpen: true });
  }
  return { size, lines, notes };
}
