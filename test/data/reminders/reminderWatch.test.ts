import type { Appointment, AppointmentId } from '@shared/domain/appointments/appointment';
import { isoDate } from '@shared/domain/calendar/isoDate';
import { DEFAULT_SETTINGS } from '@shared/domain/store/defaultSettings';
import { createReminderWatch } from '@renderer/data/reminders/reminderWatch';
import type { ReminderMark } from '@renderer/data/repositories/reminderMarks';
import { expect, test } from 'vitest';

const call: Appointment = {
  id: 'a' as AppointmentId,
  contactId: null,
  kind: 'call',
  text: '',
  place: '',
  at: Date.parse('2026-03-23T07:30:00Z'),
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
};

/** A computer whose clock, zone and memory are in the test's hands. */
function computer(planned: readonly Appointment[] = [call]) {
  let looks = 0;
  let isBroken = false;
  let now = 0;
  let zone = 'Europe/Berlin';
  let checkedUntil: number | null = null;
  let reminders = { ...DEFAULT_SETTINGS.reminders, digestAt: null as string | null };
  const marks = new Map<string, ReminderMark>();
  const told: string[] = [];
  /** The app begins anew; what is on record stays. */
  const open = () =>
    createReminderWatch(
      {
        appointments: { reminding: () => Promise.resolve(planned) },
        settings: {
          get: () => {
            looks += 1;
            return isBroken
              ? Promise.reject(new Error('The disk is gone.'))
              : Promise.resolve({ ...DEFAULT_SETTINGS, reminders });
          },
        },
        reminderMarks: {
          all: () => Promise.resolve([...marks.values()]),
          put: (some) => Promise.resolve(some.forEach((mark) => marks.set(mark.id, mark))),
          claim: (some, seen) => {
            const free = some.filter(({ id }) => marks.get(id) === seen(id));
            for (const mark of free) marks.set(mark.id, mark);
            return Promise.resolve(new Set(free.map(({ id }) => id)));
          },
          checkedUntil: () => Promise.resolve(checkedUntil),
          setCheckedUntil: (at) => Promise.resolve(void (checkedUntil = at)),
          prune: (before) => {
            for (const { id, at } of marks.values()) if (at < before) marks.delete(id);
            return Promise.resolve();
          },
        },
        clock: {
          now: () => now,
          zone: () => zone,
          today: () =>
            isoDate(new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date(now))),
        },
      },
      {
        onRound: ({ ringing, missed }) =>
          told.push(...ringing.map(() => 'rings'), ...missed.map(() => 'missed')),
        onDigest: (day) => told.push(`day ${day}`),
      },
    );
  let watch = open();
  return {
    told,
    marks,
    looks: () => looks,
    breakDown: (is: boolean) => (isBroken = is),
    /** A second window on the same data. */
    another: (): { readonly check: () => Promise<void> } => open(),
    set now(text: string) {
      now = Date.parse(text);
    },
    check: () => watch.check(),
    restart: () => (watch = open()),
    travel: (to: string) => (zone = to),
    set: (changes: Partial<typeof reminders>) => (reminders = { ...reminders, ...changes }),
    at: async (text: string) => {
      now = Date.parse(text);
      await watch.check();
    },
  };
}

test('rings once, however often it looks and however often the app begins anew', async () => {
  const shop = computer();
  await shop.at('2026-03-23T07:00:00Z');
  await shop.at('2026-03-23T07:15:05Z');
  await shop.at('2026-03-23T07:15:20Z');
  shop.restart();
  await shop.at('2026-03-23T07:16:00Z');
  expect(shop.told).toEqual(['rings']);
});

test('two looks at once ring once', async () => {
  const shop = computer();
  await shop.at('2026-03-23T07:00:00Z');
  await Promise.all([shop.at('2026-03-23T07:15:05Z'), shop.at('2026-03-23T07:15:05Z')]);
  expect(shop.told).toEqual(['rings']);
});

test('two windows that look at the same moment ring once', async () => {
  const shop = computer();
  const other = shop.another();
  await shop.at('2026-03-23T07:00:00Z');
  shop.now = '2026-03-23T07:15:05Z';
  await Promise.all([shop.check(), other.check()]);
  expect(shop.told).toEqual(['rings']);
});

