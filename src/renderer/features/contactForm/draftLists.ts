import type { PartialDate } from '@shared/domain/calendar/partialDate';
import type {
  ContactDraft,
  EmailAddress,
  Handle,
  ImportantDate,
  PhoneNumber,
  PostalAddress,
  Preference,
  WayFlags,
} from '@shared/domain/contacts/contact';

/** The lists of a draft, with what their items are. */
export type DraftLists = {
  readonly phones: PhoneNumber;
  readonly emails: EmailAddress;
  readonly addresses: PostalAddress;
  readonly handles: Handle;
  readonly importantDates: ImportantDate;
  readonly likes: Preference;
  readonly dislikes: Preference;
};

export type ListName = keyof DraftLists;

/** Stands for a day that nobody has written yet: a draft's important days may be without one, stored ones not. */
export const NO_DATE: PartialDate = { year: null, month: 0, day: null };

/** Whether a day has been written. */
export const isDated = ({ date }: ImportantDate): boolean => date.month !== NO_DATE.month;

const way = (id: string, use: WayFlags['use']): WayFlags => ({
  id,
  use,
  label: '',
  isPreferred: false,
  doNotUse: false,
});

/** An empty item of a list, with an id of its own. */
export const EMPTY_ITEM: { readonly [Name in ListName]: (id: string) => DraftLists[Name] } = {
  phones: (id) => ({ ...way(id, 'mobile'), number: '', e164: '' }),
  emails: (id) => ({ ...way(id, 'private'), address: '' }),
  addresses: (id) => ({
    ...way(id, 'home'),
    street: '',
    extended: '',
    postOfficeBox: '',
    postalCode: '',
    city: '',
    region: '',
    countryCode: '',
    country: '',
  }),
  handles: (id) => ({ ...way(id, 'other'), service: 'website', value: '' }),
  importantDates: (id) => ({
    id,
    kind: 'anniversary',
    label: '',
    date: NO_DATE,
  }),
  likes: (id) => ({ id, text: '', notedOn: null }),
  dislikes: (id) => ({ id, text: '', notedOn: null }),
};

const isBlank = (...texts: readonly string[]): boolean => texts.every((text) => text.trim() === '');

/** What an item of a list is called among the others; nothing while nobody has filled it in. */
export function nameOf(item: DraftLists[ListName]): string {
  const parts =
    'number' in item
      ? [item.number]
      : 'address' in item
        ? [item.address]
        : 'value' in item
          ? [item.value]
          : 'street' in item
            ? [item.street, item.city]
            : 'text' in item
              ? [item.text]
              : [item.label];
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(', ');
}

/** The draft without the items that nobody filled in, and with texts trimmed. */
export function tidied(draft: ContactDraft): ContactDraft {
  return {
    ...draft,
    name: draft.name.trim(),
    nativeName: draft.nativeName.trim(),
    organisation: draft.organisation.trim(),
    phones: draft.phones.filter(({ number }) => !isBlank(number)),
    emails: draft.emails
      .filter(({ address }) => !isBlank(address))
      .map((email) => ({ ...email, address: email.address.trim() })),
    addresses: draft.addresses.filter(
      ({ street, extended, postOfficeBox, postalCode, city, region, countryCode, country }) =>
        !isBlank(street, extended, postOfficeBox, postalCode, city, region, countryCode, country),
    ),
    handles: draft.handles.filter(({ value }) => !isBlank(value)),
    importantDates: draft.importantDates.filter(isDated),
    likes: draft.likes.filter(({ text }) => !isBlank(text)),
    dislikes: draft.dislikes.filter(({ text }) => !isBlank(text)),
    tags: draft.tags.map((tag) => tag.trim()).filter((tag) => tag !== ''),
    custom: Object.fromEntries(
      Object.entries(draft.custom).filter(([, value]) => value.trim() !== ''),
    ),
  };
}

/**
 * The fields in which a draft differs from what the form began with, tidied; spaces around a text and
 * items that nobody filled in are no difference.
 */
export function changedFields(initial: ContactDraft, draft: ContactDraft): Partial<ContactDraft> {
  if (initial === draft) return {};
  const before: Readonly<Record<string, unknown>> = tidied(initial);
  const changed = Object.entries(tidied(draft)).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field]),
  );
  return Object.fromEntries(changed);
}
