import { describe, expect, it } from 'vitest';
import type { Holiday } from '@shared/domain/calendar/holiday';
import { addDays, isoDate, type IsoDate } from '@shared/domain/calendar/isoDate';
import type { PersonDay } from '@shared/domain/calendar/personDay';
import type { ContactId } from '@shared/domain/contacts/contact';
import type {
  Celebration,
  CelebratingPerson,
  ComingUpInput,
} from '@shared/domain/culture/celebration';
import { comingUp, personEvent } from '@shared/domain/culture/comingUp';
import type { Season } from '@shared/domain/culture/season';
import shipped from '@resources/calendar/seasons.json';
import { shippedBook } from '../calendar/shippedTables';

const seasons = shipped as unknown as readonly Season[];
const COUNTRIES = ['TR', 'IN', 'JP', 'DE', 'US', 'GB', 'KR', 'IL', 'SA', 'GR'];
const book = shippedBook(...COUNTRIES);

const person = (id: string, rest: Partial<CelebratingPerson> = {}): CelebratingPerson => ({
  id: id as ContactId,
  name: id,
  country: 'DE',
  region: '',
  greetings: [],
  notGreeted: [],
  mayBeGreeted: true,
  isSample: false,
  isTrashed: false,
  ...rest,
});

const holidaysAround = (from: IsoDate, days: number): readonly Holiday[] =>
  COUNTRIES.flatMap((code) => book.between(code, addDays(from, -40), addDays(from, days + 40)));

const ahead = (
  people: readonly CelebratingPerson[],
  day: string,
  rest: Partial<ComingUpInput> = {},
): readonly Celebration[] => {
  const from = isoDate(day);
  const days = rest.days ?? 42;
  return comingUp({
    holidays: holidaysAround(from, days),
    seasons,
    people,
    personDays: [],
    greetings: [],
    from,
    days,
    ...rest,
  });
};

/** What one person celebrates, with the standing. */
const listOf = (celebrations: readonly Celebration[], id: string): readonly string[] =>
  celebrations.flatMap(({ event, people }) =>
    people.filter((each) => each.id === id).map(({ standing }) => `${event} ${standing}`),
  );

const of = (celebrations: readonly Celebration[], event: string): Celebration =>
  celebrations.find((each) => each.event === event)!;

const personDay = (rest: Partial<PersonDay>): PersonDay => ({
  contactId: 'a' as ContactId,
  name: 'a',
  kind: 'birthday',
  label: '',
  on: isoDate('2026-12-01'),
  years: null,
  isRound: false,
  calendar: 'gregory',
  isSample: false,
  ...rest,
});

