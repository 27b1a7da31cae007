import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { ok, refuse } from '@shared/kernel/result';
import type { SealingApi } from '@shared/ipc/sealingApi';
import { EncryptionCard } from '@renderer/features/encryption/EncryptionCard';
import { holdRecoveryKey } from '@renderer/hooks/recoveryKey';
import { aPlatform } from '@test/support/fakePlatform';
import { renderWith } from '@test/support/renderWith';

// The stand-in for IndexedDB is slow beside other tests; nothing here is about time.
vi.setConfig({ testTimeout: 40_000 });

const FIRST = 'jasmine lantern window nineteen';
const SECOND = 'barley compass thirteen violin';

/** A key of the right length; keys have no `1`, and end differently. */
const identityOf = (n: number): string =>
  `AGE-SECRET-KEY-1${'QPZRY9X8GF'.repeat(6).slice(0, 54)}${'QPZRY'.charAt(n)}222`;

/** A computer that seals, as far as the card sees it. */
function aSealingComputer() {
  const never = () => Promise.reject(new Error('Not asked for in this test'));
  const state = {
    passphrase: '',
    recipient: null as string | null,
    prepared: null as string | null,
    keys: 0,
    folder: true,
    older: false,
  };
  const key = () => ({ recipient: `age1key${state.keys}`, identity: identityOf(state.keys) });
  const sealing: SealingApi = {
    'sealing:status': () =>
      Promise.resolve({
        recipient: state.recipient,
        since: state.recipient === null ? null : 1,
        hasOlderKeys: state.older,
        keyStore: 'none',
      }),
    'sealing:prepare': (passphrase) => {
      state.keys += 1;
      state.prepared = passphrase;
      return Promise.resolve(key());
    },
    'sealing:turnOn': (recipient) => {
      if (!state.folder) {
        return Promise.resolve(refuse({ code: 'encryption/folder', folder: '/stick' }));
      }
      state.older = state.recipient !== null;
      [state.recipient, state.passphrase] = [recipient, state.prepared ?? ''];
      return Promise.resolve(ok(null));
    },
    'sealing:turnOff': () => {
      state.recipient = null;
      return Promise.resolve();
    },
    'sealing:changePassphrase': (now, next) => {
      if (now !== state.passphrase) {
        return Promise.resolve(refuse({ code: 'encryption/wrong-passphrase' }));
      }
      state.passphrase = next;
      return Promise.resolve(ok(null));
    },
    'sealing:reveal': (passphrase) =>
      Promise.resolve(
        passphrase === state.passphrase
          ? ok(key())
          : refuse({ code: 'encryption/wrong-passphrase' }),
      ),
    ...{ 'sealing:keep': never, 'sealing:forget': never, 'sealing:open': never },
    'sealing:seal': never,
  };
  return { sealing, state };
}

async function aCard() {
  const { sealing, state } = aSealingComputer();
  /** The sheet is opened and printed at once. */
  const onSheet = vi.fn(() => {
    holdRecoveryKey({
      ...{ identity: identityOf(state.keys), recipient: `age1key${state.keys}` },
      ...{ passphrase: state.prepared, hasSheet: true },
    });
  });
  const { user } = await renderWith(<EncryptionCard onSheet={onSheet} />, {
    platform: { ...aPlatform(), sealing },
  });
  const press = async (name: string): Promise<void> =>
    user.click(await screen.findByRole('button', { name }));
  const type = async (label: string, text: string): Promise<void> => {
    const field = await screen.findByLabelText(label);
    await user.clear(field);
    await user.click(field);
    await user.paste(text);
  };
  return { user, press, type, state, onSheet };
}

beforeEach(() => holdRecoveryKey(null));

/** From the first step to the last one, with the sheet printed. */
async function makeKey({ press, type, state }: Awaited<ReturnType<typeof aCard>>): Promise<void> {
  await type('Passphrase', FIRST);
  await type('Once more', FIRST);
  await press('Next');
  await press('Open the sheet');
  await screen.findByText('The sheet is printed or saved.');
  await press('Next');
  await type('Last group of the key', identityOf(state.keys).slice(-4).toLowerCase());
}

it('encrypts only after a good passphrase, a printed sheet and its last group', async () => {
  const card = await aCard();
  const { press, type, state, onSheet } = card;
  await screen.findByText('Backups are not encrypted.');
  await press('Set up');
  await type('Passphrase', 'short');
  await press('Next');
  expect(state.keys).toBe(0);
  await type('Passphrase', FIRST);
  await type('Once more', SECOND);
  await press('Next');
  await screen.findByText('These are two different passphrases.');
  expect(state.keys).toBe(0);
  await type('Once more', FIRST);
  await press('Next');

  await screen.findByText('The sheet was not printed yet.');
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Next' }).disabled).toBe(true);
  await press('Open the sheet');
  expect(onSheet).toHaveBeenCalledOnce();
  await screen.findByText('The sheet is printed or saved.');
  await press('Next');
  await type('Last group of the key', 'qqqq');
  await press('Encrypt from now on');
  await screen.findByText(/^That is not the last group/);
  expect(state.recipient).toBeNull();

  // The stick is out: nothing holds, and the key is still in hand.
  state.folder = false;
  await type('Last group of the key', identityOf(1).slice(-4));
  await press('Encrypt from now on');
  await screen.findByText(/^The key file could not be written/);
  expect(state.recipient).toBeNull();
  state.folder = true;
  await press('Encrypt from now on');
  await screen.findByText(/^New backups are encrypted, since/);
  expect(state).toMatchObject({ recipient: 'age1key1', passphrase: FIRST });
});

it('changes the passphrase, makes a new key and turns off, each after a question', async () => {
  const card = await aCard();
  const { press, type, state, user } = card;
  await press('Set up');
  await makeKey(card);
  await press('Encrypt from now on');
  await screen.findByText(/^New backups are encrypted, since/);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

  await press('Change passphrase');
  await type('Passphrase until now', 'something else entirely');
  await type('New passphrase', SECOND);
  await type('Once more', SECOND);
  await press('Change');
  await screen.findByText(/^That passphrase does not fit/);
  expect(state.passphrase).toBe(FIRST);
  await type('Passphrase until now', FIRST);
  await press('Change');
  await screen.findByText('The new passphrase holds from now on.');
  expect(state.passphrase).toBe(SECOND);

  await press('New key');
  await screen.findByText(/^New backups get a new key/);
  await makeKey(card);
  await press('Encrypt from now on');
  await screen.findByText(/Earlier encrypted backups keep their own key/);
  expect(state.recipient).toBe('age1key2');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

  await press('Turn off');
  const question = within(await screen.findByRole('alertdialog'));
  await user.click(question.getByRole('button', { name: 'Cancel' }));
  expect(state.recipient).toBe('age1key2');
  await press('Turn off');
  await user.click(
    within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Turn off' }),
  );
  await screen.findByText('Backups are not encrypted.');
  expect(state.recipient).toBeNull();
});

it('says in the browser edition that backups are not encrypted there', async () => {
  await renderWith(<EncryptionCard onSheet={() => undefined} />);
  await screen.findByText(/^The browser edition does not encrypt backups/);
  expect(screen.queryByRole('button')).toBeNull();
});
