import { fileParts } from '@formats/vcard/cards';
import type { Card } from '@formats/vcard/cards';
import { textOf } from '@formats/vcard/property';
import { openSource } from '@formats/vcard/sourceText';
import type { ReadContact } from '@shared/domain/importing/readContact';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixtureBytes, read } from './readFile';

const files = readdirSync(join(import.meta.dirname, '../../../fixtures/vcard'));

/** Says how or by whom the card was made, or is a code that has a field of its own. */
const SET_ASIDE =
  /^(?:VERSION|PRODID|REV|X-CLASS|X-ABADR|X-ABSHOWAS|KIND|X-ADDRESSBOOKSERVER-KIND|X-MS-(?:SIGNATURE|OL-.*)|AGENT)$/;
/** Words of values that became something else: a country its code, a salutation, a kind of day, a group its members' tag. */
const TURNED =
  /^(?:deutschland|polska|türkiye|日本|herr|mycontacts|vnd|android|cursor|item|contact|event|nickname|relation|tel|ext|xmpp|skype|x|apple|urn|uuid|homepage|hochzeitstag|mobile|work|00|1|14)$/;

const wordsIn = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{M}]+|\p{N}+/gu) ?? [];

/** Every text and number of a value, however deep. */
function leaves(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [];
}

function allOf(card: Card): readonly Card[] {
  return [card, ...card.agents.flatMap(allOf)];
}

/** The words of a card's values that occur nowhere in what was read. */
function lostWords(
  card: Card,
  contact: ReadContact,
  whole: readonly ReadContact[],
): readonly string[] {
  const { draft, notes, relations, extras, importKeys, problems } = contact;
  const told = [draft, notes, relations, extras, importKeys, problems].flatMap(leaves);
  // What refers to other cards is told by them.
  const others = whole.flatMap((one) => [...leaves(one.importKeys), ...one.draft.tags]);
  const known = new Set([...told, ...others].flatMap(wordsIn));
  const numbers = new Set([...known].map((word) => word.replace(/^0+(?=\d)/, '')));
  return card.properties
    .filter(({ name, isBase64 }) => !SET_ASIDE.test(name) && !isBase64)
    .flatMap((property) => {
      const isDate = /^(?:BDAY|ANNIVERSARY|X-ABDATE|X-MS-ANNIVERSARY)$/.test(property.name);
      const text = textOf(property);
      const words = isDate
        ? text.replace(/^1604/, '').replace(/(\d{4})?-?-?(\d\d)-?(\d\d)(?=T|$)/, '$1 $2 $3')
        : text;
      return wordsIn(words).filter(
        (word) =>
          !known.has(word) && !numbers.has(word.replace(/^0+(?=\d)/, '')) && !TURNED.test(word),
      );
    });
}

describe.each(files)('%s', (name) => {
  it('loses no value', async () => {
    const bytes = fixtureBytes(name);
    const file = await read(bytes);
    const cards = [...fileParts(openSource(bytes)!)].flatMap((part) =>
      part.kind === 'card' ? allOf(part.card) : [],
    );
    expect(cards).toHaveLength(file.cardCount);
    for (const [at, card] of cards.entries()) {
      expect(lostWords(card, file.contacts[at]!, file.contacts)).toEqual([]);
    }
    const pictures = cards.filter(({ properties }) =>
      properties.some((one) => one.name === 'PHOTO' && one.isBase64),
    );
    for (const card of pictures) {
      const { photo } = file.contacts[cards.indexOf(card)]!;
      expect([photo?.mediaType, photo?.bytes.length]).toEqual(['image/jpeg', 134]);
    }
  });

  it('accounts for every property and every line', async () => {
    const file = await read(fixtureBytes(name));
    for (const { count, asField, asExtra, setAside, empty } of file.properties) {
      expect(asField + asExtra + setAside + empty).toBe(count);
    }
    const names = file.contacts
      .flatMap(({ raw }) => raw)
      .join('\n')
      .toUpperCase();
    for (const { name: property } of file.properties) expect(names).toContain(property);
    expect(file.contacts.map(({ position }) => position)).toEqual(
      file.contacts.map((_, at) => at + 1),
    );
  });
});

