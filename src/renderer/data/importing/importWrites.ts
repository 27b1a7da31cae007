import type { Instant } from '@shared/domain/calendar/clock';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import { EMPTY_DRAFT } from '@shared/domain/contacts/contact';
import type { Contact, ContactDraft, ContactId } from '@shared/domain/contacts/contact';
import type { ContactLink, LinkKind } from '@shared/domain/contacts/contactLink';
import type { CustomField } from '@shared/domain/contacts/customField';
import type { KnownContact } from '@shared/domain/importing/knownContacts';
import type { MergePolicy } from '@shared/domain/importing/mergeDraft';
import { mergeDraft } from '@shared/domain/importing/mergeDraft';
import type { PlannedRow } from '@shared/domain/importing/plan';
import type { ExtraValue, ReadContact } from '@shared/domain/importing/readContact';
import { foldText, nameKey } from '@shared/domain/people/folding';
import type { ImportPlan } from '../operations/importContacts';
import type { ContactFields } from '../repositories/contactRows';
import type { PhotoDraft } from '../repositories/contacts';
import { instantAt } from '@shared/domain/calendar/wallTime';

/** Stands between several values of one field of the owner's own. */
export const SEVERAL = '; ';

/** Longest label of a field that an import makes; what is longer is cut. */
const MAX_LABEL = 80;

/** What the writes of an import are made of. */
export type WritesInput = {
  readonly fileName: string;
  /** The plan's rows, and what was read, by position. */
  readonly rows: readonly PlannedRow[];
  readonly read: ReadonlyMap<number, ReadContact>;
  readonly known: readonly KnownContact[];
  readonly policy: MergePolicy;
  readonly fields: readonly CustomField[];
  readonly links: readonly Pick<ContactLink, 'fromId' | 'toId' | 'kind'>[];
  /** Labels of fields that keep a tie to somebody who is not in the shop. */
  readonly tieLabels: Readonly<Record<LinkKind, string>>;
  /** Pictures that are small enough to keep, by the position of their row. */
  readonly photos: ReadonlyMap<number, PhotoDraft>;
  readonly now: Instant;
  /** IANA: where dated notes were written. */
  readonly zone: string;
  readonly newId: () => string;
};

type Update = { readonly known: KnownContact; readonly rows: PlannedRow[] };

/** What a planned import writes: ids are given, ties resolved, own fields found or made. */
export function importWrites(input: WritesInput): ImportPlan {
  const { rows, known, newId, now, photos, fileName } = input;
  const people = new Map(known.map((one) => [one.contact.id, one]));
  const created = new Map<number, ContactId>();
  const updates = new Map<ContactId, Update>();
  for (const row of rows) {
    if (row.verdict === 'new') created.set(row.position, newId() as ContactId);
    const one = row.contactId === null ? undefined : people.get(row.contactId);
    if (row.verdict !== 'update' || !one) continue;
    const update = updates.get(one.contact.id) ?? { known: one, rows: [] };
    updates.set(one.contact.id, update);
    update.rows.push(row);
  }

  const fields = createFieldBook(input.fields, newId);
  const ties = createTieBook(input, created);
  const noonOf = createNoons(input.zone, now);
  const idOf = (row: PlannedRow): ContactId | null =>
    created.get(row.position) ?? (row.verdict === 'update' ? row.contactId : null);
  const byPosition = new Map(rows.map((row) => [row.position, row]));

  const creates = [...created].map(([position, id]) => {
    const row = byPosition.get(position)!;
    const photo = photos.get(position);
    const extras = [...row.extras, ...ties.settle(id, row.relations)];
    const draft: ContactDraft = { ...row.draft!, custom: fields.values({}, extras, 'fill') };
    return { id, draft, importKeys: row.importKeys, ...(photo && { photo }) };
  });

  const changed = [...updates.values()].map(({ known: one, rows: about }) => {
    const { contact } = one;
    const photo = contact.hasPhoto
      ? undefined
      : about.map(({ position }) => photos.get(position)).find((found) => found !== undefined);
    const extras = about.flatMap((row) => [
      ...row.extras,
      ...ties.settle(contact.id, row.relations),
    ]);
    const custom = fields.values(contact.custom, extras, input.policy);
    const importKeys = [
      ...new Set([...contact.importKeys, ...about.flatMap((row) => row.importKeys)]),
    ];
    const merged = mergedOf(contact, about, input);
    const values: ContactFields = {
      ...merged,
      ...(custom === contact.custom ? {} : { custom }),
      ...(importKeys.length === contact.importKeys.length ? {} : { importKeys }),
    };
    return { id: contact.id, fields: values, ...(photo && { photo }) };
  });

  const about = rows.flatMap((row) => {
    const id = idOf(row);
    return id === null ? [] : [{ row, id }];
  });
  return {
    fileName,
    creates,
    updates: changed,
    customFields: fields.made(),
    interactions: about.flatMap(({ row, id }) =>
      unrepeatedNotes(row.notes).map(({ text, happenedOn }) => ({
        contactId: id,
        kind: 'note' as const,
        direction: null,
        text,
        mood: null,
        durationMinutes: null,
        nextStep: '',
        happenedAt: happenedOn === null ? now : noonOf(happenedOn),
        zone: input.zone,
        isPrivate: false,
      })),
    ),
    consents: about.flatMap(({ row, id }) =>
      row.consents.map(({ purpose, decision }) => ({
        contactId: id,
        purpose,
        decision,
        decidedAt: now,
        source: fileName,
      })),
    ),
    links: ties.made(),
    openings: about.flatMap(({ row, id }) =>
      row.openingPoints === null ? [] : [{ contactId: id, points: row.openingPoints }],
    ),
  };
}

