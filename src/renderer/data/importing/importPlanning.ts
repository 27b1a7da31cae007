import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { ColumnReport } from '@shared/domain/importing/columnReport';
import type { ContactId } from '@shared/domain/contacts/contact';
import {
  createKnownContacts,
  probeOf,
  type KnownContact,
} from '@shared/domain/importing/knownContacts';
import type { MergePolicy } from '@shared/domain/importing/mergeDraft';
import {
  planImport,
  type ImportPlan,
  type PlannedRow,
  type TwinCandidate,
  type TwinDecision,
} from '@shared/domain/importing/plan';
import type { ReadContact } from '@shared/domain/importing/readContact';
import type { RegularsDatabase } from '../database';
import { ROW_FILTERS, type ImportCounts, type RowFilter } from './importApi';
import { knownFromDatabase, withNoteTexts, withPoints } from './knownFromDatabase';

/** What the owner decided about the rows of a file. */
export type RowDecisions = {
  readonly decisions: ReadonlyMap<number, TwinDecision>;
  readonly skipped: ReadonlySet<number>;
  readonly policy: MergePolicy;
};

/** Nothing decided yet. */
export const NO_DECISIONS: RowDecisions = {
  decisions: new Map(),
  skipped: new Set(),
  policy: 'fill',
};

/** All rows, read and planned. */
export type PlannedFile = {
  readonly contacts: readonly ReadContact[];
  readonly columns: readonly ColumnReport[];
  readonly byPosition: ReadonlyMap<number, ReadContact>;
  readonly known: readonly KnownContact[];
  readonly plan: ImportPlan;
  readonly rows: ReadonlyMap<number, PlannedRow>;
  /** Everybody whom a row looked like in any plan, so that a decision can be changed. */
  readonly twins: ReadonlyMap<number, readonly TwinCandidate[]>;
  readonly lists: Readonly<Record<RowFilter, Uint32Array<ArrayBuffer>>>;
  readonly counts: ImportCounts;
};

/** Reads who is in the shop; those whom a row with notes may be know their notes. */
export async function knownFor(
  db: RegularsDatabase,
  contacts: readonly ReadContact[],
  today: IsoDate,
): Promise<readonly KnownContact[]> {
  const known = await knownFromDatabase(db, today);
  const finder = createKnownContacts(known);
  const wanted = new Set<ContactId>();
  for (const { draft, importKeys, notes } of contacts) {
    if (notes.length === 0) continue;
    for (const { contact } of finder.find(probeOf(draft, importKeys))) wanted.add(contact.id);
  }
  const noted = await withNoteTexts(db, known, wanted);
  const hasPoints = contacts.some(({ openingPoints }) => openingPoints !== null);
  return hasPoints ? withPoints(db, noted) : noted;
}

/** Plans every row. Rows that are left out take part in nothing. */
export function planFile(
  contacts: readonly ReadContact[],
  columns: readonly ColumnReport[],
  known: readonly KnownContact[],
  decided: RowDecisions,
  before: PlannedFile | null,
): PlannedFile {
  const { skipped, policy, decisions } = decided;
  const taken =
    skipped.size === 0 ? contacts : contacts.filter(({ position }) => !skipped.has(position));
  const plan = planImport({
    contacts: taken,
    known: createKnownContacts(known),
    policy: { onKnown: policy, decisions },
  });
  const rows = new Map(plan.rows.map((row) => [row.position, row]));
  const twins = new Map(before?.twins ?? []);
  for (const { position, candidates } of plan.rows) {
    if (candidates.length > 0) twins.set(position, candidates);
  }
  const lists = listsOf(contacts, rows, twins, skipped);
  return {
    contacts,
    columns,
    byPosition:
      before?.contacts === contacts
        ? before.byPosition
        : new Map(contacts.map((read) => [read.position, read])),
    known,
    plan,
    rows,
    twins,
    lists,
    counts: {
      rowCount: contacts.length,
      verdicts: plan.counts,
      skipped: skipped.size,
      filters: Object.fromEntries(
        ROW_FILTERS.map((filter) => [filter, lists[filter].length]),
      ) as Record<RowFilter, number>,
      undecided: undecidedOf(plan, decisions).length,
    },
  };
}

/** Rows that look like somebody and have no answer yet. */
export function undecidedOf(
  plan: ImportPlan,
  decisions: RowDecisions['decisions'],
): readonly PlannedRow[] {
  return plan.rows.filter(
    ({ verdict, position }) => verdict === 'twin' && !decisions.has(position),
  );
}

function listsOf(
  contacts: readonly ReadContact[],
  rows: ReadonlyMap<number, PlannedRow>,
  twins: ReadonlyMap<number, unknown>,
  skipped: ReadonlySet<number>,
): PlannedFile['lists'] {
  const lists = Object.fromEntries(ROW_FILTERS.map((filter) => [filter, [] as number[]])) as Record<
    RowFilter,
    number[]
  >;
  for (const { position, problems } of contacts) {
    lists.all.push(position);
    const isTwin = twins.has(position);
    if (isTwin) lists.twin.push(position);
    const verdict = rows.get(position)?.verdict;
    // What is here already was looked at when it came.
    const isUnclear = problems.length > 0 && verdict !== 'unchanged';
    if (isUnclear) lists.problem.push(position);
    if (isTwin || isUnclear) lists.look.push(position);
    if (skipped.has(position)) lists.skipped.push(position);
    if (verdict !== undefined && verdict !== 'twin' && verdict !== 'problem') {
      lists[verdict].push(position);
    }
  }
  return Object.fromEntries(
    ROW_FILTERS.map((filter) => [filter, Uint32Array.from(lists[filter])]),
  ) as Record<RowFilter, Uint32Array<ArrayBuffer>>;
}
