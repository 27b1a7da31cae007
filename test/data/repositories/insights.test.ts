import { isoDate } from '@shared/domain/calendar/isoDate';
import { DEFAULT_INSIGHT_SETTINGS } from '@shared/domain/insights/figure';
import type { CostDraft } from '@shared/domain/insights/cost';
import type { RateDraft } from '@shared/domain/insights/rate';
import { freshRepositories, granted } from '@test/support/testDatabase';
import { describe, expect, it } from 'vitest';

const COST: CostDraft = {
  from: isoDate('2026-03-01'),
  to: isoDate('2026-03-31'),
  source: ' Wochenmarkt ',
  campaignId: null,
  amountMinor: 4500,
  currency: 'EUR',
  note: '',
};
const RATE: RateDraft = {
  from: 'CHF',
  to: 'EUR',
  rate: ' 1.0342 ',
  on: isoDate('2026-03-16'),
  note: '',
};

describe('costs', () => {
  it('are written down, changed, removed, and each of it can be taken back', async () => {
    const data = await freshRepositories();
    const { value } = granted(await data.costs.add(COST));
    expect(await data.costs.all()).toMatchObject([{ source: 'Wochenmarkt', amountMinor: 4500 }]);
    granted(await data.costs.update(value.id, { ...COST, amountMinor: 5000 }));
    granted(await data.costs.remove(value.id));
    expect(await data.costs.all()).toEqual([]);
    granted(await data.journal.undoLast());
    expect(await data.costs.all()).toMatchObject([{ amountMinor: 5000 }]);
    granted(await data.journal.undoLast());
    expect(await data.costs.all()).toMatchObject([{ amountMinor: 4500 }]);
    granted(await data.journal.undoLast());
    expect(await data.costs.all()).toEqual([]);
  });

  it('run from the earlier day to the later one, and are named in acts', async () => {
    const data = await freshRepositories();
    granted(
      await data.costs.add({
        ...COST,
        from: COST.to,
        to: COST.from,
        amountMinor: -3,
      }),
    );
    expect(await data.costs.all()).toMatchObject([
      { from: '2026-03-01', to: '2026-03-31', amountMinor: 0 },
    ]);
    const [batch] = await data.db.batches.toArray();
    expect(batch?.act).toEqual({ key: 'costs.addedFor', args: { label: 'Wochenmarkt' } });
  });

  it('that are gone are said to be', async () => {
    const data = await freshRepositories();
    const { value } = granted(await data.costs.add(COST));
    granted(await data.costs.remove(value.id));
    expect(await data.costs.update(value.id, COST)).toMatchObject({
      ok: false,
      refusal: { code: 'data/gone' },
    });
  });
});

describe('exchange rates', () => {
  it('hold one rate for a day and two currencies', async () => {
    const data = await freshRepositories();
    granted(await data.rates.add(RATE));
    granted(await data.rates.add({ ...RATE, rate: '1.04' }));
    granted(await data.rates.add({ ...RATE, on: isoDate('2026-03-17') }));
    expect((await data.rates.all()).map(({ on, rate }) => [on, rate])).toEqual([
      ['2026-03-17', '1.0342'],
      ['2026-03-16', '1.04'],
    ]);
    granted(await data.journal.undoLast());
    granted(await data.journal.undoLast());
    expect((await data.rates.all()).map(({ rate }) => rate)).toEqual(['1.0342']);
  });

  it.each([{ rate: '0' }, { rate: '-1' }, { rate: '1,04' }, { rate: 'x' }, { to: 'CHF' }])(
    'refuse %j',
    async (wrong) => {
      const data = await freshRepositories();
      expect(await data.rates.add({ ...RATE, ...wrong })).toMatchObject({
        ok: false,
        refusal: { code: 'insights/not-a-rate' },
      });
      expect(await data.rates.all()).toEqual([]);
    },
  );
});

describe('the choices that figures depend on', () => {
  it('have defaults, and are kept together', async () => {
    const data = await freshRepositories();
    expect((await data.settings.get()).insights).toEqual(DEFAULT_INSIGHT_SETTINGS);
    const insights = { ...DEFAULT_INSIGHT_SETTINGS, activeDays: 90, targets: { retention: '85' } };
    granted(await data.settings.set({ insights }));
    expect((await data.settings.get()).insights).toEqual(insights);
  });
});
