import { describe, expect, it } from 'vitest';
import { isoDate } from '@shared/domain/calendar/isoDate';
import { dayKindOf, dayKindsOf } from '@shared/domain/culture/dayKinds';
import type { CustomsFields } from '@shared/domain/culture/customs';
import type { MomentWorld, Whom } from '@shared/domain/culture/moment';
import { nextGoodMoment, type SearchOptions } from '@shared/domain/culture/nextGoodMoment';
import { tracksOf } from '@shared/domain/culture/overlap';
import { at, dayOff, whomIn, worldWith } from '@test/support/moments';

const equinox = dayOff('JP', '2026-03-20', { event: 'jp-vernal-equinox-day' });
const card: MomentWorld['hoursOf'] = () => ({
  office: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' }],
  lunch: { from: '12:00', to: '13:00' },
  goodToCall: [],
});
const world = worldWith({ days: [equinox], hoursOf: card });
const likesAfternoons: Partial<CustomsFields> = { goodToCall: [{ from: '16:00', to: '18:00' }] };
const yuki = whomIn('JP', 'Asia/Tokyo', { customs: likesAfternoons });

const found = (whom: Whom, from: string, options?: SearchOptions, where = world): string => {
  const result = nextGoodMoment(whom, at(from), 'call', where, options);
  if (!result.ok) return result.refusal.because.map(({ kind }) => kind).join(' ');
  const { here, there } = result.value;
  return `${here.day} ${here.time} = ${there.day} ${there.time}`;
};

describe('the next good moment', () => {
  it('is Monday at the same time where a call was planned for the holiday', () => {
    const options = { isInOwnHours: true, preferredTime: '08:30' };
    expect(found(yuki, '2026-03-20T07:30:00Z', options)).toBe(
      '2026-03-23 08:30 = 2026-03-23 16:30',
    );
  });

  it('is the first in hours in which a call is welcome', () => {
    expect(found(yuki, '2026-03-20T07:30:00Z', { isInOwnHours: true })).toBe(
      '2026-03-23 08:00 = 2026-03-23 16:00',
    );
    expect(found(yuki, '2026-03-20T07:30:00Z')).toBe('2026-03-23 08:00 = 2026-03-23 16:00');
  });

  it('is at any hour of theirs where the shop’s own do not matter', () => {
    const whom = whomIn('JP', 'Asia/Tokyo');
    expect(found(whom, '2026-03-20T07:30:00Z')).toBe('2026-03-23 01:00 = 2026-03-23 09:00');
  });

  it('is now, where now is good', () => {
    const whom = whomIn('JP', 'Asia/Tokyo');
    expect(found(whom, '2026-03-19T06:00:00Z')).toBe('2026-03-19 07:00 = 2026-03-19 15:00');
    expect(found(whom, '2026-03-19T06:01:00Z')).toBe('2026-03-19 07:15 = 2026-03-19 15:15');
  });

  it('lasts as long as it takes', () => {
    const whom = whomIn('JP', 'Asia/Tokyo');
    expect(found(whom, '2026-03-19T07:30:00Z', { minutes: 60 })).toBe(
      '2026-03-19 08:30 = 2026-03-19 16:30',
    );
    expect(found(whom, '2026-03-19T07:30:00Z', { minutes: 90 })).toBe(
      '2026-03-23 01:00 = 2026-03-23 09:00',
    );
    expect(found(whom, '2026-03-19T07:30:00Z', { minutes: 300 })).toBe('too-short');
  });

  it('is over before the shop closes', () => {
    const america = worldWith({ known: ['US'], hoursOf: card });
    const whom = whomIn('US', 'America/New_York', { customs: { lunch: 'none' } });
    const options = { isInOwnHours: true, minutes: 60 };
    expect(found(whom, '2026-06-01T15:00:00Z', options, america)).toBe(
      '2026-06-01 17:00 = 2026-06-01 11:00',
    );
    expect(found(whom, '2026-06-01T15:15:00Z', options, america)).toBe(
      '2026-06-02 15:00 = 2026-06-02 09:00',
    );
  });

  it('keeps to the clock there when ours changes', () => {
    const sunday = '2026-03-29T00:00:00Z';
    expect(found(whomIn('JP', 'Asia/Tokyo'), sunday)).toBe('2026-03-30 02:00 = 2026-03-30 09:00');
  });

  it('says that hours never meet', () => {
    const early = worldWith({ known: ['NZ'], hoursOf: card });
    const whom = whomIn('NZ', 'Pacific/Auckland');
    expect(found(whom, '2026-06-01T08:00:00Z', { isInOwnHours: true }, early)).toBe(
      'no-common-hours',
    );
  });

  it('says what stands in the way at the best of times, not that nights are dark', () => {
    const left = whomIn('JP', 'Asia/Tokyo', {
      customs: { leaveAloneUntil: isoDate('2027-01-01') },
    });
    expect(found(left, '2026-03-19T07:30:00Z')).toBe('leave-alone');
    const closed = whomIn('JP', 'Asia/Tokyo', { customs: { office: [] } });
    expect(found(closed, '2026-03-19T07:30:00Z')).toBe('off-hours');
    expect(found(whomIn('US', ''), '2026-03-19T07:30:00Z')).toBe('zone-unclear');
  });

  it('waits until somebody is ready to hear of the shop again', () => {
    const whom = whomIn('JP', 'Asia/Tokyo', {
      customs: { budget: { contacts: 1, days: 14 } },
      contactsByUs: [at('2026-03-18T03:00:00Z')],
    });
    expect(found(whom, '2026-03-19T07:30:00Z')).toBe('2026-04-01 06:00 = 2026-04-01 13:00');
  });

  it('is found where nothing is known of holidays, and says so', () => {
    const result = nextGoodMoment(
      whomIn('QA', 'Asia/Qatar'),
      at('2026-03-19T08:00:00Z'),
      'call',
      world,
    );
    expect(result).toMatchObject({
      ok: true,
      value: {
        judgement: { tone: 'careful', reasons: [{ kind: 'no-holiday-data', country: 'QA' }] },
      },
    });
  });

  it('does not skip the hour in which clocks go back', () => {
    const always = whomIn('DE', 'Europe/Berlin', {
      customs: {
        office: [{ days: [7], from: '02:00', to: '03:00' }],
        lunch: 'none',
        quiet: { from: '00:00', to: '00:00' },
      },
    });
    const result = nextGoodMoment(
      always,
      at('2026-10-25T00:45:00Z'),
      'call',
      worldWith({ known: ['DE'] }),
    );
    expect(result).toMatchObject({ ok: true, value: { at: at('2026-10-25T01:00:00Z') } });
  });
});

