import type { Batch, Change } from '@shared/domain/journal/change';
import { endOfChain } from '@shared/domain/journal/acts';
import { anyBookSteps, anySteps, anyStepsInTurn } from '@test/support/arbitraries';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SmallJournal, type World } from './smallWorld';

describe('undo and redo in turn', () => {
  it('walk through exactly the states that a pile of copies would hold', () => {
    fc.assert(
      fc.property(anyStepsInTurn, (steps) => {
        const journal = new SmallJournal();
        const past: World[] = [];
        const future: World[] = [];
        for (const step of steps) {
          const now = journal.world;
          if (step.kind === 'undo') {
            expect(journal.undo()).toBe(past.length > 0);
            const then = past.pop();
            if (then) {
              future.push(now);
              expect(journal.world).toEqual(then);
            }
          } else if (step.kind === 'redo') {
            expect(journal.redo()).toBe(future.length > 0);
            const then = future.pop();
            if (then) {
              past.push(now);
              expect(journal.world).toEqual(then);
            }
          } else if (step.kind === 'act' && journal.act(step.act)) {
            past.push(now);
            future.length = 0;
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('taking back any act', () => {
  it('puts back what nobody has touched since, and nothing else', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const journal = new SmallJournal();
        for (const step of steps) {
          if (step.kind === 'act') journal.act(step.act);
          if (step.kind !== 'undoOne') continue;
          const target = standing(journal, step.place);
          if (!target) continue;
          const before = journal.world;
          const [change] = journal.changes.filter(({ batch }) => batch === target.id);
          const kept = journal.invert(target);
          expect(journal.world).toEqual(expected(before, journal, target, change));
          // What did not go back is said, and only that. What was created and is gone already has gone back.
          const isGone = change?.kind === 'create' && !before.has(`${change.table}/${change.key}`);
          expect(kept.length > 0).toBe(
            change !== undefined && !isGone && sameWorld(before, journal.world),
          );
        }
        expect(orphansIn(journal.world)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('and taking that back at once leads back exactly', () => {
    fc.assert(
      fc.property(anySteps, fc.nat(9), (steps, place) => {
        const journal = new SmallJournal();
        for (const step of steps) if (step.kind === 'act') journal.act(step.act);
        const target = standing(journal, place);
        if (!target) return;
        const before = journal.world;
        journal.invert(target);
        journal.invert(journal.batches.at(-1)!);
        expect(journal.world).toEqual(before);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a world with a book', () => {
  it('looks, after undo and redo in turn, as it did at each of these moments', () => {
    fc.assert(
      fc.property(anyBookSteps(false), (steps) => {
        const journal = new SmallJournal();
        const past: unknown[] = [];
        const future: unknown[] = [];
        for (const step of steps) {
          const now = seen(journal);
          if (step.kind === 'undo') {
            expect(journal.undo()).toBe(past.length > 0);
            if (past.length === 0) continue;
            future.push(now);
            expect(seen(journal)).toEqual(past.pop());
          } else if (step.kind === 'redo') {
            expect(journal.redo()).toBe(future.length > 0);
            if (future.length === 0) continue;
            past.push(now);
            expect(seen(journal)).toEqual(future.pop());
          } else if (step.kind === 'act' && journal.act(step.act)) {
            past.push(now);
            future.length = 0;
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('has the points of those acts that stand, whatever was taken back; and no line is ever lost', () => {
    fc.assert(
      fc.property(anyBookSteps(true), (steps) => {
        const journal = new SmallJournal();
        const moved = new Map<string, readonly [person: string, points: number]>();
        for (const step of steps) {
          const lines = linesIn(journal.world);
          if (step.kind === 'undo') journal.undo();
          else if (step.kind === 'redo') journal.redo();
          else if (step.kind === 'undoOne') {
            const target = standing(journal, step.place);
            if (target) journal.invert(target);
          } else if (journal.act(step.act) && 'points' in step.act) {
            const { kind, person, points } = step.act;
            const sign = kind === 'buy' ? 1 : -1;
            moved.set(journal.batches.at(-1)!.id, [`c${person}`, sign * points]);
          }
          const after = linesIn(journal.world);
          expect(after).toEqual(expect.arrayContaining(lines));
          expect(balances(journal)).toEqual(standingSums(journal, moved));
        }
      }),
      { numRuns: 100 },
    );
  });
});

const PEOPLE = ['c0', 'c1', 'c2'];

const balances = (journal: SmallJournal): readonly number[] =>
  PEOPLE.map((person) => journal.balanceOf(person));

/** The sum of the acts that stand, by person: told from the list of acts alone. */
function standingSums(
  journal: SmallJournal,
  moved: ReadonlyMap<string, readonly [person: string, points: number]>,
): readonly number[] {
  const sums = new Map(PEOPLE.map((person) => [person, 0]));
  for (const batch of journal.batches) {
    const own = moved.get(batch.id);
    if (!own || endOfChain(batch, journal.batches).direction === 'undo') continue;
    sums.set(own[0], sums.get(own[0])! + own[1]);
  }
  return [...sums.values()];
}

const linesIn = (world: World): unknown[] =>
  [...world].filter(([address]) => address.startsWith('ledgerEntries/'));

/** What can be seen of a world: everything but the lines of the book, and what these come to. */
function seen(journal: SmallJournal): unknown {
  const rows = [...journal.world].filter(
    ([address, row]) =>
      !address.startsWith('ledgerEntries/') &&
      !(address.startsWith('purchases/') && row['voidedAt'] !== null),
  );
  return { rows: new Map(rows), balances: balances(journal) };
}

/** An act that stands, the `place`th from the newest. */
function standing(journal: SmallJournal, place: number): Batch | undefined {
  return journal.batches
    .toReversed()
    .filter((batch) => batch.undoes === undefined)
    .map((batch) => endOfChain(batch, journal.batches))
    .filter((end) => end.direction !== 'undo')[place];
}

/**
 * What should be there after an act of one change was taken back: told without the journal's own
 * means, from the world before and the list of changes.
 */
function expected(
  before: World,
  journal: SmallJournal,
  target: Batch,
  change: Change | undefined,
): World {
  const after = new Map(before);
  if (!change) return after;
  const address = `${change.table}/${change.key}`;
  const row = before.get(address);
  if (change.kind === 'delete') {
    const owner = change.before!['contactId'] as string;
    if (!row && before.has(`contacts/${owner}`)) {
      after.set(address, change.before as { id: string });
    }
  } else if (change.kind === 'update') {
    const [[field, value]] = Object.entries(change.after!) as [[string, unknown]];
    if (row && row[field] === value)
      after.set(address, { ...row, id: row.id, [field]: change.before![field] });
  } else if (row) {
    const isUsed = [...before.values()].some((other) => other['contactId'] === change.key);
    if (!isUsed && isAsCreated(journal, target, change, row)) after.delete(address);
  }
  return after;
}

/** Whether a row that was created is still as it was: each field has its value of back then. */
function isAsCreated(
  journal: SmallJournal,
  target: Batch,
  change: Change,
  row: Readonly<Record<string, unknown>>,
): boolean {
  const later = journal.changes.filter(
    ({ batch, table, key, kind }) =>
      Number(batch) > target.seq &&
      table === change.table &&
      key === change.key &&
      kind === 'update',
  );
  return ['name', 'about'].every((field) => {
    const first = later.find(({ after }) => Object.hasOwn(after!, field));
    return !first || first.before![field] === row[field];
  });
}

const sameWorld = (a: World, b: World): boolean =>
  JSON.stringify([...a].toSorted()) === JSON.stringify([...b].toSorted());

const orphansIn = (world: World): string[] =>
  [...world.entries()].flatMap(([address, { contactId }]) =>
    typeof contactId === 'string' && !world.has(`contacts/${contactId}`) ? [address] : [],
  );
