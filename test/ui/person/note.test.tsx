import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Contact, ContactId } from '@shared/domain/contacts/contact';
import { refuse } from '@shared/kernel/result';
import { draftOf } from '@renderer/data/repositories/drafts';
import { NoteDialog } from '@renderer/features/person/NoteDialog';
import { PersonScreen } from '@renderer/features/person/PersonScreen';
import { aDraft } from '@test/support/builders';
import { renderWith } from '@test/support/renderWith';
import { granted, type TestData } from '@test/support/testDatabase';

/** The people of the test that runs, once they are there. */
const ids: { yuki: ContactId; lukasz: ContactId } = {
  yuki: '' as ContactId,
  lukasz: '' as ContactId,
};

const nothing = (): void => undefined;
const YukiPage = () => <PersonScreen id={ids.yuki} onEdit={nothing} onPeople={nothing} />;
const YukiDialog = ({ onClose = nothing }: { readonly onClose?: () => void }) => (
  <NoteDialog contactId={ids.yuki} onClose={onClose} />
);

async function someone(data: TestData, name: string): Promise<Contact> {
  return granted(await data.contacts.create(aDraft(name))).value;
}
const onlyYuki = async (data: TestData): Promise<void> => {
  ids.yuki = (await someone(data, 'Yuki Tanaka')).id;
};
const yukiAndLukasz = async (data: TestData): Promise<void> => {
  await onlyYuki(data);
  ids.lukasz = (await someone(data, 'Łukasz Wiśniewski')).id;
};

const textField = () => screen.findByRole('textbox', { name: 'What happened?' });
const history = () => screen.getByRole('list', { name: 'History' });
const promised = () => screen.getByRole('region', { name: 'Open promises' });
const notes = (data: TestData) => data.db.interactions.toArray();

