import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ContactId } from '@shared/domain/contacts/contact';
import { PersonPlace } from '@renderer/app/pages/PersonPlace';
import { aDraft } from '@test/support/builders';
import { renderWith } from '@test/support/renderWith';
import { granted } from '@test/support/testDatabase';

/** The person of the test that runs. */
let id: ContactId;
const Page = () => <PersonPlace route={{ place: 'person', id }} />;

const withAna = () =>
  renderWith(<Page />, {
    prepare: async (data) => {
      id = granted(await data.contacts.create(aDraft('Ana Souza'))).value.id;
    },
  });

describe('the data protection of a person', () => {
  it('says by which rule data are kept, blocks them, shows it, and lifts it', async () => {
    const { user, data } = await withAna();
    expect(await screen.findByText(/Not decided: contract and legitimate interest/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Change data protection' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('checkbox', { name: 'Block the data' }));
    await user.type(dialog.getByRole('textbox', { name: 'Why' }), 'Wrong address');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/Blocked since today/)).toBeDefined();
    expect(screen.getByText(/Wrong address/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Lift' }));
    await waitFor(async () => {
      expect((await data.privacy.recordOf(id))?.restrictedSince).toBeNull();
    });
  });

  it('writes a request down with its clock, and what was done', async () => {
    const { user, data } = await withAna();
    await user.click(await screen.findByRole('button', { name: 'Write down a request' }));
    const dialog = within(await screen.findByRole('dialog'));
    const day = dialog.getByRole('textbox', { name: 'Asked on' });
    await user.clear(day);
    await user.type(day, 'yesterday');
    expect(dialog.getByText(/The answer is due/)).toBeDefined();
    await user.type(dialog.getByRole('textbox', { name: 'What they said' }), 'Name is wrong');
    await user.click(dialog.getByRole('button', { name: 'Write down' }));

    const requests = within(await screen.findByRole('list', { name: 'Requests about the data' }));
    expect(requests.getByText('Rectification')).toBeDefined();
    await user.click(requests.getByRole('button', { name: 'Answer' }));
    const answer = within(await screen.findByRole('dialog'));
    await user.type(answer.getByRole('textbox', { name: 'What was done' }), 'Corrected');
    await user.click(answer.getByRole('button', { name: 'Answered today' }));
    await waitFor(async () => {
      expect(await data.privacy.casesOf(id)).toMatchObject([
        {
          kind: 'rectification',
          answeredOn: data.clock.today(),
          note: 'Name is wrong\n\nCorrected',
        },
      ]);
    });
  });
});
