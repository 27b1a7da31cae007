import type { Instant } from '../calendar/clock';
import type { IsoDate } from '../calendar/isoDate';
import type { Contact } from '../contacts/contact';
import type { Fields } from '../journal/change';
import type { StoredTable } from '../store/tables';
import type { LegalBasis } from './privacyRecord';

/** Everything that is kept about one person, to be handed to them. Nothing in it is about anybody else. */
export type Disclosure = {
  readonly madeAt: Instant;
  readonly person: Contact;
  /** Rows about the person by table, the person's own record apart; a table without any is absent. */
  readonly rows: Readonly<Partial<Record<StoredTable, readonly Fields[]>>>;
  /** Notes that the owner marked as only for themselves: how many there are, and whether they are in `rows`. */
  readonly privateNotes: { readonly count: number; readonly isIncluded: boolean };
  /** `null`: the owner has not said on what ground the data are kept. */
  readonly basis: LegalBasis | null;
  readonly restrictedSince: IsoDate | null;
};

/** How many rows a disclosure holds, the person's own record included. */
export const rowsIn = ({ rows }: Disclosure): number =>
  Object.values(rows).reduce((sum, list) => sum + list.length, 1);

/** What is told besides the data themselves (Article 15 (1)), in words of the shop's language. */
export type DisclosureWords = {
  readonly shop: string;
  readonly purposes: string;
  readonly basis: string;
  readonly source: string;
  readonly recipients: string;
  readonly retention: string;
  readonly rights: string;
};

/**
 * A disclosure as a JSON file (Articles 15 and 20): readable, two spaces deep, dates as they are kept.
 *
 * @param base64 - How bytes of a picture become text.
 */
export function disclosureJson(
  { madeAt, person, rows, privateNotes, basis, restrictedSince }: Disclosure,
  about: DisclosureWords,
  base64: (bytes: Uint8Array) => string,
): string {
  const file = {
    madeAt: new Date(madeAt).toISOString(),
    about: { ...about, legalBasis: basis, restrictedSince },
    person,
    ...rows,
    privateNotes,
  };
  return `${JSON.stringify(
    file,
    (_key, value: unknown) => (value instanceof Uint8Array ? base64(value) : value),
    2,
  )}\n`;
}
