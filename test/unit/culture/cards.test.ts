import { readdirSync, readFileSync } from 'node:fs';
import type { CardScale, CultureCard, HintTopic } from '@shared/domain/culture/cultureCard';
import { describe, expect, it } from 'vitest';

const FOLDER = new URL('../../../resources/culture/', import.meta.url);

const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));

const TOPICS: readonly HintTopic[] = [
  'trust',
  'communication',
  'address',
  'greeting',
  'decisions',
  'meetings',
  'messages',
  'time',
  'gifts',
  'calendar',
];

const SCALES: readonly CardScale[] = [
  'directness',
  'formality',
  'trust',
  'decision',
  'pace',
  'time',
  'disagreement',
];

const TEXTS: readonly (keyof CultureCard['text'])[] = [
  'communication',
  'address',
  'trust',
  'decisions',
  'greeting',
  'meetings',
  'messages',
  'gifts',
  'calendar',
  'variation',
];

/** Every field of a card and of what lies in it, so that a misspelt one is seen. */
const SHAPE = {
  '': 'schema country status updated hours scales hints text avoid gifts forms sources',
  hours: 'office lunch goodToCall note',
  scales: SCALES.join(' '),
  text: TEXTS.join(' '),
  gifts: 'customary limits suitable avoid',
  forms: 'titles openings closings hello',
} as const;

/** Two or three sentences at the most; the interface leaves room for no more. */
const LONGEST_TEXT = 300;
const LONGEST_HINT = 120;

/** The reader is not addressed at all. Quoted forms of address are subject matter. */
const ADDRESSING = [
  /(?<!\p{L})(du|dich|dir|dein\p{L}*|Sie|Ihnen|Ihr\p{L}{0,2}|euch|euer|eure\p{L}?)(?!\p{L})/u,
  /(?:^|[.:!?] )Du(?!\p{L})/u,
  /(?:^|[.:!?] )(Nimm|Frag|Sag|Schreib|Ruf|Gib|Achte|Lass|Warte|Bring|Sprich|Vermeide|Plane|Denk|Halte|Sei|Begrüße)(?!\p{L})/u,
];

const GERMAN_PEOPLES =
  'Deutschen|Österreicher|Schweizer|Franzosen|Italiener|Spanier|Briten|Engländer|Amerikaner|Japaner|Chinesen|Inder|Türken|Tschechen|Slowaken|Ungarn|Rumänen|Bulgaren|Kroaten|Slowenen|Griechen|Zyprer|Zyprioten|Niederländer|Holländer|Belgier|Luxemburger|Norweger|Dänen|Finnen|Portugiesen|Iren|Malteser|Esten|Letten|Litauer|Liechtensteiner|Serben|Ukrainer|Kanadier|Mexikaner|Brasilianer|Argentinier|Chilenen|Kolumbianer|Taiwaner|Koreaner|Südkoreaner|Singapurer|Malaysier|Thailänder|Thais|Indonesier|Vietnamesen|Philippiner|Filipinos|Australier|Neuseeländer|Emiratis|Saudis|Israelis|Ägypter|Südafrikaner|Araber|Asiaten';

const ENGLISH_PEOPLES =
  'Germans|Austrians|Italians|Spaniards|Brits|Americans|Indians|Turks|Poles|Czechs|Slovaks|Hungarians|Romanians|Bulgarians|Croats|Croatians|Slovenes|Slovenians|Greeks|Cypriots|Belgians|Luxembourgers|Swedes|Norwegians|Danes|Finns|Estonians|Latvians|Lithuanians|Liechtensteiners|Serbs|Serbians|Ukrainians|Canadians|Mexicans|Brazilians|Argentinians|Argentines|Chileans|Colombians|Koreans|Singaporeans|Malaysians|Thais|Indonesians|Filipinos|Australians|New Zealanders|Emiratis|Saudis|Israelis|Egyptians|South Africans|Arabs|Asians';

/** These also name a language, so only *the Dutch are* is about people. */
const ENGLISH_ADJECTIVES =
  'Swiss|French|Spanish|British|English|Japanese|Chinese|Dutch|Portuguese|Irish|Maltese|Taiwanese|Vietnamese';

const VERBS =
  'are|have|love|like|hate|say|think|feel|prefer|tend|want|value|expect|never|always|often|do|don’t';

/** A card says what is usual in business life, never how the people of a country are. */
const GENERALISING = {
  // *Polen*, *Ungarn* and *Schweden* are countries as well as peoples.
  de: new RegExp(
    `(?<!\\p{L})(?:(?:[Dd]ie|[Aa]lle|[Vv]iele|[Dd]en) (?:${GERMAN_PEOPLES}|Polen|Schweden)(?! \\p{Lu})|(?:${GERMAN_PEOPLES.replace('Ungarn|', '')}) (?:sind|haben|lieben|mögen|hassen|denken|fühlen|können|wollen|neigen))(?!\\p{L})`,
    'u',
  ),
  en: new RegExp(
    `(?<!\\p{L})(?:(?:[Tt]he|[Aa]ll|[Mm]any|[Mm]ost) (?:${ENGLISH_PEOPLES})|(?:${ENGLISH_PEOPLES}) (?:${VERBS})|(?:[Tt]he|[Aa]ll|[Mm]any|[Mm]ost) (?:${ENGLISH_ADJECTIVES}) (?:${VERBS}))(?!\\p{L})`,
    'u',
  ),
};

