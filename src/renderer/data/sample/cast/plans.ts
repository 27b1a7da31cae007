import type { AppointmentKind, Repetition } from '@shared/domain/appointments/appointment';
import type { Text } from '../samplePerson';

/** When something is planned, told from today. */
export type SampleTime =
  /** On a day from Monday to Friday, so many days from today or the next one after; so many before, or the one before that. */
  | { readonly inDays: number; readonly at: string | null }
  /** On the next public holiday of a country that is no weekend, at a time there. */
  | { readonly holidayOf: string; readonly zone: string; readonly at: string };

/** Something planned with a sample person. */
export type SamplePlan = {
  /** With whom, by the key. */
  readonly with: string;
  readonly kind: AppointmentKind;
  readonly text: Text;
  readonly place?: Text;
  readonly time: SampleTime;
  readonly minutes: number | null;
  readonly remindMinutes: number | null;
  readonly repeats?: Repetition;
  readonly isDone?: true;
};

/** What the sample shop has planned with its people. */
export const SAMPLE_PLANS: readonly SamplePlan[] = [
  {
    with: 'yuki',
    kind: 'call',
    text: { en: 'The spring harvest', de: 'Frühjahrsernte' },
    // Planned without a look at the calendar: the program says so.
    time: { holidayOf: 'JP', zone: 'Asia/Tokyo', at: '16:30' },
    minutes: 20,
    remindMinutes: 30,
  },
  {
    with: 'yuki',
    kind: 'call',
    text: { en: 'First harvest news', de: 'Erste Nachrichten zur Ernte' },
    time: { inDays: -7, at: '09:15' },
    minutes: 15,
    remindMinutes: null,
    isDone: true,
  },
  {
    with: 'lukasz',
    kind: 'visit',
    text: { en: 'Tea fair in Cologne', de: 'Messe Köln' },
    place: { en: 'Hall 4, stand B 12', de: 'Halle 4, Stand B 12' },
    time: { inDays: 6, at: null },
    minutes: null,
    remindMinutes: 960,
  },
  {
    with: 'layla',
    kind: 'message',
    text: { en: 'Prices for gift wrapping', de: 'Preise für die Geschenkverpackung' },
    time: { inDays: 3, at: null },
    minutes: null,
    remindMinutes: 0,
  },
  {
    with: 'frieda',
    kind: 'visit',
    text: { en: 'Tasting of the new Darjeeling', de: 'Verkostung vom neuen Darjeeling' },
    time: { inDays: 1, at: '15:00' },
    minutes: 45,
    remindMinutes: 60,
  },
  {
    with: 'sabine',
    kind: 'call',
    text: { en: 'Order for breakfast', de: 'Bestellung fürs Frühstück' },
    time: { inDays: -26, at: '10:00' },
    minutes: 10,
    remindMinutes: 15,
    repeats: 'weekly',
  },
  {
    with: 'wei',
    kind: 'call',
    text: { en: 'Rock oolong: do we take half?', de: 'Felsenoolong: nehmen wir die Hälfte?' },
    time: { inDays: 8, at: '09:30' },
    minutes: 15,
    remindMinutes: 30,
  },
];
