import { coveredSeq } from '@shared/domain/backups/coverage';
import { fallBetween, type Mass, type TakenAway } from '@shared/domain/backups/facts';
import { backupsToDrop, USUAL_RETENTION, type AgedBackup } from '@shared/domain/backups/retention';
import { dueBackup, pauseAfter, type BackupSituation } from '@shared/domain/backups/schedule';
import { isoDate, type IsoDate } from '@shared/domain/calendar/isoDate';
import { describe, expect, test } from 'vitest';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10) as IsoDate;
const START = Date.UTC(2026, 0, 1, 12);
const backup = (at: number, more: Partial<AgedBackup> = {}): AgedBackup => ({
  id: new Date(at).toISOString(),
  at,
  sizeBytes: 1000,
  isVerified: true,
  ...more,
});
const kept = (backups: readonly AgedBackup[], rule = USUAL_RETENTION) => {
  const gone = new Set(backupsToDrop(backups, rule, dayOf));
  return backups.filter(({ id }) => !gone.has(id));
};

describe('what is kept', () => {
  test('of two years with four backups a day: 8 newest, 14 days, 8 weeks, 12 months', () => {
    const all = Array.from({ length: 730 * 4 }, (_, n) => backup(START + n * 6 * HOUR));
    const stay = kept(all);
    const newest = all.at(-1)!.at;
    const ages = stay.map(({ at }) => Math.floor((newest - at) / DAY));
    expect(stay.slice(-8)).toEqual(all.slice(-8));
    const days = [...new Set(stay.map(({ at }) => dayOf(at)))].slice(-14);
    expect(days).toEqual(Array.from({ length: 14 }, (_, n) => dayOf(newest - (13 - n) * DAY)));
    expect(new Set(stay.map(({ at }) => dayOf(at).slice(0, 7))).size).toBe(12);
    expect(Math.max(...ages)).toBeLessThan(366);
    expect(stay.length).toBeLessThanOrEqual(8 + 14 + 8 + 12);
  });

  test('goes on over months in which the shop was closed', () => {
    const all = [backup(START), backup(START + 400 * DAY), backup(START + 800 * DAY)];
    expect(kept(all, { ...USUAL_RETENTION, newest: 1 })).toEqual(all);
  });

  test('of a day is its newest, of a week too', () => {
    const monday = Date.UTC(2026, 2, 16, 9);
    const all = [backup(monday), backup(monday + HOUR), backup(monday + 6 * DAY)];
    const rule = { newest: 1, days: 0, weeks: 0, months: 0, maxBytes: null };
    const plain = all.map((one) => ({ ...one, isVerified: false }));
    expect(kept(plain, { ...rule, days: 9 }).map(({ at }) => at)).toEqual([
      monday + HOUR,
      monday + 6 * DAY,
    ]);
    expect(kept(plain, { ...rule, weeks: 9 })).toEqual([plain[2]]);
  });

  test('is never less than the newest and the last two verified ones', () => {
    const all = [
      backup(START),
      backup(START + HOUR),
      ...Array.from({ length: 30 }, (_, n) =>
        backup(START + (n + 2) * HOUR, { isVerified: false }),
      ),
    ];
    const none = { newest: 0, days: 0, weeks: 0, months: 0, maxBytes: 0 };
    expect(kept(all, none)).toEqual([all[0], all[1], all.at(-1)]);
  });

  test('fits into the room, the oldest gives way', () => {
    const all = Array.from({ length: 10 }, (_, n) => backup(START + n * DAY));
    expect(kept(all, { ...USUAL_RETENTION, maxBytes: 4500 })).toEqual(all.slice(-4));
    expect(kept(all, { ...USUAL_RETENTION, maxBytes: 1 })).toEqual(all.slice(-2));
  });

  test('a clock that ran ten years ahead takes no more than its own place', () => {
    const all = Array.from({ length: 14 }, (_, n) => backup(START + n * DAY));
    const ahead = backup(START + 3650 * DAY);
    expect(kept([...all, ahead])).toEqual(expect.arrayContaining(all.slice(1)));
  });
});

describe('a fall', () => {
  const mass = (people: number, ledgerEntries: number, ledgerSum = 0): Mass => ({
    people,
    ledgerEntries,
    ledgerSum,
  });
  const nothing: TakenAway = { people: 0, ledgerEntries: 0, isReplaced: false };
  test.each([
    [null, mass(0, 0), nothing, 'none'],
    [mass(10, 5), mass(10, 5), nothing, 'none'],
    [mass(10, 5, 900), mass(11, 6, 100), nothing, 'none'],
    [mass(10, 5), mass(9, 5), nothing, 'unexplained'],
    [mass(10, 5), mass(0, 0), nothing, 'unexplained'],
    [mass(10, 5), mass(9, 5), { ...nothing, people: 1 }, 'explained'],
    [mass(10, 5), mass(8, 5), { ...nothing, people: 1 }, 'unexplained'],
    [mass(10, 5), mass(10, 4), { ...nothing, people: 3 }, 'unexplained'],
    [mass(10, 5), mass(10, 4), { ...nothing, ledgerEntries: 1 }, 'explained'],
    [mass(10, 5), mass(0, 0), { ...nothing, isReplaced: true }, 'explained'],
  ] as const)('from %j to %j with %j is %s', (before, now, taken, fall) => {
    expect(fallBetween(before, now, taken)).toBe(fall);
  });
});

describe('a backup is due', () => {
  const NOW = START;
  const quiet: BackupSituation = {
    now: NOW,
    today: dayOf(NOW),
    habits: { afterMinutes: 15 },
    last: { at: NOW - HOUR, day: dayOf(NOW) },
    changedAt: null,
    failed: null,
  };
  const minutesAgo = (minutes: number) => NOW - minutes * 60_000;
  test.each<[string, Partial<BackupSituation>, string | null]>([
    ['nothing changed', {}, null],
    ['nothing changed since yesterday', { last: { at: 0, day: isoDate('2025-12-31') } }, null],
    ['just changed', { changedAt: minutesAgo(14) }, null],
    ['changed a quarter of an hour ago', { changedAt: minutesAgo(15) }, 'after-change'],
    ['another day', { changedAt: NOW, last: { at: 0, day: isoDate('2025-12-31') } }, 'daily'],
    ['never yet', { changedAt: minutesAgo(20), last: null }, 'after-change'],
    ['the clock was set back', { changedAt: NOW + DAY }, 'after-change'],
    [
      'failed a minute ago',
      { changedAt: minutesAgo(60), failed: { times: 1, at: minutesAgo(1) } },
      null,
    ],
    [
      'failed two minutes ago',
      { changedAt: minutesAgo(60), failed: { times: 1, at: minutesAgo(2) } },
      'after-change',
    ],
    [
      'failed tomorrow',
      { changedAt: minutesAgo(60), failed: { times: 3, at: NOW + DAY } },
      'after-change',
    ],
  ])('%s', (_, situation, due) => {
    expect(dueBackup({ ...quiet, ...situation })).toBe(due);
  });

  test('again after ever longer pauses, an hour at most', () => {
    expect([1, 2, 3, 9, 99].map((times) => pauseAfter(times) / 60_000)).toEqual([2, 4, 8, 60, 60]);
  });
});

test('an act is covered by the second highest verified backup', () => {
  const of = (seq: number, isVerified = true) => ({ seq, isVerified });
  expect(coveredSeq([])).toBe(0);
  expect(coveredSeq([of(9)])).toBe(0);
  expect(coveredSeq([of(3), of(9), of(12, false), of(7)])).toBe(7);
});
