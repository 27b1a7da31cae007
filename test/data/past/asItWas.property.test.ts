import { joined } from '@formats/backup/lines';
import { collectBackup } from '@renderer/data/backups/collectBackup';
import { restoreBackup } from '@renderer/data/backups/restoreBackup';
import { readPast, tableThen } from '@renderer/data/past/pastReading';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import { STORED_TABLES } from '@shared/domain/store/tables';
import { aDraft, aNote } from '@test/support/builders';
import { aBooking, aCustomer } from '@test/support/shopBook';
import { freshRepositories, granted, type TestData } from '@test/support/testDatabase';
import { fileOf, takeIn } from '@test/support/twoLaptops';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** More with `PAST_RUNS=300`. */
const RUNS = Number(process.env['PAST_RUNS'] ?? 12);

const KINDS = [
  ...([
    'add',
    'edit',
    'edit',
    'note',
    'note',
    'editNote',
    'removeNote',
    'promise',
    'keep',
  ] as const),
  ...([
    'buy',
    'void',
    'adjust',
    'trash',
    'bringBack',
    'empty',
    'erase',
    'undo',
    'undoOne',
  ] as const),
  ...([
    'import',
    'merge',
    'merge',
    'split',
    'elsewhere',
    'exchange',
    'takeBack',
    'restore',
  ] as const),
] as const;

type Kind = (typeof KINDS)[number];

const anyDays = fc.array(
  fc.array(fc.record({ kind: fc.constantFrom(...KINDS), n: fc.nat(30) }), {
    minLength: 1,
    maxLength: 5,
    size: 'max',
  }),
  { minLength: 3, maxLength: 8, size: 'max' },
);

/** Two laptops, what was written down of the first at the end of each day, and who may never be seen again. */
type World = {
  readonly data: TestData;
  readonly other: TestData;
  readonly copies: Map<IsoDate, { readonly tables: Tables; readonly seq: number }>;
  readonly lost: Set<string>;
  backup: { readonly bytes: Uint8Array; readonly seq: number } | null;
};

type Tables = ReadonlyMap<string, ReadonlyMap<string, unknown>>;

const pick = <T>(list: readonly T[], n: number): T | undefined =>
  list.length === 0 ? undefined : list[n % list.length];

const seqOf = async ({ db }: TestData): Promise<number> => {
  const journal = await db.meta.get('journal');
  return journal?.key === 'journal' ? journal.value.seq : 0;
};

/** Somebody, and whoever became one with them. */
async function withMerged({ db }: TestData, ids: readonly string[]): Promise<readonly string[]> {
  const merges = await db.personMerges.toArray();
  const all = new Set(ids);
  for (let size = -1; size !== all.size;) {
    size = all.size;
    for (const { keptId, goneId } of merges) if (all.has(keptId)) all.add(goneId);
  }
  return [...all];
}

async function act(world: World, kind: Kind, n: number, mark: string): Promise<void> {
  const { data, other, lost } = world;
  const people = await data.db.contacts.toArray();
  const person = pick(people, n);
  const note = pick(await data.db.interactions.toArray(), n);
  switch (kind) {
    case 'add':
      await aCustomer(data, `New ${mark}`);
      return;
    case 'edit':
      if (person) await data.contacts.update(person.id, { about: mark, tags: [`t${n}`] });
      return;
    case 'note':
      if (person) await data.interactions.add({ ...aNote(person.id), text: mark });
      return;
    case 'editNote':
      if (note) await data.interactions.update(note.id, { text: `Rather ${mark}` });
      return;
    case 'removeNote':
      if (note) await data.interactions.remove(note.id);
      return;
    case 'promise':
      if (person) {
        const rest = { interactionId: null, by: 'us', dueOn: null } as const;
        await data.promises.add({ contactId: person.id, text: mark, ...rest });
      }
      return;
    case 'keep': {
      const promise = pick(await data.db.promises.toArray(), n);
      if (promise) await data.promises.resolve(promise.id, 'kept');
      return;
    }
    case 'buy':
      if (person) {
        const booking = aBooking(`p-${mark}`, 500 + n * 31, { boughtOn: data.clock.today() });
        await data.purchases.book(person.id, booking);
      }
      return;
    case 'void': {
      const purchase = pick(await data.db.purchases.toArray(), n);
      if (purchase) await data.purchases.void(purchase.id, 'slip');
      return;
    }
    case 'adjust':
      if (person) await data.loyaltyLedger.adjust(person.id, 'points', n + 1, 'counted');
      return;
    case 'trash':
      if (person) await data.contacts.trash([person.id]);
      return;
    case 'bringBack':
      if (person) await data.contacts.bringBack([person.id]);
      return;
    case 'empty': {
      const ids = people.filter(({ trashedAt }) => trashedAt !== null).map(({ id }) => id);
      for (const id of await withMerged(data, ids)) lost.add(id);
      await data.trashBin.empty(ids);
      return;
    }
    case 'erase':
      if (person && n % 3 === 0) {
        for (const id of await withMerged(data, [person.id])) lost.add(id);
        granted(await data.privacy.erase(person.id, 'request'));
      }
      return;
    case 'undo':
    case 'undoOne':
    case 'takeBack': {
      const acts = (await data.journal.recentBatches()).filter(
        ({ isTakenBack, act }) =>
          !isTakenBack && (kind !== 'takeBack' || act.key === 'exchange.merged'),
      );
      const one = kind === 'undoOne' ? pick(acts, n) : acts[0];
      if (one) await data.journal.undoBatch(one.batchId);
      return;
    }
    case 'import': {
      const creates = [1, 2, 3].map((at) => ({
        id: `im-${mark}-${at}` as ContactId,
        draft: aDraft(`Read ${mark} ${at}`),
        importKeys: [],
      }));
      const nobody = { customFields: [], interactions: [], consents: [], links: [], openings: [] };
      await data.importContacts({ fileName: 'x.csv', creates, updates: [], ...nobody });
      return;
    }
    case 'merge': {
      const twin = pick(people, n + 1);
      if (person && twin) await data.twins.merge(person.id, twin.id, {});
      return;
    }
    case 'split': {
      const merge = pick(await data.db.personMerges.toArray(), n);
      if (merge) await data.twins.split(merge.id, []);
      return;
    }
    case 'elsewhere': {
      const someone = pick(await other.db.contacts.toArray(), n);
      if (someone) await other.contacts.update(someone.id, { about: `There ${mark}` });
      if (someone) await other.interactions.add({ ...aNote(someone.id), text: `There ${mark}` });
      await aCustomer(other, `There ${mark}`);
      return;
    }
    case 'exchange':
      await takeIn(data, await fileOf(other));
      if (n % 2 === 0) await takeIn(other, await fileOf(data));
      return;
    case 'restore':
      if (world.backup === null) {
        const { pieces } = await collectBackup(data.db, { appVersion: '1', now: data.clock.now() });
        world.backup = { bytes: joined(pieces), seq: await seqOf(data) };
      } else {
        const { bytes, seq } = world.backup;
        const done = await restoreBackup(data.db, bytes, { expectedSeq: await seqOf(data) });
        expect(done.ok).toBe(true);
        // What was done after the backup went with it: those days look as the backup's shop did.
        for (const [day, copy] of world.copies) if (copy.seq > seq) world.copies.delete(day);
        world.backup = null;
      }
      return;
  }
}

