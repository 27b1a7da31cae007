import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { ContactId } from '@shared/domain/contacts/contact';
import { Palette } from '@renderer/features/palette/Palette';
import { matchingEntries, type PaletteEntry } from '@renderer/features/palette/paletteEntries';
import type { PaletteWays } from '@renderer/features/palette/paletteItems';
import { aDraft } from '@test/support/builders';
import { renderWith } from '@test/support/renderWith';
import { granted, type TestData } from '@test/support/testDatabase';

const someWays = () => ({
  onOpen: vi.fn<(id: ContactId) => void>(),
  onNote: vi.fn<(id: ContactId) => void>(),
  onEdit: vi.fn<(id: ContactId) => void>(),
  onCreate: vi.fn<(name: string) => void>(),
  keys: { note: 'N', edit: 'E' },
});

const anEntry = (rest: Partial<PaletteEntry> = {}): PaletteEntry => ({
  id: 'command-back-up',
  kind: 'command',
  label: 'Back up now',
  icon: 'save',
  run: vi.fn(),
  ...rest,
});

const open = async (
  ways: PaletteWays,
  prepare: (data: TestData) => Promise<void>,
  entries: readonly PaletteEntry[] = [],
) => {
  const onClose = vi.fn();
  const opened = await renderWith(<Palette entries={entries} ways={ways} onClose={onClose} />, {
    prepare,
  });
  return { ...opened, onClose };
};

const namesOfOptions = () => screen.queryAllByRole('option').map(({ textContent }) => textContent);

/** By its text: found stretches are elements of their own, which the test's browser parts by blanks. */
const optionOf = async (text: string): Promise<HTMLElement> => {
  await waitFor(() => expect(namesOfOptions().join('\n')).toContain(text));
  return screen.getAllByRole('option').find(({ textContent }) => textContent.includes(text))!;
};

describe('the palette', () => {
  it('finds people, marks why, and opens the first with Enter', async () => {
    const ways = someWays();
    let yuki = '';
    const { user, onClose } = await open(ways, async (data) => {
      yuki = granted(await data.contacts.create(aDraft('Yuki Tanaka'))).value.id;
      granted(await data.contacts.create(aDraft('Otto Meier')));
    });
    await user.type(await screen.findByRole('combobox'), 'tan');
    await optionOf('Yuki Tanaka');
    expect(document.querySelector('mark')?.textContent).toBe('Tan');
    expect(screen.queryByRole('option', { name: /Otto/ })).toBeNull();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(ways.onOpen).toHaveBeenCalledWith(yuki));
    expect(onClose).toHaveBeenCalled();
  });

  it('does not lose an Enter that comes before the answer', async () => {
    const ways = someWays();
    const { user } = await open(ways, async (data) => {
      granted(await data.contacts.create(aDraft('Yuki Tanaka')));
    });
    await user.type(await screen.findByRole('combobox'), 'yuki{Enter}');
    await waitFor(() => expect(ways.onOpen).toHaveBeenCalledTimes(1));
  });

  it('offers what can be done with the first hit; Tab goes there', async () => {
    const ways = someWays();
    const { user, platform } = await open(ways, async (data) => {
      granted(
        await data.contacts.create(
          aDraft('Yuki Tanaka', {
            phones: [
              {
                id: '1',
                use: 'work',
                label: '',
                isPreferred: true,
                doNotUse: false,
                number: '+81 75 000-0000',
                e164: '',
              },
            ],
          }),
        ),
      );
    });
    await user.type(await screen.findByRole('combobox'), 'yuki');
    await screen.findByRole('option', { name: /Write a note/ });
    await user.keyboard('{Tab}');
    expect(screen.getByRole('option', { selected: true }).textContent).toContain('Write a note');
    await user.keyboard('{ArrowDown}{Enter}');
    await waitFor(() => expect(platform.links).toEqual(['tel:+81750000000']));
  });

  it('finds words in notes and shows where they stand', async () => {
    const ways = someWays();
    const { user } = await open(ways, async (data) => {
      const { value: contact } = granted(await data.contacts.create(aDraft('Frieda Baumgartner')));
      granted(
        await data.interactions.add({
          contactId: contact.id,
          kind: 'note',
          direction: null,
          text: 'Put a sample of Darjeeling next to the Gyokuro',
          mood: null,
          durationMinutes: null,
          nextStep: '',
          happenedAt: data.clock.now(),
          zone: 'UTC',
          isPrivate: false,
        }),
      );
    });
    await user.type(await screen.findByRole('combobox'), 'gyok');
    const hit = await optionOf('next to the Gyokuro');
    expect(hit.textContent).toContain('Frieda Baumgartner');
  });

  it('offers the nearest name and to add what was typed', async () => {
    const ways = someWays();
    const { user } = await open(ways, async (data) => {
      granted(await data.contacts.create(aDraft('Yuki Tanaka')));
    });
    await user.type(await screen.findByRole('combobox'), 'Tannaka');
    expect(await screen.findByText('No “Tannaka” here.')).toBeDefined();
    expect(namesOfOptions()).toEqual(['Did you mean Yuki Tanaka?⏎', 'Add “Tannaka”']);
    await user.click(screen.getByRole('option', { name: /Add/ }));
    expect(ways.onCreate).toHaveBeenCalledWith('Tannaka');
  });

  it('does commands by their words', async () => {
    const entry = anEntry();
    const { user } = await open(someWays(), () => Promise.resolve(), [entry]);
    await user.type(await screen.findByRole('combobox'), 'back');
    await user.click(await screen.findByRole('option', { name: /Back up now/ }));
    expect(entry.run).toHaveBeenCalledTimes(1);
  });
});

describe('matchingEntries', () => {
  const entries = [
    anEntry({ id: 'a', label: 'Größe: alles größer', isQuiet: true }),
    anEntry({ id: 'b', label: 'Jetzt sichern' }),
  ];
  it.each([
    ['', ['b']],
    ['grosse', ['a']],
    ['alles gr', ['a']],
    ['sich', ['b']],
    ['ichern', []],
  ])('%j finds %j', (text, expected) => {
    expect(matchingEntries(entries, text).map(({ id }) => id)).toEqual(expected);
  });
});
