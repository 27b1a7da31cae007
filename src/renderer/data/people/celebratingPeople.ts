import type { CelebratingPerson } from '@shared/domain/culture/celebration';
import type { PeopleIndex } from '@shared/domain/people/peopleIndex';
import type { ConsentsReader } from './consentsReader';
import type { CustomsReader } from './customsReader';

/** Everybody outside the trash, with what they said about greetings. */
export async function celebratingPeople(
  index: Pick<PeopleIndex, 'ids' | 'find'>,
  customs: Pick<CustomsReader, 'of'>,
  consents: ConsentsReader,
): Promise<readonly CelebratingPerson[]> {
  const said = await consents.read();
  return index.ids().flatMap((id): CelebratingPerson[] => {
    const person = index.find(id);
    if (!person || person.isTrashed) return [];
    const { greetings = [], notGreeted = [] } = customs.of(id) ?? {};
    const { name, country, region, isSample, isTrashed } = person;
    return [
      {
        id,
        name,
        country,
        region,
        greetings,
        notGreeted,
        mayBeGreeted: said(id).has('greetings'),
        isSample,
        isTrashed,
      },
    ];
  });
}
