import type { i18n as I18n } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { daysBetween, type IsoDate } from '@shared/domain/calendar/isoDate';
import type { CareSentence, CareTagName, CareValue } from '@shared/domain/care/careSentence';
import { bilingualOf } from './bilingual';
import type { Format } from './format';
import { isolate } from './isolate';
import type { SentenceValues } from './Sentence';
import { useFormat } from './useFormat';

/** A sentence of a row: for `<Sentence {...}>`, and as plain text for an accessible name. */
export type SaidCare = {
  readonly say: (values: SentenceValues) => string;
  readonly values: SentenceValues;
  readonly text: string;
};

/** The words for whom to think of, and why. */
export type CareWords = {
  /** What a row says, seen from a day. */
  readonly sentence: (sentence: CareSentence, today: IsoDate) => SaidCare;
  /** The word beside a name: `Versprechen`, `Lange nicht da`. */
  readonly tag: (name: CareTagName) => string;
};

/** The words for the rows of Today in the interface's language and region. */
export function useCareSentence(): CareWords {
  const { i18n } = useTranslation('today');
  const format = useFormat();
  // `i18n` stays the same object when the language changes; the format does not.
  return useMemo(() => careWords(i18n, format), [i18n, format]);
}

/** The key is chosen at run time, and each sentence takes other values. */
type LooseT = (key: string, values?: SentenceValues) => string;

/** Days in words, such as *yesterday*; further away a day is named with its month. */
const NEAR_DAYS = 7;

/** The words for the rows of Today, from a catalogue. */
export function careWords(i18n: I18n, format: Format): CareWords {
  const say = i18n.getFixedT(null, 'today') as unknown as LooseT;
  const valueOf = (value: CareValue, today: IsoDate): string | number => {
    if (typeof value !== 'object') return value;
    if ('day' in value) {
      const near = format.relativeDay(value.day, today);
      const isNear = Math.abs(daysBetween(today, value.day)) <= NEAR_DAYS;
      return isNear ? near : say('care.on', { date: near });
    }
    if ('date' in value) return dateText(value.date, today, format);
    // A clock time of no day and no zone, read as one of UTC.
    if ('clock' in value) return format.time(Date.parse(`2000-01-01T${value.clock}:00Z`), 'UTC');
    if ('currency' in value) {
      return format.money({ minor: value.amountMinor, currency: value.currency });
    }
    if ('language' in value) return format.language(value.language);
    const { holiday } = value;
    const language = bilingualOf(format.locale);
    return holiday[language] || holiday.own || holiday.en;
  };

  return {
    tag: (name) => say(`care.tag.${name}`),
    sentence: ({ key, values }, today) => {
      const said: SentenceValues = Object.fromEntries(
        Object.entries(values).map(([name, value]) => {
          const shown = valueOf(value, today);
          return [name, name === 'text' && typeof shown === 'string' ? closed(shown) : shown];
        }),
      );
      const ask = (filled: SentenceValues): string => say(`care.${key}`, filled);
      return { say: ask, values: said, text: plain(ask, said) };
    },
  };
}

/** `25. März`, with the year when it is another one. */
const dateText = (date: IsoDate, today: IsoDate, format: Format): string =>
  format.partialDate({
    year: date.slice(0, 4) === today.slice(0, 4) ? null : Number(date.slice(0, 4)),
    month: Number(date.slice(5, 7)),
    day: Number(date.slice(8)),
  });

/** Marks that end a sentence in one script or another, perhaps within quotation marks. */
const ENDED = /[.?!…:;。？！؟۔।][\p{Pf}\p{Pe}\p{Pi}"']*$/u;

/** The owner's own words as a sentence of their own: with a full stop where they end without a mark. */
const closed = (words: string): string => (ENDED.test(words) ? words : `${words}.`);

const OPEN = '\ufdd0';
const CLOSE = '\ufdd1';

/** A sentence without its marks. Values are put in after the marks are taken out, so that words of people stay as they are. */
function plain(ask: (values: SentenceValues) => string, values: SentenceValues): string {
  const stand = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'number' ? value : `${OPEN}${name}${CLOSE}`,
    ]),
  );
  return ask(stand)
    .replace(/<\/?(?:b|name)>/g, '')
    .replace(new RegExp(`${OPEN}([^${CLOSE}]*)${CLOSE}`, 'g'), (_, name: string) =>
      isolate(String(values[name] ?? '')),
    );
}
