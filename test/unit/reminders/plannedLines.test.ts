import type { Appointment, AppointmentId } from '@shared/domain/appointments/appointment';
import { isoDate } from '@shared/domain/calendar/isoDate';
import { plannedTimes, type PlannedRows } from '@renderer/features/reminders/plannedLines';
import { describe, expect, test } from 'vitest';

const at = (text: string): number => Date.parse(text);
const NOW = at('2026-03-19T09:00:00Z');

const plan = (id: string, fields: Partial<Appointment> = {}): Appointment => ({
  id: id as AppointmentId,
  contactId: null,
  kind: 'call',
  text: '',
  place: '',
  at: at('2026-03-19T10:00:00Z'),
  on: null,
  zone: 'Europe/Berlin',
  minutes: null,
  remindMinutes: 15,
  repeats: 'never',
  status: 'planned',
  isAccepted: false,
  importKey: '',
  resolvedAt: null,
  createdAt: 0,
  updatedAt: 0,
  ...fields,
});

const lines = (
  plans: readonly Appointment[],
  marks: PlannedRows['marks'] = [],
  now = NOW,
  zone = 'Europe/Berlin',
) =>
  plannedTimes({ around: plans, reminding: plans, marks }, now, zone).map(
    ({ appointment, day, isLate, isTold, until }) =>
      [
        appointment.id,
        day,
        ...(isLate ? ['late'] : []),
        ...(isTold ? ['told'] : []),
        ...(until === null ? [] : [new Date(until).toISOString().slice(11, 16)]),
      ].join(' '),
  );

const mark = (
  id: string,
  when: string,
  state: 'notified' | 'snoozed' | 'dismissed',
  until: string | null = null,
) => ({
  id: `appointment:${id}:${/T/.test(when) ? at(when) : when}`,
  state,
  until: until === null ? null : at(until),
});

describe('what stands on Today', () => {
  test('the plans of the day in their order, whole days first, each once', () => {
    const told = mark('call', '2026-03-19T10:00:00Z', 'notified');
    expect(
      lines(
        [
          plan('call'),
          plan('fair', { kind: 'event', at: null, on: isoDate('2026-03-19') }),
          plan('early', { at: at('2026-03-19T07:00:00Z') }),
          plan('tomorrow', { at: at('2026-03-20T10:00:00Z') }),
          plan('done', { status: 'done' }),
        ],
        [told],
      ),
    ).toEqual(['fair 2026-03-19', 'early 2026-03-19 late', 'call 2026-03-19 told']);
  });

  test('a call that nobody made stays, also where nobody was to be reminded', () => {
    const missed = plan('a', { at: at('2026-03-16T10:00:00Z'), remindMinutes: null });
    expect(lines([missed])).toEqual(['a 2026-03-16 late']);
    const old = { ...missed, at: at('2026-01-16T10:00:00Z') };
    expect(lines([old])).toEqual([]);
  });

  test('an event of yesterday is over', () => {
    expect(lines([plan('a', { kind: 'event', at: at('2026-03-18T10:00:00Z') })])).toEqual([]);
  });

  test('is not late while it lasts', () => {
    const visit = plan('a', { kind: 'visit', at: at('2026-03-19T08:30:00Z') });
    expect(lines([visit])).toEqual(['a 2026-03-19']);
    expect(lines([visit], [], at('2026-03-19T09:30:00Z'))).toEqual(['a 2026-03-19 late']);
    expect(lines([{ ...visit, minutes: 20 }])).toEqual(['a 2026-03-19 late']);
  });

  test('of something weekly only the latest time that has come', () => {
    const weekly = plan('a', { at: at('2026-03-05T10:00:00Z'), repeats: 'weekly' });
    const marks = [
      mark('a', '2026-03-05T10:00:00Z', 'notified'),
      mark('a', '2026-03-12T10:00:00Z', 'notified'),
    ];
    expect(lines([weekly], marks)).toEqual(['a 2026-03-19']);
    expect(lines([weekly], marks, at('2026-03-18T09:00:00Z'))).toEqual(['a 2026-03-12 late told']);
  });

  test('what was put off: to later today with its time, to another day not before', () => {
    const off = (until: string) =>
      lines([plan('a')], [mark('a', '2026-03-19T10:00:00Z', 'snoozed', until)]);
    expect(off('2026-03-19T11:00:00Z')).toEqual(['a 2026-03-19 11:00']);
    expect(off('2026-03-20T08:00:00Z')).toEqual([]);
  });

  test('what was waved away is gone', () => {
    expect(lines([plan('a')], [mark('a', '2026-03-19T10:00:00Z', 'dismissed')])).toEqual([]);
  });

  test('what was moved after it was told stands at its new time', () => {
    const moved = plan('a', { at: at('2026-03-20T10:00:00Z') });
    expect(lines([moved], [mark('a', '2026-03-19T10:00:00Z', 'notified')])).toEqual([]);
  });

  test('by the day of the computer, wherever it is', () => {
    const late = plan('a', { at: at('2026-03-19T16:00:00Z') });
    expect(lines([late], [], NOW, 'Asia/Tokyo')).toEqual([]);
    expect(lines([late], [], at('2026-03-19T15:30:00Z'), 'Asia/Tokyo')).toEqual(['a 2026-03-20']);
  });
});