describe('six weeks ahead', () => {
  const people = [
    person('mehmet', { country: 'TR', greetings: ['islamic'] }),
    person('priya', { country: 'IN', greetings: ['hindu'] }),
    person('yuki', { country: 'JP' }),
    person('frieda', { country: 'DE', region: 'DE-BW', greetings: ['christian'] }),
  ];

  it('gives customers of four countries four different lists in December', () => {
    const found = ahead(people, '2026-11-25');
    expect(listOf(found, 'mehmet')).toEqual(['new-year can-greet']);
    expect(listOf(found, 'priya')).toEqual(['christmas not-chosen', 'new-year can-greet']);
    expect(listOf(found, 'yuki')).toEqual(['oseibo can-greet', 'new-year can-greet']);
    expect(listOf(found, 'frieda')).toEqual(['christmas can-greet', 'new-year can-greet']);
  });

  it('and in October', () => {
    const found = ahead(people, '2026-10-01');
    expect(listOf(found, 'mehmet')).toEqual(['tr-republic-day can-greet']);
    expect(listOf(found, 'priya')).toContain('diwali can-greet');
    expect(listOf(found, 'yuki')).toEqual([]);
    expect(listOf(found, 'frieda')).toEqual(['national-day-de can-greet']);
  });

  it('counts New Year for the year that begins', () => {
    const newYear = of(ahead(people, '2026-12-20'), 'new-year');
    expect(newYear.people.map(({ occasion, on }) => [occasion, on])).toEqual(
      people.map(() => ['new-year:2027', '2027-01-01']),
    );
  });

  it('tells one feast once, though it is a season and a holiday of several countries', () => {
    const many = [
      person('a', { country: 'TR', greetings: ['islamic'] }),
      person('b', { country: 'SA', greetings: ['islamic'] }),
      person('c', { country: 'DE', greetings: ['islamic'] }),
    ];
    const feasts = ahead(many, '2026-03-10').filter(({ event }) => event === 'eid-al-fitr');
    expect(feasts).toHaveLength(1);
    expect(feasts[0]).toMatchObject({ certainty: 'tentative', tradition: 'islamic' });
    expect(feasts[0]?.countries).toEqual(['SA', 'TR']);
    expect(feasts[0]?.people.map(({ id, on }) => [id, on])).toEqual([
      ['a', '2026-03-20'],
      ['b', '2026-03-20'],
      ['c', '2026-03-20'],
    ]);
  });

  it('greets for the day that somebody’s own country has', () => {
    const many = [person('kr', { country: 'KR', greetings: ['korean'] })];
    expect(of(ahead(many, '2027-01-20'), 'seollal').people[0]?.on).toBe('2027-02-07');
    // TR begins Ramadan a day after Saudi Arabia in 2026.
    const both = [
      person('tr', { country: 'TR', greetings: ['islamic'] }),
      person('sa', { country: 'SA', greetings: ['islamic'] }),
    ];
    expect(of(ahead(both, '2026-02-01'), 'ramadan').people.map(({ id, on }) => [id, on])).toEqual([
      ['sa', '2026-02-18'],
      ['tr', '2026-02-19'],
    ]);
  });

  it('gives nobody a tradition from the country', () => {
    const found = ahead(
      [person('a', { country: 'TR' }), person('b', { country: 'GR' })],
      '2026-03-10',
    );
    expect(listOf(found, 'a')).toContain('eid-al-fitr not-chosen');
    expect(listOf(found, 'b')).toContain('orthodox-easter not-chosen');
    // No day off there, so nothing at all is said.
    expect(listOf(found, 'b').join()).not.toContain('eid');
  });

  it('leaves out days that are no occasion for a greeting', () => {
    const many = [
      person('de', { country: 'DE', region: 'DE-BW', greetings: ['christian'] }),
      person('il', { country: 'IL', greetings: ['jewish'] }),
      person('us', { country: 'US' }),
    ];
    const events = [
      ...ahead(many, '2026-03-25', { days: 80 }),
      ...ahead(many, '2026-09-01', { days: 60 }),
    ].map(({ event }) => event);
    for (const event of [
      'good-friday',
      'labour-day',
      'yom-kippur',
      'us-memorial-day',
      'mothers-day',
    ]) {
      expect(events).not.toContain(event);
    }
    expect(events).toContain('easter');
    expect(events).toContain('rosh-hashanah');
  });

  it('has a national day on the day itself and not on the day off that stands for it', () => {
    const found = ahead([person('us', { country: 'US' })], '2026-06-20');
    expect(of(found, 'us-independence-day')).toMatchObject({
      from: '2026-07-04',
      to: '2026-07-04',
    });
  });

  it('has Christmas in December for the orthodox of Greece, in January elsewhere', () => {
    const many = [
      person('gr', { country: 'GR', greetings: ['orthodox'] }),
      person('rs', { country: 'DE', greetings: ['orthodox'] }),
    ];
    const found = ahead(many, '2026-12-10');
    expect(listOf(found, 'gr')).toContain('christmas can-greet');
    expect(listOf(found, 'rs')).not.toContain('christmas can-greet');
    expect(listOf(found, 'rs')).toContain('orthodox-christmas can-greet');
  });
});

