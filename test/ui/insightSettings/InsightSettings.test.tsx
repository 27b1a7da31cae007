import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { isoDate } from '@shared/domain/calendar/isoDate';
import { RECOMMENDED_SOURCE } from '@shared/domain/insights/cost';
import { DEFAULT_INSIGHT_SETTINGS } from '@shared/domain/insights/figure';
import { InsightSettings } from '@renderer/features/insightSettings/InsightSettings';
import { renderWith, type WindowOptions } from '@test/support/renderWith';
import { granted } from '@test/support/testDatabase';

// The stand-in for IndexedDB is slow beside other tests; nothing here is about time.
vi.setConfig({ testTimeout: 30_000 });

async function aSection(options: WindowOptions = {}) {
  const win = await renderWith(<InsightSettings />, { settings: { currency: 'EUR' }, ...options });
  await screen.findByRole('heading', { name: 'Targets' });
  const insights = async () => (await win.data.settings.get()).insights;
  const write = async (name: string, text: string) => {
    const field = screen.getByRole('textbox', { name });
    await win.user.clear(field);
    if (text !== '') await win.user.type(field, text);
    await win.user.keyboard('{Enter}');
    return field;
  };
  const undo = async () =>
    win.user.click((await screen.findAllByRole('button', { name: /Undo/ }))[0]!);
  return { ...win, insights, write, undo };
}

describe('what figures are worked out with', () => {
  it('is changed in a field, said, and taken back', async () => {
    const { insights, write, undo } = await aSection();
    await write('Active: bought something within', '90');
    await waitFor(async () => expect((await insights()).activeDays).toBe(90));
    await undo();
    await waitFor(async () => expect(await insights()).toEqual(DEFAULT_INSIGHT_SETTINGS));
  });

  it('refuses with a sentence, and an empty field means that it is worked out', async () => {
    const { insights, write } = await aSection();
    await write('Active: bought something within', '0');
    screen.getByText(/^A number from 1 to 3[.,]660 fits here\.$/);
    await write('Active: bought something within', '');
    screen.getByText('A number belongs here.');
    await write('Time as a regular', '2.5');
    screen.getByText('Whole numbers only, without decimals.');
    await write('Time as a regular', '36');
    await waitFor(async () => expect((await insights()).lifespanMonths).toBe(36));
    await write('Time as a regular', '');
    await waitFor(async () => expect((await insights()).lifespanMonths).toBeNull());
    await write('Margin', '12,5 %');
    await waitFor(async () => expect((await insights()).marginPerMille).toBe(125));
    expect((await insights()).activeDays).toBe(180);
  });

  it('has a target for each figure, in the unit that is shown', async () => {
    const { insights, write } = await aSection();
    await write('Churn', 'low');
    screen.getByText('This is not a number.');
    await write('Churn', '120');
    screen.getByText('A number from 0 to 100 fits here.');
    await write('Churn', '7.5');
    await write('Cost of a new face, CAC', '12.50');
    await waitFor(async () =>
      expect((await insights()).targets).toEqual({ 'gross-churn': '7.5', cac: '12.50' }),
    );
    await write('Churn', '');
    await waitFor(async () => expect((await insights()).targets).toEqual({ cac: '12.50' }));
  });
});

describe('costs of winning people', () => {
  it('are entered, changed and removed, each with a way back', async () => {
    const { user, data, undo } = await aSection();
    await user.click(await screen.findByRole('button', { name: 'Enter a cost' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: /^Save/ }));
    await dialog.findByText('The amount is still missing.');
    await user.type(
      dialog.getByRole('combobox', { name: /Where these people come from/ }),
      'recommended',
    );
    await user.type(dialog.getByRole('textbox', { name: 'Amount' }), '240');
    const first = dialog.getByRole('textbox', { name: 'First day' });
    await user.clear(first);
    await user.type(first, '2026-03-01');
    const last = dialog.getByRole('textbox', { name: 'Last day' });
    await user.clear(last);
    await user.type(last, '2026-02-01');
    await user.click(dialog.getByRole('button', { name: /^Save/ }));
    await dialog.findByText('The last day is before the first.');
    await user.clear(last);
    await user.type(last, '2026-03-10');
    await user.click(dialog.getByRole('button', { name: /^Save/ }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const [cost] = await data.costs.all();
    expect(cost).toMatchObject({
      source: RECOMMENDED_SOURCE,
      from: '2026-03-01',
      to: '2026-03-10',
      amountMinor: 24000,
      currency: 'EUR',
    });

    await user.click(await screen.findByRole('button', { name: /^Remove .*240/ }));
    await waitFor(async () => expect(await data.costs.all()).toEqual([]));
    await undo();
    await waitFor(async () => expect(await data.costs.all()).toHaveLength(1));

    await user.click(await screen.findByRole('button', { name: /^Change .*240/ }));
    const again = within(await screen.findByRole('dialog'));
    expect(again.getByRole('combobox', { name: /come from/ })).toHaveProperty(
      'value',
      'Recommended',
    );
    const amount = again.getByRole('textbox', { name: 'Amount' });
    await user.clear(amount);
    await user.type(amount, '99.90');
    await user.click(again.getByRole('button', { name: /^Save/ }));
    await waitFor(async () => expect((await data.costs.all())[0]?.amountMinor).toBe(9990));
  });
});

describe('exchange rates', () => {
  it('are typed as decimals and refused where they say nothing', async () => {
    const { user, data } = await aSection({
      prepare: async ({ rates }) => {
        granted(
          await rates.add({
            from: 'USD',
            to: 'EUR',
            rate: '0.92',
            on: isoDate('2026-01-01'),
            note: '',
          }),
        );
      },
    });
    await user.click(await screen.findByRole('button', { name: /^Change 1 USD/ }));
    const dialog = within(await screen.findByRole('dialog'));
    const rate = dialog.getByRole('textbox', { name: 'is worth' });
    await user.clear(rate);
    await user.type(rate, '0');
    await user.click(dialog.getByRole('button', { name: /^Save/ }));
    await dialog.findByText('A rate is a number above 0, such as 1.0875.');
    await user.clear(rate);
    await user.type(rate, '0,9175');
    await user.click(dialog.getByRole('button', { name: /^Save/ }));
    await waitFor(async () => expect((await data.rates.all())[0]?.rate).toBe('0.9175'));
    await user.click(await screen.findByRole('button', { name: /^Remove 1 USD/ }));
    await waitFor(async () => expect(await data.rates.all()).toEqual([]));
  });
});
