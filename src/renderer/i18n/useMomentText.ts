import type { i18n as I18n } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, type IsoDate } from '@shared/domain/calendar/isoDate';
import type { Holiday } from '@shared/domain/calendar/holiday';
import type { DayKind } from '@shared/domain/culture/dayKinds';
import type {
  ContactWay,
  Judgement,
  LocalTime,
  MomentLevel,
  MomentReason,
  Whereabouts,
} from '@shared/domain/culture/moment';
import {
  certaintyText,
  holidayName,
  placeText,
  reasonText,
  type MomentSpeech,
  type MomentValues,
  type ReasonContext,
} from '@shared/domain/culture/momentSentences';
import type { GoodMoment, NoGoodMoment } from '@shared/domain/culture/nextGoodMoment';
import type { InstantSpan } from '@shared/domain/culture/ownHours';
import type { ZoneShift } from '@shared/domain/culture/zoneShift';
import { bilingualOf } from './bilingual';
import type { Format } from './format';
import { useFormat } from './useFormat';

/** Of whom a sentence speaks. */
type Place = Pick<Whereabouts, 'country' | 'region' | 'city'>;

/** The words for moments, where somebody is. */
export type MomentText = {
  /** One or two words for how a moment is: `Wochenende`, `passt`. */
  readonly level: (level: MomentLevel) => string;
  /** `Passt gerade`, `Mit Bedacht`, `Gerade nicht`. */
  readonly tone: (tone: Judgement['tone']) => string;
  /** What a day of the picker is like: `Feiertag`, `passt`. */
  readonly dayKind: (kind: DayKind['kind']) => string;
  /** A reason in one or two sentences. @param regionName - Names a region by its ISO 3166-2 code. */
  readonly reason: (
    reason: MomentReason,
    way: ContactWay,
    local: LocalTime | null,
    place: Place,
    regionName?: (code: string) => string,
  ) => string;
  /** All reasons of a judgement, the gravest first. */
  readonly reasons: (
    judgement: Judgement,
    way: ContactWay,
    place: Place,
    regionName?: (code: string) => string,
  ) => readonly string[];
  /** `Montag, 23. März, 08:30 (16:30 in Kyoto)`: the shop's clock, and theirs where it differs. */
  readonly moment: (moment: Pick<GoodMoment, 'here' | 'there'>, place: Place) => string;
  /** `Nächster guter Moment: Montag, …`. */
  readonly nextGood: (moment: Pick<GoodMoment, 'here' | 'there'>, place: Place) => string;
  /** That none was found, and why, a sentence each. */
  readonly noneGood: (refusal: NoGoodMoment, way: ContactWay, place: Place) => readonly string[];
  /** `Kyoto ist dir 8 Stunden voraus. Ab 29. März sind es 7.` */
  readonly shift: (shift: ZoneShift, place: Place) => string;
  /** `In Kyoto ist es <b>17:40</b>.`, with the weekday where it is another day than here; for `<Sentence {...}>`. */
  readonly local: (
    local: LocalTime | null,
    place: Place,
    today: IsoDate,
  ) => { readonly say: (values: MomentValues) => string; readonly values: MomentValues };
  /** `Dort ist noch 20 Minuten geöffnet.` where that is so; else empty. */
  readonly stillOpen: (judgement: Judgement) => string;
  /** `Um 18:00 ist dort Schluss.` where they close within the hour; else empty. */
  readonly closing: (judgement: Judgement) => string;
  /** What the next public holiday there means today: `Morgen Feiertag`; `null` where neither day is one. */
  readonly holidayTag: (holidays: readonly HolidayNear[], today: IsoDate) => string | null;
  /** `Zwischen 08:00 und 10:00 sind beide da.`, on the shop's clock. */
  readonly together: (shared: readonly InstantSpan[], zone: string) => string;
  /** When calls are welcome within the shared hours; empty where nothing is known. */
  readonly liked: (liked: readonly InstantSpan[], zone: string) => string;
  /** The name of a holiday in the interface's language. */
  readonly holidayName: (holiday: Pick<Holiday, 'names'>) => string;
  /** `Voraussichtlich, hängt von der Mondsichtung ab.` where a date is not certain; else empty. */
  readonly certainty: (holiday: Pick<Holiday, 'certainty'>) => string;
  /** *in Japan*, *in der Schweiz*; *there* for an empty code. */
  readonly inCountry: (country: string) => string;
  /** A clock time `HH:MM` as the region writes it. */
  readonly clock: (time: string) => string;
};

