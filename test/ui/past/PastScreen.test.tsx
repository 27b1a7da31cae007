import { screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { isoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { PastPoint } from '@shared/domain/past/pastPoint';
import { PastScreen } from '@renderer/features/past/PastScreen';
import { aNote } from '@test/support/builders';
import { renderWith } from '@test/support/renderWith';
import { aCustomer } from '@test/support/shopBook';
import { granted } from '@test/support/testDatabase';

// The stand-in for IndexedDB is slow beside other tests; nothing here is about time.
vi.setConfig({ testTimeout: 40_000 });

const DAY_MS = 86_400_000;
const FIRST = isoDate('2026-03-19');

/** Ada on the screen of a former day: she was changed since, and a note about her is gone. */
async function adaThen() {
  const who = { ada: '' as ContactId };
  const onLeave = vi.fn();
  const points: PastPoint[] = [];
  const Screen = () => {
    const [point, setPoint] = useState<PastPoint>({ kind: 'day', day: FIRST });
    return (
      <PastScreen
        point={point}
        chosen={who.ada}
        onPoint={(next) => {
          points.push(next);
          setPoint(next);
        }}
        onChoose={() => undefined}
        hrefOf={(id) => `#/people/${id}`}
        onLeave={onLeave}
      />
    );
  };
  const { data, user } = await renderWith(<Screen />, {
    prepare: async (shop) => {
      who.ada = (await aCustomer(shop, 'Ada', { nickname: 'Addi' })).id;
      const note = granted(await shop.interactions.add(aNote(who.ada, { text: 'Asked for rye' })));
      shop.clock.advance(2 * DAY_MS);
      granted(await shop.contacts.update(who.ada, { nickname: 'Lovelace' }));
      granted(await shop.interactions.remove(note.value.interaction.id));
    },
  });
  return { data, user, ada: who.ada, points, onLeave };
}

it('shows somebody as they were, and takes a detail and a note over from there', async () => {
  const { data, user, ada } = await adaThen();
  await screen.findByText(/^This is how the shop was at the end of/);
  const card = within(await screen.findByRole('region', { name: /as they were/ }));
  await card.findByText('Addi');
  expect(card.getByText('Different today')).toBeTruthy();
  await card.findByText('Lovelace');

  await user.click(card.getByRole('button', { name: /^Take over: .*[Nn]ickname/ }));
  await waitFor(async () =>
    expect(await data.contacts.get(ada)).toMatchObject({ nickname: 'Addi' }),
  );
  await user.click(await card.findByRole('button', { name: /^Take over: .*Asked for rye/ }));
  await waitFor(async () =>
    expect((await data.db.interactions.toArray()).map(({ text }) => text)).toEqual([
      'Asked for rye',
    ]),
  );
  // All is as it was then: there is nothing more to take.
  await waitFor(() => expect(card.queryByRole('button', { name: /^Take over/ })).toBeNull());
});

it('goes to another day, not to one that nobody knows, and back to today', async () => {
  const { user, points, onLeave } = await adaThen();
  await user.click(await screen.findByRole('button', { name: 'Another day' }));
  const choice = within(await screen.findByRole('dialog', { name: 'Which day' }));
  await choice.findByText(/^It reaches back to/);
  const field = choice.getByRole('textbox', { name: 'How was it on' });
  await user.clear(field);
  await user.type(field, '2020-01-01{Enter}');
  await choice.findByText(/^Regulars knows this shop since/);
  await user.clear(field);
  await user.type(field, 'last year, perhaps{Enter}');
  await choice.findByText('This is no day up to today that can be read.');
  expect(points).toEqual([]);
  await user.click(choice.getByRole('button', { name: 'Yesterday' }));
  expect(points).toEqual([{ kind: 'day', day: '2026-03-20' }]);
  await user.click(await screen.findByRole('button', { name: 'Back to today' }));
  expect(onLeave).toHaveBeenCalledOnce();
});