/** The fields in which all rows about a contact together change it. */
function mergedOf(
  contact: Contact,
  about: readonly PlannedRow[],
  { read, policy }: WritesInput,
): ContactFields {
  let merged: Contact = contact;
  for (const { position } of about) {
    const draft = read.get(position)?.draft;
    if (draft) merged = mergeDraft(merged, draft, policy).contact;
  }
  return Object.fromEntries(
    Object.keys(EMPTY_DRAFT)
      .map((field) => [field, merged[field as keyof ContactDraft]] as const)
      .filter(([field, value]) => value !== contact[field as keyof ContactDraft]),
  );
}

/** The owner's own fields: those that are there, and those that the file needs. */
function createFieldBook(known: readonly CustomField[], newId: () => string) {
  const ids = new Map(known.map(({ id, label }) => [foldText(label), id]));
  const made: Pick<CustomField, 'id' | 'label' | 'kind'>[] = [];
  const idOf = (label: string): string => {
    const shown = label.trim().slice(0, MAX_LABEL);
    const found = ids.get(foldText(shown));
    if (found !== undefined) return found;
    const id = newId();
    ids.set(foldText(shown), id);
    made.push({ id, label: shown, kind: 'text' });
    return id;
  };
  return {
    made: () => made,
    /** Own values with those of a file; the same object if nothing is added. */
    values: (
      before: Contact['custom'],
      extras: readonly ExtraValue[],
      policy: MergePolicy,
    ): Contact['custom'] => {
      const read = new Map<string, string[]>();
      for (const { label, value } of extras) {
        const id = idOf(label);
        const values = read.get(id) ?? [];
        read.set(id, values);
        if (!values.includes(value)) values.push(value);
      }
      let custom = before;
      for (const [id, values] of read) {
        const value = values.join(SEVERAL);
        const isFree = (before[id] ?? '') === '' || policy === 'file-wins';
        if (isFree && before[id] !== value) custom = { ...custom, [id]: value };
      }
      return custom;
    },
  };
}

/** Kinds that say the same from both sides. */
const MUTUAL: ReadonlySet<LinkKind> = new Set(['family', 'partner', 'friend', 'other']);

/** Ties by name: to the one person of that name, in the file or in the shop. */
function createTieBook(
  { rows, known, links, tieLabels }: WritesInput,
  created: ReadonlyMap<number, ContactId>,
) {
  const byName = new Map<string, Set<ContactId>>();
  const add = (
    contact: Pick<Contact, 'name' | 'nativeName' | 'organisation' | 'kind'>,
    id: ContactId,
  ) => {
    const names = [contact.name, contact.nativeName];
    if (contact.kind === 'organisation') names.push(contact.organisation);
    for (const key of new Set(names.map(nameKey))) {
      if (key === '') continue;
      const ids = byName.get(key) ?? new Set();
      byName.set(key, ids.add(id));
    }
  };
  for (const { contact } of known) add(contact, contact.id);
  for (const { position, draft } of rows) {
    const id = created.get(position);
    if (id !== undefined && draft) add(draft, id);
  }

  const keyOf = (fromId: ContactId, toId: ContactId, kind: LinkKind): string =>
    MUTUAL.has(kind) && toId < fromId ? `${toId} ${fromId} ${kind}` : `${fromId} ${toId} ${kind}`;
  const there = new Set(links.map(({ fromId, toId, kind }) => keyOf(fromId, toId, kind)));
  const made: Omit<ContactLink, 'id' | 'createdAt'>[] = [];
  return {
    made: () => made,
    /** Ties somebody; answers what has to be kept as text. */
    settle: (id: ContactId, relations: ReadContact['relations']): readonly ExtraValue[] =>
      relations.flatMap(({ kind, label, name }) => {
        const found = [...(byName.get(nameKey(name)) ?? [])];
        const other = found.length === 1 ? found[0] : undefined;
        if (other === undefined || other === id) {
          return [{ label: label || tieLabels[kind], value: name }];
        }
        const key = keyOf(id, other, kind);
        if (!there.has(key)) made.push({ fromId: id, toId: other, kind, label });
        there.add(key);
        return [];
      }),
  };
}

function unrepeatedNotes(notes: ReadContact['notes']): ReadContact['notes'] {
  const seen = new Set<string>();
  return notes.filter(({ text, happenedOn }) => {
    const key = `${happenedOn ?? ''} ${text}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

/** Noon of a day; the import's own moment for a day that is still to come, because nothing was written then. */
function createNoons(zone: string, now: Instant): (day: IsoDate) => Instant {
  // Asking a zone is slow, and the days of a file repeat.
  const known = new Map<IsoDate, Instant>();
  return (day) => {
    const noon = known.get(day) ?? Math.min(instantAt(day, '12:00', zone), now);
    known.set(day, noon);
    return noon;
  };
}
