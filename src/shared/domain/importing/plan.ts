import type { ContactDraft, ContactId } from '../contacts/contact';
import { keysOfContact, MAX_SHARING, probeOf } from './knownContacts';
import type { ContactProbe, KnownContacts } from './knownContacts';
import type { FieldChange, MergePolicy } from './mergeDraft';
import { isContentKey, joinKnown, joinRow, sharesKey, takeAll } from './planJoin';
import type { Draftable } from './planJoin';
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
  const { contacts, known, policy } = input;
  const rows: Draftable[] = [];
  const file = createFileIndex();
  for (const read of contacts) {
    const row = emptyRow(read);
    rows.push(row);
    if (read.problems.some(({ severity }) => severity === 'blocking')) continue;
    decide(row, read, known, policy, file);
    if (row.verdict === 'new') file.add(row, probeOf(read.draft, read.importKeys));
  }
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
  known: KnownContacts,
  policy: ImportPolicy,
  file: FileIndex,
): void {
  const probe = probeOf(read.draft, read.importKeys);
  const found = known.find(probe);
  const keyed = found.find(({ contact }) => sharesKey(keysOfContact(contact), read.importKeys));
  if (keyed) {
    joinKnown(row, read, keyed, policy.onKnown, false);
    return;
  }
  const inFile = file.find(probe);
  const repeated = inFile.find(({ importKeys }) =>
    sharesKey(importKeys, read.importKeys.filter(isContentKey)),
  );
  if (repeated) {
    joinRow(row, read, repeated);
    file.add(repeated, probe);
    return;
  }
  const decision = policy.decisions.get(read.position);
  if (decision?.answer === 'same') {
    const { with: ref } = decision;
    const contact =
      ref.kind === 'contact' ? found.find((one) => one.contact.id === ref.id) : undefined;
    const earlier =
      ref.kind === 'row' ? inFile.find(({ position }) => position === ref.position) : undefined;
    if (contact) {
      joinKnown(row, read, contact, policy.onKnown, true);
      return;
    }
    if (earlier) {
      joinRow(row, read, earlier);
      file.add(earlier, probe);
      return;
    }
  }
  const candidates = [
    ...found.map(({ contact }): TwinCandidate => ({
      ref: { kind: 'contact', id: contact.id },
      reasons: twinReasonsOf(contact, read.draft),
    })),
    ...inFile.map((earlier): TwinCandidate => ({
      ref: { kind: 'row', position: earlier.position },
      reasons: sharesKey(earlier.importKeys, read.importKeys)
        ? ['key', ...twinReasonsOf(earlier.draft!, read.draft)]
        : twinReasonsOf(earlier.draft!, read.draft),
    })),
  ].filter(({ reasons }) => reasons.length > 0);
  if (candidates.length > 0 && decision?.answer !== 'different') {
    row.verdict = 'twin';
    row.candidates = candidates;
    return;
  }
  row.verdict = 'new';
  row.draft = read.draft;
  takeAll(row, read);
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
    importKeys: [],
  };
}

type FileIndex = {
  readonly add: (row: Draftable, probe: ContactProbe) => void;
  readonly find: (probe: ContactProbe) => readonly Draftable[];
};

/** The rows of the file that become somebody new, to be found as twins of later ones. */
function createFileIndex(): FileIndex {
  const index = new Map<string, Draftable[]>();
  const keys = ({ importKeys, emails, phones, names }: ContactProbe): readonly string[] => [
    ...importKeys.map((key) => `i${key}`),
    ...emails.map((key) => `e${key}`),
    ...phones.map((key) => `p${key}`),
    ...names.map((key) => `n${key}`),
  ];
  return {
    add: (row, probe) => {
      for (const key of keys(probe)) {
        const rows = index.get(key) ?? [];
        index.set(key, rows);
        // A number that fifty rows share is a switchboard: it tells nobody apart.
        if (rows.length < MAX_SHARING && !rows.includes(row)) rows.push(row);
      }
    },
    find: (probe) => [...new Set(keys(probe).flatMap((key) => index.get(key) ?? []))],
  };
}
