import type { HolidayTable, ObservanceRow } from '../calendar/holiday';
import type { QuizCandidate } from './quiz';
import type { QuizAnswer } from './quizQuestion';

const countryAnswer = (country: string): QuizAnswer => ({ kind: 'country', country });

// A day off that only stands for another one, and numbers of days, are no names to ask for.
const UNUSUAL_NAME = /[()\d]|observed|substitute|bridge|day after|day before|eve of|national day/i;

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\([^()]*\)/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const COUNTRY_NAMES = ['en', 'de'].map(
  (language) => new Intl.DisplayNames(language, { type: 'region' }),
);

/** Whether the name of a day tells where it is: *Day of German Unity*. */
const givesAway = (country: string, name: string): boolean =>
  COUNTRY_NAMES.some((names) => {
    const stem = plain(names.of(country) ?? '').slice(0, 4);
    return stem.length === 4 && plain(name).includes(stem);
  });

/** What a table says of a country, for comparison: every event and every name, of whatever kind and region. */
type Known = { readonly events: ReadonlySet<string>; readonly names: ReadonlySet<string> };

/**
 * *Where is this a public holiday?*, of days that are public throughout one country and nothing at all
 * in the others.
 */
export function holidayQuestions(
  tables: ReadonlyMap<string, HolidayTable>,
): readonly QuizCandidate[] {
  const known = new Map([...tables].map(([country, table]) => [country, knownOf(table)]));
  return [...tables].flatMap(([country, { observances }]) =>
    askable(country, observances).flatMap(({ event, names }) => {
      const wrong = [...known].filter(
        ([other, { events, names: theirs }]) =>
          other !== country &&
          !events.has(event) &&
          !theirs.has(plain(names.en)) &&
          !theirs.has(plain(names.de)),
      );
      return [
        {
          id: `holiday:${country}:${event}`,
          country,
          prompt: { kind: 'holiday' as const, names: { de: names.de, en: names.en } },
          rightAnswer: countryAnswer(country),
          wrongAnswers: wrong.map(([other]) => countryAnswer(other)),
        },
      ];
    }),
  );
}

function knownOf({ observances }: HolidayTable): Known {
  return {
    events: new Set(observances.map(({ event }) => event)),
    names: new Set(observances.flatMap(({ names }) => [plain(names.en), plain(names.de)])),
  };
}

/** Days of this country alone, public everywhere in it and still to come or lately been, each event once. */
function askable(country: string, observances: readonly ObservanceRow[]): readonly ObservanceRow[] {
  const seen = new Set<string>();
  return observances.filter(({ event, kind, regions, names, days }) => {
    const isOwn = event.startsWith(`${country.toLowerCase()}-`);
    const isUsual = days.split(' ').length >= 5;
    const isAskable =
      isOwn && isUsual && kind === 'public' && !regions && !UNUSUAL_NAME.test(names.en);
    if (!isAskable || seen.has(event)) return false;
    if (givesAway(country, names.en) || givesAway(country, names.de)) return false;
    seen.add(event);
    return true;
  });
}
