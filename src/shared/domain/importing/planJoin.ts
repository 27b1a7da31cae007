import { EMPTY_DRAFT } from '../contacts/contact';
import type { Contact, ContactDraft } from '../contacts/contact';
import { foldText } from '../people/folding';
import { keysOfContact } from './knownContacts';
import type { KnownContact } from './knownContacts';
import { mergeDraft } from './mergeDraft';
import type { FieldChange, MergePolicy } from './mergeDraft';
import type { PlannedRow } from './plan';
import type { ExtraValue, ReadContact } from './readContact';

/** A row while it is decided. */
export type Draftable = { -readonly [Key in keyof PlannedRow]: PlannedRow[Key] };

/** Whether two records have an import key in common. */
export const sharesKey = (a: readonly string[], b: readonly string[]): boolean =>
  b.some((key) => a.includes(key));

/** Keys of another program's own number: the same person, but not always the same content. */
export const isContentKey = (key: string): boolean => !/^(?:id|uid|self):/.test(key);

/** Keys of what was read, so that nothing in it is news. `row:` is what stood there, whatever was made of it. */
const isReadingKey = (key: string): boolean => isContentKey(key) && !key.startsWith('row:');

/**
 * The row is somebody who is there. What was read before, exactly so, is not read again. Answers with what is known
 * of them afterwards: `known` itself, if the row changes nothing.
 */
export function joinKnown(
  row: Draftable,
  read: ReadContact,
  known: KnownContact,
  onKnown: MergePolicy | 'skip',
  isDecided: boolean,
): KnownContact {
  row.contactId = known.contact.id;
  row.verdict = 'unchanged';
  const knownKeys = keysOfContact(known.contact);
  const missing = read.importKeys.filter((key) => !knownKeys.includes(key));
  const wasRead = read.importKeys.some(
    (key) => isReadingKey(key) && known.contact.importKeys.includes(key),
  );
  if (wasRead || onKnown === 'skip') return known;
  const merged = mergeDraft<Contact>(known.contact, read.draft, onKnown);
  const extras = settleExtras(read.extras, known.extras, onKnown);
  const notes = read.notes.filter(({ text }) => !known.noteTexts.includes(text));
  const relations = read.relations.filter(({ name }) => !known.relationNames.includes(name));
  const photo = known.contact.hasPhoto ? null : read.photo;
  // A decision of the person outranks a file; a file that says no is heard unless the no is known.
  const consents = read.consents.filter(({ purpose, decision }) => {
    const latest = known.consents.find((consent) => consent.purpose === purpose);
    return latest === undefined || (decision === 'refused' && latest.decision === 'given');
  });
  const isOpening = read.openingPoints !== null && known.points === null;
  row.changes = [...merged.changes, ...extras.kept, ...keptPoints(read, known)];
  const added = extras.added.length + notes.length + relations.length + consents.length;
  const hasNews = merged.isChanged || added > 0 || photo !== null || isOpening;
  // Without news the row stays unknown and is compared again the next time, unless the owner has said who it is.
  if (!hasNews && (!isDecided || missing.length === 0)) return known;
  row.verdict = 'update';
  row.draft = draftOf(merged.contact);
  row.importKeys = missing;
  row.extras = extras.added;
  row.notes = notes;
  row.relations = relations;
  row.photo = photo;
  row.openingPoints = isOpening ? read.openingPoints : null;
  row.consents = consents;
  return {
    contact: {
      ...merged.contact,
      importKeys: [...known.contact.importKeys, ...missing],
      hasPhoto: known.contact.hasPhoto || photo !== null,
    },
    extras: [...extras.added, ...known.extras],
    noteTexts: [...known.noteTexts, ...notes.map(({ text }) => text)],
    relationNames: [...known.relationNames, ...relations.map(({ name }) => name)],
    points: known.points ?? read.openingPoints,
    consents: [
      ...consents,
      ...known.consents.filter(({ purpose }) => !consents.some((one) => one.purpose === purpose)),
    ],
  };
}

/** A balance is brought along once: whoever has a book here has the truth here. */
function keptPoints(read: ReadContact, known: KnownContact): readonly FieldChange[] {
  const { openingPoints } = read;
  if (openingPoints === null || known.points === null || openingPoints === known.points) return [];
  return [
    {
      field: 'points',
      effect: 'kept',
      before: String(known.points),
      after: String(openingPoints),
    },
  ];
}