test('looks once for all who ask while a look is under way', async () => {
  const shop = computer();
  await shop.at('2026-03-23T07:00:00Z');
  const before = shop.looks();
  await Promise.all(Array.from({ length: 50 }, () => shop.check()));
  expect(shop.looks() - before).toBeLessThanOrEqual(2);
});

test('says when the database fails, and forgets nothing of it', async () => {
  const shop = computer();
  await shop.at('2026-03-23T07:00:00Z');
  shop.breakDown(true);
  await expect(shop.at('2026-03-23T07:15:05Z')).rejects.toThrow('The disk is gone.');
  shop.breakDown(false);
  await shop.at('2026-03-23T07:15:35Z');
  expect(shop.told).toEqual(['rings']);
});

test('says after three days of sleep what was missed, once', async () => {
  const shop = computer();
  await shop.at('2026-03-21T18:00:00Z');
  await shop.at('2026-03-24T07:00:00Z');
  await shop.at('2026-03-24T07:01:00Z');
  expect(shop.told).toEqual(['missed']);
});

test('says after a restart what was missed while the app was closed', async () => {
  const shop = computer();
  await shop.at('2026-03-21T18:00:00Z');
  shop.restart();
  await shop.at('2026-03-24T07:00:00Z');
  expect(shop.told).toEqual(['missed']);
});

test('rings at the same instant on a computer that travelled', async () => {
  const shop = computer();
  await shop.at('2026-03-22T07:00:00Z');
  shop.travel('Asia/Tokyo');
  await shop.at('2026-03-23T07:14:00Z');
  expect(shop.told).toEqual([]);
  await shop.at('2026-03-23T07:15:05Z');
  expect(shop.told).toEqual(['rings']);
});

test('a whole day follows the traveller to the morning of the new place', async () => {
  const day = { ...call, at: null, on: isoDate('2026-03-24'), remindMinutes: 0 };
  const shop = computer([day]);
  await shop.at('2026-03-22T07:00:00Z');
  shop.travel('Asia/Tokyo');
  await shop.at('2026-03-23T23:59:00Z');
  expect(shop.told).toEqual([]);
  await shop.at('2026-03-24T00:00:05Z');
  expect(shop.told).toEqual(['rings']);
  // Back home the same day begins again; it was told already.
  shop.travel('Europe/Berlin');
  await shop.at('2026-03-24T08:00:05Z');
  expect(shop.told).toEqual(['rings']);
});

test('a clock that was wrong by a year neither rings for the past nor forgets the future', async () => {
  const shop = computer();
  await shop.at('2027-03-23T07:00:00Z');
  await shop.at('2026-03-23T07:00:00Z');
  expect(shop.told).toEqual([]);
  await shop.at('2026-03-23T07:15:05Z');
  expect(shop.told).toEqual(['rings']);
});

test('what falls due while reminders are off is not missed', async () => {
  const shop = computer();
  await shop.at('2026-03-23T07:00:00Z');
  shop.set({ isOn: false });
  await shop.at('2026-03-23T07:20:00Z');
  shop.set({ isOn: true });
  await shop.at('2026-03-23T09:00:00Z');
  expect(shop.told).toEqual([]);
});

test('the notice of the day comes once a day, later where the app was closed', async () => {
  const shop = computer([]);
  shop.set({ digestAt: '08:30' });
  await shop.at('2026-03-19T07:00:00Z');
  await shop.at('2026-03-19T07:30:00Z');
  await shop.at('2026-03-19T12:00:00Z');
  shop.restart();
  await shop.at('2026-03-20T15:00:00Z');
  await shop.at('2026-03-20T15:00:15Z');
  expect(shop.told).toEqual(['day 2026-03-19', 'day 2026-03-20']);
});

test('forgets what was told long ago', async () => {
  const shop = computer([]);
  shop.set({ digestAt: '08:30' });
  await shop.at('2026-03-19T09:00:00Z');
  await shop.at('2026-08-01T09:00:00Z');
  expect([...shop.marks.keys()]).toEqual(['digest:2026-08-01']);
});
