import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isoDate, type IsoDate } from '@shared/domain/calendar/isoDate';
import { instantAt, timeOf } from '@shared/domain/calendar/wallTime';
import type { HoursSpan, OfficeHours } from '@shared/domain/culture/cultureCard';
import { createMomentJudge } from '@shared/domain/culture/judgeMoment';
import { localTimeAt } from '@shared/domain/culture/localTime';
import type { MomentWorld, Whom } from '@shared/domain/culture/moment';
import { nextGoodMoment } from '@shared/domain/culture/nextGoodMoment';
import { dayOff, whomIn, worldWith } from '@test/support/moments';
import { isClosed, isGood, shown, slowNextGood, type Situation } from './momentOracle';

const RUNS = Number(process.env['MOMENT_RUNS'] ?? 12);

const MINUTE = 60_000;

/** Both hemispheres, half and quarter hours, both sides of the date line, clocks that change in Ramadan or by two hours. */
const ZONES = [
  ...['Europe/Berlin', 'Europe/London', 'Africa/Casablanca', 'Africa/Cairo', 'Asia/Tehran'],
  ...['Asia/Kolkata', 'Asia/Kathmandu', 'Asia/Tokyo', 'Asia/Gaza', 'Antarctica/Troll'],
  ...['America/New_York', 'America/Los_Angeles', 'America/St_Johns', 'America/Sao_Paulo'],
  ...['America/Santiago', 'America/Asuncion', 'America/Nuuk', 'America/Havana'],
  ...['Australia/Sydney', 'Australia/Adelaide', 'Australia/Lord_Howe', 'Australia/Eucla'],
  ...['Pacific/Auckland', 'Pacific/Chatham', 'Pacific/Apia', 'Pacific/Kiritimati'],
  ...['Pacific/Honolulu', 'Pacific/Pago_Pago', 'Pacific/Marquesas', 'Pacific/Easter'],
];

/** The changes of all clocks from 2025 to 2027, found by walking along them. */
const CHANGES: readonly number[] = ZONES.flatMap((zone) => {
  const changes: number[] = [];
  const apart = (at: number): number => {
    const { day, minute } = shown(at, zone);
    return Date.parse(`${day}T00:00:00Z`) + minute * MINUTE - at;
  };
  const end = Date.parse('2028-01-01T00:00:00Z');
  for (let at = Date.parse('2025-01-01T00:00:00Z'); at < end; at += 5 * 86_400_000) {
    if (apart(at) !== apart(at + 5 * 86_400_000)) changes.push(at);
  }
  return changes;
});

const instant = fc.oneof(
  fc.integer({ min: Date.parse('2025-01-01T00:00:00Z'), max: Date.parse('2027-12-31T00:00:00Z') }),
  // Within a week of a change, where mistakes are.
  fc
    .tuple(fc.constantFrom(...CHANGES), fc.integer({ min: -3 * 1440, max: 8 * 1440 }))
    .map(([change, minutes]) => change + minutes * MINUTE),
);

const zone = fc.constantFrom(...ZONES);
const clock = fc.integer({ min: 0, max: 287 }).map((step) => timeOf(step * 5));
const span: fc.Arbitrary<HoursSpan> = fc
  .tuple(clock, clock)
  .filter(([one, other]) => one !== other)
  .map(([one, other]) => (one < other ? { from: one, to: other } : { from: other, to: one }));
