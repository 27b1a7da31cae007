import type { IsoDate } from '@shared/domain/calendar/isoDate';
import { EMPTY_DRAFT, type Contact, type ContactId } from '@shared/domain/contacts/contact';
import type { Interaction, InteractionId } from '@shared/domain/interactions/interaction';
import type { CarePromise, PromiseId } from '@shared/domain/promises/promise';

/** 19 March 2026, 9:00 UTC: the moment at which measured data is looked at. */
export const NOW = Date.UTC(2026, 2, 19, 9);
export const TODAY = '2026-03-19' as IsoDate;

const DAY_MS = 86_400_000;
const split = (text: string): readonly string[] => text.split(' ');

const GIVEN = split(
  'Yuki Frieda Jürgen Layla Giulia Mehmet Chloé Kwame Hoa Łukasz Ana Søren Zoë Marlene Óscar Ingrid Bartosz Emre Sofia Pavel Aylin Jens Maja Tomáš Noor Elif Henrik Lucía Dmitri Anneliese Björn Carla Dörte Emil Fatma Gero Hannes Ilse Jakob Käthe',
);
const FAMILY = split(
  'Tanaka Baumgartner Weiß Harbi Conti Yıldız Lefèvre Mensah Nguyễn Wiśniewski Souza Kjær Müller Schäfer Möller Kowalczyk Öztürk Novák Großmann Haddad Sørensen García Ivanov Brandt Lindqvist Fuchs Kaya Richter Vogt Pham Strauß Zieliński Álvarez Keller Hoffmann Demir Peeters Rossi Jung Wolf',
);
const NATIVE = split('田中 由紀 鈴木 健 佐藤 花 ليلى فاطمة حسن أحمد');
const CITIES = split(
  'Leipzig Kyoto Riad Bologna Straßburg Krakau Halle Dresden Berlin Wien Zürich',
);
const ZONES = split(
  'Europe/Berlin Asia/Tokyo Asia/Riyadh Europe/Rome Europe/Warsaw America/Sao_Paulo',
);
const COUNTRIES = split(
  'DE JP SA IT FR PL AT CH TR BR CN IN US GB ES NL BE SE NO DK FI IE PT GR CZ HU RO BG HR UA KR TW TH VN ID MY AE EG ZA AU',
);
const TAGS = split('Stammgast Großhandel Teeseminar Nachbarn Lieferant Presse');
const WORDS = split(
  'möchte grünen Tee schattig kleine Mengen Anruf lieber nach vier Verpackung ohne Plastik Muster schicken Ernte zwei Wochen früher Jasmin Oolong Geschenk Kanne Rechnung Schwester Hochzeit Urlaub Bescheid wartet fragt bestellt zufrieden Kritik Lieferung spät Laden besucht Kollegin empfohlen Rabatt Dose Gutschein Seminar Frühling',
);

/** Chance that repeats: mulberry32. Answers 0 up to, not including, 1. */
export function seededChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A person of the measured data, with what happened. The same number gives the same person. */
export type SeededPerson = {
  readonly contact: Contact;
  readonly interactions: readonly Interaction[];
  readonly promises: readonly CarePromise[];
};

