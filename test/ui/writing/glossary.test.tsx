import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import type { GlossaryTerm } from '@shared/domain/messages/glossary';
import { ok } from '@shared/kernel/result';
import { GlossaryCard } from '@renderer/features/writing/GlossaryCard';
import { WritingText } from '@renderer/features/writing/WritingText';
import { aPlatform } from '@test/support/fakePlatform';
import { renderWith } from '@test/support/renderWith';
import { granted } from '@test/support/testDatabase';

// The stand-in for IndexedDB is slow beside other tests; nothing here is about time.
vi.setConfig({ testTimeout: 30_000 });

const TERMS: readonly GlossaryTerm[] = [
  {
    id: '1',
    term: 'harvest tea',
    isKept: false,
    note: 'April to June',
    words: {
      en: { say: 'harvest tea', doNotSay: ['fresh tea'] },
      fr: { say: 'thé de récolte', doNotSay: [] },
    },
  },
  { id: '2', term: 'Leaf Circle', isKept: true, note: '', words: {} },
];

const LANGUAGES = ['de', 'en', 'fr'];
const put = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });
const region = async () =>
  within(await screen.findByRole('region', { name: 'Words of your shop' }));

describe('the words of the shop', () => {
  it('are added with a word for each language, changed, and removed with a way back', async () => {
    const { user, data } = await renderWith(<GlossaryCard languages={LANGUAGES} />);
    const words = async () => (await data.settings.get()).glossary;
    await user.click((await region()).getByRole('button', { name: 'Add a word' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: /^Save/ }));
    expect(dialog.getByText('The word is missing here.')).toBeDefined();
    put(dialog.getByRole('textbox', { name: 'Word or name' }), 'harvest tea');
    put(dialog.getByRole('textbox', { name: /^Not in English/ }), 'fresh tea; new tea');
    await user.click(dialog.getByRole('button', { name: 'Add a language' }));
    await user.click(await screen.findByRole('menuitem', { name: 'French' }));
    put(dialog.getByRole('textbox', { name: 'In French' }), 'thé de récolte');
    await user.click(dialog.getByRole('button', { name: /^Save/ }));
    await waitFor(async () =>
      expect(await words()).toMatchObject([
        {
          term: 'harvest tea',
          isKept: false,
          words: {
            en: { say: 'harvest tea', doNotSay: ['fresh tea', 'new tea'] },
            fr: { say: 'thé de récolte', doNotSay: [] },
          },
        },
      ]),
    );
    const card = await region();
    expect(await card.findByText('English: harvest tea and French: thé de récolte')).toBeDefined();
    expect(card.getByText('Not: fresh tea and new tea')).toBeDefined();
    await user.click(card.getByRole('button', { name: 'Remove: harvest tea' }));
    await waitFor(async () => expect(await words()).toEqual([]));
    granted(await data.journal.undoLast());
    expect(await words()).toHaveLength(1);
  });

  it('are searched, brought in from a table and saved as one', async () => {
    const saved: string[] = [];
    const rows = Array.from({ length: 6 }, (_, at) => `Tea ${String(at)},,Thé ${String(at)}`);
    const table = ['term,same everywhere,fr', ...rows, 'Leaf Circle,x,'].join('\n');
    const platform = {
      ...aPlatform(),
      openFile: () =>
        Promise.resolve(ok({ name: 'words.csv', bytes: new TextEncoder().encode(table) })),
      saveFile: (name: string, _filter: unknown, bytes: Uint8Array) => {
        saved.push(new TextDecoder().decode(bytes));
        return Promise.resolve(ok(name));
      },
    };
    const { user, data } = await renderWith(<GlossaryCard languages={LANGUAGES} />, { platform });
    const menu = async (item: string) => {
      await user.click((await region()).getByRole('button', { name: 'More about the words' }));
      await user.click(await screen.findByRole('menuitem', { name: item }));
    };
    await menu('Bring in a table');
    await waitFor(async () => expect((await data.settings.get()).glossary).toHaveLength(7));
    const card = await region();
    const search = await card.findByRole('searchbox', { name: 'Search words' });
    put(search, 'thé 3');
    expect(card.getByText('Tea 3')).toBeDefined();
    expect(card.queryByText('Tea 4')).toBeNull();
    put(search, 'coffee');
    expect(card.getByText('No word like that.')).toBeDefined();
    await menu('Save as a table');
    await waitFor(() => expect(saved[0]).toContain('"Leaf Circle","x"'));
    expect(saved[0]).toContain('"Tea 3","","","Thé 3",""');
  });
});

function Field({ language, source }: { readonly language: string; readonly source: string }) {
  const [value, setValue] = useState('');
  return (
    <WritingText
      label="Text"
      language={language}
      source={{ language: 'en', text: source }}
      value={value}
      onChange={setValue}
    />
  );
}

describe('the words of the shop while one writes', () => {
  const open = (language: string, source: string) =>
    renderWith(<Field language={language} source={source} />, { settings: { glossary: TERMS } });

  it('says which agreed word is missing, and puts it in', async () => {
    const { user } = await open('fr', 'Harvest tea for the Leaf Circle.');
    const text = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Text' });
    expect(screen.queryByText(/was agreed/)).toBeNull();
    put(text, 'Du thé pour le cercle.');
    expect((await screen.findAllByText(/was agreed for/)).map((one) => one.textContent)).toEqual([
      '“thé de récolte” was agreed for “Harvest tea”. April to June',
    ]);
    expect(screen.getByText(/is the same in every language/).textContent).toBe(
      '“Leaf Circle” is the same in every language.',
    );
    put(text, 'Du thé de récolte pour le');
    await user.click(screen.getByRole('button', { name: 'Insert “Leaf Circle”' }));
    expect(text.value).toBe('Du thé de récolte pour le Leaf Circle');
    expect(screen.queryByRole('button', { name: /^Insert “/ })).toBeNull();
  });

  it('marks words as agreed and says what is not said', async () => {
    const { user } = await open('en', '');
    const text = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Text' });
    put(text, 'Fresh tea for the Leaf Circle');
    await user.click(
      await screen.findByRole('button', { name: 'Replace “Fresh tea” by “harvest tea”' }),
    );
    expect(text.value).toBe('harvest tea for the Leaf Circle');
    const marks = [...document.querySelectorAll('[data-mark]')].map((mark) => [
      mark.getAttribute('data-mark'),
      mark.textContent,
    ]);
    expect(marks).toEqual([
      ['agreed', 'harvest tea'],
      ['agreed', 'Leaf Circle'],
    ]);
  });
});
