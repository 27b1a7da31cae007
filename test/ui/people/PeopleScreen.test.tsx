import { screen, waitFor, within } from '@testing-library/react';
import type { ContactDraft } from '@shared/domain/contacts/contact';
import { listMemory } from '@renderer/features/people/listMemory';
import { PeopleScreen } from '@renderer/features/people/PeopleScreen';
import { aDraft } from '@test/support/builders';
import { aPlatform } from '@test/support/fakePlatform';
import { renderWith } from '@test/support/renderWith';
import { granted } from '@test/support/testDatabase';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';

const way = { use: 'work', label: '', isPreferred: false, doNotUse: false } as const;

const EVERYBODY: readonly ContactDraft[] = [
  aDraft('Frieda Baumgartner', { tags: ['Regular'], organisation: 'Konditorei Süß' }),
  aDraft('Łukasz Wiśniewski', { tags: ['Wholesale'], country: 'PL' }),
  aDraft('Mehmet Yıldız', {
    tags: ['Regular'],
    phones: [{ ...way, id: 'p', number: '0341 5550117', e164: '+493415550117' }],
  }),
  aDraft('Yuki Tanaka', { nativeName: '田中 由紀', country: 'JP', about: 'Her dog is Mugi.' }),
];

// The stand-in for IndexedDB is slow beside other tests; nothing here is about time.
vi.setConfig({ testTimeout: 30_000 });

beforeEach(() => {
  listMemory.forget();
});

async function aList(people = EVERYBODY, platform = aPlatform(), hasSamples = false) {
  const opened = vi.fn();
  const created = vi.fn();
  const win = await renderWith(<PeopleScreen onOpen={opened} onNew={created} />, {
    platform,
    prepare: async (data) => {
      for (const draft of people) granted(await data.contacts.create(draft));
      if (hasSamples) granted(await data.samplePeople.add('en'));
    },
  });
  await screen.findByRole('heading', { level: 1 });
  if (people.length > 0) await waitFor(() => expect(shown()).not.toEqual([]));
  return { ...win, opened, created };
}

const shown = () =>
  screen
    .queryAllByRole('row')
    .map(({ textContent }) => EVERYBODY.find(({ name }) => textContent.includes(name))?.name)
    .filter((name) => name !== undefined);

const focused = () => document.activeElement?.textContent ?? '';

describe('the people list', () => {
  it.each([
    ['yt', 'Yuki Tanaka'],
    ['由紀', 'Yuki Tanaka'],
    ['wisniewski', 'Łukasz Wiśniewski'],
    ['5550117', 'Mehmet Yıldız'],
    ['konditorei', 'Frieda Baumgartner'],
    ['mugi', 'Yuki Tanaka'],
  ])('finds by %s', async (text, name) => {
    const { user, opened, data } = await aList();
    await user.type(screen.getByRole('searchbox'), text);
    await waitFor(() => expect(shown()).toEqual([name]));
    await user.keyboard('{Enter}');
    const [found] = (await data.db.contacts.toArray()).filter((person) => person.name === name);
    expect(opened).toHaveBeenCalledWith(found?.id);
  });

  it('offers the nearest name and a new person where nobody is found', async () => {
    const { user, created } = await aList();
    await user.type(screen.getByRole('searchbox'), 'Yuki Tanakka');
    expect((await screen.findByRole('link', { name: 'Yuki Tanaka' })).textContent).toBe(
      'Yuki Tanaka',
    );
    await user.click(screen.getByRole('button', { name: /^Add .*Yuki Tanakka/ }));
    expect(created).toHaveBeenCalledWith('Yuki Tanakka');
    await user.click(screen.getByRole('button', { name: 'Show all' }));
    await waitFor(() => expect(shown()).toHaveLength(4));
  });

  it('is in the order of a column, also while searching', async () => {
    const { user } = await aList();
    const byName = screen.getByRole('button', { name: 'Name' });
    await user.click(byName);
    await waitFor(() => expect(shown()[0]).toBe('Yuki Tanaka'));
    await user.type(screen.getByRole('searchbox'), 'y');
    const sortOfName = () =>
      screen.getByRole('columnheader', { name: 'Name' }).getAttribute('aria-sort');
    expect(sortOfName()).toBe('none');
    await user.click(screen.getByRole('button', { name: 'Name' }));
    await waitFor(() => expect(sortOfName()).toBe('ascending'));
    await user.clear(screen.getByRole('searchbox'));
    await waitFor(() => expect(shown()[0]).toBe('Yuki Tanaka'));
  });

  it('shows a group by its chip, and everybody when it is pressed again', async () => {
    const { user } = await aList();
    const chip = await screen.findByRole('button', { name: /Regular/ });
    await user.click(chip);
    await waitFor(() => expect(shown()).toEqual(['Frieda Baumgartner', 'Mehmet Yıldız']));
    await user.click(screen.getByRole('button', { name: /Regular/ }));
    await waitFor(() => expect(shown()).toHaveLength(4));
  });

  it('is driven by keys: moving, preview, opening, searching, leaving the search', async () => {
    const { user, opened, commands } = await aList();
    await user.keyboard('{ArrowDown}');
    expect(focused()).toContain('Frieda');
    await user.keyboard('j{ArrowDown}k');
    expect(focused()).toContain('Łukasz');
    const preview = await screen.findByRole('complementary', { name: 'Preview' });
    await within(preview).findByRole('heading', { name: 'Łukasz Wiśniewski' });
    await user.keyboard(' ');
    expect(screen.queryByRole('complementary')).toBeNull();
    expect(focused()).toContain('Łukasz');
    await user.keyboard(' {Enter}');
    expect(screen.getByRole('complementary')).toBeDefined();
    expect(opened).toHaveBeenCalledTimes(1);

    commands.run('search-here');
    await user.keyboard('yuki');
    await waitFor(() => expect(shown()).toEqual(['Yuki Tanaka']));
    await user.keyboard('{ArrowDown}');
    expect(focused()).toContain('Yuki');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(shown()).toHaveLength(4));
  });

  it('comes back as it was left, with the focus on the person', async () => {
    const first = await aList();
    await first.user.click(screen.getByRole('button', { name: 'Name' }));
    await waitFor(() => expect(shown()[0]).toBe('Yuki Tanaka'));
    await first.user.type(screen.getByRole('searchbox'), 'y');
    await waitFor(() => expect(shown()).toHaveLength(2));
    await first.user.keyboard('{ArrowDown}{ArrowDown}');
    const [, second] = shown();
    expect(focused()).toContain(second);
    first.unmount();
    await aList();
    expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('y');
    await waitFor(() => expect(focused()).toContain(second));
    await userEvent.clear(screen.getByRole('searchbox'));
    await waitFor(() => expect(shown()[0]).toBe('Yuki Tanaka'));
  });

  it('says who was first when nobody is there', async () => {
    const { user, created } = await aList([]);
    await user.click(await screen.findByRole('button', { name: 'Add the first person' }));
    expect(created).toHaveBeenCalledWith('');
    expect(screen.queryByRole('button', { name: 'Import' })).toBeNull();
  });
});

