import type { ContactId } from '@shared/domain/contacts/contact';
import { programmeOn } from '@shared/domain/loyalty/programmeOn';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { RegularsDatabase } from '../database';
import { readProgrammes } from './programmeRows';
import type { Workers } from './workers';

/** Everybody's points: those that can be spent, less those owed. */
export async function pointsOfAll(
  db: RegularsDatabase,
  workers: Workers,
): Promise<ReadonlyMap<ContactId, number>> {
  const ids = (await db.contacts.toCollection().primaryKeys()) as ContactId[];
  const balances = await workers.book().balances(ids);
  return new Map(
    balances.map(({ contactId, available, owed }) => [contactId, available.points - owed.points]),
  );
}

/** Everybody's tier by the rules of a day, by its id. */
export async function tiersOfAll(
  db: RegularsDatabase,
  workers: Workers,
  today: IsoDate,
): Promise<ReadonlyMap<ContactId, string>> {
  const { programmes } = await readProgrammes(db);
  const { rules } = programmeOn(programmes, today);
  const found = new Map<ContactId, string>();
  for (const { id } of rules.tiers) {
    for (const { contactId } of await workers.book().tierPeople({ rules, tierId: id })) {
      found.set(contactId, id);
    }
  }
  return found;
}
