import type { Contact, ContactId } from '@shared/domain/contacts/contact';
import { sameValue } from '@shared/domain/journal/sameValue';
import {
  createPeopleIndex,
  type PeopleIndex,
  type PeopleIndexSettings,
} from '@shared/domain/people/peopleIndex';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import type { Instant } from '@shared/domain/calendar/clock';
import type { RegularsDatabase } from '../database';
import type { ActivityReader } from './activities';
import type { CustomsReader } from './customsReader';

/**
 * Compares what the index says of some people with what the tables say, read anew.
 *
 * @param settings - Those of the index.
 * @returns Those of whom it says something else, or whom only one of both knows.
 */
export async function differingPeople(
  {
    db,
    index,
    reader,
    customs,
  }: {
    readonly db: RegularsDatabase;
    readonly index: Pick<PeopleIndex, 'find'>;
    readonly reader: ActivityReader;
    readonly customs: CustomsReader;
  },
  ids: readonly ContactId[],
  settings: PeopleIndexSettings & { readonly now: Instant },
): Promise<readonly ContactId[]> {
  const fresh = createPeopleIndex(settings);
  const contacts = await db.contacts.bulkGet([...ids]);
  for (const contact of contacts) if (contact) takeIn(fresh, contact, customs);
  for (const [id, { activity }] of await reader.ofSome(ids, settings.now)) {
    fresh.setActivity(id, activity);
  }
  return ids.filter((id) => !sameValue(withoutRow(index.find(id)), withoutRow(fresh.find(id))));
}

function takeIn(index: PeopleIndex, contact: Contact, customs: CustomsReader): void {
  index.upsert(contact);
  index.setBirthday(contact.id, customs.birthdayOf(contact.id));
}

const withoutRow = (person: PersonSummary | null): unknown => person && { ...person, row: 0 };