describe('how somebody stands to a celebration', () => {
  const standing = (rest: Partial<CelebratingPerson>, greetings: ComingUpInput['greetings'] = []) =>
    of(ahead([person('a', rest)], '2026-12-01', { greetings }), 'new-year')?.people[0]?.standing;

  it('is what was done, else what the person said, else whether somebody asked', () => {
    const done = (status: 'prepared' | 'sent' | 'skipped') => [
      { contactId: 'a' as ContactId, occasion: 'new-year:2027', status },
    ];
    expect(standing({})).toBe('can-greet');
    expect(standing({ mayBeGreeted: false })).toBe('no-consent');
    expect(standing({ notGreeted: ['new-year'] })).toBe('opted-out');
    expect(standing({ notGreeted: ['new-year'], mayBeGreeted: false }, done('sent'))).toBe('sent');
    expect(standing({}, done('prepared'))).toBe('prepared');
    expect(standing({}, done('skipped'))).toBe('skipped');
  });

  it('takes last year’s greeting for last year’s', () => {
    const greetings = [
      { contactId: 'a' as ContactId, occasion: 'new-year:2026', status: 'sent' as const },
    ];
    expect(standing({}, greetings)).toBe('can-greet');
  });

  it('leaves out the trash and puts those first who can be greeted', () => {
    const people = [
      person('a', { mayBeGreeted: false }),
      person('b'),
      person('c', { isTrashed: true }),
      person('d', { notGreeted: ['new-year'] }),
    ];
    expect(of(ahead(people, '2026-12-01'), 'new-year').people.map(({ id }) => id)).toEqual([
      'b',
      'a',
      'd',
    ]);
  });

  it('takes the second Ramadan of a year for another one', () => {
    const muslim = person('a', { greetings: ['islamic'] });
    const greetings = [
      { contactId: 'a' as ContactId, occasion: 'ramadan:2030', status: 'sent' as const },
    ];
    const second = of(ahead([muslim], '2030-12-01', { greetings }), 'ramadan').people[0];
    expect(second).toMatchObject({ on: '2030-12-26', standing: 'can-greet' });
    const first = of(ahead([muslim], '2030-01-01', { greetings }), 'ramadan').people[0];
    expect(first).toMatchObject({ on: '2030-01-05', standing: 'sent' });
  });
});

describe('days of people', () => {
  const personDays = [
    personDay({ years: 60, isRound: true }),
    personDay({ kind: 'memorial', on: isoDate('2026-12-02') }),
    personDay({ kind: 'wedding', label: 'Hochzeit', on: isoDate('2026-12-03') }),
    personDay({ contactId: 'gone' as ContactId, on: isoDate('2026-12-03') }),
    personDay({ on: isoDate('2027-11-30') }),
  ];

  it('are celebrations of their own, but for days of mourning', () => {
    const found = ahead([person('a', { country: '' })], '2026-12-01', { personDays }).filter(
      ({ kind }) => kind !== 'feast',
    );
    expect(found.map(({ event, from, people }) => [event, from, people[0]?.occasion])).toEqual([
      ['birthday', '2026-12-01', 'birthday:2026'],
      ['wedding.hochzeit', '2026-12-03', 'wedding.hochzeit:2026'],
    ]);
    expect(found[0]?.personDay).toMatchObject({ years: 60, isRound: true });
  });

  it('can be left out by kind', () => {
    const people = [person('a', { notGreeted: ['wedding'] })];
    const found = ahead(people, '2026-12-01', { personDays });
    expect(listOf(found, 'a')).toContain('wedding.hochzeit opted-out');
    expect(listOf(found, 'a')).toContain('birthday can-greet');
  });

  it('are told apart by their names', () => {
    expect(personEvent({ kind: 'anniversary', label: 'Café, erster Besuch!' })).toBe(
      'anniversary.café-erster-besuch',
    );
    expect(personEvent({ kind: 'anniversary', label: '' })).toBe('anniversary');
    expect(personEvent({ kind: 'birthday', label: 'x' })).toBe('birthday');
  });
});
