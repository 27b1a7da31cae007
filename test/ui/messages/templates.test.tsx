import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { TemplateId } from '@shared/domain/messages/message';
import { TemplateSettings } from '@renderer/features/messages/TemplateSettings';
import { aDraft } from '@test/support/builders';
import { renderWith } from '@test/support/renderWith';
import { granted, type TestData } from '@test/support/testDatabase';

// The stand-in for IndexedDB is slow beside other tests; nothing here is about time.
vi.setConfig({ testTimeout: 30_000 });

async function settings(more?: (data: TestData) => Promise<void>) {
  const win = await renderWith(<TemplateSettings />, {
    prepare: async (data) => {
      granted(
        await data.contacts.create(
          aDraft('Ada Quill', {
            salutation: 'mrs',
            nameParts: { given: 'Ada', additional: '', family: 'Quill', suffix: '' },
          }),
        ),
      );
      await more?.(data);
    },
  });
  await screen.findByRole('region', { name: 'Thanks' });
  return win;
}

const dialog = async () => within(await screen.findByRole('dialog'));
const put = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });

describe('the templates', () => {
  it('names the languages that somebody would need, with how many', async () => {
    await settings(async (data) => {
      granted(await data.contacts.create(aDraft('Marie Roux', { languages: ['fr-FR'] })));
      granted(await data.contacts.create(aDraft('Yuki Tanaka', { languages: ['ja'] })));
      granted(await data.contacts.create(aDraft('Paul Roy', { languages: ['fr', 'en'] })));
    });
    const thanks = within(screen.getByRole('region', { name: 'Thanks' }));
    expect(thanks.getAllByText('In all 12 languages').length).toBeGreaterThan(0);
    // Paul reads English, in which it is written.
    const missing = await thanks.findAllByText(
      'Missing in: French (for 1 person) and Japanese (for 1 person)',
    );
    expect(missing.length).toBeGreaterThan(0);
    expect(missing[0]!.previousSibling?.textContent).toBe('In German and English');
  });

  it('copies a shipped one as an own one, and takes everything back that was changed', async () => {
    const { user, data } = await settings();
    await user.click(screen.getByRole('button', { name: 'More about “Recommendation”' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Copy as your own' }));
    const open = await dialog();
    expect(
      open.getByRole<HTMLInputElement>('textbox', { name: 'Name of the template' }).value,
    ).toBe('Recommendation (copy)');
    const [copy] = await data.templates.own();
    expect(copy).toMatchObject({ reason: 'referral', name: 'Recommendation (copy)' });
    expect(Object.keys(copy!.texts)).toHaveLength(12);
    granted(await data.journal.undoLast());
    expect(await data.templates.own()).toEqual([]);
  });

  it('changes a shipped text with a preview for a real person, and brings it back', async () => {
    const { user, data } = await settings();
    await user.click(screen.getByRole('button', { name: 'Change: Recommendation' }));
    const open = await dialog();
    put(open.getByRole('textbox', { name: 'Text' }), '{opening}\n\nWhat a joy.\n\n{closing}');
    const preview = within(await open.findByRole('region', { name: 'Preview' }));
    await preview.findByText(/What a joy\./);
    expect(preview.getByText(/What a joy\./).textContent).toContain('Quill');
    await user.click(open.getByRole('button', { name: /^Save/ }));
    await waitFor(async () => expect(await data.templates.own()).toHaveLength(1));
    const [own] = await data.templates.own();
    expect(own).toMatchObject({ id: 'shipped:thanks:referral', origin: 'own', name: '' });
    expect(Object.keys(own!.texts)).toEqual(['en']);

    await user.click(screen.getByRole('button', { name: 'Change: Recommendation' }));
    await user.click(
      (await dialog()).getByRole('button', { name: 'Bring back the text that came with it' }),
    );
    await waitFor(async () => expect(await data.templates.own()).toEqual([]));
    const text = (await dialog()).getByRole<HTMLTextAreaElement>('textbox', { name: 'Text' });
    await waitFor(() => expect(text.value).not.toContain('What a joy'));
  });

  it('says in words what cannot be understood, and saves nothing of it', async () => {
    const { user, data } = await settings();
    await user.click(screen.getByRole('button', { name: 'Change: Recommendation' }));
    const open = await dialog();
    put(open.getByRole('textbox', { name: 'Text' }), '{opening} {nonsense} [if friend]x');
    await open.findByText('Line 1: “{nonsense}” is no placeholder.');
    expect(open.getByText('Line 1: “[if friend]” lacks its [end].')).toBeDefined();
    await user.click(open.getByRole('button', { name: 'Show “{nonsense}” in the text' }));
    const text = open.getByRole<HTMLTextAreaElement>('textbox', { name: 'Text' });
    await waitFor(() => expect([text.selectionStart, text.selectionEnd]).toEqual([10, 20]));
    put(open.getByRole('textbox', { name: 'Subject' }), 'For {nobody}');
    expect(open.getByText('“{nobody}” is no placeholder.')).toBeDefined();
    await user.click(open.getByRole('button', { name: /^Save/ }));
    expect(await data.templates.own()).toEqual([]);
    expect(screen.getByRole('dialog')).toBeDefined();
  });

  it('writes a new template in two languages at once, and removes it', async () => {
    const { user, data } = await settings();
    await user.click(screen.getByRole('button', { name: 'New template: Birthdays' }));
    const open = await dialog();
    await user.click(open.getByRole('button', { name: /^Save/ }));
    expect(open.getByText('The template needs a name.')).toBeDefined();
    put(open.getByRole('textbox', { name: 'Name of the template' }), 'With cake');
    put(open.getByRole('textbox', { name: 'Text' }), '{opening}\n\nCake!\n\n{closing}');
    await user.click(open.getByRole('radio', { name: 'Informal' }));
    put(open.getByRole('textbox', { name: 'Text' }), '{opening}\n\nCake, you!\n\n{closing}');
    await user.click(open.getByRole('button', { name: /^Save/ }));
    await waitFor(async () => expect(await data.templates.own()).toHaveLength(1));
    const [own] = await data.templates.own();
    expect(own).toMatchObject({ name: 'With cake', purpose: 'birthday' });
    expect(own!.texts['en']?.formal?.body).toContain('Cake!');
    expect(own!.texts['en']?.informal?.body).toContain('Cake, you!');
    await user.click(await screen.findByRole('button', { name: 'Change: With cake' }));
    await user.click((await dialog()).getByRole('button', { name: 'Remove the template' }));
    await waitFor(async () => expect(await data.templates.own()).toEqual([]));
  });

  it('offers placeholders while one types a brace, and puts conditions around what is chosen', async () => {
    const { user } = await settings();
    await user.click(screen.getByRole('button', { name: 'New template: Birthdays' }));
    const open = await dialog();
    const text = open.getByRole<HTMLTextAreaElement>('textbox', { name: 'Text' });
    await user.click(text);
    await user.keyboard('Hi {{giv');
    await screen.findByRole('option', { name: /\{given\}/ });
    // What is being typed is not wrong yet.
    expect(open.queryByText(/belongs to nothing/)).toBeNull();
    await user.keyboard('{Enter}');
    expect(text.value).toBe('Hi {given}');
    expect(screen.queryByRole('option', { name: /\{given\}/ })).toBeNull();
    text.setSelectionRange(0, 3);
    await user.click(open.getByRole('button', { name: 'Only if known' }));
    await user.click(await screen.findByRole('menuitem', { name: 'the product' }));
    expect(text.value).toBe('[if product]Hi [end]{given}');
  });

  it('shows what was written for a sentence before, and takes it over by key or press', async () => {
    const body = (...paragraphs: string[]) =>
      ['{opening}', ...paragraphs, '{closing}'].join('\n\n');
    const { user } = await settings(async (data) => {
      granted(
        await data.templates.save({
          id: 'before' as TemplateId,
          purpose: 'welcome',
          reason: null,
          name: 'Before',
          texts: {
            en: {
              formal: { subject: '', body: body('We are open on Saturdays. Come and see.') },
              informal: { subject: '', body: body('Come and see, you.') },
            },
            fr: {
              formal: { subject: '', body: body('Nous ouvrons le samedi. Venez nous voir.') },
              informal: { subject: '', body: body('Viens nous voir, toi.') },
            },
          },
        }),
      );
    });
    await user.click(screen.getByRole('button', { name: 'New template: Birthdays' }));
    const open = await dialog();
    put(
      open.getByRole('textbox', { name: 'Text' }),
      body('We are open on Saturdays. Come and see us.'),
    );
    await user.click(open.getByRole('button', { name: /Language$/ }));
    await user.click(await screen.findByRole('option', { name: /^French/ }));
    const first = await open.findByRole('button', { name: 'Take over: Nous ouvrons le samedi.' });
    expect(open.getByText('for “Come and see.”')).toBeDefined();
    // In the other form of address it was said otherwise.
    expect(open.queryByText(/toi/)).toBeNull();
    await user.click(first);
    const text = () => open.getByRole<HTMLTextAreaElement>('textbox', { name: 'Text' });
    expect(text().value).toBe('Nous ouvrons le samedi.');
    await user.click(text());
    await user.keyboard('{Alt>}{Enter}{/Alt}');
    await waitFor(() => expect(text().value).toBe('Nous ouvrons le samedi. Venez nous voir.'));
    expect(open.queryByText('Written before')).toBeNull();
  });
});
