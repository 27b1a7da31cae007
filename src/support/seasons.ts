import seasons from '@resources/calendar/seasons.json';
import type { Season } from '@shared/domain/culture/season';

/** The seasons that are shipped. */
export const readSeasons = (): readonly Season[] =>
  // Written by the project's own script and held to the type by a test.
  seasons as unknown as readonly Season[];
