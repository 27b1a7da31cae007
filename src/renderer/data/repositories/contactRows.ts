import type { Instant } from '@shared/domain/calendar/clock';
import type { Contact, ContactDraft, ContactId } from '@shared/domain/contacts/contact';

/** What can be changed about a contact, besides photo and trash. */
export type ContactFields = Partial<
  Omit<Contact, 'id' | 'createdAt' | 'updatedAt' | 'trashedAt' | 'isSample' | 'hasPhoto'>
>;

/** What a stored contact has that its draft does not say. */
export type ContactOrigin = {
  readonly id: ContactId;
  readonly now: Instant;
  readonly importKeys?: readonly string[];
  readonly hasPhoto?: boolean;
  readonly isSample?: boolean;
};

const LISTS = [
  'phones',
  'emails',
  'addresses',
  'handles',
  'importantDates',
  'likes',
  'dislikes',
] as const;

/** The row of a new contact. Items of its lists that have no id get one. */
export function contactRow(
  draft: ContactDraft,
  { id, now, importKeys = [], hasPhoto = false, isSample = false }: ContactOrigin,
  newId: () => string,
): Contact {
  return {
    ...draft,
    ...withItemIds(draft, newId),
    id,
    importKeys,
    hasPhoto,
    isSample,
    createdAt: now,
    updatedAt: now,
    trashedAt: null,
  };
}

/** The same fields, in which every item of a list has an id. */
export function withItemIds<T extends ContactFields>(fields: T, newId: () => string): T {
  const result: Record<string, unknown> = { ...fields };
  for (const list of LISTS) {
    const items: readonly { readonly id: string }[] | undefined = fields[list];
    if (items) result[list] = items.map((item) => (item.id ? item : { ...item, id: newId() }));
  }
  return result as T;
}
