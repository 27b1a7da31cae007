import type { IsoDate } from '../calendar/isoDate';
import { minorDigitsOf, type Money } from '../money/money';
import type { MessagePerson } from './draft';
import type { PlaceholderValues } from './fillTemplate';
import type { MessageFacts } from './messageFacts';
import { nameForLanguage } from './nameForLanguage';

/** Words that are the same in every language of a message. */
export type SenderWords = { readonly shop: string; readonly sender: string };

/**
 * What stands for the placeholders in a language, except opening and closing. What nobody knows is left
 * out; a name that has no word in this language too, so that no foreign word slips in.
 *
 * @param language - BCP 47 without region.
 */
export function messageValues(
  person: MessagePerson,
  facts: MessageFacts,
  language: string,
  { shop, sender }: SenderWords,
): PlaceholderValues {
  const isPerson = person.kind === 'person';
  const { given, family, whole } = nameForLanguage(person, language);
  const locale = localeOf(person, language);
  const firm = person.organisation || (isPerson ? '' : person.name);
  return {
    given: isPerson ? given : '',
    family: isPerson ? family : '',
    name: isPerson ? whole : firm,
    company: firm,
    shop,
    sender,
    event: facts.event?.nameIn(language) ?? '',
    years: figure(facts.years, locale),
    product: facts.product ?? '',
    friend: facts.friend ?? '',
    points: figure(facts.points, locale),
    lapseDay: dayText(facts.lapseDay, locale),
    reward: facts.reward ?? '',
    amount: amountText(facts.amount, locale),
    day: dayText(facts.day, locale),
    visits: figure(facts.visits, locale),
    idea: facts.idea ?? '',
    problem: facts.problem ?? '',
    solution: facts.solution ?? '',
    news: facts.news?.[language] ?? '',
  };
}

/** The contact's own way of writing figures and days where it is of this language, such as `de-AT`. */
function localeOf({ languages }: MessagePerson, language: string): string {
  const own =
    languages.find((tag) => tag.toLowerCase().startsWith(`${language}-`)) ??
    EUROPEAN[language] ??
    language;
  try {
    return Intl.getCanonicalLocales(own)[0] ?? language;
  } catch {
    // A tag that nobody can read says nothing about figures.
    return language;
  }
}

/** Where nobody said more, days are written as in Europe and not as in America. */
const EUROPEAN: Readonly<Record<string, string>> = { en: 'en-GB', es: 'es-ES', pt: 'pt-PT' };

const figure = (value: number | undefined, locale: string): string =>
  value === undefined || !Number.isFinite(value)
    ? ''
    : new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(value);

function amountText(amount: Money | undefined, locale: string): string {
  if (amount === undefined) return '';
  const digits = minorDigitsOf(amount.currency);
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: amount.currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(amount.minor / 10 ** digits);
}

const dayText = (day: IsoDate | undefined, locale: string): string =>
  day === undefined
    ? ''
    : new Intl.DateTimeFormat(locale, {
        dateStyle: 'long',
        calendar: 'gregory',
        timeZone: 'UTC',
      }).format(new Date(`${day}T00:00:00Z`));
