import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aPlatform } from '@test/support/fakePlatform';
import { renderApp } from '@test/support/renderWith';

const firstRun = { settings: { firstRunDoneAt: null, ownerName: '', shopName: '', country: '' } };

describe('the first run', () => {
  it('paints the name of the shop while it is typed, and offers no places yet', async () => {
    const { user } = await renderApp(firstRun);
    await user.type(await screen.findByRole('textbox', { name: 'Your shop' }), 'Café Łoś');
    expect(screen.getByRole('img').textContent).toBe('Café Łoś');
    expect(screen.queryByRole('navigation')).toBeNull();
  });

  it('writes down whose shop it is and opens Today', async () => {
    const { user, data } = await renderApp(firstRun);
    await user.type(await screen.findByRole('textbox', { name: 'Your first name' }), '  Marlene ');
    await user.type(screen.getByRole('textbox', { name: 'Your shop' }), 'Teehaus Vogt');
    await user.click(screen.getByRole('button', { name: /clean counter/ }));
    expect((await screen.findByRole('navigation', { name: 'Places' })).textContent).toContain(
      'Teehaus Vogt',
    );
    expect(await data.settings.get()).toMatchObject({
      ownerName: 'Marlene',
      shopName: 'Teehaus Vogt',
      country: 'DE',
      currency: 'EUR',
      firstRunDoneAt: data.clock.now(),
    });
    expect(await data.db.contacts.count()).toBe(0);
    expect(await screen.findByText('Nobody here yet.')).toBeDefined();
  });

  it('takes the currency from the country that the computer names', async () => {
    const { user, data } = await renderApp({
      ...firstRun,
      platform: aPlatform({ systemCountry: 'JP' }),
    });
    expect((await screen.findByText(/Taken from this computer/)).textContent).toContain(
      'Japanese Yen',
    );
    await user.click(screen.getByRole('button', { name: /clean counter/ }));
    await waitFor(async () =>
      expect(await data.settings.get()).toMatchObject({ country: 'JP', currency: 'JPY' }),
    );
  });

  it('brings made-up people who are marked as such', async () => {
    const { user, data } = await renderApp({ ...firstRun, language: 'de' });
    await user.click(await screen.findByRole('button', { name: /Erst mal umsehen/ }));
    expect(await screen.findByText('Beispieldaten')).toBeDefined();
    const people = await data.db.contacts.toArray();
    expect(people.length).toBeGreaterThanOrEqual(40);
    expect(people.every(({ isSample }) => isSample)).toBe(true);
  });

  it('changes the language in place', async () => {
    const { preferences, user } = await renderApp(firstRun);
    await user.click(await screen.findByRole('button', { name: /Language/ }));
    await user.click(await screen.findByRole('option', { name: 'Deutsch' }));
    expect(await screen.findByRole('heading', { name: 'Schön, dass du da bist.' })).toBeDefined();
    expect(preferences.get().language).toBe('de');
  });
});