const quietSpan: fc.Arbitrary<HoursSpan> = fc.record({ from: clock, to: clock });
const weekdays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 6 });
const office: fc.Arbitrary<readonly OfficeHours[]> = fc.array(
  fc.tuple(weekdays, span).map(([days, hours]) => ({ days, ...hours })),
  { minLength: 1, maxLength: 3 },
);
const usualOffice: fc.Arbitrary<readonly OfficeHours[]> = fc.oneof(
  fc.constant([{ days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' }]),
  fc.constant([
    { days: [1, 2, 3, 4, 5], from: '08:30', to: '12:00' },
    { days: [1, 2, 4], from: '14:00', to: '18:15' },
  ]),
);
const maybe = <T>(some: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.option(some, { nil: null, freq: 2 });

/** Days around an instant. */
const near = (at: number, offsets: readonly number[]): readonly IsoDate[] => {
  const day = isoDate(new Date(at).toISOString().slice(0, 10));
  return [...new Set(offsets)].map((offset) => addDays(day, offset));
};
const offsets = fc.array(fc.integer({ min: -1, max: 12 }), { maxLength: 6 });

const situation = instant.chain((at) =>
  fc
    .record({
      zone,
      shopZone: zone,
      shopHours: fc.oneof(
        fc.constant([{ days: [1, 2, 3, 4, 5], from: '08:00', to: '18:00' }]),
        fc.constant([{ days: [2, 3, 4, 5, 6], from: '10:00', to: '19:30' }]),
      ),
      quiet: fc.oneof(fc.constant({ from: '21:00', to: '08:00' }), quietSpan),
      office: usualOffice,
      lunch: maybe(span),
      days: fc.tuple(offsets, offsets, offsets),
      half: span,
      customs: fc.record({
        office: maybe(office),
        lunch: maybe(fc.oneof(span, fc.constant('none' as const))),
        goodToCall: maybe(fc.array(span, { maxLength: 2 })),
        quiet: maybe(quietSpan),
        weekend: maybe(weekdays),
        leaveAloneUntil: maybe(fc.integer({ min: -2, max: 70 })),
      }),
    })
    .map(({ days: [holidays, halves, worked], half, customs, ...rest }) => {
      const whole = near(at, holidays);
      const one: Situation = {
        ...rest,
        weekend: [6, 7],
        holidays: whole,
        halfDays: new Map(
          near(at, halves)
            .filter((day) => !whole.includes(day))
            .map((day) => [day, half.from]),
        ),
        makeUpDays: near(at, worked),
        customs: {
          ...customs,
          leaveAloneUntil:
            customs.leaveAloneUntil === null
              ? null
              : (near(at, [customs.leaveAloneUntil])[0] ?? null),
        },
      };
      return { at, one };
    }),
);

/** The same situation in the shapes of the product. */
function told(one: Situation): { readonly whom: Whom; readonly world: MomentWorld } {
  const country = 'ZZ';
  const world = worldWith({
    known: [country],
    days: [
      ...one.holidays.map((day) => dayOff(country, day)),
      ...[...one.halfDays].map(([day, from]) => dayOff(country, day, { from, event: 'half' })),
      ...one.makeUpDays.map((day) => dayOff(country, day, { kind: 'workday', event: 'worked' })),
    ],
    hoursOf: () => ({ office: one.office, lunch: one.lunch, goodToCall: [] }),
    shop: { zone: one.shopZone, hours: one.shopHours, quiet: one.quiet, budget: null },
  });
  return { whom: whomIn(country, one.zone, { customs: one.customs }), world };
}

/** Minutes of the clock at which something begins or ends. */
const edgesOf = (one: Situation): readonly string[] => [
  ...[...one.office, ...(one.customs.office ?? []), ...(one.customs.goodToCall ?? [])].flatMap(
    ({ from, to }) => [from, to],
  ),
  ...[one.quiet, one.customs.quiet, one.lunch].flatMap((hours) =>
    hours === null ? [] : [hours.from, hours.to],
  ),
  ...one.halfDays.values(),
];

describe('a judged minute', () => {
  it('is good exactly when a slow look at the platform’s clock finds nothing against it', () => {
    fc.assert(
      fc.property(
        situation,
        fc.array(
          fc.record({
            day: fc.integer({ min: -1, max: 12 }),
            edge: fc.nat(),
            minute: fc.integer({ min: -16, max: 2 }),
          }),
          { minLength: 40, maxLength: 80 },
        ),
        ({ at, one }, steps) => {
          const { whom, world } = told(one);
          const { judge } = createMomentJudge(whom, 'call', world);
          const edges = edgesOf(one);
          for (const { day, edge, minute: beside } of steps) {
            const [on] = near(at, [day]);
            const minute = instantAt(on!, edges[edge % edges.length]!, one.zone) + beside * MINUTE;
            const judged = judge(minute);
            const where = new Date(minute).toISOString();
            expect(judged.tone === 'good', where).toBe(isGood(minute, one));
            if (isClosed(minute, one)) expect(judged.tone, where).toBe('bad');
          }
        },
      ),
      { numRuns: RUNS * 10 },
    );
  });
});

describe('the next good moment', () => {
  it('is the one that a walk along every minute finds, and never in a closed window', () => {
    let foundSome = 0;
    fc.assert(
      fc.property(
        situation,
        fc.constantFrom(1, 15, 30, 45, 120),
        fc.boolean(),
        ({ at, one }, length, isBound) => {
          const { whom, world } = told(one);
          const options = { minutes: length, isInOwnHours: isBound };
          const result = nextGoodMoment(whom, at, 'call', world, options);
          const expected = slowNextGood(at, length, isBound, one);
          if (!result.ok) {
            expect(expected).toBeNull();
            expect(result.refusal.because.length).toBeGreaterThan(0);
            return;
          }
          foundSome += 1;
          const { value } = result;
          expect(new Date(value.at).toISOString()).toBe(
            expected === null ? null : new Date(expected).toISOString(),
          );
          expect(value.at).toBeGreaterThanOrEqual(at);
          for (let minute = 0; minute < length; minute += 1) {
            expect(isClosed(value.at + minute * MINUTE, one)).toBe(false);
          }
          const there = shown(value.at, one.zone);
          expect([value.there.day, value.there.weekday]).toEqual([there.day, there.weekday]);
        },
      ),
      { numRuns: RUNS },
    );
    expect(foundSome).toBeGreaterThan(RUNS / 4);
  });
});

describe('local time', () => {
  it('is what the platform’s clock shows, in every zone, before and after every change', () => {
    fc.assert(
      fc.property(instant, zone, (at, name) => {
        const local = localTimeAt(at, name);
        const clockThere = shown(at, name);
        expect(local).toMatchObject({
          day: clockThere.day,
          weekday: clockThere.weekday,
          time: timeOf(clockThere.minute),
        });
      }),
      { numRuns: RUNS * 10 },
    );
  });
});
