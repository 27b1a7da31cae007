import type { Instant } from '@shared/domain/calendar/clock';
import type { Contact, ContactId } from '@shared/domain/contacts/contact';
import type { RegularsDatabase } from '../database';
import type { Touched } from '../journal/announcer';
import type { ActivityReader } from './activities';
import type { CareAnswers } from './careAnswers';
import type { ConsentsReader } from './consentsReader';
import type { KeptPeople } from './peopleBlocks';

/** Contacts read at once. */
const CHUNK = 500;
/** Contacts whose interactions are read at once. */
export const RUN = 400;

/** Reads people from the tables into the places where they are kept. */
export type PeopleReading = {
  /** Everybody anew, in the same index: a row stays the number of the same contact. */
  readonly readPeople: () => Promise<void>;
  /** What happened with people; `run` for many whose ids follow one another. */
  readonly readActivities: (ids: readonly ContactId[], reads: 'run' | 'some') => Promise<void>;
  /** What an act touched. Answers how many rows that were; `null` if it is dearer to find out than to read all anew. */
  readonly takeIn: (keys: Touched['keys']) => Promise<number | null>;
  /** What the first search would have to sort is sorted now, rather than at the first keystroke. */
  readonly warmUp: () => void;
};

/** What is read from, and what is read into. */
type Places = KeptPeople & {
  readonly db: RegularsDatabase;
  readonly reader: ActivityReader;
  readonly care: CareAnswers;
  readonly consents: ConsentsReader;
  /** Whoever bought or got back something while everybody's purchases were not known yet. */
  readonly late: Set<ContactId>;
  readonly isCareKnown: () => boolean;
  readonly isClosed: () => boolean;
  readonly now: () => Instant;
};

/** Nothing is read yet. */
export function createPeopleReading(places: Places): PeopleReading {
  const { db, index, reader, customs, bought, traits, touches, care, consents, nextAt, late } =
    places;
  const { isCareKnown, isClosed, now } = places;

  const warmUp = (): void => {
    index.query({ text: 'a', limit: 0 });
  };

  const readPeople = async (): Promise<void> => {
    const gone = new Set(index.ids());
    await customs.readAll();
    const read = (after: string): Promise<readonly Contact[]> =>
      db.contacts.where('id').above(after).limit(CHUNK).toArray();
    let reading = read('');
    for (;;) {
      const chunk = await reading;
      const isLast = chunk.length < CHUNK || isClosed();
      // The next people are read while these are taken in.
      if (!isLast) reading = read(chunk.at(-1)!.id);
      for (const contact of chunk) {
        index.upsert(contact);
        traits.keep(contact);
        index.setBirthday(contact.id, customs.birthdayOf(contact.id));
        gone.delete(contact.id);
      }
      if (isLast) break;
    }
    for (const id of gone) index.remove(id);
    warmUp();
  };

  const readActivities = async (
    ids: readonly ContactId[],
    reads: 'run' | 'some',
  ): Promise<void> => {
    const known = await (reads === 'run' ? reader.ofRun : reader.ofSome)(ids, now());
    for (const [id, { activity, notes, byUs, cameOn, nextAt: at }] of known) {
      index.setActivity(id, activity, notes);
      if (at === null) nextAt.delete(id);
      else nextAt.set(id, at);
      touches.set(id, { byUs, cameOn });
      care.forget(id);
    }
  };

  const takeIn = async (keys: Touched['keys']): Promise<number | null> => {
    const contacts = keys.contacts ?? [];
    for (let from = 0; from < contacts.length; from += CHUNK) {
      const ids = contacts.slice(from, from + CHUNK);
      const rows = await db.contacts.bulkGet([...ids]);
      for (const [i, row] of rows.entries()) {
        if (row) {
          index.upsert(row);
          traits.keep(row);
          index.setBirthday(row.id, customs.birthdayOf(row.id));
        } else {
          index.remove(ids[i] as ContactId);
          traits.remove(ids[i] as ContactId);
          nextAt.delete(ids[i] as ContactId);
        }
      }
    }
    for (const id of await customs.readSome(keys.customs ?? [])) {
      index.setBirthday(id, customs.birthdayOf(id));
    }
    for (const id of [...contacts, ...(keys.customs ?? [])]) care.forgetPerson(id as ContactId);
    // A greeting is named after whom it is for.
    for (const id of keys.greetings ?? []) care.forgetPerson(id.split(':')[0] as ContactId);
    if ((keys.leavings?.length ?? 0) > 0) care.forgetPeople();
    // Rows that changed hands say whose they are now; those whose they were are named by the merge.
    const merged = (await db.personMerges.bulkGet([...(keys.personMerges ?? [])])).flatMap(
      (merge) => (merge ? [merge.keptId, merge.goneId] : []),
    );
    const owners = new Set<ContactId>(merged);
    for (const table of ['interactions', 'promises'] as const) {
      const touched = keys[table] ?? [];
      if (touched.length === 0) continue;
      const found = await reader.ownersOf(table, touched);
      if (found === null) return null;
      for (const id of found) owners.add(id);
    }
    const ids = [...owners].sort();
    for (let from = 0; from < ids.length; from += RUN) {
      await readActivities(ids.slice(from, from + RUN), 'some');
    }
    await consents.follow(keys.consentEvents ?? []);
    const buyers = new Set<ContactId>(merged);
    for (const table of ['purchases', 'refunds'] as const) {
      const touched = keys[table] ?? [];
      if (touched.length === 0) continue;
      const found = await reader.ownersOf(table, touched);
      if (found === null) return null;
      for (const id of found) buyers.add(id);
    }
    if (isCareKnown() && buyers.size > 0) await bought.readSome([...buyers]);
    for (const id of buyers) {
      if (!isCareKnown()) late.add(id);
      care.forget(id);
    }
    const decided = (
      ['customs', 'consentEvents', 'greetings', 'leavings', 'twinDecisions'] as const
    ).reduce((count, table) => count + (keys[table]?.length ?? 0), 0);
    return contacts.length + ids.length + buyers.size + decided;
  };

  return { readPeople, readActivities, takeIn, warmUp };
}
