import { describe, expect, it } from 'vitest';
import type { Holiday } from '@shared/domain/calendar/holiday';
import { isoDate } from '@shared/domain/calendar/isoDate';
import { peopleOff } from '@renderer/features/calendar/calendarModel';
import { holidayBars, type BarWorld } from '@renderer/features/calendar/holidayBars';

const aHoliday = (rest: Partial<Omit<Holiday, 'day'>> & { readonly day: string }): Holiday => ({
  country: 'TR',
  regions: [],
  event: 'eid-al-fitr',
  names: { de: 'Zuckerfest', en: 'Eid al-Fitr', own: '' },
  kind: 'public',
  certainty: 'announced',
  tradition: 'islamic',
  from: null,
  ...rest,
  day: isoDate(rest.day),
});

const world: BarWorld = {
  nameOf: ({ en }) => en,
  places: [
    { country: 'DE', region: 'DE-BY', people: 30 },
    { country: 'DE', region: 'DE-SN', people: 12 },
    { country: 'DE', region: '', people: 5 },
    { country: 'TR', region: '', people: 11 },
    { country: 'SA', region: '', people: 1 },
    { country: 'CH', region: 'CH-ZH', people: 2 },
  ],
  home: { country: 'DE', region: 'DE-SN' },
};

describe('bars of holidays', () => {
  it('put following days of one feast together, the eve apart', () => {
    const bars = holidayBars(
      [
        aHoliday({ day: '2026-03-22' }),
        aHoliday({ day: '2026-03-20', names: { de: '', en: 'Eid al-Fitr, first day', own: '' } }),
        aHoliday({ day: '2026-03-21' }),
        aHoliday({ day: '2026-03-19', event: 'eid-al-fitr-eve', from: '13:00' }),
      ],
      world,
    );
    expect(
      bars.map(({ from, to, name, startsAt, people }) => [from, to, name, startsAt, people]),
    ).toEqual([
      ['2026-03-19', '2026-03-19', 'Eid al-Fitr', '13:00', 11],
      ['2026-03-20', '2026-03-22', 'Eid al-Fitr', null, 11],
    ]);
  });

  it('tell certain days from expected ones and from customs', () => {
    const looks = (
      [
        { certainty: 'fixed' },
        { certainty: 'tentative' },
        { certainty: 'projected' },
        { kind: 'observance' },
        { kind: 'workday' },
      ] as const
    ).map((rest) => holidayBars([aHoliday({ day: '2026-03-20', ...rest })], world)[0]?.look);
    expect(looks).toEqual(['solid', 'hatched', 'hatched', 'hatched', 'workday']);
  });

  it('are one for the same days of several countries, those with more people first', () => {
    const bars = holidayBars(
      [
        aHoliday({ day: '2026-03-20', country: 'SA' }),
        aHoliday({ day: '2026-03-20', country: 'TR' }),
        aHoliday({ day: '2026-03-21', country: 'IN' }),
      ],
      world,
    );
    expect(bars.map(({ countries, people }) => [countries, people])).toEqual([
      [['TR', 'SA'], 12],
      [['IN'], 0],
    ]);
  });

  it('leave out regions in which nobody lives and nobody perhaps lives', () => {
    const regional = (country: string, ...regions: string[]) =>
      holidayBars([aHoliday({ day: '2026-06-04', country, regions })], world);
    expect(regional('DE', 'DE-BY')[0]).toMatchObject({ isRegional: true, people: 30 });
    // Five people of Germany could be there.
    expect(regional('DE', 'DE-SL')[0]).toMatchObject({ people: 0 });
    expect(regional('CH', 'CH-VS')).toEqual([]);
    expect(regional('CH', 'CH-ZH', 'CH-VS')).toHaveLength(1);
  });

  it('tell a feast once that is a day off in one region and a custom in the others', () => {
    const easter = { day: '2026-04-05', country: 'DE', event: 'easter-sunday' };
    const bars = holidayBars(
      [
        aHoliday({ ...easter, regions: ['DE-BY'] }),
        aHoliday({ ...easter, kind: 'observance' }),
        aHoliday({ ...easter, country: 'CH', kind: 'observance' }),
      ],
      world,
    );
    expect(bars.map(({ countries, look }) => [countries, look])).toEqual([
      [['DE'], 'solid'],
      [['CH'], 'hatched'],
    ]);
  });

  it('count who is off: whole days, known regions, each person once', () => {
    const day = isoDate('2026-03-20');
    const off = (...holidays: readonly Holiday[]): number =>
      peopleOff(holidayBars(holidays, world), day, world);
    expect(off()).toBe(0);
    expect(off(aHoliday({ day }), aHoliday({ day, event: 'other' }))).toBe(11);
    expect(off(aHoliday({ day, from: '13:00' }))).toBe(0);
    expect(off(aHoliday({ day, kind: 'observance' }))).toBe(0);
    expect(off(aHoliday({ day, country: 'DE', regions: ['DE-BY'] }))).toBe(30);
    expect(off(aHoliday({ day: '2026-03-21' }))).toBe(0);
  });
});
