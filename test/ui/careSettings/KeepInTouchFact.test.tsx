import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Contact } from '@shared/domain/contacts/contact';
import type { SegmentId } from '@shared/domain/segments/segment';
import { KeepInTouchFact } from '@renderer/features/careSettings/KeepInTouchFact';
import { aDraft, aNote } from '@test/support/builders';
import { renderWith } from '@test/support/renderWith';
import { granted, type TestData } from '@test/support/testDatabase';

// The stand-in for IndexedDB is slow beside other tests; nothing here is about time.
vi.setConfig({ testTimeout: 30_000 });

const DAY_MS = 86_400_000;

let ada: Contact;

/** The fact of whoever was made before the window opened. */
function TheFact({ isReadOnly = false }: { readonly isReadOnly?: boolean }) {
  return <KeepInTouchFact contact={ada} isReadOnly={isReadOnly} />;
}

/** Ada, last spoken to so many days ago. */
async function aFact(daysAgo: number, prepare: (data: TestData, ada: Contact) => Promise<unknown>) {
  return renderWith(<TheFact />, {
    prepare: async (data) => {
      ada = granted(await data.contacts.create(aDraft('Ada Kern', { tags: ['Press'] }))).value;
      const happenedAt = data.clock.now() - daysAgo * DAY_MS;
      granted(await data.interactions.add(aNote(ada.id, { kind: 'call', happenedAt })));
      await prepare(data, ada);
    },
  });
}

describe('the rhythm on the page of a person', () => {
  it('is set from nothing with a suggestion, and can be taken back', async () => {
    const { user, data } = await aFact(3, () => Promise.resolve());
    await user.click(await screen.findByRole('button', { name: 'Set a rhythm' }));
    const dialog = within(await screen.findByRole('dialog', { name: /Ada Kern/ }));
    expect(dialog.getByText('So far without a rhythm.')).toBeDefined();
    await user.click(dialog.getByRole('button', { name: 'every 3 months' }));
    await user.click(dialog.getByRole('button', { name: 'Set' }));
    await screen.findByText(/^Every 3 months · last 3 days ago$/);
    expect(await data.keepInTouch.all()).toMatchObject([{ everyDays: 90 }]);
    await user.click(await screen.findByRole('button', { name: /Undo/ }));
    await screen.findByText('No rhythm for keeping in touch');
  });

  it.each([
    [41, null],
    [42, 'It is time'],
    [62, 'It is time'],
    [63, 'Too long ago'],
  ] as const)('after %i days of six weeks says %s, in words', async (daysAgo, tone) => {
    await aFact(daysAgo, (data, { id }) => data.keepInTouch.set(`person:${id}`, 42));
    await screen.findByText(/^Every 6 weeks · last/);
    for (const word of ['It is time', 'Too long ago']) {
      expect(screen.queryByText(word) !== null).toBe(word === tone);
    }
  });

  it('says where it comes from: a tag, else a group, and falls back to it', async () => {
    const { user, data } = await aFact(50, async (before, { id }) => {
      granted(
        await before.segments.save({
          id: 's1' as SegmentId,
          name: 'Circle',
          members: { kind: 'chosen', ids: [id] },
          relationships: [],
          goal: null,
          note: '',
        }),
      );
      await before.keepInTouch.set('segment:s1', 90);
    });
    await screen.findByText(/From the group/);
    expect(screen.getByText(/^Every 3 months · last 7 weeks ago$/)).toBeDefined();
    granted(await data.keepInTouch.set('tag:Press', 60));
    await screen.findByText(/From the tag/);
    await user.click(screen.getByRole('button', { name: 'Change the rhythm' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/^So far every 2 months, from the tag/)).toBeDefined();
    await user.click(dialog.getByRole('button', { name: 'every 2 weeks' }));
    await user.click(dialog.getByRole('button', { name: 'Set' }));
    await screen.findByText(/^Every 2 weeks/);
    expect(screen.queryByText(/From the tag/)).toBeNull();

    await user.click(screen.getByRole('button', { name: 'Change the rhythm' }));
    await user.click(
      await screen.findByRole('button', { name: /^Again every 2 months, from the tag/ }),
    );
    await screen.findByText(/From the tag/);
  });

  it('starts anew with a contact, and says so where nobody is reminded', async () => {
    const { data } = await aFact(70, (before, { id }) =>
      before.keepInTouch.set(`person:${id}`, 42),
    );
    await screen.findByText('Too long ago');
    granted(await data.interactions.add(aNote(ada.id, { happenedAt: data.clock.now() })));
    await screen.findByText(/^Every 6 weeks · in touch today$/);
    expect(screen.queryByText('Too long ago')).toBeNull();
    const { care } = await data.settings.get();
    granted(
      await data.settings.set({ care: { ...care, rhythm: { ...care.rhythm, isOn: false } } }),
    );
    await screen.findByText('These reminders are switched off in the settings.');
  });

  it('offers nothing for somebody in the trash', async () => {
    await renderWith(<TheFact isReadOnly />, {
      prepare: async (data) => {
        ada = granted(await data.contacts.create(aDraft('Ada'))).value;
      },
    });
    await waitFor(() => expect(screen.queryByRole('button')).toBeNull());
    expect(screen.queryByText('No rhythm for keeping in touch')).toBeNull();
  });
});
