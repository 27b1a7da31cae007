import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { RecentActs } from '@renderer/features/recent/RecentActs';
import { AppearanceSection } from '@renderer/features/settings/AppearanceSection';
import { FieldsSection } from '@renderer/features/settings/FieldsSection';
import { KeyboardSection } from '@renderer/features/settings/KeyboardSection';
import { ShopSection } from '@renderer/features/settings/ShopSection';
import { Trash } from '@renderer/features/trash/Trash';
import { aDraft } from '@test/support/builders';
import { renderApp, renderWith } from '@test/support/renderWith';
import { granted } from '@test/support/testDatabase';

describe('Shop', () => {
  it('saves a name when its field is left, as one act that can be taken back', async () => {
    const { user, data } = await renderWith(<ShopSection />);
    const field = await screen.findByRole('textbox', { name: 'Your shop' });
    await user.clear(field);
    await user.type(field, 'Café Sonntag');
    await user.tab();
    await waitFor(async () => expect((await data.settings.get()).shopName).toBe('Café Sonntag'));
    await user.click(await screen.findByRole('button', { name: /Undo/ }));
    await waitFor(async () => expect((await data.settings.get()).shopName).toBe('Teehaus Vogt'));
  });

  it('knows the address that stands on letters and notices', async () => {
    const { user, data } = await renderWith(<ShopSection />);
    const field = await screen.findByRole('textbox', { name: /Your address/ });
    await user.type(field, 'Lindenstraße 4{enter}04107 Leipzig ');
    await user.tab();
    await waitFor(async () =>
      expect((await data.settings.get()).shopAddress).toBe('Lindenstraße 4\n04107 Leipzig'),
    );
    expect(field).toHaveProperty('value', 'Lindenstraße 4\n04107 Leipzig');
  });

  it('says whose work is in the program, and on what terms', async () => {
    const { user } = await renderWith(<ShopSection />);
    await user.click(await screen.findByRole('button', { name: 'Licences and data sources' }));
    const dialog = await screen.findByRole('dialog', { name: 'Licences and data sources' });
    expect(await within(dialog).findByText(/CC BY-SA 3\.0/)).toBeDefined();
    const react = await within(dialog).findByText(/react-dom \d+\.\d+/);
    await user.click(react);
    expect(react.closest('details')?.textContent).toContain('Permission is hereby granted');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});

describe('Language and region', () => {
  it('says Sie as soon as it is asked to', async () => {
    const { user } = await renderApp({
      language: 'de',
      route: { place: 'settings', section: 'language' },
    });
    await user.click(await screen.findByRole('radio', { name: 'Sie' }));
    expect(await screen.findByText('So spricht Regulars Sie an')).toBeDefined();
  });
});

describe('Own fields', () => {
  it('adds, refuses a second of the same name, and removes with a way back', async () => {
    const { user, data } = await renderWith(<FieldsSection />);
    const name = await screen.findByRole('textbox', { name: 'Name of the field' });
    await user.type(name, 'Lieblingstee{Enter}');
    expect(await screen.findByText('Lieblingstee')).toBeDefined();
    await user.type(name, ' lieblingsTEE {Enter}');
    expect(await screen.findByText('A field with this name is already here.')).toBeDefined();

    await user.click(screen.getByRole('button', { name: /Remove: .*Lieblingstee/ }));
    await waitFor(async () => expect(await data.customFields.all()).toEqual([]));
    await user.click(await screen.findByRole('button', { name: /Undo/ }));
    await waitFor(async () => expect((await data.customFields.all()).length).toBe(1));
  });

  it('moves a field up', async () => {
    const { user, data } = await renderWith(<FieldsSection />, {
      prepare: async (fresh) => {
        granted(await fresh.customFields.create({ label: 'One', kind: 'text' }));
        granted(await fresh.customFields.create({ label: 'Two', kind: 'text' }));
      },
    });
    await user.click(await screen.findByRole('button', { name: /Move up: .*Two/ }));
    await waitFor(async () =>
      expect((await data.customFields.all()).map(({ label }) => label)).toEqual(['Two', 'One']),
    );
  });
});

describe('Keyboard', () => {
  it('gives a command other keys, and refuses keys that are taken or reserved', async () => {
    const { user, preferences, commands } = await renderWith(<KeyboardSection onPrint={vi.fn()} />);
    commands.handle('search', () => undefined);
    await user.click(await screen.findByRole('button', { name: /“Undo the last action”/ }));
    await user.keyboard('{Control>}y{/Control}');
    expect(await screen.findByText(/“Redo” has these keys/)).toBeDefined();
    await user.keyboard('{Control>}c{/Control}');
    expect(await screen.findByText(/belong to the computer/)).toBeDefined();
    await user.keyboard('{Control>}m{/Control}');
    await waitFor(() => expect(preferences.get().keys.undo).toBe('mod+m'));
    await user.click(await screen.findByRole('button', { name: 'Bring back the usual keys' }));
    expect(preferences.get().keys).toEqual({});
  });

  it('takes keys away with Backspace and keeps them with Escape', async () => {
    const { user, preferences } = await renderWith(<KeyboardSection onPrint={vi.fn()} />);
    await user.click(await screen.findByRole('button', { name: /“Redo”/ }));
    await user.keyboard('{Escape}');
    expect(preferences.get().keys).toEqual({});
    await user.click(await screen.findByRole('button', { name: /“Redo”/ }));
    await user.keyboard('{Backspace}');
    expect(preferences.get().keys.redo).toBe('');
  });

  it('switches single keys off', async () => {
    const { user, preferences } = await renderWith(<KeyboardSection onPrint={vi.fn()} />);
    await user.click(await screen.findByRole('switch'));
    expect(preferences.get().singleKeys).toBe(false);
  });
});

describe('Appearance', () => {
  it('changes theme, size and density at once', async () => {
    const { user, preferences } = await renderWith(<AppearanceSection />);
    await user.click(await screen.findByRole('radio', { name: 'Dark' }));
    await user.click(screen.getByRole('button', { name: 'Larger' }));
    await user.click(screen.getByRole('radio', { name: 'Compact' }));
    expect(preferences.get()).toMatchObject({
      theme: 'dark',
      sizePercent: 110,
      density: 'compact',
    });
  });
});

describe('Recently done', () => {
  it('takes back one act among others, and does it again', async () => {
    const { user, data } = await renderWith(<RecentActs />, {
      prepare: async (fresh) => {
        granted(await fresh.contacts.create(aDraft('Yuki Tanaka')));
        granted(await fresh.contacts.create(aDraft('Frieda Baumgartner')));
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Take back: Yuki Tanaka added' }));
    await waitFor(async () =>
      expect((await data.db.contacts.toArray()).map(({ name }) => name)).toEqual([
        'Frieda Baumgartner',
      ]),
    );
    await user.click(await screen.findByRole('button', { name: 'Do again: Yuki Tanaka added' }));
    await waitFor(async () => expect(await data.db.contacts.count()).toBe(2));
  });

  it('says that something stays because it was changed since', async () => {
    const { user } = await renderWith(<RecentActs />, {
      prepare: async (fresh) => {
        const { value } = granted(await fresh.contacts.create(aDraft('Yuki Tanaka')));
        granted(await fresh.contacts.update(value.id, { about: 'one' }));
        granted(await fresh.contacts.update(value.id, { about: 'two' }));
      },
    });
    const lines = await screen.findAllByRole('button', { name: 'Take back: Yuki Tanaka changed' });
    await user.click(lines[1]!);
    expect(
      await screen.findByText('One entry was changed since and stays as it is.'),
    ).toBeDefined();
  });
});

describe('Trash', () => {
  const withTrash = (names: readonly string[]) =>
    renderWith(<Trash />, {
      prepare: async (fresh) => {
        for (const name of names) {
          const { value } = granted(await fresh.contacts.create(aDraft(name)));
          granted(await fresh.contacts.trash([value.id]));
        }
      },
    });

  it('brings somebody back', async () => {
    const { user, data } = await withTrash(['Yuki Tanaka']);
    expect(await screen.findByText('30 days left')).toBeDefined();
    await user.click(screen.getByRole('button', { name: /Bring back: .*Yuki Tanaka/ }));
    await waitFor(async () => expect(await data.contacts.trashed()).toEqual([]));
    expect(await screen.findByText('The trash is empty.')).toBeDefined();
  });

  it('removes somebody for good only after a question', async () => {
    const { user, data } = await withTrash(['Yuki Tanaka', 'Otto Meier']);
    await user.click(await screen.findByRole('button', { name: /Remove for good: .*Yuki/ }));
    const question = await screen.findByRole('alertdialog');
    expect(question.textContent).toContain('Yuki Tanaka goes with all notes and promises.');
    await user.click(within(question).getByRole('button', { name: 'Cancel' }));
    expect(await data.db.contacts.count()).toBe(2);

    await user.click(await screen.findByRole('button', { name: /Remove for good: .*Yuki/ }));
    await user.click(
      within(await screen.findByRole('alertdialog')).getByRole('button', {
        name: 'Remove for good',
      }),
    );
    await waitFor(async () =>
      expect((await data.db.contacts.toArray()).map(({ name }) => name)).toEqual(['Otto Meier']),
    );
  });
});
