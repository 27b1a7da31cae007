import type {
  Celebration,
  CelebrationPerson,
  CelebrationStanding,
} from '@shared/domain/culture/celebration';
import type { IsoDate } from '@shared/domain/calendar/isoDate';

/** Those of a celebration who stand to it in one way. */
export const standingAs = (
  { people }: Celebration,
  ...standings: readonly CelebrationStanding[]
): readonly CelebrationPerson[] => people.filter(({ standing }) => standings.includes(standing));

/** The celebrations whose people are greeted for a day, with these people alone. */
export function greetedOn(
  celebrations: readonly Celebration[],
  day: IsoDate,
): readonly Celebration[] {
  return celebrations.flatMap((celebration) => {
    const people = celebration.people.filter(({ on }) => on === day);
    return people.length === 0 ? [] : [{ ...celebration, people }];
  });
}

/** How many greetings can be prepared: each person once for each celebration. */
export const greetable = (celebrations: readonly Celebration[]): number =>
  celebrations.reduce((sum, celebration) => sum + standingAs(celebration, 'can-greet').length, 0);
