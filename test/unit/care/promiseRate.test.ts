import { describe, expect, it } from 'vitest';
import { promiseRate, promiseRates } from '@shared/domain/care/promiseRate';
import type { CarePromise } from '@shared/domain/promises/promise';
import { aPromise } from '@test/support/builders';
import { idOf } from '@test/support/care';

const given = (
  name: string,
  status: CarePromise['status'],
  by: CarePromise['by'] = 'us',
): CarePromise => aPromise({ contactId: idOf(name), status, by });

describe('how often a word was kept', () => {
  it.each([
    [[], { kept: 0, broken: 0, rate: null }],
    [['open', 'withdrawn'], { kept: 0, broken: 0, rate: null }],
    [['kept'], { kept: 1, broken: 0, rate: 1 }],
    [['broken'], { kept: 0, broken: 1, rate: 0 }],
    [['kept', 'kept', 'kept', 'broken', 'open', 'withdrawn'], { kept: 3, broken: 1, rate: 0.75 }],
  ] as const)('%j is %j', (statuses, rate) => {
    expect(promiseRate(statuses.map((status) => given('Ada', status)))).toEqual(rate);
  });

  it('tells their word from ours', () => {
    const promises = [given('Ada', 'kept'), given('Ada', 'broken', 'them')];
    expect(promiseRate(promises).rate).toBe(1);
    expect(promiseRate(promises, 'them').rate).toBe(0);
  });

  it('leaves out whoever does not count for the shop', () => {
    const promises = [given('Ada', 'kept'), given('Sample', 'broken')];
    const counts = (id: string): boolean => id !== 'Sample';
    expect(promiseRate(promises, 'us', counts)).toEqual({ kept: 1, broken: 0, rate: 1 });
  });

  it('is there for each person of whom anything is known', () => {
    const rates = promiseRates([
      given('Ada', 'kept'),
      given('Ada', 'broken'),
      given('Ben', 'open'),
      given('Cem', 'kept', 'them'),
    ]);
    expect([...rates]).toEqual([['Ada', { kept: 1, broken: 1, rate: 0.5 }]]);
  });
});
