import type { Contact, ContactId } from '@shared/domain/contacts/contact';
import type { SegmentText } from '@shared/domain/segments/segment';

/** What conditions ask of a contact that lists do not show. */
export type Traits = Pick<Contact, 'owner' | 'since' | 'custom'> & {
  readonly source: string;
  readonly texts: Readonly<Record<Exclude<SegmentText, 'place' | 'organisation'>, string>>;
  /** The month of a birthday of which the day is not known; else `null`. */
  readonly onlyMonth: number | null;
};

/** Keeps the traits of everybody. */
export type TraitsReader = {
  readonly keep: (contact: Contact) => void;
  readonly remove: (id: ContactId) => void;
  readonly of: (id: ContactId) => Traits;
  /** What `of` answered, to be stored; `null` where nothing is known. */
  readonly pack: (id: ContactId) => Traits | null;
  /** Takes what `pack` answered. */
  readonly take: (id: ContactId, traits: Traits) => void;
};

const NO_TEXTS: Traits['texts'] = { role: '', likes: '', dislikes: '', about: '' };
const NO_CUSTOM: Contact['custom'] = {};
const NO_TRAITS: Traits = {
  owner: '',
  since: null,
  custom: NO_CUSTOM,
  source: '',
  texts: NO_TEXTS,
  onlyMonth: null,
};

/** Nobody's traits yet. */
export function createTraits(): TraitsReader {
  const kept = new Map<ContactId, Traits>();
  return {
    keep: (contact) => {
      const traits = traitsOf(contact);
      if (traits === null) kept.delete(contact.id);
      else kept.set(contact.id, traits);
    },
    remove: (id) => void kept.delete(id),
    of: (id) => kept.get(id) ?? NO_TRAITS,
    pack: (id) => kept.get(id) ?? null,
    take: (id, traits) => void kept.set(id, traits),
  };
}

/** `null` where nothing is known: that need not be kept. */
function traitsOf(contact: Contact): Traits | null {
  const { owner, since, custom, role, about, birthday } = contact;
  const source = contact.source.detail;
  const likes = contact.likes.map(({ text }) => text).join('\n');
  const dislikes = contact.dislikes.map(({ text }) => text).join('\n');
  const hasTexts = role !== '' || about !== '' || likes !== '' || dislikes !== '';
  const hasCustom = Object.keys(custom).length > 0;
  const onlyMonth = birthday !== null && birthday.day === null ? birthday.month : null;
  const isNothing = owner === '' && since === null && source === '' && onlyMonth === null;
  if (isNothing && !hasTexts && !hasCustom) return null;
  return {
    owner: owner.trim(),
    since,
    source,
    custom: hasCustom ? custom : NO_CUSTOM,
    texts: hasTexts ? { role, likes, dislikes, about } : NO_TEXTS,
    onlyMonth,
  };
}
