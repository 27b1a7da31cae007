import type { PeopleSettings } from './peopleApi';

/** What the worker is told once the facts may be read: the window has opened the database, and its schema is up to date. */
export const FACTS_OPEN = 'facts-open';

/** What the worker is told once, with the port that it answers at. */
export type StartMessage = {
  readonly databaseName: string;
  readonly settings: PeopleSettings;
  /** How many workers there were before this one. */
  readonly generation: number;
};
