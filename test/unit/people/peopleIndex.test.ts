import { isoDate } from '@shared/domain/calendar/isoDate';
import { NO_ACTIVITY } from '@shared/domain/people/personSummary';
import { SEARCH_FIELDS } from '@shared/domain/people/searchTokens';
import type { ContactId } from '@shared/domain/contacts/contact';
import { describe, expect, it } from 'vitest';
import {
  aPerson,
  aPhone,
  anAddress,
  anEmail,
  anIndex,
  DAY,
  idsFound,
  NOW,
  SETTINGS,
} from './somePeople';

const people = [
  aPerson('yuki', {
    name: 'Yuki Tanaka',
    nativeName: '田中 由紀',
    honorific: 'Tanaka-san',
    addresses: [anAddress({ city: 'Kyoto', countryCode: 'JP' })],
    timeZone: 'Asia/Tokyo',
    likes: [{ id: '1', text: 'Gyokuro, schattig', notedOn: null }],
  }),
  aPerson('frieda', {
    name: 'Frieda Baumgartner',
    country: 'DE',
    phones: [aPhone('0341 / 555 01-17', '+493415550117')],
    timeZone: 'Europe/Berlin',
    tags: ['Stammgast'],
  }),
  aPerson('juergen', { name: 'Jürgen Weiß', tags: ['Stammgast', 'Großhandel'] }),
  aPerson('layla', { name: 'Layla Al-Harbi', nativeName: 'ليلى الحربي' }),
  aPerson('mehmet', { name: 'Mehmet Yıldız', emails: [anEmail('m.yildiz@teehaus.example')] }),
  aPerson('hoa', { name: 'Nguyễn Thị Hoa' }),
  aPerson('lukasz', { name: 'Łukasz Wiśniewski' }),
  aPerson('ana', {
    name: "Ana O'Brien-Ñúñez",
    organisation: 'Müller & Söhne',
    timeZone: 'America/Sao_Paulo',
    custom: { f: 'Blau' },
  }),
  aPerson('ute', { name: 'Ute Mueller' }),
];
const index = anIndex(people);

