import type { ContactId } from '@shared/domain/contacts/contact';
import type { Segment, SegmentId } from '@shared/domain/segments/segment';
import { STORED_TABLES, type StoredTable } from '@shared/domain/store/tables';
import type { MergeChoices } from '@shared/domain/twins/mergedContact';
import { CHANGING_HANDS } from '@renderer/data/twins/belongings';
import { aNote } from '@test/support/builders';
import { aBooking, aCustomer, balanceOf, problemsIn } from '@test/support/shopBook';
import { freshRepositories, granted, type TestData } from '@test/support/testDatabase';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** More with `TWIN_RUNS=500`. */
const RUNS = Number(process.env['TWIN_RUNS'] ?? 25);

const KINDS = [
  ...(['buy', 'buy', 'note', 'note', 'edit', 'tag', 'adjust', 'refund', 'void'] as const),
  ...(['idea', 'segment', 'photo', 'custom', 'link', 'different'] as const),
  ...(['merge', 'merge', 'merge', 'split', 'split', 'split', 'undo'] as const),
];
type Step = { readonly kind: (typeof KINDS)[number]; readonly n: number; readonly wait: number };

const anyStep: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom(...KINDS),
  n: fc.nat(30),
  wait: fc.constantFrom(1, 60_000, 86_400_000),
});

/** Merges go into `personMerges`, points are transferred; neither is a fact about the people. */
const NOT_COMPARED: readonly StoredTable[] = ['ledgerEntries', 'personMerges'];

const byId = <T extends { readonly id: string }>(rows: readonly T[]): readonly T[] =>
  rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));

const pick = <T>(list: readonly T[], n: number): T | undefined =>
  list.length === 0 ? undefined : list[n % list.length];

async function factsIn({ db }: TestData): Promise<Record<string, readonly unknown[]>> {
  const facts: Record<string, readonly unknown[]> = {};
  for (const table of STORED_TABLES) {
    if (NOT_COMPARED.includes(table)) continue;
    facts[table] = (await db.facts(table).toArray()).map((row) => {
      const rest: Record<string, unknown> = { ...row };
      delete rest['updatedAt'];
      // In lists of people the order says nothing.
      for (const list of ['askedIds', 'toldIds'])
        if (Array.isArray(rest[list])) rest[list] = (rest[list] as string[]).toSorted();
      if (table === 'segments') rest['members'] = chosenIn(row as unknown as Segment);
      return rest;
    });
  }
  return facts;
}

const chosenIn = ({ members }: Segment): readonly ContactId[] =>
  members.kind === 'chosen' ? members.ids.toSorted() : [];

const peopleIn = async ({ db }: TestData): Promise<readonly ContactId[]> =>
  byId(await db.contacts.toArray()).map(({ id }) => id);

async function pointsIn(data: TestData): Promise<number> {
  let sum = 0;
  for (const id of await peopleIn(data)) sum += await balanceOf(data.db, id, data.clock.today());
  return sum;
}

/** How many rows there are of what changes hands. */
async function countsIn({ db }: TestData): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { table } of CHANGING_HANDS) {
    // Ties between the two are kept aside while they are one.
    if (table !== 'links' && table !== 'personMerges')
      counts[table] = await db.table(table).count();
  }
  return counts;
}

/** Ids of contacts that rows name and that are not there. */
async function orphansIn(data: TestData): Promise<readonly string[]> {
  const people = new Set<string>(await peopleIn(data));
  const orphans: string[] = [];
  for (const { table, field } of CHANGING_HANDS) {
    for (const row of await data.db.table<Record<string, unknown>>(table).toArray()) {
      const isOver = table === 'personMerges' && row['splitAt'] !== null;
      if (!isOver && !people.has(row[field] as string))
        orphans.push(`${table}/${String(row['id'])}`);
    }
  }
  return orphans;
}

