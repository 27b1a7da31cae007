import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ContactId } from '@shared/domain/contacts/contact';
import { PersonPlace } from '@renderer/app/pages/PersonPlace';
import { aDraft, aNote } from '@test/support/builders';
import { renderWith } from '@test/support/renderWith';
import { granted } from '@test/support/testDatabase';

/** The person of the test that runs. */
let id: ContactId;
const Page = () => <PersonPlace route={{ place: 'person', id }} />;

const withAna = () =>
  renderWith(<Page />, {
    prepare: async (data) => {
      id = granted(await data.contacts.create(aDraft('Ana Souza', { about: 'Likes shade' }))).value
        .id;
      granted(await data.interactions.add(aNote(id, { text: 'First note', isPrivate: true })));
    },
  });

type Shown = Awaited<ReturnType<typeof withAna>>;

const choose = async ({ user }: Shown, entry: string): Promise<void> => {
  await user.click(await screen.findByRole('button', { name: /More for .*Ana/ }));
  await user.click(await screen.findByRole('menuitem', { name: entry }));
};

describe('erasing the data of a person', () => {
  it('says what goes and what stays, wants the name, erases, and certifies', async () => {
    const shown = await withAna();
    const { user, data } = shown;
    await choose(shown, 'Erase the data');
    const dialog = within(await screen.findByRole('alertdialog'));
    expect(await dialog.findByText('One note')).toBeDefined();
    expect(dialog.getByText(/erasure mark without a name/)).toBeDefined();
    const act = dialog.getByRole('button', { name: 'Erase for good' });
    const isOff = () =>
      act.hasAttribute('disabled') || act.getAttribute('aria-disabled') === 'true';
    expect(isOff()).toBe(true);
    await user.type(dialog.getByRole('textbox', { name: /type the name/ }), 'ana souz');
    expect(isOff()).toBe(true);
    await user.keyboard('a');
    await waitFor(() => expect(isOff()).toBe(false));
    await user.click(act);
    expect(await screen.findByText(/nothing is left/)).toBeDefined();
    expect(await data.contacts.get(id)).toBeNull();
    const [erasure] = await data.privacy.erasures();
    expect(erasure?.reason).toBe('request');
    expect(erasure?.provenAt).not.toBeNull();
    expect(JSON.stringify(erasure)).not.toMatch(/Ana|Souza/u);
  });
});

describe('handing out all data', () => {
  it('starts the clock of one month when it is saved', async () => {
    const shown = await withAna();
    const { user, data } = shown;
    await choose(shown, 'Hand over all data');
    const dialog = within(await screen.findByRole('dialog'));
    expect(await dialog.findByText(/one note that is only for you/)).toBeDefined();
    await user.click(dialog.getByRole('button', { name: 'JSON' }));
    await waitFor(async () => {
      expect(await data.privacy.openCasesOf(id)).toMatchObject([{ kind: 'access' }]);
    });
    await user.click(await dialog.findByRole('button', { name: 'Answered today' }));
    await waitFor(async () => {
      expect(await data.privacy.openCasesOf(id)).toEqual([]);
    });
  });
});