describe('searching', () => {
  it.each([
    ['yuki', ['yuki']],
    ['tan yu', ['yuki']],
    ['由紀', ['yuki']],
    ['田中由紀', ['yuki']],
    ['紀', ['yuki']],
    ['ليلي', ['layla']],
    ['الحَربي', ['layla']],
    ['wisniewski', ['lukasz']],
    ['LUKASZ', ['lukasz']],
    ['yildiz', ['mehmet']],
    ['YILDIZ', ['mehmet']],
    ['weiss', ['juergen']],
    ['weiß', ['juergen']],
    ['juergen', ['juergen']],
    ['jurgen', ['juergen']],
    ['müller', ['ute', 'ana']],
    ['mueller', ['ute', 'ana']],
    ['obrien', ['ana']],
    ["o'brien", ['ana']],
    ['o’brien nunez', ['ana']],
    ['alharbi', ['layla']],
    ['nth', ['hoa']],
    ['nh', ['hoa']],
    ['my', ['mehmet']],
    ['ym', ['mehmet']],
    ['lh', ['layla']],
    ['555', ['frieda']],
    ['0341 555', ['frieda']],
    ['0341/555', ['frieda']],
    ['+49 341 555', ['frieda']],
    ['0049341555', ['frieda']],
    ['+49 (0)341 555', ['frieda']],
    ['frieda 0117', ['frieda']],
    ['0117', ['frieda']],
    ['m.yildiz@teehaus.example', ['mehmet']],
    ['teehaus', ['mehmet']],
    ['kyoto', ['yuki']],
    ['gyokuro', ['yuki']],
    ['blau', ['ana']],
    ['soehne', ['ana']],
    ['großh', ['juergen']],
    ['stammgast weiss', ['juergen']],
    ['yuki frieda', []],
    ['zz', []],
    ['…', []],
    ['👩‍👧', []],
  ])('finds by %j exactly %j', (text, ids) => {
    expect(idsFound(index, { text })).toEqual(ids);
  });

  it('puts the whole name before a word of it, that before a beginning, then initials, then the rest', () => {
    const ranked = anIndex([
      aPerson('note', { name: 'Zoe', about: 'Anna' }),
      aPerson('initials', { name: 'Alf Nomen Naske Amt' }),
      aPerson('beginning', { name: 'Annabel Ast' }),
      aPerson('word', { name: 'Anna Zorn' }),
      aPerson('whole', { name: 'anna' }),
    ]);
    expect(idsFound(ranked, { text: 'ánna' })).toEqual([
      'whole',
      'word',
      'beginning',
      'initials',
      'note',
    ]);
  });

  it('says where somebody was found', () => {
    const { foundIn } = index.query({ text: 'kyoto yuki' });
    expect(Array.from(foundIn ?? [], (field) => SEARCH_FIELDS[field])).toEqual(['place']);
  });

  it('finds notes, and leaves them out when told', () => {
    const noted = anIndex(people);
    noted.setActivity('hoa' as ContactId, NO_ACTIVITY, ['Möchte im März mehr Jasmintee']);
    expect(idsFound(noted, { text: 'jasmin' })).toEqual(['hoa']);
    expect(idsFound(noted, { text: 'maerz hoa' })).toEqual(['hoa']);
    expect(idsFound(noted, { text: 'jasmin', withNotes: false })).toEqual([]);
    noted.setActivity('hoa' as ContactId, NO_ACTIVITY, []);
    expect(idsFound(noted, { text: 'jasmin' })).toEqual([]);
  });

  it('keeps to a limit and still counts everybody', () => {
    const { total, rows } = index.query({ limit: 2 });
    expect([total, rows.length]).toEqual([people.length, 2]);
  });

  it.each([
    ['yuki tanka', 'Yuki Tanaka'],
    ['mehnet', 'Mehmet Yıldız'],
    ['Jürgem Weiß', 'Jürgen Weiß'],
    ['wisniewsky', 'Łukasz Wiśniewski'],
  ])('asks after %j whether %s was meant', (text, name) => {
    const { total, suggestion } = index.query({ text });
    expect([total, suggestion?.name]).toEqual([0, name]);
  });

  it('suggests nobody who is far off', () => {
    expect(index.query({ text: 'qqqqqq' }).suggestion).toBeNull();
    expect(index.query({ text: 'yu' }).suggestion).toBeNull();
  });
});