describe('several people at once', () => {
  it('are selected by keys, tagged and untagged, each one act', async () => {
    const { user, data } = await aList();
    await user.keyboard('{ArrowDown}x');
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
    await screen.findByRole('toolbar', { name: 'What to do with the selected people' });
    await user.click(screen.getByRole('button', { name: 'Tag' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByRole('combobox'), 'Tea course');
    await user.click(screen.getByRole('button', { name: 'Add tag' }));
    await screen.findByText(/2 people have the tag/);
    const tagged = async () =>
      (await data.db.contacts.toArray()).filter(({ tags }) => tags.includes('Tea course')).length;
    expect(await tagged()).toBe(2);

    await user.click(screen.getByRole('button', { name: 'Take a tag away' }));
    await user.click(await screen.findByRole('button', { name: /Choose/ }));
    await user.click(await screen.findByRole('option', { name: 'Tea course' }));
    await user.click(screen.getByRole('button', { name: 'Take away' }));
    await waitFor(async () => expect(await tagged()).toBe(0));
    expect((await data.journal.recentBatches()).slice(0, 2).map(({ act }) => act.key)).toEqual([
      'contacts.untagged',
      'contacts.tagged',
    ]);
  });

  it('go to the trash with Delete; the focus stays in the list, and undo brings them back', async () => {
    const { user } = await aList();
    await user.keyboard('{ArrowDown}{ArrowDown}{Delete}');
    await waitFor(() => expect(shown()).toHaveLength(3));
    expect((await screen.findByText(/is in the trash/)).textContent).toContain('Łukasz');
    await waitFor(() => expect(focused()).toContain('Mehmet'));
    await user.click(screen.getByRole('button', { name: /Undo/ }));
    await waitFor(() => expect(shown()).toHaveLength(4));
  });

  it('are written to a file; sample people stay out', async () => {
    const saved = vi.fn();
    const platform = aPlatform();
    const { user } = await aList(
      EVERYBODY.slice(0, 1),
      {
        ...platform,
        saveFile: (name, filter, bytes) => {
          saved(name, new TextDecoder().decode(bytes));
          return platform.saveFile(name, filter, bytes);
        },
      },
      true,
    );
    await user.keyboard('{ArrowDown}');
    await user.keyboard('{Control>}a{/Control}');
    for (const kind of ['As vCard', 'As CSV table']) {
      await user.click(screen.getByRole('button', { name: 'Export' }));
      await user.click(await screen.findByRole('menuitem', { name: kind }));
      await screen.findByText(/Sample people stay out/);
    }
    await waitFor(() => expect(saved).toHaveBeenCalledTimes(2));
    const [[cardName, cards], [tableName, table]] = saved.mock.calls as [
      [string, string],
      [string, string],
    ];
    expect([cardName, tableName]).toEqual(['people.vcf', 'people.csv']);
    for (const text of [cards, table]) {
      expect(text).toContain('Frieda Baumgartner');
      expect(text).not.toContain('Tanaka');
    }
  });
});
