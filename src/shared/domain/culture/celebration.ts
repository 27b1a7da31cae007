import type { Certainty, Holiday, HolidayNames, Tradition } from '../calendar/holiday';
import type { IsoDate } from '../calendar/isoDate';
import type { PersonDay } from '../calendar/personDay';
import type { ContactId } from '../contacts/contact';
import type { Greeting, OccasionKey } from './greeting';
import type { Season } from './season';

/** A person as far as celebrations need to know. */
export type CelebratingPerson = {
  readonly id: ContactId;
  readonly name: string;
  /** ISO 3166-1 alpha-2, or empty. */
  readonly country: string;
  /** ISO 3166-2, or empty. */
  readonly region: string;
  /** The greetings that were chosen with this person (`Customs.greetings`). */
  readonly greetings: readonly Tradition[];
  /** Events for which this person wants none (`Customs.notGreeted`). */
  readonly notGreeted: readonly string[];
  /** Whether the latest decision on the purpose `greetings` was *given*. */
  readonly mayBeGreeted: boolean;
  readonly isSample: boolean;
  /** Whoever is in the trash is in no list. */
  readonly isTrashed: boolean;
};

/**
 * How a person stands to a celebration.
 * `not-chosen`: a religious day of their country that is not in their own list. It is shown as a day
 * off, and nobody is greeted. `opted-out`: no greeting for this event, or at all. `no-consent`: it
 * would fit, but nobody asked whether greetings are welcome.
 */
export type CelebrationStanding =
  'can-greet' | 'no-consent' | 'not-chosen' | 'opted-out' | 'prepared' | 'sent' | 'skipped';

/** A person in a celebration. */
export type CelebrationPerson = {
  readonly id: ContactId;
  readonly name: string;
  readonly country: string;
  readonly isSample: boolean;
  readonly standing: CelebrationStanding;
  /** The day to greet for, as this person's own country has it. */
  readonly on: IsoDate;
  /** The occasion of the greeting: with the contact it makes the greeting's id. */
  readonly occasion: OccasionKey;
};

/** What is celebrated once, by whom. */
export type Celebration = {
  /** Unique in a list, the same tomorrow. */
  readonly id: string;
  /** Such as `christmas`, `eid-al-fitr`, `birthday`; what `Customs.notGreeted` holds. */
  readonly event: string;
  readonly kind: 'feast' | PersonDay['kind'];
  /** Empty texts for the days of a person: their words are those of the interface. */
  readonly names: HolidayNames;
  /** First and last day over all countries. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Begins at sunset of the evening before. */
  readonly startsAtSunset: boolean;
  /** Where it is celebrated among the countries asked for; empty for the days of a person. */
  readonly countries: readonly string[];
  readonly tradition: Tradition;
  /** The least sure of its days. */
  readonly certainty: Certainty;
  /** Who can be greeted first, then the others, else by day and in the order given; each once. */
  readonly people: readonly CelebrationPerson[];
  /** The day of a person; `null` for a feast. */
  readonly personDay: PersonDay | null;
};

/** What the weeks ahead are made of. */
export type ComingUpInput = {
  /** Of the countries in which people live, at least from `from` to `from + days`. */
  readonly holidays: readonly Holiday[];
  readonly seasons: readonly Season[];
  readonly people: readonly CelebratingPerson[];
  /** Birthdays and important days of these people in that time. */
  readonly personDays: readonly PersonDay[];
  /** What was prepared, sent or skipped for an occasion of this time. */
  readonly greetings: readonly Pick<Greeting, 'contactId' | 'occasion' | 'status'>[];
  readonly from: IsoDate;
  /** How many days ahead, `from` included; six weeks are 42. */
  readonly days: number;
};

/** The signature of `comingUp`: celebrations in order of their days. */
export type ComingUp = (input: ComingUpInput) => readonly Celebration[];
