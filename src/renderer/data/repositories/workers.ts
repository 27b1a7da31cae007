import type { BookRemote } from '../loyalty/bookApi';
import type { PeopleRemote } from '../people/peopleApi';

/**
 * What is answered of everybody at once, away from the window's thread. Only what is asked starts a
 * worker.
 */
export type Workers = {
  readonly people: () => Pick<
    PeopleRemote,
    'care' | 'membersOf' | 'sizesOf' | 'segmentsOf' | 'holdSegment'
  >;
  readonly book: () => Pick<BookRemote, 'lapsing' | 'balances' | 'tierPeople'>;
};
