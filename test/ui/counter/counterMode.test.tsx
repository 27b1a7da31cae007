import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { accountOf } from '@shared/domain/loyalty/account';
import { FORGOTTEN_WAIT_MS } from '@renderer/features/counter/counterLock';
import { sealPin } from '@renderer/features/counter/pin';
import { DEFAULT_COUNTER, type CounterPreferences } from '@renderer/hooks/counterPreferences';
import { aDraft, aNote } from '@test/support/builders';
import { renderApp } from '@test/support/renderWith';
import { granted, type TestData } from '@test/support/testDatabase';

const PRIVATE = ['Haselnuss', '0341 998877', 'mehmet@example.org', 'Karl-Heine-Str', 'Sorgen'];

const mehmet = async (data: TestData): Promise<void> => {
  const contact = granted(
    await data.contacts.create(
      aDraft('Mehmet Yıldız', {
        about: 'Haselnuss',
        organisation: 'Sorgenbrecher GmbH',
        phones: [
          {
            id: 'p',
            use: 'mobile',
            label: '',
            number: '0341 998877',
            e164: '+49341998877',
            isPreferred: true,
            doNotUse: false,
          },
        ],
        emails: [
          {
            id: 'e',
            use: 'home',
            label: '',
            address: 'mehmet@example.org',
            isPreferred: true,
            doNotUse: false,
          },
        ],
      }),
    ),
  ).value;
  granted(await data.interactions.add(aNote(contact.id, { text: 'Hat Sorgen mit dem Dach.' })));
};
const pinned = async (pin = '4711'): Promise<CounterPreferences> => ({
  ...DEFAULT_COUNTER,
  isModeOn: true,
  pin: await sealPin(pin, (bytes) => bytes.fill(7), 20),
});
const points = async (data: TestData) => {
  const [contact] = await data.db.contacts.toArray();
  const entries = await data.loyaltyLedger.entriesOf(contact!.id);
  return accountOf(entries, 'points', data.clock.today()).balance;
};
const line = () => screen.findByRole('textbox', { name: 'Who is it, and how much?' });
const leaveWith = async (user: UserEvent, pin: string): Promise<void> => {
  await user.type(await screen.findByLabelText('PIN'), `${pin}{Enter}`);
};
const openLeave = async (user: UserEvent): Promise<void> => {
  await user.click(await screen.findByRole('button', { name: 'Leave the counter' }));
};