/** What the rows of one contact have in common while a file is planned. */
export type SharedKeys = Map<string, { update: Draftable | null; readonly waiting: string[] }>;

/**
 * Where one row of a contact changes something, the rows beside it that brought no news are known from then on too:
 * what changed may differ from what they say, and they must not change it back when the file comes again.
 *
 * @param after - What is known of the contact after this row.
 */
export function shareKeys(
  row: Draftable,
  read: ReadContact,
  after: KnownContact,
  shared: SharedKeys,
): KnownContact {
  const { contact } = after;
  const entry = shared.get(contact.id) ?? { update: null, waiting: [] };
  shared.set(contact.id, entry);
  const isKnown = read.importKeys.some(
    (key) => isReadingKey(key) && contact.importKeys.includes(key),
  );
  if (row.verdict === 'update') entry.update = row;
  else if (!isKnown) entry.waiting.push(...read.importKeys);
  if (entry.update === null || entry.waiting.length === 0) return after;
  const added = entry.waiting.splice(0).filter((key) => !keysOfContact(contact).includes(key));
  if (added.length === 0) return after;
  entry.update.importKeys = [...new Set([...entry.update.importKeys, ...added])];
  return { ...after, contact: { ...contact, importKeys: [...contact.importKeys, ...added] } };
}

/** Own fields that a file fills; a value of the owner's stays unless the file wins. */
function settleExtras(
  read: readonly ExtraValue[],
  known: readonly ExtraValue[],
  onKnown: MergePolicy,
): { readonly added: readonly ExtraValue[]; readonly kept: readonly FieldChange[] } {
  const added: ExtraValue[] = [];
  const kept: FieldChange[] = [];
  for (const extra of read) {
    const before = known.find(({ label }) => foldText(label) === foldText(extra.label));
    if (before === undefined || before.value === '') added.push(extra);
    else if (before.value === extra.value) continue;
    else if (onKnown === 'file-wins') added.push(extra);
    else kept.push({ field: 'custom', effect: 'kept', before: before.value, after: extra.value });
  }
  return { added, kept };
}

/** The row is the same person as an earlier one, which takes what this one adds. */
export function joinRow(row: Draftable, read: ReadContact, earlier: Draftable): void {
  row.verdict = 'same-in-file';
  row.joins = earlier.position;
  earlier.draft = mergeDraft(earlier.draft!, read.draft, 'fill').contact;
  earlier.importKeys = [...new Set([...earlier.importKeys, ...read.importKeys])];
  earlier.notes = [
    ...earlier.notes,
    ...read.notes.filter(({ text }) => !earlier.notes.some((note) => note.text === text)),
  ];
  earlier.extras = [
    ...earlier.extras,
    ...read.extras.filter(
      ({ label, value }) =>
        !earlier.extras.some((extra) => extra.label === label && extra.value === value),
    ),
  ];
  earlier.consents = [
    ...earlier.consents.filter(
      ({ purpose }) =>
        !read.consents.some((other) => other.purpose === purpose && other.decision === 'refused'),
    ),
    ...read.consents.filter(
      ({ purpose, decision }) =>
        decision === 'refused' || !earlier.consents.some((other) => other.purpose === purpose),
    ),
  ];
  earlier.relations = [
    ...earlier.relations,
    ...read.relations.filter(({ name }) => !earlier.relations.some((other) => other.name === name)),
  ];
  earlier.photo ??= read.photo;
  // Two rows of one person tell of one balance, not of two.
  earlier.openingPoints ??= read.openingPoints;
}

/** Everything a row says, for somebody new. */
export function takeAll(row: Draftable, read: ReadContact): void {
  row.notes = read.notes;
  row.extras = read.extras;
  row.consents = read.consents;
  row.relations = read.relations;
  row.photo = read.photo;
  row.openingPoints = read.openingPoints;
  row.importKeys = read.importKeys;
}

/** A contact's own fields, without what only the store gives it. */
const draftOf = (contact: Contact): ContactDraft =>
  Object.fromEntries(
    Object.keys(EMPTY_DRAFT).map((field) => [field, contact[field as keyof ContactDraft]]),
  ) as ContactDraft;
