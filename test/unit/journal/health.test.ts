import { describe, expect, it, vi } from 'vitest';
import {
  createWriteHealth,
  isBrokenStore,
  troubleOf,
  WritesStoppedError,
} from '@renderer/data/journal/health';
import { LogRefusedError } from '@renderer/data/journal/log/keeper';

const fault = (name: string, message = '', inner?: unknown): Error =>
  Object.assign(new Error(message), { name, inner });

describe('a fault while writing', () => {
  it('is one of the store, of a full disk, or none of its business', () => {
    expect(troubleOf(fault('UnknownError'))).toBe('fault');
    expect(troubleOf(fault('InvalidStateError', 'connection is closing'))).toBe('fault');
    expect(troubleOf(fault('AbortError', '', fault('QuotaExceededError')))).toBe('full');
    expect(troubleOf(fault('UnknownError', 'IO error: FILE_ERROR_NO_SPACE'))).toBe('full');
    expect(troubleOf(new LogRefusedError('log/disk-full'))).toBe('full');
    expect(troubleOf(new LogRefusedError('log/broken'))).toBe('fault');
    expect(troubleOf(fault('ConstraintError'))).toBeNull();
    expect(troubleOf(new TypeError('x'))).toBeNull();
    expect(isBrokenStore(fault('OpenFailedError'))).toBe(true);
    expect(isBrokenStore(new LogRefusedError('log/broken'))).toBe(false);
  });

  it('stops writing until the database was mended, however often that takes', async () => {
    let attempts = 0;
    const states: string[] = [];
    const health = createWriteHealth({
      pauses: [0],
      mend: (trouble) => {
        attempts += 1;
        expect(trouble).toBe('full');
        return attempts < 3 ? Promise.reject(fault('QuotaExceededError')) : Promise.resolve();
      },
    });
    health.onChange(() => states.push(health.state().kind));
    health.requireWell();
    health.report(fault('ConstraintError'));
    health.requireWell();
    health.report(fault('QuotaExceededError'));
    expect(() => health.requireWell()).toThrow(WritesStoppedError);
    await vi.waitFor(() => expect(health.state().kind).toBe('mended'));
    expect(attempts).toBe(3);
    expect(states).toEqual(['stopped', 'stopped', 'stopped', 'mended']);
    health.requireWell();
  });
});
