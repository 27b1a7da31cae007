import type { IsoDate } from '@shared/domain/calendar/isoDate';
import { readCareFacts, type CareWishes, type KnownCareFacts } from './careFacts';
import type { Criticisms } from './criticisms';
import type { Feedback } from './feedback';
import type { Greetings } from './greetings';
import type { Journeys } from './journeys';
import type { KeepInTouchOfPeople } from './keepInTouch';
import type { Promises } from './promises';
import type { Purchases } from './purchases';
import type { Renewals } from './renewals';
import type { Dependencies } from './saving';
import type { ThanksOfPeople } from './thanks';
import type { Segments } from './segments';
import type { Workers } from './workers';

/** How many things of a kind are due. */
export type DueCounts = {
  /** What the shop promised. */
  readonly promises: number;
  /** What was promised to the shop. */
  readonly owed: number;
  /** Money owed from refunds; one without a day is owed since the refund. */
  readonly refunds: number;
  /** What comes round. */
  readonly renewals: number;
};

/** What is to be looked after, from all tables. `facts` is for `useCareFacts`. */
export type Care = {
  /** How much is due on a day, or was before it. Leaves out the trash. */
  readonly dueCounts: (day: IsoDate) => Promise<DueCounts>;
  /**
   * Everything that the rules of Today need on a day, read narrowly; what is asked of everybody at once comes from
   * the people index.
   */
  readonly facts: (today: IsoDate, wishes?: CareWishes) => Promise<KnownCareFacts>;
};

/** What care is read from. */
export type CareSources = {
  readonly promises: Pick<Promises, 'openDueBy'>;
  readonly criticisms: Pick<Criticisms, 'open'>;
  readonly feedback: Pick<Feedback, 'between'>;
  readonly greetings: Pick<Greetings, 'between'>;
  readonly thanks: Pick<ThanksOfPeople, 'resolved'>;
  readonly journeys: Pick<Journeys, 'open'>;
  readonly keepInTouch: Pick<KeepInTouchOfPeople, 'all'>;
  readonly segments: Pick<Segments, 'membersOf'>;
  readonly purchases: Pick<Purchases, 'refundsOwed'>;
  readonly renewals: Pick<Renewals, 'dueBy'>;
};

/** What is to be looked after. */
export function createCare(
  { db, clock }: Pick<Dependencies, 'db' | 'clock'>,
  sources: CareSources,
  workers: Workers,
): Care {
  const { promises, purchases, renewals } = sources;
  const refundsDueBy = async (day: IsoDate): Promise<number> => {
    const refunds = (await purchases.refundsOwed()).filter(
      ({ dueOn, refundedOn }) => (dueOn ?? refundedOn) <= day,
    );
    const people = await db.contacts.bulkGet(refunds.map(({ contactId }) => contactId));
    return people.filter((person) => person?.trashedAt === null).length;
  };

  return {
    facts: (today, wishes = {}) => readCareFacts({ db, clock }, sources, workers, today, wishes),

    dueCounts: async (day) => {
      const [given, refunds, round] = await Promise.all([
        promises.openDueBy(day),
        refundsDueBy(day),
        renewals.dueBy(day),
      ]);
      const promisedBy = (side: 'us' | 'them'): number =>
        given.filter(({ by }) => by === side).length;
      return {
        promises: promisedBy('us'),
        owed: promisedBy('them'),
        refunds,
        renewals: round.filter(({ dueOn }) => dueOn <= day).length,
      };
    },
  };
}
