import { figureOf, type InsightSettings } from '@shared/domain/insights/figure';
import { figuresOf } from '@shared/domain/insights/figures';
import { askFor, buyer, shopOf } from '@test/support/insights';
import { describe, expect, it } from 'vitest';

const aov = (currency: string, settings: Partial<InsightSettings>) =>
  figureOf(
    figuresOf(
      shopOf([buyer('a', [['2026-01-10', 1000]]), buyer('b', [['2026-01-10', 3000, 'CHF']])]),
      askFor('2026-01-01', '2026-03-31', settings),
    ),
    'aov',
    currency,
  );

describe('a target in money', () => {
  const targets = { aov: '12.50' };

  it('is in the currency of the figures where none was kept with it', () => {
    expect(aov('EUR', { targets })?.target?.isReached).toBe(false);
    expect(aov('CHF', { targets })?.target).toBeNull();
    expect(aov('EUR', { targets })?.targetElsewhere).toBeUndefined();
  });

  it('is compared with amounts in the currency that it was meant in, and with no other', () => {
    const settings = { targets, targetCurrencies: { aov: 'CHF' } };
    expect(aov('CHF', settings)?.target).toMatchObject({ is: 'at-least', isReached: true });
    expect(aov('CHF', settings)?.targetElsewhere).toBeUndefined();
    expect(aov('EUR', settings)?.target).toBeNull();
    expect(aov('EUR', settings)?.targetElsewhere).toBe('CHF');
  });

  it('stays what it was when everything is converted into another currency', () => {
    const settings = { targets, targetCurrencies: { aov: 'EUR' }, currency: 'CHF' };
    expect(aov('CHF', settings)?.target).toBeNull();
    expect(aov('CHF', settings)?.targetElsewhere).toBe('EUR');
  });

  it('says nothing where there is none, or where it is no amount', () => {
    const settings = { targets: { retention: '80' }, targetCurrencies: { aov: 'CHF' } };
    expect(aov('EUR', settings)?.targetElsewhere).toBeUndefined();
    expect(aov('EUR', settings)?.target).toBeNull();
  });
});