async function act(data: TestData, { kind, n }: Step, mark: string): Promise<void> {
  const people = await peopleIn(data);
  const person = pick(people, n)!;
  const other = people.find((id) => id !== person);
  const today = data.clock.today();
  const purchases = byId(await data.db.purchases.toArray());
  switch (kind) {
    case 'buy': {
      const rest = { boughtOn: today, payPoints: n % 5 === 0 ? 10 : 0 };
      await data.purchases.book(person, aBooking(`p-${mark}`, 500 + n * 731, rest));
      return;
    }
    case 'note':
      await data.interactions.add({
        ...aNote(person, { kind: 'note', text: `Said ${mark}` }),
        happenedAt: data.clock.now(),
      });
      return;
    case 'edit':
      await data.contacts.update(person, n % 2 ? { about: `About ${mark}` } : { nickname: mark });
      return;
    case 'tag':
      await data.contacts.tag([person], `t${n % 4}`);
      return;
    case 'adjust':
      await data.loyaltyLedger.adjust(person, 'points', n % 3 === 0 ? -n : n, 'by hand');
      return;
    case 'refund': {
      const purchase = pick(purchases, n);
      if (!purchase) return;
      await data.purchases.refund({
        purchaseId: purchase.id,
        refundedOn: today,
        amountMinor: 1 + ((n * 131) % purchase.amountMinor),
        pointsReturned: 0,
        ...{ lines: [], reason: '', dueOn: null, paidOn: null },
      });
      return;
    }
    case 'void': {
      const purchase = pick(purchases, n);
      if (purchase) await data.purchases.void(purchase.id, 'typed twice');
      return;
    }
    case 'custom':
      await data.customs.save(person, { greetings: ['civil'] });
      return;
    case 'different':
      if (other) await data.twins.tellApart(person, other);
      return;
    case 'idea': {
      const idea = pick(byId(await data.db.ideas.toArray()), n);
      if (!idea || n % 3 === 0)
        await data.ideas.add({ title: `Idea ${mark}`, text: '', authorId: n % 2 ? person : null });
      else if (n % 3 === 1) await data.ideas.ask(idea.id, person);
      else await data.ideas.told(idea.id, [person]);
      return;
    }
    case 'segment': {
      const [segment] = await data.db.segments.toArray();
      if (segment) await data.segments.choose(segment.id, { add: [person] });
      return;
    }
    case 'photo':
      await data.contacts.setPhoto(person, { mediaType: 'image/png', bytes: new Uint8Array([n]) });
      return;
    case 'link':
      if (other) await data.links.add({ fromId: person, toId: other, kind: 'friend', label: mark });
      return;
    default:
      return;
  }
}

describe('random merges and splits', () => {
  it('lose nothing, give no points away, and can be taken back', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyStep, { minLength: 6, maxLength: 22, size: 'max' }),
        async (steps) => {
          const data = await freshRepositories();
          for (const name of ['Yuki Tanaka', 'Y. Tanaka', 'Yuka Tanaka', 'Ada Ortiz'])
            await aCustomer(data, name);
          granted(
            await data.segments.save({
              ...{ id: 'group' as SegmentId, name: 'Table 4', note: '', goal: null },
              ...{ members: { kind: 'chosen', ids: [] }, relationships: [] },
            }),
          );
          for (const [at, step] of steps.entries()) {
            data.clock.advance(step.wait);
            if (step.kind === 'merge') await merge(data, step.n);
            else if (step.kind === 'split') await split(data, step.n);
            else if (step.kind === 'undo') await data.journal.undoLast();
            else await act(data, step, `${at}`);
            expect(await orphansIn(data)).toEqual([]);
          }
          expect(await problemsIn(data.db)).toEqual([]);
          data.close();
        },
      ),
      { numRuns: RUNS },
    );
  });
});

const choicesFor = (n: number): MergeChoices => (n % 2 ? { name: 'gone' } : {});

async function merge(data: TestData, n: number): Promise<void> {
  const people = await peopleIn(data);
  if (people.length < 2) return;
  const kept = pick(people, n)!;
  const gone = pick(
    people.filter((id) => id !== kept),
    n + 1,
  )!;
  const [facts, points, counts] = [await factsIn(data), await pointsIn(data), await countsIn(data)];
  const merged = await data.twins.merge(kept, gone, choicesFor(n));
  if (!merged.ok) return;
  expect(await pointsIn(data)).toBe(points);
  expect(await countsIn(data)).toEqual(counts);
  if (n % 3 === 0) {
    granted(await data.journal.undoLast());
    expect(await factsIn(data)).toEqual(facts);
    expect(await pointsIn(data)).toBe(points);
  } else if (n % 3 === 1) {
    granted(await data.twins.split(merged.value.value.id, []));
    expect(await factsIn(data)).toEqual(facts);
    expect(await pointsIn(data)).toBe(points);
  }
}

async function split(data: TestData, n: number): Promise<void> {
  const merges = byId(await data.db.personMerges.toArray()).filter(
    ({ splitAt }) => splitAt === null,
  );
  const standing = pick(merges, n);
  if (!standing) return;
  const preview = await data.twins.previewSplit(standing.id);
  if (!preview) return;
  const [facts, points, counts] = [await factsIn(data), await pointsIn(data), await countsIn(data)];
  const chosen = preview.later.filter((_entry, at) => (at + n) % 2 === 0);
  const done = await data.twins.split(standing.id, chosen);
  if (!done.ok) return;
  expect(await pointsIn(data)).toBe(points);
  expect(await countsIn(data)).toEqual(counts);
  for (const { table, key } of chosen) {
    const row = await data.db.table<Record<string, unknown>>(table).get(key);
    expect(row?.['contactId']).toBe(standing.goneId);
  }
  if (n % 2 === 0) {
    granted(await data.journal.undoLast());
    expect(await factsIn(data)).toEqual(facts);
    expect(await pointsIn(data)).toBe(points);
  }
}
