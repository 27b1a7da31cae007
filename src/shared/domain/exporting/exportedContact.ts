import { toGregorian } from '../calendar/calendarConversion';
import type { CalendarDate } from '../calendar/calendarSystem';
import type { PartialDate } from '../calendar/partialDate';
import type { ConsentPurpose } from '../contacts/consent';
import type { Contact } from '../contacts/contact';
import type { LinkKind } from '../contacts/contactLink';
import type { Photo } from '../contacts/photo';
import type { Interaction } from '../interactions/interaction';

/** A tie as it is handed out: the other side by name. */
export type ExportedLink = {
  readonly kind: LinkKind;
  readonly label: string;
  readonly name: string;
};

/** A contact with everything of it that leaves the program. */
export type ExportedContact = {
  readonly contact: Contact;
  readonly photo: Photo | null;
  /** The birthday as this person counts it, where that is not the Gregorian one. */
  readonly calendarBirthday: CalendarDate | null;
  readonly links: readonly ExportedLink[];
  /** Oldest first; empty to keep them in the program. Private ones are never written. */
  readonly interactions: readonly Interaction[];
  /** The latest decision for each purpose. */
  readonly consents: readonly {
    readonly purpose: ConsentPurpose;
    readonly decision: 'given' | 'refused';
  }[];
};

/**
 * The birthday for programs that know the Gregorian calendar alone: the one that was said, else the
 * day of birth in the person's own calendar where its year is known.
 */
export function gregorianBirthday({
  contact,
  calendarBirthday,
}: Pick<ExportedContact, 'contact' | 'calendarBirthday'>): PartialDate | null {
  if (contact.birthday !== null || calendarBirthday === null) return contact.birthday;
  const born = toGregorian(calendarBirthday);
  if (born === null) return null;
  const [year, month, day] = born.split('-').map(Number) as [number, number, number];
  return { year, month, day };
}