/** Who may give and take what is said on every card. */
const COMPLIANCE = {
  de: /Wertgrenz|Grenze|Compliance|Regel|Behörde|öffentlich|Firmen|Unternehmen/u,
  en: /limit|compliance|rule|public|official|firm|compan|polic/iu,
};

const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

type Words = { readonly at: string; readonly de: string; readonly en: string };

function read(file: string): CultureCard {
  return JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as CultureCard;
}

function wordsOf(card: CultureCard): readonly Words[] {
  return [
    { at: 'hours.note', ...card.hours.note },
    ...TEXTS.map((key) => ({ at: `text.${key}`, ...card.text[key] })),
    ...card.hints.map(({ de, en }, index) => ({ at: `hints.${index}`, de, en })),
    ...card.avoid.map((text, index) => ({ at: `avoid.${index}`, ...text })),
    ...card.gifts.suitable.map((text, index) => ({ at: `gifts.suitable.${index}`, ...text })),
    ...card.gifts.avoid.map((text, index) => ({ at: `gifts.avoid.${index}`, ...text })),
  ];
}

function withoutQuotes(german: string): string {
  return german.replace(/„[^“]*“/gu, '„“');
}

function isLanguage(tag: string): boolean {
  return Intl.getCanonicalLocales(tag)[0] === tag;
}

/** Whether a path such as `text.gifts` leads somewhere in a card. */
function leadsSomewhere(card: unknown, path: string): boolean {
  let at = card;
  for (const step of path.split('.')) {
    if (typeof at !== 'object' || at === null || !(step in at)) return false;
    at = (at as Record<string, unknown>)[step];
  }
  return at !== undefined;
}

function addressing(german: string): boolean {
  const text = withoutQuotes(german);
  return ADDRESSING.some((pattern) => pattern.test(text));
}

describe('the words that cards must not use', () => {
  it.each([
    ['Planen Sie früh.', true],
    ['Nimm dir Zeit.', true],
    ['Sag vorher Bescheid.', true],
    ['„Sie“ gilt, bis das Du angeboten wird.', false],
    ['Titel verwenden, wenn sie geführt werden, und ihre Schreibweise achten.', false],
  ])('%s', (text, expected) => {
    expect(addressing(text)).toBe(expected);
  });

  it.each([
    ['de', 'Die Deutschen sind pünktlich.', true],
    ['de', 'Viele Finnen mögen Stille.', true],
    ['de', 'In Polen sind Titel üblich.', false],
    ['en', 'Finns are quiet.', true],
    ['en', 'The Dutch say what they think.', true],
    ['en', 'A few words of Dutch please.', false],
    ['en', 'The Japanese calendar counts.', false],
  ] as const)('%s: %s', (language, text, expected) => {
    expect(GENERALISING[language].test(text)).toBe(expected);
  });
});