/** A public holiday there today or tomorrow. */
export type HolidayNear = {
  readonly holiday: Holiday;
  /** Whether it surely holds where the person is. */
  readonly isSure: boolean;
};

/** The words for moments in the interface's language and region. */
export function useMomentText(): MomentText {
  const { i18n } = useTranslation('moment');
  const format = useFormat();
  // `i18n` stays the same object when the language changes; the format does not.
  return useMemo(() => momentText(i18n, format), [i18n, format]);
}

/** The words for moments, from a catalogue. */
export function momentText(i18n: I18n, format: Format): MomentText {
  const say = sayerOf(i18n);
  const speech = speechOf(i18n, format);

  const reason: MomentText['reason'] = (one, way, local, place, regionName) => {
    const context: ReasonContext = { way, local, ...place, ...(regionName && { regionName }) };
    return reasonText(one, context, speech);
  };
  const moment: MomentText['moment'] = ({ here, there }, { city }) => {
    const day = format.weekday(here.day);
    const time = speech.clock(here.time);
    if (here.day === there.day && here.time === there.time) return say('next.same', { day, time });
    const isOtherDay = here.day !== there.day;
    const key = `next.${city === '' ? 'there' : 'city'}${isOtherDay ? 'Day' : ''}`;
    return say(key, {
      day,
      time,
      city,
      thereTime: speech.clock(there.time),
      thereDay: format.weekdays[there.weekday - 1] ?? '',
    });
  };
  const spanText = ({ from, to }: InstantSpan, zone: string): MomentValues => ({
    from: format.time(from, zone),
    to: format.time(to, zone),
  });
  const closesSoon = (judgement: Judgement) =>
    judgement.reasons.find((one) => one.kind === 'closes-soon');

  return {
    level: (level) => say(`level.${level}`),
    tone: (tone) => say(`tone.${tone}`),
    dayKind: (kind) => say(`dayKind.${kind}`),
    reason,
    reasons: ({ reasons, local }, way, place, regionName) =>
      reasons.map((one) => reason(one, way, local, place, regionName)),
    moment,
    nextGood: (found, place) => say('next.label', { moment: moment(found, place) }),
    noneGood: ({ days, because }, way, place) => [
      say('next.none', { days }),
      ...because.map((one) => reason(one, way, null, place)),
    ],
    shift: (shift, place) => shiftText(shift, place, say, format),
    local: (local, { city }, today) => {
      if (local === null) return { say: (values) => say('local.unclear', values), values: {} };
      const isOtherDay = local.day !== today;
      const key = `local.${city === '' ? 'there' : 'city'}${isOtherDay ? 'Day' : ''}`;
      return {
        say: (values) => say(key, values),
        values: {
          city,
          time: speech.clock(local.time),
          weekday: format.weekdays[local.weekday - 1] ?? '',
        },
      };
    },
    stillOpen: (judgement) => {
      const found = closesSoon(judgement);
      if (found === undefined) return '';
      return say(found.isInvited ? 'reason.welcomeSoon' : 'reason.closesSoon', {
        count: found.minutes,
      });
    },
    closing: (judgement) => {
      const found = closesSoon(judgement);
      if (found === undefined) return '';
      return say(found.isInvited ? 'local.welcome' : 'local.closing', {
        at: speech.clock(found.at),
      });
    },
    holidayTag: (holidays, today) => {
      for (const [day, when] of [
        [today, 'Today'],
        [addDays(today, 1), 'Tomorrow'],
      ] as const) {
        const near = holidays.find(({ holiday }) => holiday.day === day);
        if (!near) continue;
        if (!near.isSure) return say(`tag.perhaps${when}`);
        const { from } = near.holiday;
        return from === null
          ? say(`tag.holiday${when}`)
          : say(`tag.half${when}`, { from: speech.clock(from) });
      }
      return null;
    },
    together: (shared, zone) => {
      const [only] = shared;
      if (only === undefined) return say('together.none');
      if (shared.length === 1) return say('together.one', spanText(only, zone));
      const spans = format.list(shared.map((span) => say('together.span', spanText(span, zone))));
      return say('together.more', { spans });
    },
    liked: ([first], zone) => (first ? say('together.liked', spanText(first, zone)) : ''),
    holidayName: (holiday) => holidayName(holiday, speech),
    certainty: (holiday) => certaintyText(holiday, speech),
    inCountry: (country) => placeText(country, speech),
    clock: speech.clock,
  };
}