async function copyOf({ db }: TestData): Promise<Tables> {
  const tables = await Promise.all(
    STORED_TABLES.map(
      async (table) => [table, plain(await db.table<Plain>(table).toArray())] as const,
    ),
  );
  return new Map(tables);
}

type Plain = { readonly id: string; readonly updatedAt?: number };

/** Rows by id, without when they were last touched. */
const plain = (rows: readonly Plain[]): ReadonlyMap<string, unknown> =>
  new Map(rows.map(({ updatedAt: _at, ...row }) => [row.id, row]));

/** Without rows that speak of anybody who was given up for good since. */
const withoutLost = (rows: ReadonlyMap<string, unknown>, lost: ReadonlySet<string>): unknown => {
  const stays = [...rows].filter(([, row]) => {
    const text = JSON.stringify(row);
    return ![...lost].some((id) => text.includes(`"${id}"`) || text.includes(`:${id}"`));
  });
  return Object.fromEntries(stays.sort(([a], [b]) => (a < b ? -1 : 1)));
};

describe('the shop as it was', { timeout: 60_000 + RUNS * 10_000 }, () => {
  it('equals a copy that was taken on that day, whatever was done since; who was erased is not there', async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(anyDays, async (days) => {
        const data = await freshRepositories({ idPrefix: 'd' });
        const other = await freshRepositories({ idPrefix: 'o' });
        const world: World = { data, other, copies: new Map(), lost: new Set(), backup: null };
        for (const name of ['Ada', 'Ida', 'Eva', 'Uwe']) await aCustomer(data, name);
        other.clock.advance(1000);
        await takeIn(other, await fileOf(data));
        for (const [day, acts] of days.entries()) {
          for (const [at, { kind, n }] of acts.entries()) {
            data.clock.advance(60_000);
            other.clock.advance(61_000);
            await act(world, kind, n, `${day}-${at}`);
          }
          const today = data.clock.today();
          world.copies.set(today, { tables: await copyOf(data), seq: await seqOf(data) });
          data.clock.advance(86_400_000);
          other.clock.advance(86_400_000);
        }
        for (const [day, { tables }] of world.copies) {
          const view = (await readPast(data.db, { kind: 'day', day }, 'UTC'))!;
          for (const table of STORED_TABLES) {
            // Certificates say what was looked through, and are written on after the act.
            if (table === 'erasures') continue;
            const then = plain(await tableThen(data.db, view, table));
            expect(withoutLost(then, world.lost), `${table} on ${day}`).toEqual(
              withoutLost(tables.get(table)!, world.lost),
            );
          }
          const people = await data.past.people({ kind: 'day', day });
          for (const { id } of people!.people) expect(world.lost.has(id)).toBe(false);
          for (const id of world.lost) {
            expect(await data.past.person({ kind: 'day', day }, id as ContactId)).toBe(null);
          }
          compared += 1;
        }
      }),
      { numRuns: RUNS, ...(RUNS > 50 && { endOnFailure: true }) },
    );
    expect(compared).toBeGreaterThan(RUNS);
  });
});
