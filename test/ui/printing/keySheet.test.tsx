import { screen, waitFor, within } from '@testing-library/react';
import { KeySheetScreen } from '@renderer/features/printing/KeySheetScreen';
import { COMMANDS } from '@renderer/hooks/commands';
import { DEFAULT_PREFERENCES, type Preferences } from '@renderer/hooks/preferences';
import { keyGroups } from '@renderer/hooks/keyGroups';
import { renderApp, renderWith } from '@test/support/renderWith';
import { describe, expect, it, vi } from 'vitest';

/** What stands on the sheet: its headings, and its rows with the keys one after another. */
async function onPaper(): Promise<readonly string[]> {
  const desk = await screen.findByRole('region', { name: 'Preview' });
  return [...desk.querySelectorAll('h3, dl > div')].map((line) =>
    [...line.querySelectorAll('dt, kbd'), ...(line.tagName === 'H3' ? [line] : [])]
      .map((part) => part.textContent)
      .join(' | '),
  );
}

const withKeys = (keys: Preferences['keys']): Preferences => ({ ...DEFAULT_PREFERENCES, keys });

describe('the groups of keys', () => {
  it('have every command that has a key, once, with the first of its keys', () => {
    const rows = keyGroups(DEFAULT_PREFERENCES).flatMap((group) => group.rows);
    expect(rows.filter(({ words }) => words.startsWith('command.'))).toEqual(
      COMMANDS.filter(({ keys }) => keys.length > 0).map(({ id, keys }) => ({
        words: `command.${id}`,
        keys: keys[0],
      })),
    );
  });

  it('leave out what has no key, and a group that has none', () => {
    const groups = keyGroups(withKeys({ stamp: '', snooze: '', note: 'mod+m' }));
    expect(groups.map(({ id }) => id)).toEqual(['everywhere', 'go', 'person', 'lists']);
    expect(groups[0]?.rows).toContainEqual({ words: 'command.note', keys: 'mod+m' });
  });
});

describe('the sheet of keys', () => {
  it('has the keys as they are set on this computer, and none that are switched off', async () => {
    const changed = vi.fn();
    const { user, platform } = await renderWith(<KeySheetScreen onChange={changed} />, {
      preferences: { keys: { undo: 'mod+m', thank: '' } },
    });
    const lines = await onPaper();
    expect(lines).toContain('Undo the last action | Ctrl M');
    expect(lines).toContain('Today | G | T');
    expect(lines.filter((line) => line.startsWith('Say thank you'))).toEqual([]);
    expect(lines.filter((line) => !line.includes('|'))).toEqual([
      'Everywhere',
      'Go to',
      'With a person',
      'On Today',
      'In lists',
    ]);
    await user.click(screen.getByRole('button', { name: 'Print' }));
    await waitFor(() => expect(platform.printed).toEqual([{ widthMm: 210, heightMm: 297 }]));
    await user.click(screen.getByRole('button', { name: 'Change keys' }));
    expect(changed).toHaveBeenCalledOnce();
  });

  it('has no single keys where they are switched off', async () => {
    await renderWith(<KeySheetScreen onChange={vi.fn()} />, {
      preferences: { singleKeys: false },
    });
    const lines = await onPaper();
    expect(lines).toContain('Search and do anything | Ctrl K');
    // Those of lists belong to the list that has the focus, whatever is switched off.
    const others = lines.slice(0, lines.indexOf('In lists'));
    expect(others.filter((line) => / \| [A-Z?/]$/.test(line))).toEqual([]);
    expect(others.length).toBeGreaterThan(10);
  });

  it('is reached from the overview of keys, by the search and from the settings', async () => {
    const { user } = await renderApp();
    const leave = async () => {
      await screen.findByRole('heading', { level: 1, name: 'All keys on one sheet' });
      expect(window.location.hash).toBe('#/print/keys');
      await user.click(screen.getByRole('button', { name: 'Change keys' }));
      await screen.findByRole('region', { name: 'Keyboard' });
    };
    await screen.findByRole('heading', { level: 1 });
    await user.keyboard('?');
    const overview = await screen.findByRole('dialog', { name: 'All keys' });
    await user.click(within(overview).getByRole('button', { name: 'Print all keys' }));
    await leave();
    await user.click(screen.getByRole('button', { name: 'Print all keys' }));
    await leave();
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('combobox'), 'print all keys');
    await user.click(await screen.findByRole('option', { name: /Print all keys/ }));
    await leave();
  });
});
