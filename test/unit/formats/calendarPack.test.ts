import { LIMITS } from '@shared/kernel/readingLimits';
import { readCalendarPack, writeCalendarPack, type CalendarPackFile } from '@formats/calendarPack';
import { isoDate } from '@shared/domain/calendar/isoDate';
import { describe, expect, it } from 'vitest';

const bytes = (value: unknown): Uint8Array =>
  new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));

const hide = { kind: 'hide', country: 'DE', event: 'labour-day', day: null } as const;
const move = {
  kind: 'move',
  country: 'TR',
  event: 'eid-al-fitr',
  from: isoDate('2027-03-10'),
  to: isoDate('2027-03-09'),
} as const;
const add = {
  kind: 'add',
  country: 'CH',
  region: 'CH-VS',
  event: 'own-day',
  name: 'Tag der Aprikose',
  holidayKind: 'public',
  day: isoDate('2027-08-01'),
  isYearly: true,
  from: '13:00',
} as const;

const pack: CalendarPackFile = {
  name: 'Feiertage 2027',
  dataAsOf: isoDate('2026-11-22'),
  source: 'Amtsblätter',
  corrections: [hide, move, add],
};
const file = { format: 'regulars-calendar-pack', version: 1, ...pack };

describe('a calendar pack', () => {
  it('is read as it was written', () => {
    const text = writeCalendarPack(pack);
    expect(readCalendarPack(bytes(text))).toEqual({ ok: true, value: pack });
    expect(JSON.parse(text)).toEqual(file);
    expect(text.split('\n').filter((line) => line.includes('"kind"'))).toHaveLength(3);
    expect(JSON.parse(writeCalendarPack({ ...pack, corrections: [] }))).toEqual({
      ...file,
      corrections: [],
    });
  });

  it.each([
    ['not JSON {', { code: 'calendar-pack/foreign' }],
    ['[]', { code: 'calendar-pack/foreign' }],
    [{ ...file, format: 'other' }, { code: 'calendar-pack/foreign' }],
    [
      { ...file, version: 2 },
      { code: 'calendar-pack/newer', version: 2 },
    ],
    [{ ...file, corrections: [] }, { code: 'calendar-pack/empty' }],
    [
      { ...file, corrections: Array.from({ length: LIMITS.packChanges.most + 1 }, () => 0) },
      { code: 'calendar-pack/too-many', count: LIMITS.packChanges.most + 1 },
    ],
    [
      ' '.repeat(LIMITS.packFile.most + 1),
      { code: 'calendar-pack/too-large', sizeBytes: LIMITS.packFile.most + 1 },
    ],
  ])('is refused with a reason (case %#)', (value, refusal) => {
    expect(readCalendarPack(bytes(value))).toEqual({ ok: false, refusal });
  });

  it('is refused if it is no UTF-8', () => {
    expect(readCalendarPack(new Uint8Array([0x7b, 0xff, 0x7d])).ok).toBe(false);
  });

  it.each([
    [{ ...file, name: ' ' }, 'name'],
    [{ ...file, name: 'a\u202eb' }, 'name'],
    [{ ...file, dataAsOf: '2026-02-30' }, 'dataAsOf'],
    [{ ...file, version: '1' }, 'version'],
    [{ ...file, corrections: {} }, 'corrections'],
  ])('names the part of the head that does not fit (case %#)', (value, field) => {
    expect(readCalendarPack(bytes(value))).toEqual({
      ok: false,
      refusal: { code: 'calendar-pack/invalid', position: null, field },
    });
  });

  it.each([
    [{ ...hide, kind: 'burn' }, 'kind'],
    [{ ...hide, country: 'ZZ' }, 'country'],
    [{ ...hide, country: 'de' }, 'country'],
    [{ ...hide, event: 'Labour Day' }, 'event'],
    [{ ...hide, day: '2027-02-29' }, 'day'],
    [{ ...hide, day: '0900-01-01' }, 'day'],
    [{ ...move, to: move.from }, 'to'],
    [{ ...move, to: '2030-03-10' }, 'to'],
    [{ ...add, region: 'DE-BY' }, 'region'],
    [{ ...add, region: 'VS' }, 'region'],
    [{ ...add, name: '' }, 'name'],
    [{ ...add, name: 'x'.repeat(201) }, 'name'],
    [{ ...add, holidayKind: 'party' }, 'holidayKind'],
    [{ ...add, from: '25:00' }, 'from'],
    [{ ...add, isYearly: 1 }, 'isYearly'],
    [{ ...add, extra: true }, 'extra'],
  ])('names the correction that does not fit (case %#)', (correction, field) => {
    const result = readCalendarPack(bytes({ ...file, corrections: [hide, correction] }));
    expect(result).toEqual({
      ok: false,
      refusal: { code: 'calendar-pack/invalid', position: 2, field },
    });
  });
});
