import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { Programme } from '@shared/domain/loyalty/programme';
import { programmeOn } from '@shared/domain/loyalty/programmeOn';

/** Where a version stands: it holds, held, will hold, or never came to hold because a later one began first. */
export type VersionState = 'holds' | 'held' | 'to-come' | 'never';

/** Where a version stands among all of them on a day. */
export function stateOf(
  version: Programme,
  versions: readonly Programme[],
  today: IsoDate,
): VersionState {
  if (programmeOn(versions, today).id === version.id && version.startsOn <= today) return 'holds';
  const isOvertaken = versions.some(
    (other) => other.number > version.number && other.startsOn <= version.startsOn,
  );
  if (isOvertaken) return 'never';
  return version.startsOn > today ? 'to-come' : 'held';
}

/** The version before by its number; `null` for the first. */
export const before = (version: Programme, versions: readonly Programme[]): Programme | null =>
  versions.filter(({ number }) => number < version.number).sort((a, b) => b.number - a.number)[0] ??
  null;

/** The versions to come that rules from a day on would take the place of. */
export const overtakenBy = (
  startsOn: IsoDate,
  versions: readonly Programme[],
  today: IsoDate,
): readonly Programme[] =>
  versions.filter(
    (version) => stateOf(version, versions, today) === 'to-come' && version.startsOn >= startsOn,
  );
