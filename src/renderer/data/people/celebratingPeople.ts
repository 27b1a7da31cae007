import type { CelebratingPerson } from '@shared/domain/culture/celebration';
import type { PeopleIndex } from '@shared/domain/people/peopleIndex';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import type { ConsentsReader } from './consentsReader';
import type { CustomsReader, KeptCustoms } from './customsReader';

/** Everybody outside the trash, with what they said about greetings. */
export async function celebratingPeople(
  index: Pick<PeopleIndex, 'everybody'>,
  customs: Pick<CustomsReader, 'of'>,
  consents: ConsentsReader,
): Promise<readonly CelebratingPerson[]> {
  const said = await consents.read();
  return index
    .everybody()
    .filter(({ isTrashed }) => !isTrashed)
    .map((person) => celebratingPerson(person, customs.of(person.id), said(person.id)));
}

/** Somebody as celebrations need to know them; `said` are the purposes that they agreed to. */
export function celebratingPerson(
  { id, name, country, region, isSample, isTrashed }: PersonSummary,
  { greetings, notGreeted }: Pick<KeptCustoms, 'greetings' | 'notGreeted'> = NO_CUSTOMS,
  said: ReadonlySet<string>,
): CelebratingPerson {
  const mayBeGreeted = said.has('greetings');
  return { id, name, country, region, greetings, notGreeted, mayBeGreeted, isSample, isTrashed };
}

const NO_CUSTOMS = { greetings: [], notGreeted: [] };
