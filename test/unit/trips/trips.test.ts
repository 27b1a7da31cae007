import { isoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { Whom } from '@shared/domain/culture/moment';
import { readCaptureLine } from '@shared/domain/trips/captureLine';
import { speaksOfGift } from '@shared/domain/trips/giftNotes';
import { daysOfTrip, tripDaysOf, tripHoursOf } from '@shared/domain/trips/tripDays';
import { inTripOrder, isDue, type TripCandidate } from '@shared/domain/trips/tripOrder';
import {
  cityKey,
  livesIn,
  placeKey,
  readPlace,
  townsOf,
  type Home,
} from '@shared/domain/trips/tripPlace';
import { dayOff, worldWith } from '@test/support/moments';
import { describe, expect, it } from 'vitest';

const home = (country: string, region: string, place: string): Home => ({ country, region, place });

describe('places of a trip', () => {
  it.each(['JP', 'DE-SN', 'JP/kyoto', '/kyoto', 'CH/zuerich', 'DE/a/b'])('%s is a place', (key) => {
    const place = readPlace(key);
    expect(place).not.toBeNull();
    expect(place && placeKey(place)).toBe(key);
  });

  it.each(['', 'jp', 'Japan', 'DE-', '/', 'JP/ ', 'DE-SACHSEN'])('%j is none', (key) => {
    expect(readPlace(key)).toBeNull();
  });

  it.each([
    [home('JP', 'JP-26', 'Kyoto'), 'JP', true],
    [home('JP', 'JP-26', 'Kyoto'), 'JP-26', true],
    [home('JP', 'JP-26', ' KYŌTO '), 'JP/kyoto', true],
    [home('JP', '', 'Kyoto'), 'JP-26', false],
    [home('JP', '', 'Kyoto'), 'DE/kyoto', false],
    [home('', '', 'Kyoto'), '/kyoto', true],
    [home('CH', '', 'Zürich'), 'CH/zuerich', true],
    [home('CH', '', 'Zuerich'), 'CH/zuerich', true],
    [home('CH', '', 'Zürich'), 'CH/zurich', true],
    [home('CH', '', ''), 'CH/zuerich', false],
  ])('%o in %s: %s', (where, key, expected) => {
    expect(livesIn(where, readPlace(key)!)).toBe(expected);
  });

  it('counts towns once, however they are written, most people first', () => {
    expect(
      townsOf([
        home('CH', '', 'Zürich'),
        home('CH', '', 'Zuerich'),
        home('CH', '', 'Zürich '),
        home('JP', '', 'Kyoto'),
        home('DE', '', ''),
        home('', '', 'Kyoto'),
      ]),
    ).toEqual([
      { country: 'CH', city: 'Zürich', people: 3 },
      { country: '', city: 'Kyoto', people: 1 },
      { country: 'JP', city: 'Kyoto', people: 1 },
    ]);
    expect(cityKey(' KYŌTO')).toBe('kyoto');
  });
});

const candidate = (id: string, rest: Partial<TripCandidate> = {}): TripCandidate => ({
  id: id as ContactId,
  name: id,
  reason: null,
  hasPromise: false,
  dayOn: null,
  lastContactAt: 1_000,
  bar: null,
  ...rest,
});

describe('the order of a trip', () => {
  it('is that of Today, then of the longest absence, with nobody proposed who must not be', () => {
    const people = [
      candidate('recent', { lastContactAt: 9_000 }),
      candidate('blocked', { reason: 'criticism', bar: 'blocked' }),
      candidate('never', { lastContactAt: null }),
      candidate('rhythm', { reason: 'rhythm' }),
      candidate('birthday', { dayOn: isoDate('2026-04-28') }),
      candidate('promised', { hasPromise: true }),
      candidate('due-promise', { reason: 'promise', hasPromise: true }),
      candidate('criticism', { reason: 'criticism' }),
    ];
    const compare = (a: string, b: string): number => (a < b ? -1 : 1);
    const order = [
      'criticism',
      'due-promise',
      'promised',
      'birthday',
      'rhythm',
      'never',
      'recent',
      'blocked',
    ];
    expect(inTripOrder(people, compare).map(({ id }) => id)).toEqual(order);
    expect(inTripOrder([...people].reverse(), compare).map(({ id }) => id)).toEqual(order);
    expect(people.filter(isDue).map(({ id }) => id)).toEqual([
      'rhythm',
      'birthday',
      'promised',
      'due-promise',
      'criticism',
    ]);
  });
});

const KYOTO: Whom = {
  place: {
    country: 'JP',
    region: 'JP-26',
    city: 'Kyoto',
    zone: { id: 'Asia/Tokyo', source: 'country' },
    possibleZones: [],
  },
  customs: null,
  contactsByUs: [],
  isOrganisation: false,
};

describe('the days of a trip', () => {
  const [from, to] = [isoDate('2026-04-27'), isoDate('2026-05-01')];
  const world = worldWith({
    days: [
      dayOff('JP', '2026-04-26'),
      dayOff('JP', '2026-04-29'),
      dayOff('JP', '2026-04-30', { from: '12:00', event: 'half' }),
      dayOff('JP', '2026-05-01', { regions: ['JP-13'], event: 'elsewhere' }),
    ],
    regions: { JP: ['JP-13', 'JP-26'] },
  });

  it('are those on which somebody is not there as usual', () => {
    expect(tripDaysOf(KYOTO, world, from, to).map(({ day, kind }) => [day, kind])).toEqual([
      ['2026-04-29', 'holiday'],
      ['2026-04-30', 'half'],
    ]);
    const nowhere: Whom = { ...KYOTO, place: { ...KYOTO.place, region: '' } };
    expect(tripDaysOf(nowhere, world, from, to).at(-1)?.kind).toBe('perhaps');
  });

  it('put weekdays with the same hours together, without lunch', () => {
    expect(tripHoursOf(KYOTO, world, from, isoDate('2026-05-02'))).toEqual([
      {
        weekdays: [1, 2, 3, 4, 5],
        spans: [
          { from: '09:00', to: '12:00' },
          { from: '13:00', to: '17:00' },
        ],
      },
      { weekdays: [6], spans: [] },
    ]);
  });

  it('are both ends and what lies between; none where the end comes first; never more than two months', () => {
    expect(daysOfTrip(from, from)).toEqual([from]);
    expect(daysOfTrip(to, from)).toEqual([]);
    expect(daysOfTrip(from, isoDate('2027-04-27'))).toHaveLength(62);
  });
});

describe('a line from the road', () => {
  it.each([
    ['Tanaka: likes the first flush', 'Tanaka', 'likes the first flush'],
    ['  Yuki  Tanaka :call in May ', 'Yuki Tanaka', 'call in May'],
    ['田中：新茶が好き', '田中', '新茶が好き'],
    ['Al-Harbi - asks for samples', 'Al-Harbi', 'asks for samples'],
    ['Tanaka', 'Tanaka', 'Tanaka'],
    ['Tanaka likes tea', 'Tanaka', 'Tanaka likes tea'],
    ['10:30 at the station', '', '10:30 at the station'],
    ['Tanaka:', 'Tanaka', 'Tanaka:'],
    ['Weiß: at 10:30, bring scales: two', 'Weiß', 'at 10:30, bring scales: two'],
  ])('%j', (text, who, note) => {
    expect(readCaptureLine(text)).toEqual({ who, note });
  });
});

describe('notes about gifts', () => {
  it.each([
    ['Kleines Geschenk mitgebracht', true],
    ['Präsentkorb zu Weihnachten', true],
    ['Brought a gift for the children', true],
    ['Un petit cadeau', true],
    ['giftig ist das nicht', false],
    ['Präsentation der Ernte', false],
    ['was presented with the bill', false],
    ['', false],
  ])('%j: %s', (text, expected) => {
    expect(speaksOfGift(text)).toBe(expected);
  });
});
