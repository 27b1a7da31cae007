import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { isoDate } from '@shared/domain/calendar/isoDate';
import type { ContactDraft, ContactId } from '@shared/domain/contacts/contact';
import { PersonScreen } from '@renderer/features/person/PersonScreen';
import { aDraft } from '@test/support/builders';
import { renderWith } from '@test/support/renderWith';
import { granted, type TestData } from '@test/support/testDatabase';

const way = { use: 'work', label: '', isPreferred: false, doNotUse: false } as const;

const YUKI: ContactDraft = aDraft('Yuki Tanaka', {
  country: 'JP',
  timeZone: 'Asia/Tokyo',
  phones: [{ ...way, id: 'p', number: '075 555 0142', e164: '+81755550142' }],
  emails: [{ ...way, id: 'e', address: 'yuki@tanaka-chaho.example' }],
  handles: [
    { ...way, id: 'w', service: 'website', value: 'tanaka-chaho.example' },
    { ...way, id: 't', service: 'telegram', value: '@yuki' },
  ],
});

// The stand-in for IndexedDB is slow beside other tests; nothing here is about time.
vi.setConfig({ testTimeout: 30_000 });

const planned = vi.fn();
afterEach(() => planned.mockClear());

/** The page of Yuki Tanaka at an instant. */
async function aPage(at: string, prepare: (data: TestData, id: ContactId) => Promise<void>) {
  let id = '' as ContactId;
  const Page = () => (
    <PersonScreen
      id={id}
      onEdit={() => undefined}
      onPeople={() => undefined}
      parts={{ onPlan: planned }}
    />
  );
  const win = await renderWith(<Page />, {
    prepare: async (data) => {
      data.clock.set(Date.parse(at));
      id = granted(await data.contacts.create(YUKI)).value.id;
      await prepare(data, id);
    },
  });
  await screen.findByRole('heading', { level: 1, name: /Yuki/ });
  return win;
}

const nothing = () => Promise.resolve();
const call = () => screen.findByRole('button', { name: /^Call \+?[\d\s]+/ });
const dialog = () => screen.findByRole('alertdialog');

describe('reaching somebody', () => {
  it('calls at once at a good moment', async () => {
    // 10:00 on a Wednesday in Tokyo.
    const { user, platform } = await aPage('2026-03-18T01:00:00Z', nothing);
    await user.click(await call());
    await waitFor(() => expect(platform.links).toEqual(['tel:+81755550142']));
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });

  it('says before a call at night what it is there and when it is better, and lets one plan it', async () => {
    // 3:00 on a Thursday in Tokyo.
    const { user, platform } = await aPage('2026-03-18T18:00:00Z', nothing);
    // Also before everything is read that a moment depends on.
    await user.click(await call());
    const word = within(await dialog());
    expect(word.getByRole('heading').textContent).toBe('Call Yuki Tanaka now?');
    expect(word.getByText(/Quiet hours are from/)).toBeDefined();
    expect(word.getByText(/^Next good moment: Thursday/)).toBeDefined();
    await user.click(word.getByRole('button', { name: 'Plan it for then' }));
    expect(planned).toHaveBeenCalledTimes(1);
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect(platform.links).toEqual([]);
  });

  it('does it with one more press, and not at all with Cancel or Escape', async () => {
    // The spring equinox, a holiday.
    const { user, platform } = await aPage('2026-03-20T01:00:00Z', nothing);
    await user.click(await screen.findByRole('button', { name: /^\+81/ }));
    const word = within(await dialog());
    expect(word.getByText(/is a holiday in Japan: /)).toBeDefined();
    await user.click(word.getByRole('button', { name: 'Cancel' }));
    await user.click(await call());
    await dialog();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    expect(platform.links).toEqual([]);
    await user.click(await call());
    await user.click(within(await dialog()).getByRole('button', { name: 'Call anyway' }));
    await waitFor(() => expect(platform.links).toEqual(['tel:+81755550142']));
  });

  it('lets a message wait there by itself', async () => {
    const { user, platform } = await aPage('2026-03-18T18:00:00Z', nothing);
    await user.click(await screen.findByRole('button', { name: 'yuki@tanaka-chaho.example' }));
    await waitFor(() => expect(platform.links).toHaveLength(1));
    await user.click(screen.getByRole('button', { name: '@yuki' }));
    await waitFor(() =>
      expect(platform.links).toEqual(['mailto:yuki@tanaka-chaho.example', 'https://t.me/yuki']),
    );
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });

  it('asks before a message too where somebody is to be left alone', async () => {
    const { user, platform } = await aPage('2026-03-18T01:00:00Z', async (data, id) => {
      granted(
        await data.customs.save(id, {
          leaveAloneUntil: isoDate('2026-04-01'),
          leaveAloneReason: 'She mourns her father.',
        }),
      );
    });
    await user.click(await screen.findByRole('button', { name: '@yuki' }));
    const word = within(await dialog());
    expect(word.getByText(/She mourns her father/)).toBeDefined();
    expect(word.getByRole('heading').textContent).toBe('Write to Yuki Tanaka now?');
    await user.keyboard('{Escape}');
    // Looking at a web page disturbs nobody.
    await user.click(screen.getByRole('button', { name: 'tanaka-chaho.example' }));
    await waitFor(() => expect(platform.links).toEqual(['https://tanaka-chaho.example']));
    await user.click(screen.getByRole('button', { name: '@yuki' }));
    await user.click(within(await dialog()).getByRole('button', { name: 'Write anyway' }));
    await waitFor(() => expect(platform.links.at(-1)).toBe('https://t.me/yuki'));
  });

  it('calls at once where nothing is known of where somebody is', async () => {
    const { user, platform, data } = await aPage('2026-03-18T18:00:00Z', async (fresh, id) => {
      granted(
        await fresh.contacts.update(id, {
          country: '',
          timeZone: '',
          phones: [{ ...YUKI.phones[0]!, e164: '', number: '5550142' }],
        }),
      );
    });
    expect((await data.db.contacts.toArray())[0]!.country).toBe('');
    await user.click(await call());
    await waitFor(() => expect(platform.links).toHaveLength(1));
  });
});
