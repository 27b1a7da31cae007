import { daysBetween, type IsoDate } from '../calendar/isoDate';
import type { PersonDay } from '../calendar/personDay';
import type { Channel } from '../contacts/contact';
import type { Celebration, CelebrationPerson } from '../culture/celebration';
import { greetingId } from '../culture/greeting';
import type { CarePerson } from './careBoard';
import { groupOf, type CareEntry, type CareView } from './careEntry';
import { briefly } from './briefly';
import { channelFor } from './careChannel';
import type { CareSettings } from './careRules';
import type { CareSentence, CareSentenceKey, CareTagName } from './careSentence';

/**
 * Birthdays, anniversaries and holidays of those who want a greeting. Whoever was greeted, or skipped, is done;
 * whoever gave no consent, or did not choose this celebration, is in no list.
 */
export function greetingEntries(view: CareView): readonly CareEntry[] {
  const prepared = new Map(
    view.facts.greetings
      .filter(({ status }) => status === 'prepared')
      .map(({ contactId, occasion, language }) => [greetingId(contactId, occasion), language]),
  );
  return view.celebrations.flatMap((celebration) =>
    celebration.people.flatMap((celebrating): readonly CareEntry[] => {
      const person = view.people.get(celebrating.id);
      const { standing } = celebrating;
      if (!person || (standing !== 'can-greet' && standing !== 'prepared')) return [];
      if (!isOnToday(celebration, celebrating, view.settings, view.today)) return [];
      const language = prepared.get(greetingId(person.id, celebrating.occasion)) ?? null;
      return celebration.personDay === null
        ? holidayEntry(celebration, celebrating, person, language, view)
        : dayEntry(celebration.personDay, celebrating, person, view);
    }),
  );
}

/** Whether the rules look at a celebration of a person on a day. */
export function isOnToday(
  { personDay }: Pick<Celebration, 'personDay'>,
  { on }: Pick<CelebrationPerson, 'on'>,
  { birthday, holiday }: Pick<CareSettings, 'birthday' | 'holiday'>,
  today: IsoDate,
): boolean {
  const ahead = daysBetween(today, on);
  if (personDay === null) return holiday.isOn && ahead >= 0 && ahead <= holiday.aheadDays;
  // Whoever mourns is not congratulated.
  if (personDay.kind === 'memorial') return false;
  return birthday.isOn && ahead <= 0 && -ahead <= birthday.lateDays;
}

function dayEntry(
  day: PersonDay,
  celebrating: CelebrationPerson,
  person: CarePerson,
  { today }: CareView,
): readonly CareEntry[] {
  if (day.kind === 'memorial') return [];
  const late = daysBetween(day.on, today);
  const channel = channelFor(person, 'birthday');
  return [
    {
      ...entryOf(celebrating, person, 'birthday', dayNames[day.kind], today),
      sentence:
        day.kind === 'birthday'
          ? birthdaySentence(
              day,
              late > 0,
              channel === person.reach.preferredChannel ? channel : null,
            )
          : anniversarySentence(day, day.kind, late > 0),
      action: 'congratulate',
      channel: () => channel,
    },
  ];
}

const dayNames: Readonly<Record<Exclude<PersonDay['kind'], 'memorial'>, CareTagName>> = {
  birthday: 'birthday',
  anniversary: 'anniversary',
  wedding: 'wedding',
  'name-day': 'name-day',
  founding: 'founding',
  other: 'other-day',
};

const LIKES = {
  phone: 'Call',
  visit: 'Visit',
  letter: 'Card',
  email: 'Message',
  chat: 'Message',
  social: 'Message',
} as const;

/** @param liked - The way they prefer, where it may be used. */
function birthdaySentence(
  { years, on }: PersonDay,
  isLate: boolean,
  liked: Channel | null,
): CareSentence {
  const turns = years !== null && years > 0 ? years : null;
  if (isLate) {
    return turns === null
      ? { key: 'birthday.past', values: { day: { day: on } } }
      : { key: 'birthday.turned', values: { years: turns, day: { day: on } } };
  }
  const suffix = liked === null ? '' : LIKES[liked];
  return turns === null
    ? { key: `birthday.plain${suffix}`, values: {} }
    : { key: `birthday.turns${suffix}`, values: { years: turns } };
}

function anniversarySentence(
  { label, years, on }: PersonDay,
  kind: Exclude<PersonDay['kind'], 'birthday' | 'memorial'>,
  isLate: boolean,
): CareSentence {
  const words = briefly(label);
  if (isLate) {
    return words === ''
      ? { key: 'day.past', values: { day: { day: on } } }
      : { key: 'day.pastLabel', values: { label: words, day: { day: on } } };
  }
  const values = { ...(years !== null && years > 0 && { count: years }) };
  // A day of which only the owner's words say what it is goes by them.
  if ((kind === 'other' || kind === 'anniversary') && words !== '') {
    const key = 'count' in values ? 'day.labelYears' : 'day.label';
    return { key, values: { ...values, label: words } };
  }
  if (kind === 'name-day') return { key: 'day.name-day', values: {} };
  return { key: `day.${kind}${'count' in values ? 'Years' : ''}`, values };
}

function holidayEntry(
  { certainty, names }: Celebration,
  celebrating: CelebrationPerson,
  person: CarePerson,
  language: string | null,
  { today }: CareView,
): readonly CareEntry[] {
  const ahead = daysBetween(today, celebrating.on);
  const when = ahead === 0 ? 'today' : ahead === 1 ? 'tomorrow' : 'ahead';
  const isExpected = certainty === 'tentative' || certainty === 'projected';
  const key: CareSentenceKey = `holiday.${when}${isExpected ? 'Expected' : ''}${language === null ? '' : 'Prepared'}`;
  return [
    {
      ...entryOf(celebrating, person, 'holiday', 'holiday', today),
      sentence: {
        key,
        values: {
          holiday: { holiday: names },
          ...(when === 'ahead' && { day: { day: celebrating.on } }),
          ...(language !== null && { language: { language } }),
        },
      },
      action: 'see-greeting',
      channel: () => channelFor(person, 'holiday'),
    },
  ];
}

function entryOf(
  { on, occasion }: CelebrationPerson,
  person: CarePerson,
  reason: 'birthday' | 'holiday',
  name: CareTagName,
  today: IsoDate,
): Omit<CareEntry, 'sentence' | 'action' | 'channel'> {
  // A greeting that is ahead is got ready today: that is what it is for.
  const group = reason === 'holiday' ? 'today' : groupOf(on, today);
  return {
    contactId: person.id,
    reason,
    name,
    group,
    about: { kind: 'greeting', occasion, on },
    subject: greetingId(person.id, occasion),
    dueOn: on,
    weight: 0,
  };
}
