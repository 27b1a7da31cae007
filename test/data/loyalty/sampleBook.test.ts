import { freshRepositories, granted } from '@test/support/testDatabase';
import { describe, expect, it } from 'vitest';

describe('the book of the sample people', () => {
  it.each(['en', 'de'] as const)('is one that the rules would write (%s)', async (language) => {
    const data = await freshRepositories();
    granted(await data.samplePeople.add(language));
    expect(await data.db.ledgerEntries.count()).toBeGreaterThan(100);
    expect(await data.loyaltyLedger.verify()).toEqual([]);
  });

  it('leaves a sound book behind when it goes, and comes back into one', async () => {
    const data = await freshRepositories();
    granted(await data.samplePeople.add('en'));
    granted(await data.samplePeople.remove());
    expect(await data.db.ledgerEntries.count()).toBe(0);
    expect(await data.loyaltyLedger.verify()).toEqual([]);
    granted(await data.samplePeople.add('en'));
    expect(await data.loyaltyLedger.verify()).toEqual([]);
  });
});
