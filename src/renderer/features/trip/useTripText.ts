import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { Contact } from '@shared/domain/contacts/contact';
import type { MomentWorld, Whom } from '@shared/domain/culture/moment';
import { whereaboutsOf } from '@shared/domain/culture/whereabouts';
import { placeLines } from '@shared/domain/messages/addressFormats';
import { letterAddress } from '@shared/domain/messages/envelope';
import { tripDaysOf, tripHoursOf, type TripDay } from '@shared/domain/trips/tripDays';
import { formatPhone } from '@formats/phone';
import { useShopSettings } from '@renderer/data/useShopSettings';
import { useClock, useToday } from '@renderer/hooks/useClock';
import { isolate } from '@renderer/i18n/isolate';
import { useCareSentence } from '@renderer/i18n/useCareSentence';
import type { Format } from '@renderer/i18n/format';
import { useFormat } from '@renderer/i18n/useFormat';
import { useHoursText } from '@renderer/i18n/useHoursText';
import { useMomentText } from '@renderer/i18n/useMomentText';
import { usePromiseLines } from '@renderer/i18n/usePromiseLines';
import type { TripFacts, TripGift } from './useTripFacts';
import type { TripPerson } from './useTripPeople';

/** What is said of somebody on a trip; every text may be empty. */
export type TripText = {
  /** Why they should be seen, a sentence each, the strongest first. */
  readonly why: (one: TripPerson) => readonly string[];
  readonly address: (contact: Contact) => string;
  readonly phone: (contact: Contact) => string;
  readonly promises: (facts: TripFacts) => readonly string[];
  readonly likes: (contact: Contact) => string;
  readonly dislikes: (contact: Contact) => string;
  readonly gifts: (facts: TripFacts, withPrivate: boolean) => readonly string[];
  readonly lastContact: (facts: TripFacts) => string;
  /** Holidays and half days of theirs. */
  readonly days: (
    facts: TripFacts,
    world: MomentWorld,
    from: IsoDate,
    to: IsoDate,
  ) => readonly string[];
  /** When they are there: `Mon, Tue: 9:00 to 12:00`. */
  readonly hours: (facts: TripFacts, world: MomentWorld, from: IsoDate, to: IsoDate) => string;
  /** A day of a trip that is not worked as usual. */
  readonly tripDay: (day: TripDay) => string;
};

/** Notes that speak of a gift are quoted up to here. */
const QUOTED = 120;

/** The words for whom to see, in the language that is spoken here. */
export function useTripText(): TripText {
  const { t } = useTranslation('trip');
  const format = useFormat();
  const care = useCareSentence();
  const moment = useMomentText();
  const hoursText = useHoursText();
  const promiseLines = usePromiseLines();
  const { country: home } = useShopSettings();
  const zone = useClock().zone();
  const today = useToday();

  return useMemo((): TripText => {
    const tripDay = ({ day, kind, holiday }: TripDay): string =>
      t(`day.${kind}`, {
        day: format.weekday(day),
        holiday: moment.holidayName(holiday),
        from: holiday.from === null ? '' : moment.clock(holiday.from),
      });
    const giftText = (gift: TripGift): string =>
      t('giftLine', { text: isolate(brief(gift.text)), day: dayText(gift.at) });
    const dayText = (at: number): string => format.relativeDay(format.dayOf(at, zone), today);
    return {
      why: ({ care: row, days }) => [
        ...(row === null
          ? []
          : [row.sentence, ...row.tags.flatMap(({ sentence }) => sentence ?? [])].map(
              (sentence) => care.sentence(sentence, today).text,
            )),
        // The row of Today says a birthday only when it is near today.
        ...(row?.about.kind === 'greeting' ? [] : days).map(({ kind, label, on, years }) =>
          t(years === null ? 'near.day' : 'near.years', {
            what: label === '' ? t(`near.kind.${kind}`) : label,
            day: format.weekday(on),
            count: years ?? 0,
          }),
        ),
      ],
      address: (contact) => {
        const address = letterAddress(contact);
        if (address === null) return '';
        const code = address.countryCode === '' ? contact.country : address.countryCode;
        return placeLines(code, address).join(', ');
      },
      phone: (contact) => {
        const usable = contact.phones.filter(({ doNotUse }) => !doNotUse);
        const phone = usable.find(({ isPreferred }) => isPreferred) ?? usable[0];
        if (!phone) return '';
        return phone.e164 === '' ? phone.number : formatPhone(phone.e164, home);
      },
      promises: ({ promises }) =>
        promiseLines(promises, today).map(({ text, detail }) =>
          t('promiseLine', { text: isolate(text), detail }),
        ),
      // Each as it was written down, with commas of its own: no sentence could be made of them.
      likes: ({ likes }) => likes.map(({ text }) => isolate(text)).join(' · '),
      dislikes: ({ dislikes }) => dislikes.map(({ text }) => isolate(text)).join(' · '),
      gifts: ({ gifts, thankedAt }, withPrivate) => [
        ...gifts
          .filter((gift) => withPrivate || gift.kind !== 'note' || !gift.isPrivate)
          .map(giftText),
        ...(thankedAt === null ? [] : [t('thanked', { day: dayText(thankedAt) })]),
      ],
      lastContact: ({ lastContactAt }) => (lastContactAt === null ? '' : dayText(lastContactAt)),
      days: (facts, world, from, to) => tripDaysOf(whomOf(facts), world, from, to).map(tripDay),
      hours: (facts, world, from, to) =>
        tripHoursOf(whomOf(facts), world, from, to)
          .filter(({ spans }) => spans.length > 0)
          .map(({ weekdays, spans }) =>
            t('hoursLine', {
              days: daysText(weekdays, format),
              hours: hoursText(spans),
            }),
          )
          .join('; '),
      tripDay,
    };
  }, [t, format, care, moment, hoursText, promiseLines, home, zone, today]);
}

/** Somebody as their days and hours are looked up. */
const whomOf = ({ contact, customs }: TripFacts): Whom => ({
  place: whereaboutsOf(contact),
  customs,
  contactsByUs: [],
  isOrganisation: contact.kind === 'organisation',
});

/** `Mon–Fri` where days follow one another, else `Mon, Wed`. */
function daysText(
  weekdays: readonly number[],
  { shortWeekdays, series }: Pick<Format, 'shortWeekdays' | 'series'>,
): string {
  const [first = 1] = weekdays;
  const last = weekdays.at(-1) ?? first;
  const name = (day: number): string => shortWeekdays[day - 1] ?? '';
  return weekdays.length > 2 && last - first === weekdays.length - 1
    ? `${name(first)}–${name(last)}`
    : series(weekdays.map(name));
}

function brief(text: string): string {
  const line = text.trim().replace(/\s+/gu, ' ');
  return line.length <= QUOTED ? line : `${line.slice(0, QUOTED).replace(/\s+\S*$/u, '')} …`;
}