/** Person `n`, with `count` interactions. Ids sort by `n`, as if they had come one after another. */
export function seededPerson(n: number, count: number): SeededPerson {
  const chance = seededChance(n + 1);
  const pick = (list: readonly string[]): string => list[Math.floor(chance() * list.length)]!;
  const idOf = (kind: string, part: number): string =>
    `${n.toString(16).padStart(8, '0')}-${kind}-7000-8000-${part.toString(16).padStart(12, '0')}`;
  const id = idOf('0000', 0) as ContactId;
  const [given, family] = [pick(GIVEN), pick(FAMILY)];
  // Most family names of a town are rare ones.
  const rare =
    chance() < 0.6 ? `${family.slice(0, 4)}${pick(split('er ow mann ski dal inger'))}` : family;
  const second = chance() < 0.2 ? `-${pick(FAMILY)}` : '';
  const digits = String(Math.floor(chance() * 9e7) + 1e7);
  const flags = { use: 'private', label: '', isPreferred: true, doNotUse: false } as const;
  const text = (words: number): string =>
    Array.from({ length: words }, () => pick(WORDS)).join(' ');
  const createdAt = NOW - Math.floor(chance() * 1500) * DAY_MS;
  const contact: Contact = {
    ...EMPTY_DRAFT,
    id,
    name: `${given} ${rare}${second}`,
    nameParts: { given, additional: '', family: rare + second, suffix: '' },
    nativeName: chance() < 0.1 ? `${pick(NATIVE)} ${pick(NATIVE)}` : '',
    organisation: chance() < 0.2 ? `Café ${pick(FAMILY)} & ${pick(FAMILY)}` : '',
    phones: [
      {
        ...flags,
        id: 'p',
        number: `0${digits.slice(0, 3)} ${digits.slice(3)}`,
        e164: `+49${digits}`,
      },
    ],
    emails: [{ ...flags, id: 'e', address: `${given}.${rare}${n}@example.org`.toLowerCase() }],
    addresses: [
      {
        ...flags,
        id: 'a',
        street: `${pick(FAMILY)}straße ${1 + (n % 90)}`,
        extended: '',
        postOfficeBox: '',
        postalCode: digits.slice(0, 5),
        city: pick(CITIES),
        region: '',
        countryCode: pick(COUNTRIES),
        country: '',
      },
    ],
    timeZone: pick(ZONES),
    country: pick(COUNTRIES),
    birthday: chance() < 0.3 ? { year: null, month: 1 + (n % 12), day: 1 + (n % 28) } : null,
    tags: chance() < 0.4 ? [pick(TAGS)] : [],
    likes: chance() < 0.3 ? [{ id: 'l', text: text(3), notedOn: null }] : [],
    importKeys: [`row:${n}`],
    hasPhoto: false,
    isSample: false,
    createdAt,
    updatedAt: createdAt,
    trashedAt: null,
  };
  const interactions = Array.from({ length: count }, (_, i): Interaction => {
    const happenedAt = NOW - Math.floor(chance() * 1000) * DAY_MS;
    return {
      id: idOf('0001', i) as InteractionId,
      contactId: id,
      kind: 'call',
      direction: 'in',
      text: text(8 + Math.floor(chance() * 12)),
      mood: null,
      durationMinutes: null,
      nextStep: '',
      happenedAt,
      zone: 'Europe/Berlin',
      isPrivate: false,
      createdAt: happenedAt,
      updatedAt: happenedAt,
    };
  });
  const promises: readonly CarePromise[] =
    chance() < 0.05
      ? [
          {
            id: idOf('0002', 0) as PromiseId,
            contactId: id,
            interactionId: null,
            text: text(3),
            by: 'us',
            dueOn: `2026-04-${String(1 + (n % 28)).padStart(2, '0')}` as IsoDate,
            status: 'open',
            resolvedAt: null,
            createdAt: NOW,
            updatedAt: NOW,
          },
        ]
      : [];
  return { contact, interactions, promises };
}

/** What somebody types, keystroke by keystroke: beginnings of names, two words, initials, digits, a word of a note. */
export function typedTexts(people: number, count: number): readonly string[] {
  const chance = seededChance(7);
  const texts: string[] = [];
  while (texts.length < count) {
    const { contact } = seededPerson(Math.floor(chance() * people), 0);
    const [given = '', family = ''] = contact.name.split(' ');
    const whole =
      chance() < 0.6
        ? `${given} ${family}`.slice(0, 9)
        : chance() < 0.5
          ? family
          : chance() < 0.5
            ? (contact.phones[0]?.number ?? '')
            : WORDS[Math.floor(chance() * WORDS.length)]!;
    for (let end = 1; end <= whole.length && texts.length < count; end += 1) {
      texts.push(whole.slice(0, end));
    }
  }
  return texts;
}
