import { addDays, type IsoDate } from '../calendar/isoDate';
import type { PersonDay } from '../calendar/personDay';
import type { ContactId } from '../contacts/contact';
import type { Celebration, CelebratingPerson, CelebrationPerson } from '../culture/celebration';
import type { Greeting } from '../culture/greeting';
import { feastCelebration, personCelebration, type FeastTime } from '../culture/comingUp';
import type { CareSettings } from './careRules';
import { isOnToday } from './greetingEntries';

/** Somebody who celebrates, with what. */
export type Celebrant = {
  /** Without people. */
  readonly celebration: Celebration;
  readonly person: CelebrationPerson;
};

/** Whom celebrations of a day are looked for among. */
export type CelebratedInput = {
  /** Of the days around today. */
  readonly feasts: readonly FeastTime[];
  /** Those who may be greeted, in an order that stays; nobody else is found. */
  readonly people: readonly CelebratingPerson[];
  /** Their own days around today. */
  readonly personDays: readonly PersonDay[];
  readonly settings: Pick<CareSettings, 'birthday' | 'holiday'>;
  readonly today: IsoDate;
};

/**
 * Whom a celebration brings onto Today, own days first, because a holiday of a whole country may fill every
 * day; whatever was sent already does not count here. Finds exactly those whom `comingUp` would name,
 * but asks once for all who live and celebrate alike.
 */
export function celebratedToday(input: CelebratedInput): readonly Celebrant[] {
  const { people, personDays, settings, today } = input;
  const withDays = new Set(personDays.map(({ contactId }) => contactId));
  const byId = new Map<ContactId, CelebratingPerson>();
  for (const person of people) if (withDays.has(person.id)) byId.set(person.id, person);
  const seen = new Set<string>();
  const own = personDays.flatMap((day): readonly Celebrant[] => {
    const person = byId.get(day.contactId);
    if (!person) return [];
    const { people: found, ...celebration } = personCelebration(day, person, NO_STATUS);
    if (seen.has(celebration.id)) return [];
    seen.add(celebration.id);
    return found
      .filter((one) => isWanted(one) && isOnToday(celebration, one, settings, today))
      .map((one) => ({ celebration: { ...celebration, people: [] }, person: one }));
  });
  return [...own, ...ofFeasts(input)];
}

const NO_STATUS: ReadonlyMap<string, Greeting['status']> = new Map();

/** Who has a greeting that is prepared is greeted, whatever was said about greetings in general. */
const isWanted = ({ standing }: CelebrationPerson): boolean =>
  standing === 'can-greet' || standing === 'no-consent';

function ofFeasts({ feasts, people, settings, today }: CelebratedInput): readonly Celebrant[] {
  if (!settings.holiday.isOn) return [];
  const until = addDays(today, settings.holiday.aheadDays);
  const isNear = feasts.some(({ sightings }) =>
    sightings.some(({ from, to }) => to >= today && from <= until),
  );
  if (!isNear) return [];
  const groups = alike(people);
  const taken = new Set<string>();
  return feasts.flatMap((time): readonly Celebrant[] => {
    const firsts = [...groups.values()].flatMap(([first]) => first ?? []);
    const { people: found, ...rest } = feastCelebration(time, firsts, NO_STATUS, taken);
    const celebration: Celebration = { ...rest, people: [] };
    return found
      .filter((one) => isWanted(one) && isOnToday(celebration, one, settings, today))
      .flatMap((one) =>
        (groups.get(one.id) ?? []).map(({ id, name, country, isSample }) => ({
          celebration,
          person: { ...one, id, name, country, isSample },
        })),
      );
  });
}

/** People who live in one place and said the same about greetings, by the id of the first of them. */
function alike(
  people: readonly CelebratingPerson[],
): ReadonlyMap<ContactId, readonly CelebratingPerson[]> {
  const byWord = new Map<string, CelebratingPerson[]>();
  for (const person of people) {
    if (person.isTrashed) continue;
    const { country, region, greetings, notGreeted, mayBeGreeted } = person;
    const word = `${country}|${region}|${greetings.join(' ')}|${notGreeted.join(' ')}|${mayBeGreeted}`;
    const known = byWord.get(word);
    if (known) known.push(person);
    else byWord.set(word, [person]);
  }
  return new Map([...byWord.values()].flatMap((group) => (group[0] ? [[group[0].id, group]] : [])));
}