describe('counter mode', () => {
  it('begins with a PIN, chosen once, typed twice', async () => {
    const { user, preferences } = await renderApp({ prepare: mehmet });
    await screen.findByRole('heading', { level: 1 });
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('combobox'), 'counter only');
    await user.click(await screen.findByRole('option', { name: /Show the counter only/ }));
    expect(await screen.findByText(/It is no lock/)).toBeDefined();
    const [pin, again] = [
      screen.getByLabelText('PIN, four to eight digits'),
      screen.getByLabelText('The same PIN again'),
    ];
    await user.type(pin, '12');
    await user.click(screen.getByRole('button', { name: 'Show the counter' }));
    expect(screen.getByText('A PIN has four to eight digits.')).toBeDefined();
    await user.type(pin, '34');
    await user.type(again, '1235{Enter}');
    expect(screen.getByText('These are two different PINs.')).toBeDefined();
    await user.clear(again);
    await user.type(again, '1234{Enter}');
    expect(await line()).toBeDefined();
    expect(preferences.get().counter.isModeOn).toBe(true);
    expect(JSON.stringify(preferences.get())).not.toContain('1234');
  });

  it('shows the counter and nothing private, whatever is searched for', async () => {
    const { user } = await renderApp({
      prepare: mehmet,
      preferences: { counter: await pinned() },
    });
    await user.click(await line());
    for (const typed of ['meh', '998877', 'Sorgen', 'Haselnuss', 'mehmet@example.org']) {
      await user.clear(await line());
      await user.keyboard(typed);
      await screen.findAllByText(/Mehmet Yıldız|Nobody found/);
      // What was typed may stand there, and nothing more.
      const shown = document.body.textContent.replaceAll(typed, '');
      for (const secret of PRIVATE) expect(shown, typed).not.toContain(secret);
    }
    expect(screen.queryByRole('navigation')).toBeNull();
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('has no shortcut out', async () => {
    const { user, platform } = await renderApp({
      prepare: mehmet,
      preferences: { counter: await pinned() },
    });
    await line();
    document.body.focus();
    await user.keyboard('{Control>}k{/Control}{Control>}z{/Control}?gpn');
    platform.choose('search');
    platform.choose('settings');
    platform.choose('note');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(await line()).toBeDefined();
  });

  it('books, shows what was booked, is ready for the next, and takes back', async () => {
    const { data, user } = await renderApp({
      prepare: mehmet,
      preferences: { counter: await pinned() },
    });
    await user.click(await line());
    await user.keyboard('my 25{Enter}');
    const session = await screen.findByRole('complementary', { name: 'Booked last' });
    await waitFor(() =>
      expect(session.textContent).toContain('25 points for Mehmet YıldızNew balance: 25 points'),
    );
    expect(await line()).toHaveProperty('value', '');
    // The face of who was here last is there to be touched.
    await user.click(await screen.findByRole('button', { name: 'Mehmet Yıldız' }));

    await user.click(await screen.findByRole('button', { name: /^25[.,]00$/ }));
    await user.click(await screen.findByRole('button', { name: /Book 25 points/ }));
    await waitFor(async () => expect(await points(data)).toBe(50));
    const [latest] = await within(session).findAllByRole('button', { name: /Take back/ });
    await user.click(latest!);
    await waitFor(async () => expect(await points(data)).toBe(25));
    expect(await within(session).findByText('taken back')).toBeDefined();
  });

  it('is left with the PIN only', async () => {
    const { user, preferences } = await renderApp({
      prepare: mehmet,
      preferences: { counter: await pinned() },
    });
    await openLeave(user);
    await leaveWith(user, '4712');
    expect(await screen.findByText('That is not the PIN.')).toBeDefined();
    await leaveWith(user, '4711');
    expect(await screen.findByRole('navigation', { name: 'Places' })).toBeDefined();
    expect(preferences.get().counter).toMatchObject({ isModeOn: false, wrongTries: 0 });
    expect(preferences.get().counter.pin).not.toBeNull();
  });

  it('makes guessing slow', async () => {
    const { data, user } = await renderApp({
      prepare: mehmet,
      preferences: { counter: await pinned() },
    });
    await openLeave(user);
    for (let tries = 1; tries <= 5; tries += 1) {
      await leaveWith(user, `000${tries}`);
      await waitFor(() => expect(screen.getByLabelText('PIN')).toHaveProperty('value', ''));
    }
    expect(await screen.findByText('Wrong too often. Possible again in 0:30.')).toBeDefined();
    // Even the right one has to wait.
    await leaveWith(user, '4711');
    expect(screen.queryByRole('navigation')).toBeNull();
    data.clock.advance(30_000);
    await waitFor(() => expect(screen.queryByText(/Wrong too often/)).toBeNull());
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('navigation', { name: 'Places' })).toBeDefined();
  });

  it('lets in whoever forgot the PIN, after ten minutes and by the shop’s exact name', async () => {
    const { data, user, preferences } = await renderApp({
      prepare: mehmet,
      preferences: { counter: await pinned() },
    });
    await openLeave(user);
    await user.click(await screen.findByRole('button', { name: 'Forgotten the PIN' }));
    await user.click(screen.getByRole('button', { name: 'Wait ten minutes' }));
    expect(await screen.findByText(/^10:00 left/)).toBeDefined();
    expect(screen.queryByLabelText('Name of the shop')).toBeNull();
    data.clock.advance(FORGOTTEN_WAIT_MS);
    const name = await screen.findByLabelText('Name of the shop');
    await user.type(name, 'teehaus vogt{Enter}');
    expect(await screen.findByText(/not what the shop is called/)).toBeDefined();
    await user.clear(name);
    await user.type(name, 'Teehaus Vogt{Enter}');
    expect(await screen.findByRole('navigation', { name: 'Places' })).toBeDefined();
    expect(preferences.get().counter).toMatchObject({ isModeOn: false, pin: null });
  });
});
