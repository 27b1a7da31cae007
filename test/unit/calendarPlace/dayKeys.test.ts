import { describe, expect, it } from 'vitest';
import { isoDate } from '@shared/domain/calendar/isoDate';
import { dayAfterKey } from '@renderer/features/calendar/dayKeys';
import { readClockText } from '@renderer/features/calendar/clockText';
import {
  addMonthsTo,
  daysOf,
  shownSpan,
  stepped,
  weekStart,
} from '@renderer/features/calendar/shownDays';

const PLAIN = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false };
/** A Friday. */
const FRIDAY = isoDate('2026-03-20');

describe('keys on a day', () => {
  it.each([
    ['ArrowRight', '2026-03-21'],
    ['ArrowLeft', '2026-03-19'],
    ['ArrowDown', '2026-03-27'],
    ['ArrowUp', '2026-03-13'],
    ['Home', '2026-03-16'],
    ['End', '2026-03-22'],
    ['PageDown', '2026-04-20'],
    ['PageUp', '2026-02-20'],
  ])('%s leads to %s', (key, to) => {
    expect(dayAfterKey(FRIDAY, { ...PLAIN, key }, { firstWeekday: 1, isRtl: false })).toBe(to);
  });

  it('follow the direction of reading and the first day of the week', () => {
    const rtl = { firstWeekday: 7, isRtl: true };
    expect(dayAfterKey(FRIDAY, { ...PLAIN, key: 'ArrowRight' }, rtl)).toBe('2026-03-19');
    expect(dayAfterKey(FRIDAY, { ...PLAIN, key: 'ArrowLeft' }, rtl)).toBe('2026-03-21');
    expect(dayAfterKey(FRIDAY, { ...PLAIN, key: 'Home' }, rtl)).toBe('2026-03-15');
  });

  it('go by years with Shift, and leave other keys alone', () => {
    const options = { firstWeekday: 1, isRtl: false };
    const page = { ...PLAIN, key: 'PageDown', shiftKey: true };
    expect(dayAfterKey(FRIDAY, page, options)).toBe('2027-03-20');
    expect(dayAfterKey(FRIDAY, { ...PLAIN, key: 'a' }, options)).toBeNull();
    expect(dayAfterKey(FRIDAY, { ...PLAIN, key: 'Home', ctrlKey: true }, options)).toBeNull();
  });
});

describe('shown days', () => {
  it('a month shows whole weeks', () => {
    expect(shownSpan('month', FRIDAY, FRIDAY, 1)).toEqual({ from: '2026-02-23', to: '2026-04-05' });
    expect(shownSpan('month', FRIDAY, FRIDAY, 7)).toEqual({ from: '2026-03-01', to: '2026-04-04' });
    // February 2027 begins on a Monday and fills four weeks.
    expect(shownSpan('month', isoDate('2027-02-14'), FRIDAY, 1)).toEqual({
      from: '2027-02-01',
      to: '2027-02-28',
    });
  });

  it('weeks, lists and the weeks ahead', () => {
    expect(shownSpan('week', FRIDAY, FRIDAY, 6)).toEqual({ from: '2026-03-14', to: '2026-03-20' });
    expect(shownSpan('list', FRIDAY, FRIDAY, 1)).toEqual({ from: '2026-03-01', to: '2026-03-31' });
    const ahead = shownSpan('ahead', isoDate('2020-01-01'), FRIDAY, 1);
    expect(ahead.from).toBe(FRIDAY);
    expect(daysOf(ahead)).toHaveLength(42);
  });

  it('steps stay within shorter months', () => {
    expect(addMonthsTo(isoDate('2026-01-31'), 1)).toBe('2026-02-28');
    expect(addMonthsTo(isoDate('2024-01-31'), 1)).toBe('2024-02-29');
    expect(addMonthsTo(isoDate('2026-01-31'), -2)).toBe('2025-11-30');
    expect(addMonthsTo(isoDate('9999-12-01'), 1)).toBe('9999-12-01');
    expect(stepped('week', FRIDAY, -1)).toBe('2026-03-13');
    expect(stepped('month', FRIDAY, 1)).toBe('2026-04-20');
    expect(weekStart(FRIDAY, 5)).toBe(FRIDAY);
  });
});

describe('clock times', () => {
  it.each([
    ['9', '09:00'],
    ['9:30', '09:30'],
    ['9.30', '09:30'],
    ['930', '09:30'],
    ['17 Uhr', '17:00'],
    ['17h15', '17:15'],
    ['5 pm', '17:00'],
    ['5:15 p.m.', '17:15'],
    ['12 am', '00:00'],
    ['0:05', '00:05'],
    ['24', null],
    ['9:60', null],
    ['13 pm', null],
    ['soon', null],
    ['', null],
  ])('%j means %s', (text, expected) => {
    expect(readClockText(text)).toBe(expected);
  });
});
