import { addDays } from '@shared/domain/calendar/isoDate';
import { celebratedToday, type Celebrant } from '@shared/domain/care/celebratedToday';
import { MAX_OF_A_RULE, type CareQuestion } from '@shared/domain/care/careKnown';
import type {
  Celebration,
  CelebratingPerson,
  CelebrationPerson,
} from '@shared/domain/culture/celebration';
import { greetingId } from '@shared/domain/culture/greeting';
import type { PeopleIndex } from '@shared/domain/people/peopleIndex';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import type { RegularsDatabase } from '../database';
import { celebratingPerson } from './celebratingPeople';
import type { ConsentsReader } from './consentsReader';
import type { CustomsReader } from './customsReader';

/** What celebrations are made of. */
export type CelebrationSources = {
  readonly db: RegularsDatabase;
  readonly index: Pick<PeopleIndex, 'everybody' | 'find' | 'daysBetween'>;
  readonly customs: Pick<CustomsReader, 'of'>;
  readonly consents: ConsentsReader;
};

/** Greetings looked up at once. */
const CHUNK = 200;

/**
 * The celebrations that bring somebody onto Today, with those who are still to be greeted; no more of them
 * than `MAX_OF_A_RULE`.
 */
export async function celebratedPeople(
  sources: CelebrationSources,
  question: Pick<CareQuestion, 'today' | 'settings' | 'feasts'>,
): Promise<readonly Celebration[]> {
  const { today, settings, feasts } = question;
  const late = Math.max(0, settings.birthday.lateDays);
  const personDays = settings.birthday.isOn
    ? sources.index.daysBetween(addDays(today, -late), today)
    : [];
  if (feasts.length + personDays.length === 0) return [];
  const celebrants = celebratedToday({
    feasts,
    personDays,
    settings,
    today,
    people: await greetable(
      sources,
      feasts.length > 0
        ? sources.index.everybody()
        : personDays.flatMap(({ contactId }) => sources.index.find(contactId) ?? []),
    ),
  });
  return withPeople(await stillToGreet(sources.db, celebrants));
}

/** Of some people, those who said that greetings are welcome, and those whose greeting is prepared. */
async function greetable(
  { db, customs, consents }: CelebrationSources,
  people: readonly PersonSummary[],
): Promise<readonly CelebratingPerson[]> {
  const said = await consents.read();
  const prepared = new Set(
    (await db.greetings.where('status').equals('prepared').toArray()).map(
      ({ contactId }) => contactId,
    ),
  );
  const found: CelebratingPerson[] = [];
  for (const person of people) {
    const { id, isTrashed } = person;
    if (isTrashed || !(prepared.has(id) || said(id).has('greetings'))) continue;
    found.push(celebratingPerson(person, customs.of(id), said(id)));
  }
  return found;
}

/** Those whose greeting was neither sent nor skipped, as they now stand; no more than the rule has rows. */
async function stillToGreet(
  db: RegularsDatabase,
  celebrants: readonly Celebrant[],
): Promise<readonly Celebrant[]> {
  const found: Celebrant[] = [];
  for (let from = 0; from < celebrants.length && found.length < MAX_OF_A_RULE; from += CHUNK) {
    const chunk = celebrants.slice(from, from + CHUNK);
    const greetings = await db.greetings.bulkGet(
      chunk.map(({ person: { id, occasion } }) => greetingId(id, occasion)),
    );
    for (const [at, { celebration, person }] of chunk.entries()) {
      const standing = greetings[at]?.status ?? person.standing;
      if (standing !== 'can-greet' && standing !== 'prepared') continue;
      found.push({ celebration, person: { ...person, standing } });
    }
  }
  return found.slice(0, MAX_OF_A_RULE);
}

function withPeople(celebrants: readonly Celebrant[]): readonly Celebration[] {
  const people = new Map<Celebration, CelebrationPerson[]>();
  for (const { celebration, person } of celebrants) {
    const known = people.get(celebration);
    if (known) known.push(person);
    else people.set(celebration, [person]);
  }
  return [...people].map(([celebration, own]) => ({ ...celebration, people: own }));
}
