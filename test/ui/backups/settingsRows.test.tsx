import { BackupLine } from '@renderer/features/backups/BackupLine';
import { BackupSettings } from '@renderer/features/backups/BackupSettings';
import { INLINE_ENGINE } from '@renderer/data/backups/engine';
import { RepositoriesContext } from '@renderer/data/RepositoriesContext';
import { BackupWorkplaceContext } from '@renderer/features/backups/useBackupEngine';
import { ClockContext } from '@renderer/hooks/useClock';
import { createSpeech } from '@renderer/i18n/i18n';
import { findLanguage } from '@renderer/i18n/languages';
import { LocaleProvider } from '@renderer/i18n/LocaleProvider';
import { PlatformContext } from '@renderer/platform/PlatformContext';
import type { SealingApi, SealingStatus } from '@shared/ipc/sealingApi';
import { BROWSER_PLACE, type BackupOverview, type PlaceState } from '@shared/domain/backups/files';
import { USUAL_HABITS } from '@shared/domain/backups/habits';
import { ok, refuse } from '@shared/kernel/result';
import { cleanup, configure, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { freshRepositories } from '@test/support/testDatabase';
import { backupBytes } from '@test/unit/backups/sampleBackup';
import { createHash } from 'node:crypto';
import type { ReactNode } from 'react';
import { afterEach, expect, it } from 'vitest';
import { createFakeComputer } from './fakeBackups';

configure({ asyncUtilTimeout: 15_000 });

afterEach(() => {
  cleanup();
  window.localStorage.clear();
});

type Computer = ReturnType<typeof createFakeComputer>;

async function show(content: ReactNode, computer: Computer) {
  const data = await freshRepositories();
  const english = findLanguage('en')!;
  const { i18n } = await createSpeech(english, 'informal');
  const workplace = { engine: INLINE_ENGINE, database: data.db.name, reload: () => undefined };
  render(
    <LocaleProvider i18n={i18n} language={english} region="GB">
      <PlatformContext value={computer.platform}>
        <ClockContext value={data.clock}>
          <RepositoriesContext value={data}>
            <BackupWorkplaceContext value={workplace}>{content}</BackupWorkplaceContext>
          </RepositoriesContext>
        </ClockContext>
      </PlatformContext>
    </LocaleProvider>,
  );
  return { data, person: userEvent.setup() };
}

const AT = Date.UTC(2026, 2, 19, 8);

const place = (folder: string, more: Partial<PlaceState> = {}): PlaceState => ({
  ...{ folder, exists: true, freeBytes: null, newestAt: AT, problem: null },
  ...more,
});

/** A computer with one backup of an hour ago. */
async function backedUp(overview: Partial<BackupOverview> = {}): Promise<Computer> {
  const computer = createFakeComputer();
  const bytes = await backupBytes();
  computer.put('one.regulars', bytes, AT, {
    verifiedAt: AT,
    facts: {
      ...{ createdAt: AT, seq: 3, schemaVersion: 6, appVersion: '0.1.0', people: 3, rows: 9 },
      ...{ ledgerEntries: 1, ledgerSum: 1, fall: 'none' },
      sha256: createHash('sha256').update(bytes).digest('hex'),
    },
  });
  computer.state.overview = { since: AT, ...overview };
  return computer;
}

const DAY = 86_400_000;
const FIRST = '/media/Blau/Regulars';
const stick = (more: Partial<PlaceState> = {}) => ({ second: place('/media/Rot', more) });

it.each<readonly [string, Partial<BackupOverview>, string, string]>([
  ['one place', {}, 'Backed up at 08:00', 'Regulars'],
  ['a week with one place', { since: AT - 8 * DAY }, 'Backed up at 08:00', 'No second place yet'],
  ['both places', stick(), 'Backed up at 08:00', 'Also in “Rot”'],
  [
    'a stick without a copy',
    stick({ newestAt: null }),
    'Backed up at 08:00',
    'No copy in “Rot” yet',
  ],
  [
    'a stick in a drawer',
    stick({ exists: false, newestAt: AT - DAY }),
    'Backed up at 08:00',
    'In “Rot”: yesterday',
  ],
  [
    'a stick in a drawer that has the newest',
    stick({ exists: false }),
    'Backed up at 08:00',
    '“Rot” is not there',
  ],
  [
    'a stick that was pulled while it was written to',
    stick({
      newestAt: AT - DAY,
      problem: { code: 'backups/folder-missing', folder: '/media/Rot' },
    }),
    'Backed up at 08:00',
    'In “Rot”: yesterday',
  ],
  [
    'a folder that is gone',
    { first: place(FIRST, { exists: false }) },
    'Backup folder is missing',
    'This computer only',
  ],
  ...(
    [
      { code: 'backups/not-allowed', folder: FIRST },
      { code: 'backups/disk-full', folder: FIRST },
      { code: 'backups/stalled', folder: FIRST },
      { code: 'backups/read-back-differs', folder: FIRST },
    ] as const
  ).map(
    (problem) =>
      [
        problem.code,
        { first: place(FIRST, { problem }) },
        'The last backup failed',
        'Last one: today, 08:00',
      ] as const,
  ),
  ['a browser', { first: place(BROWSER_PLACE) }, 'Backed up at 08:00', 'Within this browser'],
  [
    'a week in a browser',
    { first: place(BROWSER_PLACE), since: AT - 8 * DAY },
    'Backed up at 08:00',
    'Only within this browser',
  ],
])('the line says of %s what is true', async (_, overview, state, where) => {
  await show(<BackupLine onPress={() => undefined} />, await backedUp(overview));
  expect((await screen.findByRole('link')).textContent).toBe(`${state}${where}`);
});

it.each([
  [{ code: 'backups/not-allowed', folder: FIRST }, /Nothing may be written in “Regulars”/],
  [{ code: 'backups/stalled', folder: FIRST }, /has not answered for half a minute/],
  [{ code: 'backups/folder-missing', folder: FIRST }, /“Regulars” is not there/],
  [{ code: 'backups/disk-full', folder: FIRST }, /There is no room left in “Regulars”/],
] as const)('the settings say why the last backup failed: %o', async (problem, sentence) => {
  await show(<BackupSettings />, await backedUp({ first: place(FIRST, { problem }) }));
  expect(await screen.findByText(sentence)).toBeTruthy();
});

it('habits are chosen and kept', async () => {
  const computer = await backedUp();
  const { person } = await show(<BackupSettings />, computer);
  await person.click(await screen.findByRole('button', { name: /By itself/ }));
  await person.click(await screen.findByRole('option', { name: 'after 4 hours' }));
  await screen.findByRole('button', { name: /after 4 hours/ });
  await person.click(screen.getByRole('switch', { name: /Each time you close/ }));
  await person.click(await screen.findByRole('button', { name: /Keep/ }));
  await person.click(await screen.findByRole('option', { name: 'without a limit' }));
  await screen.findByRole('button', { name: /without a limit/ });
  expect(computer.state.overview.habits).toEqual({
    ...{ afterMinutes: 240, onClosing: false, maxBytes: null },
  });
});

it('the first folder is no second place, and the sentence says why', async () => {
  const computer = await backedUp();
  computer.state.chosen = { folder: FIRST, isFirstPlace: true };
  const { person } = await show(<BackupSettings />, computer);
  await person.click(await screen.findByRole('button', { name: 'Choose a folder' }));
  expect((await screen.findByRole('alert')).textContent).toContain(
    '“Regulars” is where backups go already.',
  );
});

/** A key store that holds a key, or does not. */
function sealing(keyStore: SealingStatus['keyStore'], plain: Uint8Array<ArrayBuffer>): SealingApi {
  const status = { recipient: 'age1', since: AT, hasOlderKeys: false, keyStore };
  return {
    'sealing:status': () => Promise.resolve(status),
    'sealing:open': (_source, unlocking) => {
      if (unlocking.kind === 'key-store') {
        return Promise.resolve(
          keyStore === 'holds-key' ? ok(plain) : refuse({ code: 'encryption/wrong-key' }),
        );
      }
      const isRight = unlocking.kind === 'passphrase' && unlocking.passphrase === 'four good words';
      return Promise.resolve(isRight ? ok(plain) : refuse({ code: 'encryption/wrong-passphrase' }));
    },
  } as SealingApi;
}

/** The newest backup is encrypted. */
async function sealedUp(keyStore: SealingStatus['keyStore']): Promise<Computer> {
  const computer = await backedUp();
  const [file] = computer.files;
  computer.files[0] = { ...file!, fileName: 'one.regulars.age', isSealed: true, facts: null };
  const platform = { ...computer.platform, sealing: sealing(keyStore, await backupBytes()) };
  return { ...computer, platform };
}

it('an encrypted backup is tried with the passphrase where its key is not at hand', async () => {
  const { person } = await show(<BackupSettings />, await sealedUp('unused'));
  await screen.findByText(/what is in it can be tried only with the passphrase/);
  await person.click(screen.getByRole('button', { name: 'Try it now' }));
  const field = await screen.findByLabelText('Passphrase', { selector: 'input' });
  await person.type(field, 'something else');
  await person.click(screen.getByRole('button', { name: 'Open' }));
  await screen.findByText(/That passphrase does not fit/);
  await person.clear(await screen.findByLabelText('Passphrase', { selector: 'input' }));
  await person.type(screen.getByLabelText('Passphrase', { selector: 'input' }), 'four good words');
  await person.click(screen.getByRole('button', { name: 'Open' }));
  await screen.findByText(/Restorable: 3 people/);
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('an encrypted backup whose key is at hand is tried without a question', async () => {
  const { person } = await show(<BackupSettings />, await sealedUp('holds-key'));
  await screen.findByText(/Not tried yet/);
  await person.click(screen.getByRole('button', { name: 'Try it now' }));
  await screen.findByText(/Restorable: 3 people/);
});

it('a browser says that backups lie within it, and saves one as a file', async () => {
  const computer = await backedUp({ first: place(BROWSER_PLACE), habits: USUAL_HABITS });
  const saved: string[] = [];
  const browser: Computer = {
    ...computer,
    platform: {
      ...computer.platform,
      capabilities: {
        ...{ edition: 'browser', backupFolder: false, backsUpByItself: true, savesPdf: false },
      },
      saveFile: (name) => {
        saved.push(name);
        return Promise.resolve(ok(name));
      },
    },
  };
  const { person } = await show(<BackupSettings />, browser);
  await screen.findByText(/Within this browser, made by itself/);
  expect(screen.queryByText('Each time you close Regulars')).toBeNull();
  expect(screen.queryByText('Second place')).toBeNull();
  await person.click(screen.getByRole('button', { name: 'Save as a file' }));
  expect(saved).toEqual(['one.regulars']);
});