describe('the seven days of the picker', () => {
  const days = ['19', '20', '21', '22', '23', '24', '25'].map((day) => isoDate(`2026-03-${day}`));

  it('are what they are in Japan', () => {
    expect(dayKindsOf(yuki, days, 'call', world).map(({ kind }) => kind)).toEqual([
      'fits',
      'holiday',
      'weekend',
      'weekend',
      'fits',
      'fits',
      'fits',
    ]);
    expect(dayKindOf(yuki, days[1]!, 'call', world)).toEqual({
      kind: 'holiday',
      holiday: equinox,
      day: '2026-03-20',
    });
  });

  it('are half where the day there is, perhaps holidays where the region is unknown', () => {
    const eve = dayOff('TR', '2026-03-19', { from: '13:00' });
    const turkey = worldWith({ days: [eve] });
    expect(dayKindOf(whomIn('TR', 'Europe/Istanbul'), days[0]!, 'call', turkey)).toEqual({
      kind: 'half-day',
      holiday: eve,
      day: '2026-03-19',
    });
    const some = dayOff('DE', '2026-03-19', { regions: ['DE-BY'] });
    const germany = worldWith({ days: [some], regions: { DE: ['DE-BY', 'DE-BE'] } });
    expect(dayKindOf(whomIn('DE', 'Europe/Berlin'), days[0]!, 'call', germany)).toMatchObject({
      kind: 'perhaps-holiday',
      holiday: some,
    });
  });

  it('are closed, left alone, without common hours or unknown', () => {
    const japan = (customs: Partial<CustomsFields>) =>
      dayKindOf(whomIn('JP', 'Asia/Tokyo', { customs }), days[0]!, 'call', world).kind;
    expect(japan({ office: [{ days: [1, 2], from: '09:00', to: '18:00' }] })).toBe('closed');
    expect(japan({ leaveAloneUntil: isoDate('2026-04-01') })).toBe('left-alone');
    expect(japan({ office: [{ days: [4], from: '09:00', to: '12:00' }] })).toBe('no-common-hours');
    const places = { possibleZones: ['America/New_York', 'Pacific/Honolulu'] };
    const somewhere = whomIn('US', '', { place: places });
    expect(dayKindOf(somewhere, days[0]!, 'call', worldWith({ known: ['US'] })).kind).toBe(
      'unknown',
    );
  });

  it('fit with an unclear clock only where all possible ones fit', () => {
    const whom = whomIn('US', '', {
      place: { possibleZones: ['America/New_York', 'America/Chicago'] },
    });
    expect(dayKindOf(whom, days[0]!, 'call', worldWith({ known: ['US'] })).kind).toBe('fits');
  });
});

