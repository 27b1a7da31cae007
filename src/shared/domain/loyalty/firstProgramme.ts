import { isoDate, type IsoDate } from '../calendar/isoDate';
import { minorDigitsOf, minorPerUnit } from '../money/money';
import { FIRST_PROGRAMME_ID, type Programme, type Tier } from './programme';

/** The ids of the three tiers that every shop begins with; their usual names are the screen's. */
export const USUAL_TIERS = ['guest', 'regular', 'honoured'] as const;

const TIERS: readonly Tier[] = [
  { id: 'guest', name: '', benefits: '', threshold: 0, stamp: 'outline' },
  { id: 'regular', name: '', benefits: '', threshold: 300, stamp: 'leaf' },
  { id: 'honoured', name: '', benefits: '', threshold: 1000, stamp: 'heart' },
];

/** Since when the rules hold that every shop begins with: from before its first purchase, whenever that is entered. */
export const BEGINNING = isoDate('2000-01-01');

/**
 * The rules that every shop begins with: a point for each unit of its currency (for 100 units where a
 * currency has no decimals), rounded down, good for a year; 50 points for both sides of a
 * recommendation; three tiers by the points of twelve months; double points for the honoured on their
 * birthday. The same arguments give the same programme on every computer.
 *
 * @param currency - ISO 4217, the shop's own.
 * @param day - The first day on which points are earned; default the beginning, so that purchases of
 *   the time before the program count too.
 */
export function firstProgramme(currency: string, day: IsoDate = BEGINNING): Programme {
  const perMinor = minorDigitsOf(currency) === 0 ? 100 : minorPerUnit(currency);
  return {
    id: FIRST_PROGRAMME_ID,
    number: 1,
    startsOn: day,
    rules: {
      currency,
      endsOn: null,
      earn: [
        { id: 'amount', when: {}, kind: 'per-amount', points: 1, perMinor, thresholdMinor: 0 },
        {
          id: 'birthday',
          when: { tiers: ['honoured'], isBirthday: true },
          kind: 'multiplier',
          percent: 200,
        },
      ],
      rounding: 'down',
      expiry: { kind: 'months', months: 12 },
      bonuses: { welcome: 0, birthday: 0, review: 0, idea: 0 },
      referral: { referrerPoints: 50, referredPoints: 50, byCountry: {} },
      tiers: TIERS,
      tierRule: {
        basis: 'points',
        window: { kind: 'months', months: 12 },
        downgrade: { kind: 'year-end' },
      },
      pointValue: null,
      stampCard: null,
    },
    createdAt: Date.parse(`${day}T00:00:00Z`),
  };
}
