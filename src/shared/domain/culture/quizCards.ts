import { countryFactsOf } from '../contacts/countryFacts';
import type { CardScale, CultureCard, Hint, HintTopic } from './cultureCard';
import type { QuizCandidate } from './quiz';
import type { QuizAnswer } from './quizQuestion';
import { weekendOf } from './weekends';

const SCALES: readonly CardScale[] = [
  'directness',
  'formality',
  'trust',
  'decision',
  'pace',
  'time',
  'disagreement',
];

/** Which scale a hint speaks of. A hint is only set against countries at the other end of it. */
const SCALE_OF: Readonly<Partial<Record<HintTopic, CardScale>>> = {
  communication: 'directness',
  address: 'formality',
  trust: 'trust',
  decisions: 'decision',
  time: 'time',
};

/** Two countries differ for certain where our own judgement of them is this far apart. */
const FAR_APART = 3;

// What is said in one of these languages may well be understood, or said, in the others of its line.
const NEAR_LANGUAGES = [
  'da nb no nn sv is fo',
  'cs sk',
  'sr hr bs sl mk bg sh cnr',
  'es pt gl ca it',
  'ms id',
  'hi ur mr',
  'de nl lb gsw af',
  'ru uk be',
  'fi et',
].map((line) => line.split(' '));

const base = (tag: string): string => tag.toLowerCase().split('-')[0]!;

const countryAnswer = (country: string): QuizAnswer => ({ kind: 'country', country });

/** Every question that can be asked of the cards. */
export function cardQuestions(cards: readonly CultureCard[]): readonly QuizCandidate[] {
  return cards.flatMap((card) => {
    const others = cards.filter(({ country }) => country !== card.country);
    return [
      ...weekendQuestion(card, others),
      ...phraseQuestions(card, others),
      ...scaleQuestions(card, others),
      ...hintQuestions(card, others),
    ];
  });
}

function weekendQuestion(
  { country }: CultureCard,
  others: readonly CultureCard[],
): readonly QuizCandidate[] {
  const daysOf = (code: string): string => weekendOf(code, '').days.join(' ');
  // Saturday and Sunday would have too many right answers.
  if (daysOf(country) === '6 7') return [];
  const wrong = others.filter((other) => daysOf(other.country) !== daysOf(country));
  return [
    {
      id: `weekend:${country}`,
      country,
      prompt: { kind: 'weekend', days: weekendOf(country, '').days },
      rightAnswer: countryAnswer(country),
      wrongAnswers: wrong.map((other) => countryAnswer(other.country)),
    },
  ];
}

/** Greetings and openings of letters, in languages that are not spoken in the other countries. */
function phraseQuestions(
  card: CultureCard,
  others: readonly CultureCard[],
): readonly QuizCandidate[] {
  const { country, forms } = card;
  const phrases = [
    ...forms.hello.map(({ lang, text }) => ({ kind: 'hello' as const, lang, text })),
    ...forms.openings.map(({ lang, neutral }) => ({
      kind: 'opening' as const,
      lang,
      text: neutral.replace(/\{\w+\}/g, '…'),
    })),
  ];
  return phrases.flatMap(({ kind, lang, text }, at) => {
    // English is written everywhere.
    if (base(lang) === 'en' || text.trim() === '') return [];
    const near = NEAR_LANGUAGES.find((line) => line.includes(base(lang))) ?? [base(lang)];
    const wrong = others.filter((other) => !languagesOf(other).some((tag) => near.includes(tag)));
    return [
      {
        id: `${kind}:${country}:${at}`,
        country,
        prompt: { kind, text, lang },
        rightAnswer: countryAnswer(country),
        wrongAnswers: wrong.map((other) => countryAnswer(other.country)),
      },
    ];
  });
}

/** The languages of a country, and those of its card. */
function languagesOf({ country, forms }: CultureCard): readonly string[] {
  const said = [...forms.hello, ...forms.openings, ...forms.closings].map(({ lang }) => lang);
  return [...(countryFactsOf(country)?.languages ?? []), ...said].map(base);
}

function scaleQuestions(
  card: CultureCard,
  others: readonly CultureCard[],
): readonly QuizCandidate[] {
  return SCALES.flatMap((scale) => {
    const { value, confidence } = card.scales[scale];
    if ((value !== 1 && value !== 5) || confidence === 'low') return [];
    return [
      {
        id: `scale:${card.country}:${scale}`,
        country: card.country,
        prompt: { kind: 'scale', scale, end: value },
        rightAnswer: countryAnswer(card.country),
        wrongAnswers: farFrom(card, scale, others).map(({ country }) => countryAnswer(country)),
      },
    ];
  });
}

function farFrom(
  card: CultureCard,
  scale: CardScale,
  others: readonly CultureCard[],
): readonly CultureCard[] {
  return others.filter(({ scales }) => {
    const { value, confidence } = scales[scale];
    return confidence !== 'low' && Math.abs(value - card.scales[scale].value) >= FAR_APART;
  });
}

function hintQuestions(
  card: CultureCard,
  others: readonly CultureCard[],
): readonly QuizCandidate[] {
  return card.hints.flatMap((hint, at): readonly QuizCandidate[] => {
    const scale = SCALE_OF[hint.topic];
    if (!scale || card.scales[scale].confidence === 'low' || namesCountry(hint)) return [];
    const { country } = card;
    const far = farFrom(card, scale, others);
    const text = { de: hint.de, en: hint.en };
    const texts = far.flatMap((other) =>
      other.hints
        .filter((found) => found.topic === hint.topic && !namesCountry(found))
        .slice(0, 1)
        .map((found): QuizAnswer => ({ kind: 'text', text: { de: found.de, en: found.en } })),
    );
    return [
      {
        id: `hint:${country}:${at}`,
        country,
        prompt: { kind: 'hint', topic: hint.topic, text },
        rightAnswer: countryAnswer(country),
        wrongAnswers: far.map((other) => countryAnswer(other.country)),
      },
      {
        id: `hint-for:${country}:${at}`,
        country,
        prompt: { kind: 'hint-for', country, topic: hint.topic },
        rightAnswer: { kind: 'text', text },
        wrongAnswers: texts,
      },
    ];
  });
}

// Words in the language of a country, and names, would give the answer away.
const QUOTED = /[„“”«»"]|[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;

// A country at war is no riddle.
const NO_RIDDLE = /\bwar(?:time)?\b|\(/i;

/** Whether a hint names a country, a people or words of a language, or is nothing to guess at. */
function namesCountry({ en }: Hint): boolean {
  return QUOTED.test(en) || NO_RIDDLE.test(en) || /(?<!^)(?<![.:;!?] )\b\p{Lu}\p{Ll}{2,}/u.test(en);
}
