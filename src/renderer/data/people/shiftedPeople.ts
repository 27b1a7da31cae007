import type { PeopleRemote, PeopleStatus } from './peopleApi';

/** Rows that each worker may count; so many people no browser holds. */
const ROWS_EACH = 2 ** 24;

/** Versions that each worker may count. */
const VERSIONS_EACH = 2 ** 32;

/** The status of a worker that took the place of another: its versions go on behind all of the one before. */
export const shiftedStatus = (status: PeopleStatus, generation: number): PeopleStatus => ({
  ...status,
  version: status.version + generation * VERSIONS_EACH,
});

/**
 * The index of a worker that took the place of another one: no row has the number that somebody else had before, so that what a window still
 * holds of the former worker means nobody, and never somebody else.
 */
export function shiftedPeople(remote: PeopleRemote, generation: number): PeopleRemote {
  if (generation === 0) return remote;
  const from = generation * ROWS_EACH;
  const own = (rows: readonly number[] | Uint32Array): number[] =>
    Array.from(rows, (row) => row - from).filter((row) => row >= 0);
  const shifted = <T extends { readonly row: number }>(person: T): T => ({
    ...person,
    row: person.row + from,
  });
  return {
    ...remote,
    list: async (query) => {
      const list = await remote.list(query);
      return {
        ...list,
        rows: list.rows.map((row) => row + from),
        version: list.version + generation * VERSIONS_EACH,
      };
    },
    people: async (rows) => (await remote.people(own(rows))).map(shifted),
    find: async (ids) => (await remote.find(ids)).map((person) => person && shifted(person)),
    idsOf: (rows) => remote.idsOf(own(rows)),
    livingAt: async (places) => (await remote.livingAt(places)).map(shifted),
  };
}