describe('a note on the page of a person', () => {
  it('is one key, the text, and one chord; its promise is one press more, and both are one act', async () => {
    const { data, user, commands } = await renderWith(<YukiPage />, { prepare: onlyYuki });
    const field = await textField();
    expect(commands.run('note')).toBe(true);
    expect(document.activeElement).toBe(field);
    await user.keyboard("Liked the Sencha. I'll send three samples by Tuesday.");
    const clause = document.querySelector('mark');
    expect(clause?.textContent).toBe("I'll send three samples by Tuesday");
    await user.click(await screen.findByRole('button', { name: 'Remember' }));
    await user.keyboard('{Control>}{Enter}{/Control}');

    await waitFor(() => expect(history().textContent).toContain('Liked the Sencha'));
    await waitFor(() => expect(promised().textContent).toContain('three samples'));
    expect(promised().textContent).toContain('by Tuesday, 24 March');
    expect(field).toHaveProperty('value', '');
    // Outside the field, so that Ctrl Z takes back the note.
    expect(document.activeElement).not.toBe(field);

    await user.click(await screen.findByRole('button', { name: /Undo/ }));
    await waitFor(async () => expect(await notes(data)).toEqual([]));
    expect(await data.db.promises.toArray()).toEqual([]);
  });

  it('promises nothing unasked', async () => {
    const { data, user } = await renderWith(<YukiPage />, { prepare: onlyYuki });
    await user.type(await textField(), "I'll call on Monday");
    await user.click(await screen.findByRole('button', { name: 'No' }));
    expect(document.querySelector('mark')).toBeNull();
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(async () => expect((await notes(data)).length).toBe(1));
    expect(await data.db.promises.toArray()).toEqual([]);
  });

  it('keeps everything that is known about the exchange', async () => {
    const { data, user } = await renderWith(<YukiPage />, { prepare: onlyYuki });
    await user.click(await screen.findByRole('button', { name: 'Call' }));
    await user.type(await textField(), 'Harvest is early.');
    await user.click(screen.getByRole('button', { name: 'More' }));
    await user.type(screen.getByRole('textbox', { name: 'When' }), 'yesterday');
    expect(await screen.findByText(/Wednesday, 18 March/)).toBeDefined();
    await user.type(screen.getByRole('textbox', { name: 'Minutes' }), '14');
    await user.type(screen.getByRole('textbox', { name: 'What comes next' }), 'Call back');
    await user.click(screen.getByRole('checkbox', { name: /Only for me/ }));
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(async () => expect((await notes(data)).length).toBe(1));
    expect((await notes(data))[0]).toMatchObject({
      kind: 'call',
      text: 'Harvest is early.',
      happenedAt: Date.UTC(2026, 2, 18, 12),
      durationMinutes: 14,
      nextStep: 'Call back',
      isPrivate: true,
    });
    // The next one starts afresh.
    expect(screen.queryByRole('textbox', { name: 'Minutes' })).toBeNull();
  });

  it('says what cannot be read and keeps it', async () => {
    const { data, user } = await renderWith(<YukiPage />, { prepare: onlyYuki });
    await user.type(await textField(), 'Came by.');
    await user.click(screen.getByRole('button', { name: 'More' }));
    await user.type(screen.getByRole('textbox', { name: 'When' }), 'tomorrow');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText('We cannot read this as a day in the past.')).toBeDefined();
    expect(await notes(data)).toEqual([]);
    expect(await textField()).toHaveProperty('value', 'Came by.');
  });

  it('keeps the text where saving fails, says so, and saves it the second time', async () => {
    const { data, user } = await renderWith(<YukiPage />, { prepare: onlyYuki });
    vi.spyOn(data.interactions, 'add').mockResolvedValueOnce(
      refuse({ code: 'store/gone' }) as never,
    );
    await user.type(await textField(), 'Important.');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect((await screen.findByRole('alert')).textContent).toBe(
      'That could not be saved just now. Your text is still here. Try again?',
    );
    expect(await textField()).toHaveProperty('value', 'Important.');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(async () => expect((await notes(data)).length).toBe(1));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('survives leaving the page right after the last key', async () => {
    const { data, user, unmount } = await renderWith(<YukiPage />, { prepare: onlyYuki });
    await user.type(await textField(), 'Half a sent');
    unmount();
    await waitFor(async () =>
      expect(await data.drafts.get(draftOf('note', ids.yuki))).toMatchObject({
        text: 'Half a sent',
      }),
    );
  });

  it('goes on with what was kept, unfolded where something would be hidden, and can be thrown away', async () => {
    const { data, user } = await renderWith(<YukiPage />, {
      prepare: async (fresh) => {
        await onlyYuki(fresh);
        await fresh.drafts.put(draftOf('note', ids.yuki), { text: 'Kept words', isPrivate: true });
      },
    });
    const field = await textField();
    await waitFor(() => expect(field).toHaveProperty('value', 'Kept words'));
    expect(screen.getByRole('checkbox', { name: /Only for me/ })).toHaveProperty('checked', true);
    await user.click(screen.getByRole('button', { name: 'Discard' }));
    expect(field).toHaveProperty('value', '');
    await waitFor(async () => expect(await data.drafts.get(draftOf('note', ids.yuki))).toBeNull());
  });
});

describe('a note from anywhere', () => {
  it('is for the person opened last, and closes when it is saved', async () => {
    const close = vi.fn();
    const { data, user } = await renderWith(<YukiDialog onClose={close} />, {
      prepare: yukiAndLukasz,
    });
    const dialog = await screen.findByRole('dialog');
    await waitFor(() => expect(dialog.textContent).toContain('opened last'));
    await textField();
    await user.keyboard('Bought Gyokuro.{Control>}{Enter}{/Control}');
    await waitFor(() => expect(close).toHaveBeenCalled());
    expect(await notes(data)).toMatchObject([{ contactId: ids.yuki, text: 'Bought Gyokuro.' }]);
  });

  it('goes to the person typed as @luk, without the mention', async () => {
    const { data, user } = await renderWith(<YukiDialog />, { prepare: yukiAndLukasz });
    await textField();
    await user.keyboard('@luk');
    expect((await screen.findByRole('list', { name: 'For whom' })).textContent).toContain(
      'Łukasz Wiśniewski',
    );
    await user.keyboard(' ');
    await waitFor(() =>
      expect(within(screen.getByRole('dialog')).queryByText('Yuki Tanaka')).toBeNull(),
    );
    const field = await textField();
    await waitFor(() => expect(document.activeElement).toBe(field));
    await user.keyboard('Wants Assam.{Control>}{Enter}{/Control}');
    await waitFor(async () => expect((await notes(data)).length).toBe(1));
    const [note] = await notes(data);
    expect(note!.text).toBe('Wants Assam.');
    expect((await data.contacts.get(note!.contactId))!.name).toBe('Łukasz Wiśniewski');
    expect(await data.drafts.get(draftOf('note', ids.yuki))).toBeNull();
  });

  it('takes along what was typed when the person is switched', async () => {
    const { data, user } = await renderWith(<YukiDialog />, {
      prepare: async (fresh) => {
        await yukiAndLukasz(fresh);
        await fresh.drafts.put(draftOf('note', ids.lukasz), { text: 'Older words' });
      },
    });
    await user.type(await textField(), 'New branch in May.');
    await user.click(screen.getByRole('button', { name: 'Someone else' }));
    await user.type(await screen.findByRole('searchbox'), 'wisn');
    await screen.findByRole('button', { name: /Łukasz/ });
    await user.keyboard('{Enter}');
    await waitFor(async () =>
      expect(((await textField()) as HTMLTextAreaElement).value).toContain('New branch in May.'),
    );
    expect(screen.getByRole('dialog').textContent).toContain('Łukasz Wiśniewski');
    await waitFor(async () => expect(await data.drafts.get(draftOf('note', ids.yuki))).toBeNull());
  });

  it('leaves an @ for nobody as it was typed', async () => {
    const { data, user } = await renderWith(<YukiDialog />, { prepare: yukiAndLukasz });
    await textField();
    await user.keyboard('@zzzz ');
    await user.keyboard('follows us{Control>}{Enter}{/Control}');
    await waitFor(async () =>
      expect(await notes(data)).toMatchObject([{ contactId: ids.yuki, text: '@zzzz follows us' }]),
    );
  });

  it('asks for whom where nobody was opened', async () => {
    const { user } = await renderWith(<NoteDialog contactId={null} onClose={nothing} />, {
      prepare: yukiAndLukasz,
    });
    await user.type(await screen.findByRole('searchbox'), 'yuki');
    await screen.findByRole('button', { name: /Yuki/ });
    await user.keyboard('{Enter}');
    expect(await textField()).toBeDefined();
  });
});
