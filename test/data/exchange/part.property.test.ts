import { partOf } from '@shared/domain/exchange/partOf';
import type { ContactId } from '@shared/domain/contacts/contact';
import { aNote } from '@test/support/builders';
import { doShopAct, pick, undoNewest } from '@test/support/shopActs';
import { aCustomer } from '@test/support/shopBook';
import { freshRepositories, granted, type TestData } from '@test/support/testDatabase';
import { fileOf, sharedState, takeIn, type HandedFile } from '@test/support/twoLaptops';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** More with `PART_RUNS=200`. */
const RUNS = Number(process.env['PART_RUNS'] ?? 10);

const KINDS = [
  ...(['edit', 'edit', 'tag', 'note', 'note', 'private', 'editNote', 'removeNote'] as const),
  ...(['trash', 'bringBack', 'undo', 'setting', 'tagAll'] as const),
  ...(['promise', 'resolve', 'removePromise', 'consent', 'withdraw', 'block', 'unblock'] as const),
] as const;

type Act = { readonly kind: (typeof KINDS)[number]; readonly n: number };

const acts = fc.array(fc.record({ kind: fc.constantFrom(...KINDS), n: fc.nat(30) }), {
  minLength: 0,
  maxLength: 6,
  size: 'max',
});

async function act(data: TestData, { kind, n }: Act, mark: string): Promise<void> {
  data.clock.advance(60_000);
  const people = (await data.db.contacts.toArray()).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const person = pick(people, n);
  const notes = (await data.db.interactions.toArray()).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const note = pick(notes, n);
  switch (kind) {
    case 'edit':
      if (person) await data.contacts.update(person.id, { about: `About ${mark}` });
      return;
    case 'tag':
      if (person) await data.contacts.tag([person.id], `t${n}`);
      return;
    case 'tagAll':
      await data.contacts.tag(
        people.map(({ id }) => id),
        `all${n % 3}`,
      );
      return;
    case 'note':
    case 'private':
      if (person) {
        const isPrivate = kind === 'private';
        await data.interactions.add({ ...aNote(person.id), text: `Said ${mark}`, isPrivate });
      }
      return;
    case 'editNote':
      if (note) await data.interactions.update(note.id, { text: `Rather ${mark}` });
      return;
    case 'removeNote':
      if (note) await data.interactions.remove(note.id);
      return;
    case 'trash':
      if (person) await data.contacts.trash([person.id]);
      return;
    case 'bringBack':
      if (person) await data.contacts.bringBack([person.id]);
      return;
    case 'undo':
      await undoNewest(data);
      return;
    case 'setting':
      await data.settings.set({ shopName: `Shop ${mark}` });
      return;
    default:
      await doShopAct(data, kind, n, mark);
  }
}

/** A file with some of the people only. */
async function partFrom(data: TestData, ids: ReadonlySet<string>): Promise<HandedFile> {
  const file = await fileOf(data);
  return { ...file, copy: partOf(file.copy, { ids, isWithBooks: false }) };
}

/** What a state says of some people, notes for the owner alone left out. */
function about(state: Record<string, unknown>, ids: ReadonlySet<string>): unknown {
  const rows = Object.entries(state).flatMap(([table, all]) =>
    (all as Record<string, unknown>[])
      .filter((row) => ids.has((table === 'contacts' ? row['id'] : row['contactId']) as string))
      .filter((row) => row['isPrivate'] !== true)
      .map((row) => [`${table}/${String(row['id'])}`, row] as const),
  );
  return Object.fromEntries(rows.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A shop with four people, and what was done with them; the same acts give the same shop. */
async function shop(first: readonly Act[]) {
  const data = await freshRepositories({ idPrefix: 'd' });
  const ids: ContactId[] = [];
  for (const name of ['Ada', 'Ida', 'Eva', 'Uwe']) ids.push((await aCustomer(data, name)).id);
  for (const [at, one] of first.entries()) await act(data, one, `first-${at}`);
  return { data, ids };
}

describe('a part of a shop', { timeout: 60_000 + RUNS * 10_000 }, () => {
  it('merges back as the whole would have, and leaves everybody else alone', async () => {
    await fc.assert(
      fc.asyncProperty(acts, acts, acts, async (first, there, here) => {
        const { data, ids } = await shop(first);
        const chosen = new Set<string>(ids.slice(0, 2));
        const rep = await freshRepositories({ idPrefix: 'rep' });
        rep.clock.advance(86_400_000);
        data.clock.advance(86_400_000);
        const part = await partFrom(data, chosen);
        expect(JSON.stringify([...part.copy.changes, ...part.copy.batches])).not.toContain('"Uwe"');
        await takeIn(rep, part);
        const repSees = await sharedState(rep);
        expect(about(repSees, chosen)).toEqual(about(await sharedState(data), chosen));
        expect(about(repSees, new Set(ids.slice(2)))).toEqual({});
        expect(await takeIn(rep, part)).toBe(null);

        for (const [at, one] of there.entries()) await act(rep, one, `there-${at}`);
        for (const [at, one] of here.entries()) await act(data, one, `here-${at}`);
        const others = new Set<string>(ids.slice(2));
        const before = about(await sharedState(data), others);
        const notes = (await data.db.interactions.toArray()).filter((one) => one.isPrivate);
        await takeIn(data, await fileOf(rep));
        expect(about(await sharedState(data), others)).toEqual(before);
        for (const { id, text } of notes) {
          expect(await data.db.interactions.get(id)).toMatchObject({ text });
        }
        expect(await takeIn(data, await fileOf(rep))).toBe(null);

        await takeIn(rep, await partFrom(data, chosen));
        const [mine, theirs] = [
          about(await sharedState(data), chosen),
          about(await sharedState(rep), chosen),
        ];
        expect(theirs).toEqual({ ...(theirs as object), ...(mine as object) });

        // The whole file afterwards makes both the same.
        await takeIn(rep, await fileOf(data));
        await takeIn(data, await fileOf(rep));
        expect(await sharedState(rep)).toEqual(await sharedState(data));
        granted(await data.exchanges.nameOwn('d'));
      }),
      { numRuns: RUNS, ...(RUNS > 50 && { endOnFailure: true }) },
    );
  });
});
