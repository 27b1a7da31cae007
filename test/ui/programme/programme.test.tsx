import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ProgrammeRules } from '@shared/domain/loyalty/programme';
import { ProgrammeSettings } from '@renderer/features/programme/ProgrammeSettings';
import { renderWith, type WindowOptions } from '@test/support/renderWith';
import { granted, type TestData } from '@test/support/testDatabase';

const settings = { currency: 'EUR' } as const;

const open = (options: WindowOptions = {}) =>
  renderWith(<ProgrammeSettings />, { settings, ...options });

const versionsIn = async ({ programmes }: TestData) => (await programmes.all()).toReversed();

/** Saves the first version and what `change` makes of its rules. */
const withRules =
  (change: (rules: ProgrammeRules) => ProgrammeRules) =>
  async (data: TestData): Promise<void> => {
    const [first] = await data.programmes.all();
    granted(await data.programmes.save(change(first!.rules), data.clock.today()));
  };

describe('the programme', () => {
  it('says what holds before anything was changed', async () => {
    await open();
    const card = await screen.findByRole('region', { name: 'What holds now' });
    expect(card.textContent).toContain('From the start:');
    expect(card.textContent).toContain(
      '1 point for every €1.00, rounded down, valid for 12 months',
    );
    expect(card.textContent).toContain('Double points on their birthday, as Guest of honour');
    expect(screen.queryByRole('button', { name: 'Save the rules' })).toBeNull();
  });

  it('saves a change as a new version from today, and takes it back', async () => {
    const { user, data } = await open();
    await user.click(await screen.findByRole('button', { name: /^Change: Rounding/ }));
    await user.click(screen.getByRole('radio', { name: 'Round to the nearest' }));
    const bar = await screen.findByRole('region', { name: 'Changes not saved yet' });
    expect(bar.textContent).toContain('Rounding: rounded to the nearest (was rounded down)');
    expect(bar.textContent).toContain('Points that are already given keep their old rules.');
    await user.click(within(bar).getByRole('button', { name: 'Save the rules' }));

    const list = await screen.findByRole('list', { name: 'Versions' });
    await within(list).findByText('Version 2');
    expect(list.textContent).toContain('Rounding: rounded to the nearest (was rounded down)');
    expect(list.textContent).toContain('The first rules');
    expect((await versionsIn(data)).map(({ rules }) => rules.rounding)).toEqual([
      'down',
      'nearest',
    ]);
    expect(await data.drafts.get('programme')).toBeNull();

    await user.click(await screen.findByRole('button', { name: /Undo/ }));
    await waitFor(async () => {
      const [newest] = await data.programmes.all();
      expect(newest!.rules.rounding).toBe('down');
    });
  });

  it('adds a rule with a condition, says it as a sentence, and reckons the example with it', async () => {
    const { user, data } = await open();
    await user.click(await screen.findByRole('button', { name: 'Rule' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Multiplied points' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Tuesday' }));
    await within(dialog).findByText('Double points on Tuesdays');
    await user.click(within(dialog).getByRole('button', { name: 'Add' }));

    const example = screen.getByRole('complementary', { name: 'For example' });
    // 19 March 2026 is a Thursday.
    await within(example).findByText(/€24\.80 on a Thursday brings 24 points/);
    await user.click(within(example).getByRole('button', { name: /^Thursday/ }));
    await user.click(await screen.findByRole('option', { name: 'Tuesday' }));
    await within(example).findByText(/on a Tuesday brings 49 points/);
    expect(
      within(example)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['1 point for every €1.00+24,8', 'double points on Tuesdays+24,8', 'Rounding−0,6']);
    const amount = within(example).getByRole('textbox', { name: 'A purchase of' });
    await user.clear(amount);
    await user.type(amount, '10');
    await within(example).findByText(/€10\.00 on a Tuesday brings 20 points/);

    await user.click(screen.getByRole('button', { name: 'Save the rules' }));
    await waitFor(async () => {
      const [newest] = await data.programmes.all();
      expect(newest!.rules.earn.at(-1)).toMatchObject({
        kind: 'multiplier',
        percent: 200,
        when: { weekdays: [2] },
      });
    });
  });

  it('says what it costs: by the worth of points, or by the cheapest reward whose value is known', async () => {
    const { user } = await open({
      prepare: async (data) => {
        granted(
          await data.rewards.add({
            name: 'Pot of tea',
            kind: 'gift',
            points: 100,
            valueMinor: 400,
            currency: 'EUR',
            detail: '',
            validFrom: null,
            validUntil: null,
            stock: null,
            minTier: null,
          }),
        );
      },
    });
    const example = await screen.findByRole('complementary', { name: 'For example' });
    // 24 points at 4 cents of 24.80.
    await within(example).findByText(/about 3.9\s?%, reckoned with “Pot of tea”/);
    await user.click(screen.getByRole('button', { name: /^Change: Paying with points/ }));
    await user.click(screen.getByRole('switch', { name: /Points are like money/ }));
    // 24 points at 5 cents.
    await within(example).findByText(/discount of about 4.8\s?%\./);
  });

  it('begins with a stamp card in two presses, and asks for what a full one brings', async () => {
    const { user, data } = await open();
    await user.click(await screen.findByRole('button', { name: 'Ready-made start' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('radio', { name: /Stamp card: 9 \+ 1 free/ }));
    await user.click(within(dialog).getByRole('button', { name: 'Begin like this' }));
    const example = screen.getByRole('complementary', { name: 'For example' });
    await within(example).findByText(/brings 1 stamp\./);

    await user.click(screen.getByRole('button', { name: /^Change: Stamp card/ }));
    const reward = screen.getByRole('textbox', { name: 'What a full card brings' });
    await user.clear(reward);
    const save = screen.getByRole('button', { name: 'Save the rules' });
    expect((await screen.findAllByText('Say what a full card brings.')).length).toBe(2);
    expect(save).toHaveProperty('disabled', true);
    await user.type(reward, 'a pot of tea');
    await waitFor(() => expect(save).toHaveProperty('disabled', false));
    await user.click(save);
    await waitFor(async () => {
      const [newest] = await data.programmes.all();
      expect(newest!.rules).toMatchObject({
        earn: [],
        stampCard: { size: 9, reward: 'a pot of tea', per: 'purchase' },
        tierRule: { basis: 'visits' },
      });
    });
  });

  it('keeps what was being changed when the section is left, and forgets it when told to', async () => {
    const { user, data, unmount } = await open();
    await user.click(await screen.findByRole('button', { name: /^Change: Rounding/ }));
    await user.click(screen.getByRole('radio', { name: 'Round to the nearest' }));
    await waitFor(async () =>
      expect(await data.drafts.get('programme')).toMatchObject({ rounding: 'nearest' }),
    );
    unmount();

    const again = await renderWith(<ProgrammeSettings />, {
      settings,
      prepare: async (fresh) => {
        await fresh.drafts.put('programme', await data.drafts.get('programme'));
      },
    });
    const bar = await screen.findByRole('region', { name: 'Changes not saved yet' });
    await again.user.click(within(bar).getByRole('button', { name: 'Discard' }));
    await waitFor(() =>
      expect(screen.queryByRole('region', { name: 'Changes not saved yet' })).toBeNull(),
    );
    expect(await again.data.drafts.get('programme')).toBeNull();
  });

  it('ignores a kept draft that is none', async () => {
    await open({
      prepare: async (data) => {
        await data.drafts.put('programme', { earn: 'much', tiers: null });
      },
    });
    await screen.findByRole('region', { name: 'What holds now' });
    expect(screen.queryByRole('region', { name: 'Changes not saved yet' })).toBeNull();
  });

  it('lets rules begin later, shows what is to come, and says when that would never hold', async () => {
    const { user, data } = await open();
    await user.click(await screen.findByRole('button', { name: /^Change: Rounding/ }));
    await user.click(screen.getByRole('radio', { name: 'Round to the nearest' }));
    await user.click(screen.getByRole('button', { name: /^today/ }));
    await user.click(await screen.findByRole('option', { name: '1 April 2026' }));
    await user.click(screen.getByRole('button', { name: 'Save the rules' }));
    const coming = await screen.findByRole('region', { name: 'What is to come' });
    expect(coming.textContent).toContain('From 1 April 2026:');
    const [newest] = await data.programmes.all();
    expect(newest!.startsOn).toBe('2026-04-01');

    await user.click(await screen.findByRole('button', { name: /^Change: Rounding/ }));
    await user.click(screen.getByRole('radio', { name: 'Round down' }));
    await screen.findByText(/Version 2 of 1 April 2026 then no longer holds/);
    await user.click(screen.getByRole('button', { name: 'Save the rules' }));
    const list = await screen.findByRole('list', { name: 'Versions' });
    await within(list).findByText('never held');
  });

  it('shows an old version to look at, and begins from it', async () => {
    const { user } = await open({
      prepare: withRules((rules) => ({ ...rules, rounding: 'nearest' })),
    });
    await user.click(await screen.findByRole('button', { name: 'Look: Version 1' }));
    const dialog = await screen.findByRole('dialog', { name: 'Version 1' });
    within(dialog).getByText('Rounded down');
    within(dialog).getByText('50 points for both, with the new guest’s first purchase', {
      normalizer: (text) => text.replace("'", '’'),
    });
    await user.click(within(dialog).getByRole('button', { name: 'Begin from this' }));
    const bar = await screen.findByRole('region', { name: 'Changes not saved yet' });
    expect(bar.textContent).toContain('Rounding: rounded down (was rounded to the nearest)');
  });

  it('refuses thresholds that do not rise, and says it at the tier', async () => {
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: /^Change: Tiers/ }));
    const regular = screen.getByRole('group', { name: 'Guest of honour' });
    const field = within(regular).getByRole('textbox', { name: 'From points' });
    await user.clear(field);
    await user.type(field, '300');
    await user.tab();
    const sentences = await screen.findAllByText(/has to ask for more than the tier below/);
    expect(sentences.length).toBe(2);
    expect(screen.getByRole('button', { name: 'Save the rules' })).toHaveProperty('disabled', true);
  });

  it('cannot be saved while an amount is unreadable', async () => {
    const { user } = await open({
      prepare: withRules((rules) => ({ ...rules, pointValue: { points: 100, minor: 500 } })),
    });
    await user.click(await screen.findByRole('button', { name: /^Change: Paying with points/ }));
    await user.click(screen.getByRole('button', { name: /^Change: Rounding/ }));
    await user.click(screen.getByRole('radio', { name: 'Round to the nearest' }));
    await user.click(screen.getByRole('button', { name: /^Change: Paying with points/ }));
    const worth = screen.getByRole('textbox', { name: 'are worth' });
    await user.clear(worth);
    await user.type(worth, 'five');
    await screen.findByText('One field holds something that cannot be read.');
    expect(screen.getByRole('button', { name: 'Save the rules' })).toHaveProperty('disabled', true);
    await user.clear(worth);
    await user.type(worth, '6,50');
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Save the rules' })).toHaveProperty(
        'disabled',
        false,
      ),
    );
  });

  it('gives other points for a country', async () => {
    const { user, data } = await open();
    await user.click(await screen.findByRole('button', { name: /^Change: Bringing a friend/ }));
    const country = screen.getByRole('combobox', { name: 'Other points for a country' });
    await user.type(country, 'Austr');
    await user.click(await screen.findByRole('option', { name: 'Austria' }));
    const group = await screen.findByRole('group', { name: 'Austria' });
    const points = within(group).getByRole('textbox', { name: 'For passing the word on' });
    await user.clear(points);
    await user.type(points, '80');
    await user.tab();
    await user.click(screen.getByRole('button', { name: 'Save the rules' }));
    await waitFor(async () => {
      const [newest] = await data.programmes.all();
      expect(newest!.rules.referral.byCountry).toEqual({
        AT: { referrerPoints: 80, referredPoints: 50 },
      });
    });
  });
});