describe('the two tracks', () => {
  const hours = (
    spans: readonly { readonly from: number; readonly to: number }[],
  ): readonly string[] =>
    spans.map(({ from, to }) =>
      [from, to].map((one) => new Date(one).toISOString().slice(11, 16)).join('-'),
    );

  it('show what both clocks say, from three hours before the shop opens to two after it closes', () => {
    const tracks = tracksOf(yuki, isoDate('2026-03-23'), world);
    expect(hours([tracks])).toEqual(['04:00-19:00']);
    expect(tracks.here.map(({ label }) => label).join(' ')).toBe(
      '5 6 7 8 9 10 11 12 13 14 15 16 17 18 19',
    );
    expect(tracks.there?.map(({ label }) => label).join(' ')).toBe(
      '13 14 15 16 17 18 19 20 21 22 23 0 1 2 3',
    );
    expect(tracks.there?.map(({ state }) => state).join(' ')).toBe(
      'office office office office office off off off night night night night night night night',
    );
    expect(hours(tracks.shared)).toEqual(['07:00-09:00']);
    expect(hours(tracks.liked)).toEqual(['07:00-09:00']);
  });

  it('share nothing on a holiday there', () => {
    const tracks = tracksOf(yuki, isoDate('2026-03-20'), world);
    expect(tracks.shared).toEqual([]);
    expect(tracks.there?.some(({ state }) => state === 'office')).toBe(false);
  });

  it('are exact where clocks are half an hour apart', () => {
    const india = tracksOf(
      whomIn('IN', 'Asia/Kolkata'),
      isoDate('2026-03-23'),
      worldWith({ known: ['IN'] }),
    );
    expect(india.there?.[0]?.label).toBe('9:30'.padStart(5, '0'));
    expect(hours(india.shared)).toEqual(['07:30-11:30']);
  });

  it('leave out the other clock where nobody knows it', () => {
    const tracks = tracksOf(whomIn('US', ''), isoDate('2026-03-23'), worldWith({ known: ['US'] }));
    expect(tracks).toMatchObject({ there: null, thereSpans: null, shared: [], liked: [] });
  });
});

describe('a shop whose computer travels', () => {
  it('plans on the clock that it is at', () => {
    const whom = whomIn('JP', 'Asia/Tokyo');
    const options = { isInOwnHours: true };
    const from = '2026-03-22T18:00:00Z';
    expect(found(whom, from, options)).toBe('2026-03-23 08:00 = 2026-03-23 16:00');
    const inSeoul = worldWith({ days: [equinox], hoursOf: card, shop: { zone: 'Asia/Seoul' } });
    expect(found(whom, from, options, inSeoul)).toBe('2026-03-23 09:00 = 2026-03-23 09:00');
    const inHawaii = worldWith({
      days: [equinox],
      hoursOf: card,
      shop: { zone: 'Pacific/Honolulu' },
    });
    expect(found(whom, from, options, inHawaii)).toBe('2026-03-23 14:00 = 2026-03-24 09:00');
  });
});
