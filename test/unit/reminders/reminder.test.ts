import type { Appointment, AppointmentId } from '@shared/domain/appointments/appointment';
import { isoDate } from '@shared/domain/calendar/isoDate';
import {
  digestId,
  isDigestDue,
  openReminders,
  remindersBetween,
  roundAt,
} from '@shared/domain/reminders/reminder';
import { describe, expect, test } from 'vitest';

const at = (text: string): number => Date.parse(text);

const call = (fields: Partial<Appointment> = {}): Appointment => ({
  id: 'a' as AppointmentId,
  contactId: null,
  kind: 'call',
  text: 'Spring harvest',
  place: '',
  at: at('2026-03-23T07:30:00Z'),
  on: null,
  zone: 'Europe/Berlin',
  minutes: 30,
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

const wholeDay = (fields: Partial<Appointment> = {}): Appointment =>
  call({ id: 'd' as AppointmentId, at: null, on: isoDate('2026-03-24'), ...fields });

const due = (appointments: readonly Appointment[], zone: string): readonly string[] =>
  remindersBetween(appointments, at('2026-03-01T00:00:00Z'), at('2026-04-30T00:00:00Z'), zone).map(
    ({ dueAt }) => new Date(dueAt).toISOString(),
  );

describe('when a reminder is due', () => {
  test('so many minutes before a moment, wherever the computer is', () => {
    expect(due([call()], 'Europe/Berlin')).toEqual(['2026-03-23T07:15:00.000Z']);
    expect(due([call()], 'Asia/Tokyo')).toEqual(['2026-03-23T07:15:00.000Z']);
  });

  test('a whole day at nine on the clock where the computer is', () => {
    const day = wholeDay({ remindMinutes: 0 });
    expect(due([day], 'Europe/Berlin')).toEqual(['2026-03-24T08:00:00.000Z']);
    expect(due([day], 'Asia/Tokyo')).toEqual(['2026-03-24T00:00:00.000Z']);
    expect(due([wholeDay({ remindMinutes: 24 * 60 })], 'Europe/Berlin')).toEqual([
      '2026-03-23T08:00:00.000Z',
    ]);
  });

  test('what repeats keeps its clock time over a clock change', () => {
    expect(due([call({ repeats: 'weekly' })], 'Europe/Berlin').slice(0, 3)).toEqual([
      '2026-03-23T07:15:00.000Z',
      '2026-03-30T06:15:00.000Z',
      '2026-04-06T06:15:00.000Z',
    ]);
  });

  test('when it begins, for what is planned later than it would remind', () => {
    const late = call({ updatedAt: at('2026-03-23T07:20:00Z') });
    expect(due([late], 'Europe/Berlin')).toEqual(['2026-03-23T07:30:00.000Z']);
    // Written down afterwards: its time is over, and so is that of its reminder.
    const after = call({ updatedAt: at('2026-03-23T09:00:00Z') });
    expect(due([after], 'Europe/Berlin')).toEqual(['2026-03-23T07:15:00.000Z']);
    const dayBefore = wholeDay({ remindMinutes: 24 * 60, updatedAt: at('2026-03-23T15:00:00Z') });
    expect(due([dayBefore], 'Europe/Berlin')).toEqual(['2026-03-24T08:00:00.000Z']);
  });

  test.each([
    ['without a reminder', call({ remindMinutes: null })],
    ['done', call({ status: 'done' })],
    ['cancelled', call({ status: 'cancelled' })],
  ])('never for what is %s', (_name, appointment) => {
    expect(due([appointment], 'Europe/Berlin')).toEqual([]);
  });
});

describe('a look at the clock', () => {
  const ID = `appointment:a:${at('2026-03-23T07:30:00Z')}`;
  const look = (
    now: string,
    checkedUntil: string | null,
    marks: Parameters<typeof roundAt>[1] = [],
  ) => {
    const { ringing, missed } = roundAt(
      [call()],
      marks,
      checkedUntil === null ? null : at(checkedUntil),
      at(now),
      'Europe/Berlin',
    );
    return { ringing: ringing.map(({ id }) => id), missed: missed.map(({ id }) => id) };
  };

  test('rings what has just become due', () => {
    expect(look('2026-03-23T07:15:10Z', '2026-03-23T07:14:55Z')).toEqual({
      ringing: [ID],
      missed: [],
    });
  });

  test('lists what became due while the computer slept for three days', () => {
    expect(look('2026-03-24T09:00:00Z', '2026-03-21T09:00:00Z')).toEqual({
      ringing: [],
      missed: [ID],
    });
  });

  test('misses nothing of a time before the first look', () => {
    expect(look('2026-03-24T09:00:00Z', null)).toEqual({ ringing: [], missed: [] });
  });

  test('stays silent about what was told, also after the clock was set back', () => {
    const told = [{ id: ID, state: 'notified' as const, until: null }];
    expect(look('2026-03-23T07:15:20Z', '2026-03-23T07:15:05Z', told).ringing).toEqual([]);
    expect(look('2026-03-23T07:15:30Z', '2026-03-23T07:00:00Z', told).ringing).toEqual([]);
  });

  test('rings again in its own time when a clock that ran ahead was set right', () => {
    // Looked until next year by mistake; the reminder had not been due under any clock until then.
    expect(look('2026-03-23T07:10:00Z', '2027-01-01T00:00:00Z').ringing).toEqual([]);
    expect(look('2026-03-23T07:15:10Z', '2026-03-23T07:10:00Z').ringing).toEqual([ID]);
  });

  test('brings what was put off at the time it was put off to', () => {
    const off = [{ id: ID, state: 'snoozed' as const, until: at('2026-03-23T08:15:00Z') }];
    expect(look('2026-03-23T08:14:00Z', '2026-03-23T08:13:45Z', off).ringing).toEqual([]);
    expect(look('2026-03-23T08:15:05Z', '2026-03-23T08:14:50Z', off).ringing).toEqual([ID]);
    expect(look('2026-03-23T10:00:00Z', '2026-03-23T08:14:50Z', off).missed).toEqual([ID]);
  });

  test('brings what was put off by a week although it is a month old', () => {
    const off = [{ id: ID, state: 'snoozed' as const, until: at('2026-04-27T07:00:00Z') }];
    expect(look('2026-04-27T07:00:05Z', '2026-04-27T06:59:50Z', off).ringing).toEqual([ID]);
  });

  test('of something weekly lists only the latest time', () => {
    const weekly = call({ repeats: 'weekly', remindMinutes: 0 });
    const now = at('2026-04-08T09:00:00Z');
    const { missed } = roundAt([weekly], [], at('2026-03-20T00:00:00Z'), now, 'Europe/Berlin');
    expect(missed.map((one) => one.at)).toEqual([at('2026-04-06T06:30:00Z')]);
    const told = ['2026-03-23T07:30:00Z', '2026-03-30T06:30:00Z'].map((text) => ({
      id: `appointment:a:${at(text)}`,
      state: 'notified' as const,
      until: null,
    }));
    expect(openReminders([weekly], told, now, 'Europe/Berlin').map((one) => one.at)).toEqual([
      at('2026-03-30T06:30:00Z'),
    ]);
  });

  test('is over for what was waved away', () => {
    const away = [{ id: ID, state: 'dismissed' as const, until: null }];
    expect(look('2026-03-23T07:15:10Z', '2026-03-23T07:14:55Z', away).ringing).toEqual([]);
    expect(openReminders([call()], away, at('2026-03-23T09:00:00Z'), 'Europe/Berlin')).toEqual([]);
  });

  test('keeps what was told in the list until it is done', () => {
    const told = [{ id: ID, state: 'notified' as const, until: null }];
    const now = at('2026-03-25T09:00:00Z');
    expect(openReminders([call()], told, now, 'Europe/Berlin').map(({ id }) => id)).toEqual([ID]);
    expect(openReminders([call({ status: 'done' })], told, now, 'Europe/Berlin')).toEqual([]);
    expect(
      openReminders([call({ at: at('2026-03-26T07:30:00Z') })], told, now, 'Europe/Berlin'),
    ).toEqual([]);
  });
});

describe('the notice of the day', () => {
  const isDue = (now: string, zone: string, given: readonly string[] = []): boolean =>
    isDigestDue(
      '08:30',
      given.map((day) => ({ id: digestId(isoDate(day)), state: 'notified', until: null })),
      at(now),
      zone,
    );

  test('comes at its time on the clock here, once a civil day', () => {
    expect(isDue('2026-03-19T07:29:00Z', 'Europe/Berlin')).toBe(false);
    expect(isDue('2026-03-19T07:30:00Z', 'Europe/Berlin')).toBe(true);
    expect(isDue('2026-03-19T07:31:00Z', 'Europe/Berlin', ['2026-03-19'])).toBe(false);
    expect(isDue('2026-03-20T07:31:00Z', 'Europe/Berlin', ['2026-03-19'])).toBe(true);
  });

  test('comes no second time on a day that a traveller has twice', () => {
    expect(isDue('2026-03-19T22:30:00Z', 'Pacific/Auckland', [])).toBe(true);
    expect(isDue('2026-03-20T08:30:00Z', 'Pacific/Honolulu', ['2026-03-19'])).toBe(false);
  });

  test('never, where nobody wants it', () => {
    expect(isDigestDue(null, [], at('2026-03-19T12:00:00Z'), 'UTC')).toBe(false);
  });
});
