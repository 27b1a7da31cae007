import { faultReport, faultTrail } from '@renderer/app/faultReport';
import { SafetyCopyError } from '@renderer/data/openDatabase';
import { describe, expect, it } from 'vitest';

class RefusedError extends Error {
  override readonly name = 'RefusedError';
  readonly refusal = { code: 'backups/no-room' };
}

describe('the trail of a fault', () => {
  it('names each kind down to the first cause, and what was refused', () => {
    const cause = new RefusedError('Mina Sommer cannot be saved');
    expect(faultTrail(new SafetyCopyError('The copy failed', { cause }))).toBe(
      'SafetyCopyError RefusedError backups/no-room',
    );
  });

  it('follows the inner faults of the database', () => {
    const inner = new DOMException('no room', 'QuotaExceededError');
    expect(faultTrail(Object.assign(new Error('x'), { name: 'AbortError', inner }))).toBe(
      'AbortError QuotaExceededError',
    );
  });

  it('ends where causes go round, and quotes nobody', () => {
    const round = new Error('Mina Sommer');
    round.cause = round;
    expect(faultTrail(round)).toBe('Error Error Error Error Error');
    const odd = { refusal: { code: 'Mina Sommer' } };
    expect(faultTrail(odd)).toBe('object');
    expect(faultReport(round, context)).not.toContain('Mina');
  });
});

const context = {
  appVersion: '0.1.0',
  edition: 'desktop',
  platform: 'x',
  language: 'en',
  place: 'y',
};
