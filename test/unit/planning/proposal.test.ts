import { describe, expect, test } from 'vitest';
import { isoDate } from '@shared/domain/calendar/isoDate';
import { judgeStretch, proposalFrom } from '@renderer/features/planning/proposal';
import { at, dayOff, whomIn, worldWith } from '@test/support/moments';

/** Thursday, 9:40 in Berlin. */
const NOW = at('2026-03-19T08:40:00Z');
const world = worldWith({ known: ['DE', 'US', 'JP'] });
const propose = (whom: ReturnType<typeof whomIn>, from = NOW, minutes = 15) => {
  const { day, time, none } = proposalFrom(whom, from, 'call', world, { minutes });
  return `${day} ${time}${none === null ? '' : ` (${none.because.map(({ kind }) => kind).join()})`}`;
};

describe('where a plan begins', () => {
  test('at the next good moment', () => {
    expect(propose(whomIn('JP', 'Asia/Tokyo'))).toMatch(/^2026-03-20 08:00$/);
  });

  test('by our own clock, where nothing is known of theirs', () => {
    expect(propose(whomIn('', ''))).toBe('2026-03-19 09:45');
    // Nobody plans into an evening or a weekend of the shop.
    expect(propose(whomIn('', ''), at('2026-03-20T18:30:00Z'))).toBe('2026-03-21 08:00');
  });

  test('at a moment that is good on every clock that is possible there', () => {
    const whom = whomIn('US', '', {
      place: { possibleZones: ['America/New_York', 'America/Chicago'] },
    });
    // 15:00 in Berlin is 10:00 in New York and 9:00 in Chicago: our clocks have not changed yet.
    expect(propose(whom)).toBe('2026-03-19 15:00');
  });

  test('not before somebody wants to be reached, also where the clock is unknown', () => {
    const whom = whomIn('', '', { customs: { leaveAloneUntil: isoDate('2026-03-26') } });
    expect(propose(whom) >= '2026-03-25').toBe(true);
  });

  test('in our own hours, where no moment is good, and says why', () => {
    const never = whomIn('US', 'Pacific/Honolulu', {
      customs: { office: [{ days: [1, 2, 3, 4, 5], from: '10:00', to: '12:00' }] },
    });
    expect(propose(never)).toBe('2026-03-19 09:45 (no-common-hours)');
  });

  test('never in the past, and not so late that it would not be over', () => {
    const whom = whomIn('', '');
    expect(propose(whom, at('2026-03-19T16:20:00Z'), 60)).toBe('2026-03-20 08:00');
  });
});

describe('what a visit is like from beginning to end', () => {
  const berlin = whomIn('DE', 'Europe/Berlin');
  const kindsAt = (time: string, minutes: number, way: 'visit' | 'message' = 'visit') =>
    judgeStretch(berlin, at(`2026-03-19T${time}:00+01:00`), minutes, way, world).reasons.map(
      ({ kind }) => kind,
    );

  test('one that lasts into lunch says so', () => {
    expect(kindsAt('11:00', 60)).toEqual([]);
    expect(kindsAt('11:30', 60)).toEqual(['lunch']);
    expect(kindsAt('11:30', 15)).toEqual([]);
  });

  test('one that is wrong from its beginning says that first', () => {
    expect(kindsAt('22:00', 60)).toEqual(['night']);
  });

  test('a message takes no time', () => {
    expect(kindsAt('11:30', 60, 'message')).toEqual([]);
  });

  test('a holiday holds all day', () => {
    const judged = judgeStretch(
      berlin,
      at('2026-03-19T11:00:00+01:00'),
      60,
      'visit',
      worldWith({ days: [dayOff('DE', '2026-03-19')] }),
    );
    expect(judged.tone).toBe('bad');
  });
});
