import type { IsoDate } from '../calendar/isoDate';
import type { ContactId } from '../contacts/contact';
import type { Celebration } from '../culture/celebration';
import type { FeastTime } from '../culture/comingUp';
import type { Segment } from '../segments/segment';
import type { CareBond, CarePerson, CareReferral, CareRegular, CareVisit } from './careBoard';
import type { CareMark } from './careMark';
import type { CareSettings } from './careRules';
import type { KeepInTouch } from './keepInTouch';

/** What is asked of everybody at once for the rules of Today. */
export type CareQuestion = {
  readonly today: IsoDate;
  /** IANA: the shop's zone, whose civil days count. */
  readonly zone: string;
  readonly settings: CareSettings;
  readonly intervals: readonly KeepInTouch[];
  /** Those that have an interval. */
  readonly segments: readonly Pick<Segment, 'id' | 'members'>[];
  /** What was done with rows of those who stayed away. */
  readonly marks: readonly Pick<CareMark, 'contactId' | 'reason' | 'state' | 'on'>[];
  /** Feasts of the days around today, in the countries where people live. */
  readonly feasts: readonly FeastTime[];
  /** Who is named by other facts and has to be among the people. */
  readonly named: readonly ContactId[];
};

/** What is known of everybody at once: only what a rule can be about. */
export type CareKnown = {
  /** Those who were named, and everybody below. */
  readonly people: readonly CarePerson[];
  readonly visits: readonly CareVisit[];
  readonly regulars: readonly CareRegular[];
  readonly bonds: readonly CareBond[];
  readonly referrals: readonly CareReferral[];
  /** What is celebrated, with those who are still to be greeted and nobody else. */
  readonly celebrations: readonly Celebration[];
  /** Whether everything was known by then: exchanges and purchases are read after people. */
  readonly isComplete: boolean;
};

/** No more people than this for one rule: those whose turn is freshest. Nobody looks after more in a day. */
export const MAX_OF_A_RULE = 100;