describe.each(FILES)('the culture card %s', (file) => {
  const card = read(file);

  it('belongs to the country of its file and says what it is', () => {
    expect(`${card.country}.json`).toBe(file);
    expect(card.country).toMatch(/^[A-Z]{2}$/);
    expect(card.schema).toBe(2);
    expect(['draft', 'reviewed']).toContain(card.status);
    expect(card.updated).toMatch(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/);
  });

  it('has every field and none that nobody knows', () => {
    for (const [path, fields] of Object.entries(SHAPE)) {
      const part = path === '' ? card : card[path as Exclude<keyof typeof SHAPE, ''>];
      expect(Object.keys(part).toSorted()).toEqual(fields.split(' ').toSorted());
    }
  });

  it('says everything in both languages, briefly and tidily', () => {
    const faults = wordsOf(card).flatMap(({ at, de, en }) =>
      [de, en].flatMap((text) =>
        typeof text === 'string' &&
        text !== '' &&
        text === text.trim() &&
        text.length <= LONGEST_TEXT &&
        !/\s\s|\n|["<>{}]| - |TODO/u.test(text)
          ? []
          : [`${at}: ${text}`],
      ),
    );
    expect(faults).toEqual([]);
    for (const { at, de, en } of wordsOf(card))
      expect({ at, same: de === en }).toEqual({ at, same: false });
  });

  it('closes every quotation mark that it opens', () => {
    for (const { at, de, en } of wordsOf(card)) {
      expect({ at, left: de.replace(/„[^„“]*“/gu, '').match(/[„“”]/u) }).toEqual({
        at,
        left: null,
      });
      expect({ at, left: en.replace(/“[^“”]*”/gu, '').match(/[„“”]/u) }).toEqual({
        at,
        left: null,
      });
    }
  });

  it('addresses nobody in German', () => {
    expect(wordsOf(card).filter(({ de }) => addressing(de))).toEqual([]);
  });

  it('does not say how the people of a country are', () => {
    expect(
      wordsOf(card).filter(({ de, en }) => GENERALISING.de.test(de) || GENERALISING.en.test(en)),
    ).toEqual([]);
  });

  it('has five to eight hints of one line each', () => {
    expect(card.hints.length).toBeGreaterThanOrEqual(5);
    expect(card.hints.length).toBeLessThanOrEqual(8);
    for (const { topic, de, en } of card.hints) {
      expect(TOPICS).toContain(topic);
      expect({ de, short: de.length <= LONGEST_HINT }).toEqual({ de, short: true });
      expect({ en, short: en.length <= LONGEST_HINT }).toEqual({ en, short: true });
    }
    expect(new Set(card.hints.map(({ de }) => de)).size).toBe(card.hints.length);
    expect(new Set(card.hints.slice(0, 3).map(({ topic }) => topic)).size).toBeGreaterThan(1);
  });

  it('places every scale between one and five', () => {
    for (const scale of SCALES) {
      expect([1, 2, 3, 4, 5]).toContain(card.scales[scale].value);
      expect(['low', 'medium', 'high']).toContain(card.scales[scale].confidence);
    }
  });

  it('has hours of a clock that follow one another', () => {
    const { office, lunch, goodToCall } = card.hours;
    expect(office.length).toBeGreaterThan(0);
    expect(goodToCall.length).toBeGreaterThan(0);
    for (const { from, to } of [...office, ...goodToCall, ...(lunch ? [lunch] : [])]) {
      expect(from).toMatch(CLOCK);
      expect(to === '24:00' || CLOCK.test(to)).toBe(true);
      expect(from < to).toBe(true);
    }
    const days = office.flatMap((hours) => hours.days);
    for (const day of days) expect([1, 2, 3, 4, 5, 6, 7]).toContain(day);
    for (const [index, span] of goodToCall.entries()) {
      expect(index === 0 || goodToCall[index - 1]!.to <= span.from).toBe(true);
      expect(office.some(({ from, to }) => from <= span.from && span.to <= to)).toBe(true);
      expect(!lunch || span.to <= lunch.from || lunch.to <= span.from).toBe(true);
    }
  });

  it('names what to avoid and what may be given, with the limits of firms and offices', () => {
    expect(card.avoid.length).toBeGreaterThanOrEqual(2);
    expect(card.avoid.length).toBeLessThanOrEqual(4);
    expect(['rare', 'occasional', 'common']).toContain(card.gifts.customary);
    expect(typeof card.gifts.limits).toBe('boolean');
    expect(card.gifts.suitable.length).toBeGreaterThan(0);
    expect(card.gifts.avoid.length).toBeGreaterThan(0);
    expect(card.text.gifts.de).toMatch(COMPLIANCE.de);
    expect(card.text.gifts.en).toMatch(COMPLIANCE.en);
  });

  it('opens, closes and greets in languages that exist', () => {
    const { titles, openings, closings, hello } = card.forms;
    expect(titles.length).toBeGreaterThan(0);
    expect(openings.length).toBeGreaterThan(0);
    expect(closings.length).toBeGreaterThan(0);
    expect(hello.length).toBeGreaterThan(0);
    for (const { lang } of [...openings, ...closings, ...hello]) {
      expect({ lang, known: isLanguage(lang) }).toEqual({ lang, known: true });
    }
    for (const { formal, neutral } of openings) {
      for (const text of [formal, neutral]) {
        expect(text.replace(/\{(?:title|given|family)\}/g, '')).not.toMatch(/[{}]/);
        expect(text).toBe(text.trim());
        expect(text).not.toBe('');
      }
    }
    for (const { text } of [...closings, ...hello]) expect(text.trim()).toBe(text);
    const opened = new Set(openings.map(({ lang }) => lang));
    const closed = new Set(closings.map(({ lang }) => lang));
    for (const lang of opened)
      expect({ lang, closed: closed.has(lang) }).toEqual({ lang, closed: true });
  });

  it('names at least three sources and what each supports', () => {
    expect(card.sources.length).toBeGreaterThanOrEqual(3);
    for (const { kind, title, url, supports, checked } of card.sources) {
      expect(['book', 'law', 'official', 'web', 'data', 'article']).toContain(kind);
      expect(title.trim()).toBe(title);
      expect(title).not.toBe('');
      expect(typeof checked).toBe('boolean');
      if (url !== undefined) expect(['http:', 'https:']).toContain(new URL(url).protocol);
      // What was opened can be opened again.
      if (checked) expect(url).toBeDefined();
      expect(supports.length).toBeGreaterThan(0);
      for (const path of supports) {
        expect({ path, there: leadsSomewhere(card, path) }).toEqual({ path, there: true });
      }
    }
  });
});

describe('the culture cards', () => {
  it('are there', () => {
    expect(FILES.length).toBeGreaterThanOrEqual(12);
  });

  it('are named after countries', () => {
    expect(FILES.filter((name) => !/^[A-Z]{2}\.json$/.test(name))).toEqual([]);
  });

  it('do not copy their variation from one another', () => {
    const all = FILES.map((file) => read(file).text.variation.de);
    expect(new Set(all).size).toBe(all.length);
  });
});
