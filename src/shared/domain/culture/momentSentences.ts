import type { Holiday } from '../calendar/holiday';
import type { IsoDate } from '../calendar/isoDate';
import type { ContactWay, LocalTime, MomentReason } from './moment';
import type { SeasonAdvice } from './season';

/** What stands in a sentence. */
export type MomentValues = Readonly<Record<string, string | number>>;

/** How sentences on moments are said: the words of a catalogue and the formats of a language. */
export type MomentSpeech = {
  /** A sentence of the namespace `moment`, such as `reason.holiday`. */
  readonly say: (key: string, values?: MomentValues) => string;
  readonly has: (key: string) => boolean;
  /** Which name of a holiday or season is read. */
  readonly language: 'de' | 'en';
  /** `20. März`. */
  readonly day: (day: IsoDate) => string;
  /** `Samstag, 14. Februar`. */
  readonly weekday: (day: IsoDate) => string;
  /** The name of an ISO weekday. */
  readonly weekdayName: (weekday: number) => string;
  /** A clock time `HH:MM` as people of the language write it. */
  readonly clock: (time: string) => string;
  readonly country: (code: string) => string;
  /** Whole minutes: `1 Std., 20 Min.`. */
  readonly duration: (minutes: number) => string;
};

/** What a reason is said about. */
export type ReasonContext = {
  readonly way: ContactWay;
  /** The clock there at the moment judged; `null` where it is unclear. */
  readonly local: LocalTime | null;
  /** ISO 3166-1 alpha-2, or empty. */
  readonly country: string;
  /** The name of a region, for holidays of a region only; its code where nobody knows its name. */
  readonly regionName?: (code: string) => string;
  /** ISO 3166-2, or empty. */
  readonly region?: string;
};

/** *in Japan*, *in der Schweiz*; *there* where the country is unknown. */
export function placeText(country: string, { say, has, country: nameOf }: MomentSpeech): string {
  if (country === '') return say('in.there');
  return has(`in.${country}`)
    ? say(`in.${country}`)
    : say('in.other', { country: nameOf(country) });
}

/** The name of a holiday in the language of the sentence, else in its own. */
export const holidayName = (
  { names }: Pick<Holiday, 'names'>,
  { language }: MomentSpeech,
): string => names[language] || names.own || names.en;

/** How sure a day is, where that has to be said; else empty. */
export function certaintyText(
  { certainty }: Pick<Holiday, 'certainty'>,
  { say }: MomentSpeech,
): string {
  return certainty === 'tentative' || certainty === 'projected'
    ? say(`certainty.${certainty}`)
    : '';
}

/** A reason in one or two sentences. */
export function reasonText(
  reason: MomentReason,
  context: ReasonContext,
  speech: MomentSpeech,
): string {
  const { say } = speech;
  const place = placeText(context.country, speech);
  const time = context.local === null ? null : speech.clock(context.local.time);
  switch (reason.kind) {
    case 'holiday':
      return joined(
        say('reason.holiday', ofHoliday(reason.holiday, context, speech)),
        certaintyText(reason.holiday, speech),
        say(`way.${context.way}`),
      );
    case 'half-day':
      return joined(
        say('reason.halfDay', ofHoliday(reason.holiday, context, speech)),
        certaintyText(reason.holiday, speech),
      );
    case 'half-day-ahead':
      return joined(
        say('reason.halfDayAhead', ofHoliday(reason.holiday, context, speech)),
        certaintyText(reason.holiday, speech),
      );
    case 'region-unknown': {
      const { holiday, of } = reason;
      return joined(
        say('reason.regionUnknown', {
          ...ofHoliday(holiday, context, speech),
          count: holiday.regions.length,
          of,
        }),
        certaintyText(holiday, speech),
      );
    }
    case 'some-off':
      return joined(
        say(`reason.${someOf(reason.holiday)}`, ofHoliday(reason.holiday, context, speech)),
        certaintyText(reason.holiday, speech),
      );
    case 'eve': {
      const values = ofHoliday(reason.holiday, context, speech);
      const day = context.local === null ? values['day'] : speech.day(context.local.day);
      return joined(
        say('reason.eve', { ...values, day: day ?? '' }),
        certaintyText(reason.holiday, speech),
      );
    }
    case 'make-up-workday':
      return say('reason.makeUp', {
        ...ofHoliday(reason.holiday, context, speech),
        weekday: speech.weekday(reason.holiday.day),
      });
    case 'weekend':
      return say(reason.isPartial ? 'reason.weekendPartial' : 'reason.weekend', {
        weekday: speech.weekdayName(reason.weekday),
        place,
      });
    case 'night': {
      const [from, to] = [speech.clock(reason.quiet.from), speech.clock(reason.quiet.to)];
      return time === null
        ? say('reason.nightUnclear', { from, to })
        : say('reason.night', { from, to, time });
    }
    case 'off-hours': {
      if (reason.opens === null) {
        return time === null ? say('reason.closedUnclear') : say('reason.closed', { time });
      }
      const opens = speech.clock(reason.opens);
      return time === null
        ? say('reason.offHoursUnclear', { opens })
        : say('reason.offHours', { opens, time });
    }
    case 'lunch':
      return say('reason.lunch', { until: speech.clock(reason.until) });
    case 'closes-soon':
      return say(reason.isInvited ? 'reason.welcomeSoon' : 'reason.closesSoon', {
        count: reason.minutes,
      });
    case 'season': {
      const { names, advice, isTentative } = reason.season;
      return joined(
        say('reason.season', {
          name: names[speech.language] || names.own,
          advice: advice.map((one: SeasonAdvice) => say(`advice.${one}`)).join(' '),
        }),
        isTentative ? say('certainty.tentative') : '',
      );
    }
    case 'leave-alone': {
      const day = speech.day(reason.until);
      return reason.words === ''
        ? say('reason.leaveAlone', { day })
        : say('reason.leaveAloneWhy', { day, words: reason.words });
    }
    case 'budget':
      return say('reason.budget', { count: reason.had, days: reason.budget.days });
    case 'zone-unclear':
      return reason.zones.length > 1 && context.country !== ''
        ? say('reason.zonesUnclear', { place })
        : say('reason.zoneUnclear');
    case 'country-unknown':
      return say('reason.countryUnknown');
    case 'no-holiday-data':
      return say('reason.noHolidayData', { place: placeText(reason.country, speech) });
    case 'year-unknown':
      return say('reason.yearUnknown', {
        place: placeText(reason.country, speech),
        // As text: a year is no number with a thousands separator.
        year: String(reason.year),
      });
    case 'no-common-hours':
      return say('reason.noCommonHours');
    case 'too-short':
      return say('reason.tooShort', { minutes: speech.duration(reason.minutes) });
  }
}

const joined = (...sentences: readonly string[]): string =>
  sentences.filter((sentence) => sentence !== '').join(' ');

const someOf = ({ kind }: Holiday): 'bank' | 'school' | 'optional' =>
  kind === 'bank' || kind === 'school' ? kind : 'optional';

function ofHoliday(
  holiday: Holiday,
  { region = '', regionName }: ReasonContext,
  speech: MomentSpeech,
): Record<string, string> {
  const country = placeText(holiday.country, speech);
  const isOfRegion = region !== '' && holiday.regions.includes(region) && regionName !== undefined;
  return {
    day: speech.day(holiday.day),
    name: holidayName(holiday, speech),
    place: isOfRegion
      ? speech.say('in.region', { place: country, region: regionName(region) })
      : country,
    ...(holiday.from !== null && { from: speech.clock(holiday.from) }),
  };
}