/** The key is chosen at run time, and each sentence takes other values. */
type LooseT = (key: string, values?: MomentValues) => string;

const sayerOf = (i18n: I18n): LooseT => i18n.getFixedT(null, 'moment') as unknown as LooseT;

function speechOf(i18n: I18n, format: Format): MomentSpeech {
  return {
    say: sayerOf(i18n),
    has: (key) => i18n.exists(key, { ns: 'moment' }),
    language: bilingualOf(format.locale),
    day: (day) => shortDay(day, format),
    weekday: format.weekday,
    weekdayName: (weekday) => format.weekdays[weekday - 1] ?? '',
    // A clock time of no day and no zone, read as one of UTC.
    clock: (time) => format.time(Date.parse(`2000-01-01T${time}:00Z`), 'UTC'),
    country: format.country,
    duration: format.duration,
  };
}

/** `29. März`: within a year nobody needs the year. */
const shortDay = (day: IsoDate, format: Format): string =>
  format.partialDate({
    year: null,
    month: Number(day.slice(5, 7)),
    day: Number(day.slice(8)),
  });

function shiftText(shift: ZoneShift, { city }: Place, say: LooseT, format: Format): string {
  const key = (name: string): string => `shift.${name}${city === '' ? 'There' : ''}`;
  const now =
    shift.hours === 0
      ? say(key('same'), { city })
      : say(key(shift.hours > 0 ? 'ahead' : 'behind'), {
          city,
          apart: say('shift.hours', hoursOf(shift.hours, format)),
        });
  if (shift.changesOn === null) return now;
  const day = shortDay(shift.changesOn, format);
  if (shift.hoursAfter === 0) return `${now} ${say('shift.fromSame', { day })}`;
  // Where the sign turns as well, the whole sentence is said again.
  if (Math.sign(shift.hoursAfter) !== Math.sign(shift.hours)) {
    const apart = say('shift.hours', hoursOf(shift.hoursAfter, format));
    return `${now} ${say(`shift.from${shift.hoursAfter > 0 ? 'Ahead' : 'Behind'}`, { day, apart })}`;
  }
  return `${now} ${say('shift.from', { day, ...hoursOf(shift.hoursAfter, format) })}`;
}

const QUARTERS = ['', '¼', '½', '¾'] as const;

/** `5½`, with the number that decides on the plural. */
function hoursOf(
  hours: number,
  format: Format,
): { readonly hours: string; readonly count: number } {
  const amount = Math.abs(hours);
  const whole = Math.floor(amount);
  const part = QUARTERS[Math.round((amount - whole) * 4) % 4] ?? '';
  return {
    hours: whole === 0 && part !== '' ? part : `${format.number(whole)}${part}`,
    count: amount <= 1 ? 1 : amount,
  };
}
