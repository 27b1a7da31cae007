import type { ContactDraft, ContactId } from '../contacts/contact';
import { keysOfContact, probeOf } from './knownContacts';
import type { KnownContact, KnownContacts } from './knownContacts';
import type { FieldChange, MergePolicy } from './mergeDraft';
import { isContentKey, joinKnown, joinRow, shareKeys, sharesKey, takeAll } from './planJoin';
import type { Draftable, SharedKeys } from './planJoin';
import { createPlannedPeople } from './plannedPeople';
import type { PlannedPeople } from './plannedPeople';
import type { ExtraValue, ReadContact, ReadNote } from './readContact';
import { twinReasonsOf } from './twins';
import type { TwinReason } from './twins';

/** What an import makes of one row. Every row has exactly one verdict. */
export type ImportVerdict = 'new' | 'update' | 'unchanged' | 'twin' | 'same-in-file' | 'problem';

/** What the owner said about a row that looks like somebody. */
export type TwinDecision =
  { readonly answer: 'different' | 'later' } | { readonly answer: 'same'; readonly with: TwinRef };

/** Somebody who is there already, or an earlier row of the same file. */
export type TwinRef =
  | { readonly kind: 'contact'; readonly id: ContactId }
  | { readonly kind: 'row'; readonly position: number };

/** Who a row may be, and why. */
export type TwinCandidate = { readonly ref: TwinRef; readonly reasons: readonly TwinReason[] };

/** How an import treats what is there already. */
export type ImportPolicy = {
  /** What a row may do to somebody who is there; `skip` leaves them as they are. */
  readonly onKnown: MergePolicy | 'skip';
  /** The owner's decisions by the row's position. A row without one waits: it is listed and not imported. */
  readonly decisions: ReadonlyMap<number, TwinDecision>;
};

/** What becomes of one row. */
export type PlannedRow = {
  readonly position: number;
  readonly line: number;
  readonly verdict: ImportVerdict;
  /** Who it is, for `update` and `unchanged`. */
  readonly contactId: ContactId | null;
  /** Which earlier row it joins, for `same-in-file`. */
  readonly joins: number | null;
  /** Who it looks like, for `twin`. */
  readonly candidates: readonly TwinCandidate[];
  /** What to store: for `new` the draft, for `update` the contact's fields with what the file adds; else `null`. */
  readonly draft: ContactDraft | null;
  /** What changes, and what the owner's own values kept out, for `update`. */
  readonly changes: readonly FieldChange[];
  readonly notes: readonly ReadNote[];
  readonly extras: readonly ExtraValue[];
  readonly consents: ReadContact['consents'];
  readonly relations: ReadContact['relations'];
  readonly photo: ReadContact['photo'];
  /** Points to begin the person's book with; `null` for none. */
  readonly openingPoints: number | null;
  /** To be added to the contact's own, for `new` and `update`. */
  readonly importKeys: readonly string[];
};

/** What an import would do, row by row. */
export type ImportPlan = {
  readonly rows: readonly PlannedRow[];
  /** Rows per verdict; together they are all rows. */
  readonly counts: Readonly<Record<ImportVerdict, number>>;
  /** Rows with a notice or worse, whatever their verdict. */
  readonly needsLook: number;
};

/** Fills what is empty, asks about twins. */
export const CAREFUL: ImportPolicy = { onKnown: 'fill', decisions: new Map() };

/**
 * Decides what every row of a file becomes, and changes nothing. The same file planned again after it was
 * imported is `unchanged` in every row.
 */
export function planImport(input: {
  readonly contacts: readonly ReadContact[];
  readonly known: KnownContacts;
  readonly policy: ImportPolicy;
}): ImportPlan {
  const { contacts, policy } = input;
  const people = createPlannedPeople(input.known);
  const shared: SharedKeys = new Map();
  const rows = contacts.map((read) => {
    const row = emptyRow(read);
    if (read.problems.every(({ severity }) => severity !== 'blocking')) {
      decide(row, read, people, policy, shared);
    }
    return row;
  });
  const counts = { new: 0, update: 0, unchanged: 0, twin: 0, 'same-in-file': 0, problem: 0 };
  for (const { verdict } of rows) counts[verdict] += 1;
  return {
    rows,
    counts,
    needsLook: contacts.filter(({ problems }) => problems.length > 0).length,
  };
}

function decide(
  row: Draftable,
  read: ReadContact,
  people: PlannedPeople,
  policy: ImportPolicy,
  shared: SharedKeys,
): void {
  const probe = probeOf(read.draft, read.importKeys);
  const { contacts, rows } = people.find(probe);
  const known = (contact: KnownContact, isDecided: boolean): void => {
    const joined = joinKnown(row, read, contact, policy.onKnown, isDecided);
    const after = policy.onKnown === 'skip' ? joined : shareKeys(row, read, joined, shared);
    if (after !== contact) people.keepContact(after, probe);
  };
  const earlier = (one: Draftable): void => {
    joinRow(row, read, one);
    people.keepRow(one, probe);
  };

  const keyed = bestKeyed(contacts, read.importKeys);
  if (keyed) {
    known(keyed, false);
    return;
  }
  const contentKeys = read.importKeys.filter(isContentKey);
  const repeated = rows.find(({ importKeys }) => sharesKey(importKeys, contentKeys));
  if (repeated) {
    earlier(repeated);
    return;
  }
  const decision = policy.decisions.get(read.position);
  if (decision?.answer === 'same') {
    const { with: ref } = decision;
    const contact = contacts.find((one) => ref.kind === 'contact' && one.contact.id === ref.id);
    if (contact) {
      known(contact, true);
      return;
    }
    const one = rows.find(({ position }) => ref.kind === 'row' && position === ref.position);
    if (one) {
      earlier(one);
      return;
    }
  }
  const candidates = candidatesOf(read, contacts, rows);
  if (candidates.length > 0 && decision?.answer !== 'different') {
    row.verdict = 'twin';
    row.candidates = candidates;
    return;
  }
  row.verdict = 'new';
  row.draft = read.draft;
  takeAll(row, read);
  people.keepRow(row, probe);
}

/** Who is known by a key; what was read before comes first, because two may share another program's number. */
function bestKeyed(
  contacts: readonly KnownContact[],
  importKeys: readonly string[],
): KnownContact | undefined {
  const sharing = (keys: readonly string[]): KnownContact | undefined =>
    contacts.find(({ contact }) => sharesKey(keysOfContact(contact), keys));
  return sharing(importKeys.filter(isContentKey)) ?? sharing(importKeys);
}

function candidatesOf(
  read: ReadContact,
  contacts: readonly KnownContact[],
  rows: readonly Draftable[],
): readonly TwinCandidate[] {
  const candidates: readonly TwinCandidate[] = [
    ...contacts.map(({ contact }) => ({
      ref: { kind: 'contact' as const, id: contact.id },
      reasons: twinReasonsOf(contact, read.draft),
    })),
    ...rows.map(({ position, importKeys, draft }) => ({
      ref: { kind: 'row' as const, position },
      reasons: [
        ...(sharesKey(importKeys, read.importKeys) ? (['key'] as const) : []),
        ...twinReasonsOf(draft!, read.draft),
      ],
    })),
  ];
  return candidates.filter(({ reasons }) => reasons.length > 0);
}

function emptyRow({ position, line }: ReadContact): Draftable {
  return {
    position,
    line,
    verdict: 'problem',
    contactId: null,
    joins: null,
    candidates: [],
    draft: null,
    changes: [],
    notes: [],
    extras: [],
    consents: [],
    relations: [],
    photo: null,
    openingPoints: null,
    importKeys: [],
  };
}
