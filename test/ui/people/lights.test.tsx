import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ContactDraft } from '@shared/domain/contacts/contact';
import { listMemory } from '@renderer/features/people/listMemory';
import { PeopleScreen } from '@renderer/features/people/PeopleScreen';
import { aDraft } from '@test/support/builders';
import { renderWith } from '@test/support/renderWith';
import { granted } from '@test/support/testDatabase';

const nothing = (): void => undefined;

const EVERYBODY: readonly ContactDraft[] = [
  aDraft('Anna Bauer', { country: 'DE', timeZone: 'Europe/Berlin' }),
  aDraft('Ben Miller', { country: 'US' }),
  aDraft('Cem Kaya'),
  aDraft('Yuki Tanaka', { country: 'JP', timeZone: 'Asia/Tokyo' }),
];

// The stand-in for IndexedDB is slow beside other tests; nothing here is about time.
vi.setConfig({ testTimeout: 30_000 });

beforeEach(() => {
  listMemory.forget();
});

const rowOf = (name: string) =>
  screen.getAllByRole('row').find(({ textContent }) => textContent.includes(name))!;
const lightOf = (name: string) => within(rowOf(name)).queryByRole('img');
const said = (name: string) => lightOf(name)?.getAttribute('aria-label') ?? null;

/** The list at an instant, as soon as its lights are lit. */
async function aList(at: string, prepare: (ids: readonly string[]) => void = nothing) {
  const win = await renderWith(<PeopleScreen onOpen={nothing} onNew={nothing} />, {
    prepare: async (data) => {
      data.clock.set(Date.parse(at));
      const ids: string[] = [];
      for (const draft of EVERYBODY) ids.push(granted(await data.contacts.create(draft)).value.id);
      prepare(ids);
    },
  });
  await waitFor(() => expect(said('Yuki Tanaka')).not.toBeNull());
  return win;
}

describe('the light in the list', () => {
  it('says for each row whether somebody may be called, with every reason', async () => {
    // 19:00 on a Wednesday in Berlin, 3:00 on a Thursday in Tokyo.
    await aList('2026-03-18T18:00:00Z');
    expect(said('Yuki Tanaka')).toMatch(/^Not right now\. .*Quiet hours are from/);
    expect(said('Anna Bauer')).toMatch(/^With care\. /);
    // Several clocks are possible: it says so instead of taking one.
    expect(said('Ben Miller')).toMatch(/^With care\. .*several time zones/i);
    // Nobody knows where he is: a list has nothing to tell.
    expect(lightOf('Cem Kaya')).toBeNull();
  });

  it('is full where the moment is good, and changes with the clock', async () => {
    const { data } = await aList('2026-03-18T01:00:00Z');
    expect(said('Yuki Tanaka')).toBe('Good right now.');
    expect(said('Anna Bauer')).toMatch(/^Not right now/);
    // The morning of a holiday in Japan is an ordinary one in Germany.
    data.clock.set(Date.parse('2026-03-20T08:30:00Z'));
    window.dispatchEvent(new Event('focus'));
    await waitFor(() => expect(said('Yuki Tanaka')).toMatch(/is a holiday in Japan/));
    expect(said('Anna Bauer')).toBe('Good right now.');
  });

  it('follows what somebody said about themselves, at once', async () => {
    const { data } = await aList('2026-03-18T18:00:00Z');
    const yuki = (await data.db.contacts.toArray()).find(({ name }) => name === 'Yuki Tanaka')!;
    granted(
      await data.customs.save(yuki.id, {
        quiet: { from: '10:00', to: '14:00' },
        goodToCall: [{ from: '02:00', to: '05:00' }],
      }),
    );
    await waitFor(() => expect(said('Yuki Tanaka')).toBe('Good right now.'));
  });

  it('stands in the preview with its reasons in words', async () => {
    const { user } = await aList('2026-03-20T08:30:00Z');
    await user.click(rowOf('Yuki Tanaka'));
    const preview = within(await screen.findByRole('complementary', { name: 'Preview' }));
    await preview.findByRole('heading', { name: 'Yuki Tanaka' });
    expect(preview.getByText('Not right now.').parentElement?.textContent).toMatch(
      /^Not right now\. .*is a holiday in Japan/,
    );
  });
});
