import type { Contact } from '../contacts/contact';
import { emailKey, nameKey } from './folding';
import { KNOWN_BY, type KnownProbe } from './peopleQuery';

/** Who is known already, by what identifies or suggests a person. */
export type KnownPeople = {
  /** Gives the row what this contact is known by, in place of what it had. */
  readonly set: (row: number, contact: Contact) => void;
  readonly remove: (row: number) => void;
  /** Rows that share something with the probe, each with the indexes in `KNOWN_BY` of every reason. */
  readonly find: (probe: KnownProbe) => Map<number, Set<number>>;
  /** What a row is known by, in a form to be stored. */
  readonly packRow: (row: number) => readonly string[];
  /** Takes what `packRow` answered for a row that has nothing yet. */
  readonly unpackRow: (row: number, keys: readonly string[]) => void;
};

/** The keys of each reason: one letter in front, so that one map holds them all. */
const keysOf = (probe: KnownProbe): readonly (readonly string[])[] => [
  (probe.importKeys ?? []).map((key) => `i${key}`),
  (probe.emails ?? []).map(emailKey).flatMap((key) => (key === '' ? [] : [`e${key}`])),
  (probe.phones ?? []).flatMap((key) => (key === '' ? [] : [`p${key}`])),
  (probe.names ?? []).map(nameKey).flatMap((key) => (key === '' ? [] : [`n${key}`])),
];

export function createKnownPeople(): KnownPeople {
  const rowsOf = new Map<string, number | Set<number>>();
  const keysOfRow: (readonly string[])[] = [];
  /** Rows whose keys nobody has asked for yet: many are taken in at a start, and most starts ask for none. */
  let waiting: number[] = [];

  const remove = (row: number): void => {
    settle();
    for (const key of keysOfRow[row] ?? []) {
      const rows = rowsOf.get(key);
      if (typeof rows === 'number' || rows === undefined || rows.size === 1) rowsOf.delete(key);
      else rows.delete(row);
    }
    keysOfRow[row] = [];
  };

  const settle = (): void => {
    const rows = waiting;
    waiting = [];
    for (const row of rows) put(row, keysOfRow[row] ?? []);
  };

  const put = (row: number, keys: readonly string[]): void => {
    keysOfRow[row] = keys;
    for (const key of keys) {
      const rows = rowsOf.get(key);
      if (rows === undefined) rowsOf.set(key, row);
      else if (typeof rows === 'number') rowsOf.set(key, new Set([rows, row]));
      else rows.add(row);
    }
  };

  return {
    set: (row, contact) => {
      remove(row);
      const keys = keysOf({
        importKeys: contact.importKeys,
        emails: contact.emails.map(({ address }) => address),
        phones: contact.phones.map(({ e164 }) => e164),
        names: [contact.name, contact.nativeName],
      }).flat();
      put(row, [...new Set(keys)]);
    },
    remove,
    find: (probe) => {
      settle();
      const hits = new Map<number, Set<number>>();
      for (const [reason, keys] of keysOf(probe).entries()) {
        for (const key of keys) {
          const rows = rowsOf.get(key) ?? [];
          for (const row of typeof rows === 'number' ? [rows] : rows) {
            const reasons = hits.get(row) ?? new Set();
            hits.set(row, reasons.add(reason));
          }
        }
      }
      return hits;
    },
    packRow: (row) => keysOfRow[row] ?? [],
    unpackRow: (row, keys) => {
      keysOfRow[row] = keys;
      waiting.push(row);
    },
  };
}

/** The names of reasons, strongest first. */
export const reasonsOf = (reasons: ReadonlySet<number>): readonly (typeof KNOWN_BY)[number][] =>
  KNOWN_BY.filter((_, index) => reasons.has(index));