describe('known programs', () => {
  it('an iPhone: groups, labels, a birthday without a year, ties and a group', async () => {
    const { contacts, versions } = await read(fixtureBytes('apple-3.0.vcf'));
    const [anna, cafe, group] = contacts;
    expect(versions).toEqual(['3.0']);
    expect(anna!.draft).toMatchObject({
      name: 'Dr. Anna Maria Weiß',
      title: 'Dr.',
      nickname: 'Anni',
      pronunciation: 'Ana Wais',
      organisation: 'Bäckerei Süß; Töchter',
      department: 'Backstube',
      role: 'Konditorin',
      birthday: { year: null, month: 11, day: 2 },
      country: 'DE',
      about: 'Mag Rosinen.\nKeine Nüsse, bitte; sehr\\wichtig',
      tags: ['Weihnachtskarten'],
    });
    expect(anna!.draft.phones.map(({ use, label, e164 }) => [use, label, e164])).toEqual([
      ['mobile', '', '+491705550117'],
      ['fax', '', '+493415550118'],
      ['custom', 'Ferienhaus', '+493415550119'],
    ]);
    expect(anna!.draft.emails.map(({ use, isPreferred }) => [use, isPreferred])).toEqual([
      ['work', true],
      ['home', false],
    ]);
    expect(anna!.draft.handles.map(({ service, value }) => [service, value])).toEqual([
      ['website', 'https://weiss.example/a,b'],
      ['instagram', 'http://instagram.com/anna.backt'],
      ['mastodon', 'ab'],
      ['skype', 'anna.skype'],
    ]);
    expect(anna!.draft.importantDates.map(({ kind, label }) => [kind, label])).toEqual([
      ['anniversary', ''],
      ['other', 'Meisterprüfung'],
    ]);
    expect(anna!.relations.map(({ kind, name }) => [kind, name])).toEqual([
      ['partner', 'Boris Weiß'],
      ['family', 'Mia'],
    ]);
    expect(anna!.importKeys[0]).toBe('uid:7C1B9E2A-0000-4000-8000-000000000001');
    expect(cafe!.draft.kind).toBe('organisation');
    expect(group!.problems.map(({ code }) => code)).toEqual(['group-as-tag']);
  });

  it('Google: groups of labels, a salutation, tags with commas', async () => {
    const [lukasz] = (await read(fixtureBytes('google-3.0.vcf'))).contacts;
    expect(lukasz!.draft).toMatchObject({
      name: "Łukasz O'Brien-Ñúñez",
      salutation: 'mr',
      title: '',
      country: 'PL',
      tags: ['Stammkunden', 'Wichtig, sehr'],
      birthday: { year: 1985, month: 2, day: 28 },
    });
    expect(lukasz!.draft.addresses[0]).toMatchObject({
      label: 'Lager',
      countryCode: 'PL',
      country: '',
    });
    expect(lukasz!.extras).toEqual([{ label: 'X-GENDER', value: 'male' }]);
  });

  it('an old Nokia: quoted-printable umlauts with soft line breaks', async () => {
    const [joerg, tanaka] = (await read(fixtureBytes('nokia-2.1.vcf'))).contacts;
    expect(joerg!.draft).toMatchObject({
      name: 'Jörg Müller-Lüdenscheidt',
      about: 'Erste Zeile\nZweite Zeile mit sehr langem Text, der umbrochen wird; und Semikolon',
      birthday: { year: 1971, month: 12, day: 31 },
    });
    expect(joerg!.draft.addresses[0]).toMatchObject({ city: 'Meißen', countryCode: 'DE' });
    expect(joerg!.draft.phones[2]).toMatchObject({ use: 'custom', label: 'Pager', e164: '' });
    expect(tanaka!.draft).toMatchObject({
      name: '田中由紀',
      nameOrder: 'family-first',
      country: 'JP',
    });
  });

  it('Outlook: Windows-1252 without a word about it', async () => {
    const file = await read(fixtureBytes('outlook-2.1.vcf'));
    expect(file.encoding).toBe('windows-1252');
    expect(file.contacts[0]!.draft).toMatchObject({
      name: 'Dr. Boris Krüger',
      organisation: 'Müller & Söhne GmbH',
      about: 'Größe 43',
      birthday: { year: 1964, month: 2, day: 29 },
    });
    // The label only repeats the address.
    expect(file.contacts[0]!.draft.addresses).toHaveLength(1);
    expect(file.contacts[0]!.relations.map(({ kind }) => kind)).toEqual(['other', 'partner']);
  });

  it('version 4.0: order by preference, references, several notes', async () => {
    const [layla, club] = (await read(fixtureBytes('version-4.0.vcf'))).contacts;
    expect(layla!.draft).toMatchObject({
      name: 'ليلى الحربي',
      pronunciation: 'Layla Harbi',
      languages: ['ar', 'en'],
      timeZone: 'Asia/Riyadh',
      birthday: { year: null, month: 4, day: 15 },
      department: 'North American Division, Marketing',
      role: 'Forscherin',
      about: 'eins\n\nzwei',
    });
    expect(layla!.draft.phones[0]).toMatchObject({
      number: '+966-50-123-4567 ext. 102',
      e164: '+966501234567',
      use: 'home',
      isPreferred: true,
    });
    expect(layla!.relations).toContainEqual({
      kind: 'friend',
      label: 'friend',
      name: 'Verein Lesefreunde e.V.',
    });
    // A picture on the web is an address, and nothing opens it.
    expect(layla!.photo).toBeNull();
    expect(layla!.extras).toContainEqual({
      label: 'PHOTO',
      value: 'https://example.com/photo.jpg',
    });
    expect(club!.draft.kind).toBe('organisation');
  });

  it('Android, Japanese phones, UTF-16 and cards within cards', async () => {
    const [ayse] = (await read(fixtureBytes('android-2.1.vcf'))).contacts;
    expect(ayse!.draft).toMatchObject({ name: 'Ayşe Öztürk', nickname: 'Ayş', country: 'TR' });
    const [omote] = (await read(fixtureBytes('shift-jis-2.1.vcf'))).contacts;
    expect(omote!.draft).toMatchObject({ name: '表太郎', pronunciation: 'オモテ タロウ' });
    expect(omote!.draft.addresses[0]).toMatchObject({ street: '能見台 1-2', region: '神奈川県' });
    const wide = await read(fixtureBytes('utf16-3.0.vcf'));
    expect([wide.encoding, wide.contacts[0]!.draft.name]).toEqual(['utf-16le', 'Åse Sørensen']);
    const { contacts } = await read(fixtureBytes('agent-2.1.vcf'));
    expect(contacts.map(({ draft }) => draft.name)).toEqual([
      ...['Fred Friday', 'Susan Thomas', 'Big Boss', 'Assi Stent'],
    ]);
    expect(contacts[0]!.relations).toEqual([
      { kind: 'other', label: 'agent', name: 'Susan Thomas' },
    ]);
    expect(contacts[0]!.draft.role).toBe('Area Administrator');
  });

  it('damaged cards keep what they have and say what is wrong', async () => {
    const file = await read(fixtureBytes('damaged.vcf'));
    expect(file.strays.map(({ line, text }) => [line, text])).toEqual([
      [1, 'Dies ist kein vCard-Text'],
      [16, 'zwischen den Karten'],
    ]);
    expect(
      file.contacts.map(({ line, problems }) => [line, problems.map(({ code }) => code)]),
    ).toEqual([
      [2, ['card-without-end']],
      [6, ['date-unreadable', 'line-not-understood']],
      [17, ['name-missing']],
      [20, ['picture-damaged', 'charset-doubtful']],
    ]);
    const [, lower, empty, last] = file.contacts;
    expect(lower!.draft.phones[0]!.number).toBe('0170 555 01 71');
    expect(lower!.draft.about).toBe(
      'erste Zeile\nzweite Zeile ohne Einzug\n\nvierte Zeile: mit Doppelpunkt und Leerzeichen',
    );
    expect(empty!.problems[0]!.severity).toBe('blocking');
    expect(empty!.raw).toEqual(['BEGIN:VCARD', 'VERSION:3.0', 'END:VCARD']);
    expect(last!.draft.about).toBe('Grüße =ZZ =');
  });
});
