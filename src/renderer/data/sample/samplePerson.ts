import type { AddressForm, Channel, Contact, Salutation } from '@shared/domain/contacts/contact';
import type { LinkKind } from '@shared/domain/contacts/contactLink';
import type { InteractionKind, Mood } from '@shared/domain/interactions/interaction';
import type { CarePromise } from '@shared/domain/promises/promise';

/** The languages in which the sample people's notes are written. */
export type SampleLanguage = 'en' | 'de';

/** A text in every language of the samples. */
export type Text = Readonly<Record<SampleLanguage, string>>;

/** Something that happened some days ago, at an hour of the shop's day. */
export type SampleNote = {
  readonly daysAgo: number;
  /** Local time, such as `17:10`. */
  readonly at: string;
  readonly kind: InteractionKind;
  readonly direction?: 'in' | 'out';
  readonly mood?: Mood;
  readonly minutes?: number;
  /** A wow moment. */
  readonly isWow?: true;
  readonly text: Text;
  readonly next?: Text;
};

/** Something promised; `dueInDays` counts from today, `null` is without a day. */
export type SamplePromise = {
  readonly text: Text;
  readonly by: CarePromise['by'];
  readonly dueInDays: number | null;
  readonly status?: CarePromise['status'];
  /** The number of the note in which it was given, from 0. */
  readonly note?: number;
};

/** Somebody who does not exist. Phone numbers are of ranges set aside for films and samples where there are such. */
export type SamplePerson = {
  /** Names the person in links. */
  readonly key: string;
  readonly name: string;
  readonly given: string;
  readonly family: string;
  readonly familyFirst?: true;
  readonly native?: string;
  readonly pronunciation?: string;
  readonly nickname?: string;
  readonly title?: string;
  readonly honorific?: string;
  readonly salutation: Salutation;
  readonly form: AddressForm;
  readonly organisation?: string;
  readonly role?: Text;
  readonly kind?: Contact['kind'];

  readonly street?: string;
  readonly postalCode?: string;
  readonly city: string;
  readonly country: string;
  readonly region?: string;
  readonly zone: string;
  /** BCP 47, the preferred one first. */
  readonly languages: readonly string[];
  /** E.164. */
  readonly phone?: string;
  readonly email?: string;
  readonly whatsapp?: string;
  readonly channel?: Channel;

  /** A fixed birthday; the year may be unknown. */
  readonly birthday?: {
    readonly year: number | null;
    readonly month: number;
    readonly day: number;
  };
  /** A birthday so many days from today, on which this age is reached. */
  readonly turns?: { readonly age: number | null; readonly inDays: number };
  /** Days since the first visit. */
  readonly knownForDays: number;
  readonly tags: readonly Text[];
  readonly likes: readonly Text[];
  readonly dislikes?: readonly Text[];
  readonly about?: Text;
  readonly notes: readonly SampleNote[];
  readonly promises?: readonly SamplePromise[];
};

/** A tie between two sample people, by their keys. */
export type SampleLink = {
  readonly from: string;
  readonly to: string;
  readonly kind: LinkKind;
  readonly label: Text;
};