describe('lists', () => {
  it('sorts names in the order of the language', () => {
    const names = anIndex([
      aPerson('1', { name: 'Zoe' }),
      aPerson('2', { name: 'Östen' }),
      aPerson('3', { name: 'anna' }),
      aPerson('4', {}),
      aPerson('5', { name: 'Oskar' }),
    ]);
    expect(idsFound(names, { sort: 'name' })).toEqual(['3', '5', '2', '1', '4']);
    expect(idsFound(names, { sort: 'name', direction: 'descending' })).toEqual([
      '1',
      '2',
      '5',
      '3',
      '4',
    ]);
    const swedish = new Intl.Collator('sv');
    names.configure({ ...SETTINGS, compare: (a, b) => swedish.compare(a, b) });
    expect(idsFound(names, { sort: 'name' })).toEqual(['3', '5', '1', '2', '4']);
  });

  it('sorts by the time of day where they are, unknown zones last either way', () => {
    const found = (direction: 'ascending' | 'descending'): readonly string[] =>
      idsFound(index, { sort: 'local-time', direction }).slice(0, 3);
    expect(found('ascending')).toEqual(['ana', 'frieda', 'yuki']);
    expect(found('descending')).toEqual(['yuki', 'frieda', 'ana']);
  });

  it('sorts by last contact, occasion and arrival', () => {
    const few = anIndex([
      aPerson('a', { name: 'A', createdAt: NOW - 3 * DAY }),
      aPerson('b', {
        name: 'B',
        createdAt: NOW - DAY,
        birthday: { year: 1966, month: 3, day: 19 },
      }),
      aPerson('c', { name: 'C', createdAt: NOW - 2 * DAY }),
    ]);
    few.setActivity('a' as ContactId, {
      lastContactAt: NOW - DAY,
      openPromises: 1,
      nextPromise: { dueOn: isoDate('2026-03-25'), text: 'Rückruf' },
    });
    few.setActivity('c' as ContactId, { ...NO_ACTIVITY, lastContactAt: NOW - 5 * DAY });
    expect(idsFound(few, { sort: 'last-contact', direction: 'descending' })).toEqual([
      'a',
      'c',
      'b',
    ]);
    expect(idsFound(few, { sort: 'occasion' })).toEqual(['b', 'a', 'c']);
    expect(idsFound(few, { sort: 'newest' })).toEqual(['b', 'c', 'a']);
    expect(few.find('b' as ContactId)?.occasion).toEqual({
      kind: 'birthday',
      on: '2026-03-19',
      label: '',
      years: 60,
    });
  });

  it('filters and counts', () => {
    const mixed = anIndex([
      aPerson('new', { name: 'N', createdAt: NOW - DAY, country: 'DE' }),
      aPerson('shop', { name: 'S', kind: 'organisation', tags: ['Rot', 'Blau'] }),
      aPerson('trash', { name: 'T', trashedAt: NOW, tags: ['Rot'] }),
      aPerson('seen', { name: 'X', tags: ['Rot'], isSample: true }),
    ]);
    mixed.setActivity('seen' as ContactId, {
      lastContactAt: NOW - DAY,
      openPromises: 2,
      nextPromise: null,
    });
    expect(idsFound(mixed, { filter: { kind: 'new' } })).toEqual(['new']);
    expect(idsFound(mixed, { filter: { kind: 'quiet' } })).toEqual(['shop']);
    expect(idsFound(mixed, { filter: { kind: 'promises' } })).toEqual(['seen']);
    expect(idsFound(mixed, { filter: { kind: 'organisations' } })).toEqual(['shop']);
    expect(idsFound(mixed, { filter: { kind: 'no-country' } })).toEqual(['shop', 'seen']);
    expect(idsFound(mixed, { filter: { kind: 'tag', tag: 'Rot' } })).toEqual(['shop', 'seen']);
    expect(idsFound(mixed, { filter: { kind: 'trash' } })).toEqual(['trash']);
    expect(mixed.counts()).toEqual({
      owners: [{ owner: '', count: 3 }],
      all: 3,
      new: 1,
      quiet: 1,
      promises: 1,
      organisations: 1,
      noCountry: 2,
      sample: 1,
      trash: 1,
      tags: [
        { tag: 'Rot', count: 2 },
        { tag: 'Blau', count: 1 },
      ],
    });
  });
});

describe('looking for the same person', () => {
  const known = anIndex([
    aPerson('a', { name: 'Jürgen Müller', emails: [anEmail('J@x.example')], importKeys: ['k1'] }),
    aPerson('b', { name: 'Juergen Mueller', trashedAt: NOW }),
    aPerson('c', { name: 'Jürgen Möller', phones: [aPhone('0341', '+49341')] }),
  ]);

  it('finds them by import key, address, number and name, the strongest first', () => {
    expect(
      known.known({
        importKeys: ['k1'],
        emails: ['j@X.example '],
        phones: ['+49341'],
        names: ['MUELLER Juergen'],
      }),
    ).toEqual([
      { id: 'a', by: ['import-key', 'email', 'name'], isTrashed: false },
      { id: 'c', by: ['phone'], isTrashed: false },
      { id: 'b', by: ['name'], isTrashed: true },
    ]);
  });

  it('finds near names when asked', () => {
    expect(known.known({ names: ['Jurgen Muller'] })).toEqual([]);
    expect(
      known.known({ names: ['Jurgen Muller'], withNearNames: true }).map(({ id }) => id),
    ).toEqual(['a', 'b', 'c']);
  });

  it('takes nobody for somebody unknown', () => {
    expect(known.known({ names: ['', '…'], emails: [''], phones: [''] })).toEqual([]);
  });
});
