import { screen, waitFor, within } from '@testing-library/react';
import type { ContactDraft } from '@shared/domain/contacts/contact';
import type { MessageId } from '@shared/domain/messages/message';
import { LettersScreen } from '@renderer/features/printing/LettersScreen';
import { layOut } from '@renderer/hooks/laidOutLetters';
import { aDraft } from '@test/support/builders';
import { renderWith } from '@test/support/renderWith';
import { granted } from '@test/support/testDatabase';
import { beforeEach, expect, it, vi } from 'vitest';

vi.setConfig({ testTimeout: 30_000 });

beforeEach(() => {
  window.localStorage.clear();
});

const place = {
  id: '',
  use: 'private',
  label: '',
  isPreferred: true,
  doNotUse: false,
  street: 'Südplatz 3',
  extended: '',
  postOfficeBox: '',
  postalCode: '04275',
  city: 'Leipzig',
  region: '',
  countryCode: 'DE',
  country: '',
} as const;

const PEOPLE: readonly ContactDraft[] = [
  aDraft('Jürgen Weiß', { salutation: 'mr', addresses: [place] }),
  aDraft('Otto Brandt', { addresses: [{ ...place, street: '' }] }),
];

async function letters() {
  const ids: MessageId[] = [];
  const edited = vi.fn();
  const Later = () => (
    <LettersScreen ids={ids} onEditPerson={edited} onWrite={vi.fn()} onPeople={vi.fn()} />
  );
  const win = await renderWith(<Later />, {
    prepare: async (data) => {
      const people = [];
      for (const draft of PEOPLE) people.push(granted(await data.contacts.create(draft)).value.id);
      const saved = granted(
        await data.messages.draft(
          people.map((contactId) => ({
            contactId,
            purpose: 'birthday',
            templateId: null,
            language: 'de',
            addressedAs: 'formal',
            channel: 'letter',
            subject: 'Alles Gute',
            body: 'Guten Tag,\n\nalles Gute.\n\nMit Grüßen\nMarlene',
            campaignId: null,
            thanksId: null,
            greetingId: `${contactId}:birthday:2026`,
          })),
        ),
      );
      ids.push(...saved.value.messages.map(({ id }) => id));
    },
  });
  return { ...win, ids, edited };
}

it('prints who has an address, names who has none, stamps in one act and takes it back', async () => {
  const { user, data, platform, ids, edited } = await letters();
  const preview = await screen.findByRole('region', { name: 'Preview' });
  await within(preview).findByText('Herrn Jürgen Weiß');
  await screen.findByText('Otto Brandt: the address lacks the street.');
  await user.click(screen.getByRole('button', { name: 'To the address' }));
  expect(edited).toHaveBeenCalledWith((await data.messages.find(ids[1]!))!.contactId);

  expect(screen.queryByText('Sent? Then stamp it.')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Print' }));
  await screen.findByText('Sent? Then stamp it.');
  expect(platform.printed).toEqual([{ widthMm: 210, heightMm: 297 }]);
  await user.click(screen.getByRole('button', { name: 'Stamp' }));
  await waitFor(async () => expect((await data.messages.find(ids[0]!))!.status).toBe('sent'));
  expect((await data.messages.find(ids[1]!))!.status).toBe('draft');
  const [touch] = await data.db.interactions.toArray();
  expect(touch).toMatchObject({ kind: 'letter', direction: 'out' });
  await user.click(await screen.findByRole('button', { name: /^Undo/ }));
  await waitFor(async () => expect((await data.messages.find(ids[0]!))!.status).toBe('draft'));
  expect(await data.db.interactions.count()).toBe(0);
});

it('settles with the stamp what the letter was for', async () => {
  const { user, data, ids } = await letters();
  const message = (await data.messages.find(ids[0]!))!;
  layOut(message.id, {
    careMark: { id: `${message.contactId} birthday 2026`, reason: 'birthday' },
  });
  await user.click(await screen.findByRole('button', { name: 'Print' }));
  await user.click(await screen.findByRole('button', { name: 'Stamp' }));
  await waitFor(async () => expect(await data.db.careMarks.count()).toBe(1));
});

it('says so where no letter is left', async () => {
  const { user } = await letters();
  await user.click(await screen.findByRole('button', { name: 'Leave out Jürgen Weiß' }));
  await user.click(await screen.findByRole('button', { name: 'Leave out Otto Brandt' }));
  await screen.findByText('No letters here.');
});
