import { hoursText, readHours, readNight, readTime } from '@shared/domain/culture/hoursText';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

describe('a clock time as people write it', () => {
  test.each([
    ['9', '09:00'],
    ['9:30', '09:30'],
    ['09.30', '09:30'],
    [' 9 Uhr ', '09:00'],
    ['16h', '16:00'],
    ['16h30', '16:30'],
    ['4 pm', '16:00'],
    ['4:15 p.m.', '16:15'],
    ['12 am', '00:00'],
    ['12 pm', '12:00'],
    ['0', '00:00'],
    ['24', '24:00'],
    ['٩:٣٠', '09:30'],
  ])('%s', (text, time) => {
    expect(readTime(text)).toBe(time);
  });

  test.each(['', 'noon', '25', '9:75', '24:30', '13 pm', '0 pm', '9:3', '-9', '9 9'])(
    'not %j',
    (text) => {
      expect(readTime(text)).toBeNull();
    },
  );
});

describe('stretches of a day', () => {
  test.each([
    ['', []],
    ['9-12', [['09:00', '12:00']]],
    ['9 bis 12 Uhr', [['09:00', '12:00']]],
    [
      '14:30–18, 9-12',
      [
        ['09:00', '12:00'],
        ['14:30', '18:00'],
      ],
    ],
    [
      '9-12 und 14-18 Uhr',
      [
        ['09:00', '12:00'],
        ['14:00', '18:00'],
      ],
    ],
    ['ab 16', [['16:00', '24:00']]],
    ['nach 16 Uhr', [['16:00', '24:00']]],
    ['after 4 pm', [['16:00', '24:00']]],
    ['vor 12', [['00:00', '12:00']]],
    ['4-6 pm', [['16:00', '18:00']]],
    ['9 - 5 pm', [['09:00', '17:00']]],
    ['9 am to 5 pm', [['09:00', '17:00']]],
    ['von 9 bis 12 Uhr', [['09:00', '12:00']]],
    ['zwischen 9 und 12', [['09:00', '12:00']]],
    [
      'between 9 and 12 and after 4 pm',
      [
        ['09:00', '12:00'],
        ['16:00', '24:00'],
      ],
    ],
    ['16-0 Uhr', [['16:00', '24:00']]],
    ['bis 12', [['00:00', '12:00']]],
    ['9:00−12:00', [['09:00', '12:00']]],
    ['12-1 pm', [['12:00', '13:00']]],
  ])('%s', (text, spans) => {
    expect(readHours(text)).toEqual(spans.map(([from, to]) => ({ from, to })));
  });

  test.each(['whenever', '12-9', '9-9', '9-13, 12-18', '9-12-15', '9'])('not %j', (text) => {
    expect(readHours(text)).toBeNull();
  });

  test('over midnight only where that makes sense', () => {
    expect(readNight('21-8')).toEqual({ from: '21:00', to: '08:00' });
    expect(readNight('zwischen 21 und 8 Uhr')).toEqual({ from: '21:00', to: '08:00' });
    expect(readNight('9 pm - 8 am')).toEqual({ from: '21:00', to: '08:00' });
    expect(readNight('21-0')).toEqual({ from: '21:00', to: '00:00' });
    expect(readNight('21 bis 8 Uhr')).toEqual({ from: '21:00', to: '08:00' });
    expect(readNight('9-9')).toBeNull();
    expect(readNight('')).toBeNull();
  });

  test('are read again as they are shown', () => {
    const minute = fc.nat({ max: 1440 });
    fc.assert(
      fc.property(fc.uniqueArray(minute, { minLength: 2, maxLength: 8 }), (minutes) => {
        const ends = minutes.sort((a, b) => a - b);
        const time = (at: number): string =>
          `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
        const spans = ends.flatMap((end, at) =>
          at % 2 === 1 ? [{ from: time(ends[at - 1]!), to: time(end) }] : [],
        );
        expect(readHours(hoursText(spans))).toEqual(spans);
      }),
    );
  });
});
