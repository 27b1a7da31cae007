import type { IsoDate } from '../calendar/isoDate';
import type { ContactId } from '../contacts/contact';
import type { Celebration } from '../culture/celebration';
import type { MomentWorld } from '../culture/moment';
import type { Instant } from '../calendar/clock';
import type {
  CareAction,
  CareFacts,
  CareGroup,
  CarePerson,
  CareRow,
  CareSubject,
} from './careBoard';
import type { CareMark, CareReason } from './careMark';
import type { CareSettings } from './careRules';
import type { CareSentence, CareTagName } from './careSentence';

/** One reason to think of one person, before it becomes a row or a tag of one. */
export type CareEntry = {
  readonly contactId: ContactId;
  readonly reason: CareReason;
  readonly name: CareTagName;
  readonly group: CareGroup;
  readonly sentence: CareSentence;
  readonly action: CareAction;
  /** Found out for the rows that are shown alone: most reasons are one of many. */
  readonly channel: () => CareRow['channel'];
  readonly about: CareSubject;
  /** What the mark is about: with the reason it makes the mark's id. */
  readonly subject: string;
  readonly dueOn: IsoDate;
  /** Compared before the day, among entries of one reason: the smaller first. */
  readonly weight: number;
};

/** What every rule looks at. */
export type CareView = {
  readonly facts: CareFacts;
  readonly settings: CareSettings;
  readonly at: Instant;
  readonly today: IsoDate;
  readonly world: MomentWorld;
  readonly celebrations: readonly Celebration[];
  /** Those who may be in a list: known, and not in the trash. */
  readonly people: ReadonlyMap<ContactId, CarePerson>;
  /** Whose data are blocked. */
  readonly restricted: ReadonlySet<ContactId>;
  /** The latest day on which somebody was stamped for a reason: it counts like a contact. */
  readonly stampedOn: (contactId: ContactId, reason: CareReason) => IsoDate | null;
  /** The latest day of any exchange, or of a purchase, with somebody. */
  readonly touchedOn: (contactId: ContactId) => IsoDate | null;
};

/** The later of two days. */
export const laterOf = (one: IsoDate | null, other: IsoDate | null): IsoDate | null =>
  one === null || (other !== null && other > one) ? other : one;

/** The latest day on which each person was stamped, by reason and person. */
export function stampsOf(
  marks: readonly CareMark[],
): (contactId: ContactId, reason: CareReason) => IsoDate | null {
  const latest = new Map<string, IsoDate>();
  for (const { reason, contactId, state, on } of marks) {
    if (state !== 'done') continue;
    const key = `${reason}:${contactId}`;
    latest.set(key, laterOf(latest.get(key) ?? null, on) ?? on);
  }
  return (contactId, reason) => latest.get(`${reason}:${contactId}`) ?? null;
}

/** Whether a thing that is due belongs to today, or to the days ahead. */
export const groupOf = (dueOn: IsoDate, today: IsoDate): CareGroup =>
  dueOn <= today ? 'today' : 'week';

/** Which of three sentences fits a day. */
export const whenOf = (dueOn: IsoDate, today: IsoDate): 'Today' | 'Overdue' | 'Ahead' =>
  dueOn === today ? 'Today' : dueOn < today ? 'Overdue' : 'Ahead';
