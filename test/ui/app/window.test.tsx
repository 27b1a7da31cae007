import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aDraft } from '@test/support/builders';
import { aPlatform } from '@test/support/fakePlatform';
import { renderApp } from '@test/support/renderWith';
import { granted } from '@test/support/testDatabase';

describe('the window', () => {
  it('has a bar, places, a page with one heading, and says so in its title', async () => {
    await renderApp();
    expect(await screen.findByRole('heading', { level: 1 })).toHaveProperty(
      'textContent',
      'Good morning, Marlene.',
    );
    // A header within main is no banner; the test's browser does not know that.
    expect(screen.getAllByRole('banner').filter((element) => !element.closest('main')).length).toBe(
      1,
    );
    expect(screen.getByRole('main')).toBeDefined();
    const places = screen.getByRole('navigation', { name: 'Places' });
    expect(within(places).getByRole('link', { name: 'Today' }).getAttribute('aria-current')).toBe(
      'page',
    );
    expect(document.title).toBe('Today – Regulars');
    expect(document.documentElement.lang).toBe('en');
  });

  it('speaks another language at once, and turns round for one that is written from right to left', async () => {
    const { preferences } = await renderApp();
    await screen.findByRole('link', { name: 'Today' });
    preferences.set((before) => ({ ...before, language: 'de' }));
    expect(await screen.findByRole('link', { name: 'Heute' })).toBeDefined();
    expect(document.documentElement.lang).toBe('de');
    preferences.set((before) => ({ ...before, language: 'ar-XB' }));
    await waitFor(() => expect(document.documentElement.dir).toBe('rtl'));
    preferences.set((before) => ({ ...before, language: 'en' }));
    await waitFor(() => expect(document.documentElement.dir).toBe('ltr'));
  });

  it('tells the computer the language and the theme', async () => {
    const platform = aPlatform();
    const { preferences } = await renderApp({ platform, language: 'de' });
    await waitFor(() => expect(platform.languages).toContain('de'));
    preferences.set((before) => ({ ...before, theme: 'dark' }));
    await waitFor(() => expect(platform.themes.at(-1)).toBe('dark'));
    expect(document.documentElement.dataset['theme']).toBe('dark');
    preferences.set((before) => ({ ...before, theme: 'system' }));
    await waitFor(() => expect(document.documentElement.dataset['theme']).toBeUndefined());
  });

  it('goes to places by keys, one after another, but not while somebody types', async () => {
    const { user, data } = await renderApp({ route: { place: 'settings', section: 'shop' } });
    const field = await screen.findByRole('textbox', { name: 'Your shop' });
    await user.click(field);
    await user.keyboard('gt');
    expect(window.location.hash).toBe('#/settings/shop');
    await user.click(screen.getByRole('heading', { level: 1 }));
    // What was typed is saved on leaving the field.
    await waitFor(async () => expect((await data.settings.get()).shopName).toBe('Teehaus Vogtgt'));
    await user.keyboard('gt');
    await waitFor(() => expect(window.location.hash).toBe('#/today'));
  });

  it('does by menu what it does by key', async () => {
    const platform = aPlatform();
    await renderApp({ platform });
    await screen.findByRole('heading', { level: 1 });
    platform.choose('keyboard-help');
    expect(await screen.findByRole('dialog', { name: 'All keys' })).toBeDefined();
  });

  it('shows every key, and leaves out what is switched off', async () => {
    const { user } = await renderApp({ preferences: { singleKeys: false } });
    await screen.findByRole('heading', { level: 1 });
    await user.keyboard('?');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('visits the regions with F6', async () => {
    const { user } = await renderApp();
    await screen.findByRole('heading', { level: 1 });
    document.getElementById('main')!.focus();
    await user.keyboard('{Shift>}{F6}{/Shift}');
    expect(
      screen.getByRole('navigation', { name: 'Places' }).contains(document.activeElement),
    ).toBe(true);
    await user.keyboard('{F6}');
    expect(document.activeElement).toBe(screen.getByRole('main'));
  });

  it('changes the size by key and keeps it within bounds', async () => {
    const { user, preferences } = await renderApp();
    await screen.findByRole('heading', { level: 1 });
    await user.keyboard('{Control>}++++++++{/Control}');
    expect(preferences.get().sizePercent).toBe(150);
    expect(document.documentElement.style.fontSize).toBe('150%');
    await user.keyboard('{Control>}0{/Control}');
    await waitFor(() => expect(document.documentElement.style.fontSize).toBe(''));
  });
});

describe('undo', () => {
  it('takes back the last act and does it again, and says so', async () => {
    const { user, data } = await renderApp({
      prepare: async (fresh) => {
        granted(await fresh.contacts.create(aDraft('Yuki Tanaka')));
      },
    });
    await screen.findByRole('heading', { level: 1 });
    await user.keyboard('{Control>}z{/Control}');
    expect((await screen.findByText(/Taken back:/)).textContent).toContain('Yuki Tanaka added');
    expect(await data.db.contacts.count()).toBe(0);
    await user.click(await screen.findByRole('button', { name: /Undo/ }));
    await waitFor(async () => expect(await data.db.contacts.count()).toBe(1));
    expect((await screen.findByText(/Done again:/)).textContent).toContain('Yuki Tanaka added');
  });

  it('says when there is nothing to take back', async () => {
    const { user } = await renderApp();
    await screen.findByRole('heading', { level: 1 });
    await user.keyboard('{Control>}{Shift>}Z{/Shift}{/Control}');
    expect(await screen.findByText('There is nothing to do again.')).toBeDefined();
  });
});

describe('sample data', () => {
  it('is announced by a band and gone with one press, and back with another', async () => {
    const { user, data } = await renderApp({
      prepare: async (fresh) => {
        granted(await fresh.samplePeople.add('en'));
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Remove all' }));
    expect(await screen.findByText(/made-up people are gone/)).toBeDefined();
    expect(await data.db.contacts.count()).toBe(0);
    await waitFor(() => expect(screen.queryByText('Sample data')).toBeNull());
    await user.click(await screen.findByRole('button', { name: /Undo/ }));
    expect(await screen.findByText('Sample data')).toBeDefined();
  });
});
