import { expect, test } from 'vitest';
import type { BackupFile } from '@shared/domain/backups/files';
import {
  coveredSeq,
  createRecovery,
  isSafeWith,
  type RecoveryOptions,
} from '../../../src/main/recovery';

const file = (seq: number | null, more: Partial<BackupFile> = {}): BackupFile =>
  ({
    ...{ id: String(seq), verifiedAt: 1, rehearsal: null },
    facts: seq === null ? null : { seq },
    ...more,
  }) as BackupFile;

test('the log keeps acts until two verified backups have them', () => {
  expect(coveredSeq([])).toBe(0);
  expect(coveredSeq([file(40)])).toBe(0);
  expect(coveredSeq([file(12), file(40), file(31)])).toBe(31);
  const failed = { rehearsal: { at: 1, isRestorable: false } };
  expect(coveredSeq([file(40), file(31, { verifiedAt: null }), file(12), file(null)])).toBe(12);
  expect(coveredSeq([file(40), file(31, failed), file(12)])).toBe(12);
});

test('a copy from before an update goes once this release has two sound backups of its own', () => {
  const own = (rehearsal: BackupFile['rehearsal'], appVersion = '2.0.0'): BackupFile =>
    file(1, { rehearsal, facts: { appVersion } as BackupFile['facts'] });
  const well = { at: 1, isRestorable: true };
  expect(isSafeWith([own(null), own(null)], '2.0.0')).toBe(false);
  expect(isSafeWith([own(well)], '2.0.0')).toBe(false);
  expect(isSafeWith([own(null), own(well, '1.0.0')], '2.0.0')).toBe(false);
  expect(isSafeWith([own(null), own(well)], '2.0.0')).toBe(true);
  expect(isSafeWith([own({ at: 1, isRestorable: false }), own(well)], '2.0.0')).toBe(false);
});

test('what was asked for before the start is done once, however often the window is loaded', async () => {
  const facts = {
    ...{ sentinel: null, isOlderApp: false, space: 'enough' as const, failedStarts: 2 },
    ...{ isSafeModeWanted: true, trimmedFiles: 0, wanted: { backupId: null } },
  };
  const recovery = createRecovery({
    kept: {
      port: {},
      sentinel: { read: () => Promise.resolve(null) },
      writeSentinel: () => Promise.resolve(),
      log: { forgetCovered: () => Promise.resolve() },
    } as unknown as RecoveryOptions['kept'],
    preflight: { succeeded: () => Promise.resolve() } as unknown as RecoveryOptions['preflight'],
    facts: Promise.resolve(facts),
    ...{
      profile: '',
      appVersion: '1.0.0',
      relaunch: () => undefined,
      backups: () => Promise.resolve([]),
    },
    now: () => new Date(0),
  });
  expect(await recovery['recovery:facts']()).toEqual(facts);
  expect(await recovery['recovery:facts']()).toEqual(facts);
  await recovery['recovery:succeeded']();
  expect(await recovery['recovery:facts']()).toMatchObject({
    ...{ wanted: null, failedStarts: 0, isSafeModeWanted: false },
  });
});
