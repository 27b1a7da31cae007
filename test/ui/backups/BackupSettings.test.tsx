import { INLINE_ENGINE, type BackupEngine } from '@renderer/data/backups/engine';
import { RepositoriesContext } from '@renderer/data/RepositoriesContext';
import { BackupLine } from '@renderer/features/backups/BackupLine';
import { BackupSettings } from '@renderer/features/backups/BackupSettings';
import { RestoreFlow } from '@renderer/features/backups/RestoreFlow';
import { BackupWorkplaceContext } from '@renderer/features/backups/useBackupEngine';
import { ClockContext } from '@renderer/hooks/useClock';
import { createSpeech } from '@renderer/i18n/i18n';
import { findLanguage } from '@renderer/i18n/languages';
import { LocaleProvider } from '@renderer/i18n/LocaleProvider';
import { PlatformContext } from '@renderer/platform/PlatformContext';
import { cleanup, configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aDraft } from '@test/support/builders';
import { freshRepositories, granted, type TestData } from '@test/support/testDatabase';
import { backupBytes } from '@test/unit/backups/sampleBackup';
import type { ReactNode } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { createFakeComputer } from './fakeBackups';

// A restore waits for the stand-in of IndexedDB table by table; nothing is asserted about time.
configure({ asyncUtilTimeout: 45_000 });

afterEach(() => {
  cleanup();
  window.localStorage.clear();
});

/** A window with this inside, on a computer and data of its own. */
async function show(
  content: ReactNode,
  options: {
    computer?: ReturnType<typeof createFakeComputer>;
    engine?: BackupEngine;
    data?: TestData;
  } = {},
) {
  const computer = options.computer ?? createFakeComputer();
  const data = options.data ?? (await freshRepositories());
  const reload = vi.fn();
  const english = findLanguage('en')!;
  const { i18n } = await createSpeech(english, 'informal');
  const workplace = { engine: options.engine ?? INLINE_ENGINE, database: data.db.name, reload };
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
  return { computer, data, reload, person: userEvent.setup() };
}

const press = (name: string) => screen.getByRole('button', { name });

it('makes a backup, checks it, and says what came after it', async () => {
  const data = await freshRepositories();
  granted(await data.contacts.create(aDraft('Ada')));
  const { computer, person } = await show(<BackupSettings />, { data });
  await screen.findByText('Nothing backed up yet.');
  data.clock.advance(1000);
  await person.click(press('Back up now'));
  await screen.findByText('All backed up, today at 09:00.');
  expect(computer.files.map(({ fileName }) => fileName)).toEqual(['Regulars 1 manual.regulars']);
  const row = (await screen.findByText('checked')).closest<HTMLElement>('[role=row]')!;
  expect(within(row).getByText('1')).toBeTruthy();

  data.clock.advance(60_000);
  granted(await data.contacts.create(aDraft('Ida')));
  await screen.findByText('Last backed up: today, 09:00.');
  await screen.findByText(/1 act has been added since/);
});

it('says why no backup was made, and that nothing is lost', async () => {
  const { computer, person } = await show(<BackupSettings />);
  computer.state.isFull = true;
  await screen.findByText('Nothing backed up yet.');
  await person.click(press('Back up now'));
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('There is no room left in “Regulars”. Your data is safe.');
  expect(alert.textContent).toContain('backups/disk-full');
});

it('can be stopped, and says so', async () => {
  const engine: BackupEngine = {
    run: (_job, _input, options) =>
      new Promise((_resolve, reject) => {
        const { signal } = options!;
        signal!.addEventListener('abort', () => reject(signal!.reason as Error));
      }),
  };
  const { person } = await show(<BackupSettings />, { engine });
  await screen.findByText('Nothing backed up yet.');
  await person.click(press('Back up now'));
  await person.click(await screen.findByRole('button', { name: 'Stop' }));
  await screen.findByText('Stopped. Nothing was changed.');
});

it('names a fault by its code only', async () => {
  const engine: BackupEngine = { run: () => Promise.reject(new TypeError('secret of Ada')) };
  const { computer, person } = await show(<BackupSettings />, { engine });
  await screen.findByText('Nothing backed up yet.');
  await person.click(press('Back up now'));
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toBe(
    'That did not work just now. Your data here is unchanged. Code TypeError',
  );
  expect(computer.state.log).toEqual(['backups/fault TypeError']);
});

it('marks what is damaged, and points to one that is sound', async () => {
  const computer = createFakeComputer();
  computer.put('sound.regulars', await backupBytes(), Date.UTC(2026, 2, 18, 20));
  const damaged = await backupBytes();
  damaged[damaged.length >> 1]! ^= 8;
  computer.put('damaged.regulars', damaged, Date.UTC(2026, 2, 19, 8));
  const { data, person } = await show(<BackupSettings />, { computer });
  await screen.findByText('checked');
  await person.click(await screen.findByText('damaged'));
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('This backup is damaged. Your data here is unchanged.');
  expect(alert.textContent).toContain('Another one is fine: yesterday, 19:04.');
  // The damaged one does not count as a backup.
  await screen.findByText('All backed up, yesterday at 19:04.');
  expect(await data.db.contacts.count()).toBe(0);
});

it('replaces only after asking twice, and keeps what was there', async () => {
  const data = await freshRepositories();
  granted(await data.contacts.create(aDraft('Ada')));
  const computer = createFakeComputer();
  computer.put('old.regulars', await backupBytes(), Date.UTC(2026, 2, 18, 20));
  const { person, reload } = await show(<BackupSettings />, { data, computer });
  await person.click(await screen.findByText('checked'));
  await screen.findByText('Missing then: 1 person.');
  screen.getByText(
    'Comes back: 3 people, 2 notes, 1 promise, 1 purchase, 1 plan, 4 pieces of feedback and 1 message.',
  );

  await person.click(press('Replace'));
  const question = await screen.findByRole('alertdialog');
  within(question).getByText('These will be gone from here: 1 person.');
  await person.click(within(question).getAllByRole('button', { name: 'Leave as it is' })[0]!);
  expect((await data.db.contacts.toArray()).map(({ name }) => name)).toEqual(['Ada']);

  await person.click(press('Replace'));
  await person.click(await screen.findByRole('button', { name: 'Replace everything' }));
  await screen.findByText('Everything is back.');
  screen.getByText(/The state from before lies in “Regulars 2 before-restore.regulars”/);
  expect(await data.db.contacts.count()).toBe(4);
  expect(reload).not.toHaveBeenCalled();
  await person.click(press('Go on'));
  expect(reload).toHaveBeenCalledOnce();
});

it('does not take the copy of the state before for a backup of what was brought back', async () => {
  const data = await freshRepositories();
  granted(await data.contacts.create(aDraft('Ada')));
  const computer = createFakeComputer();
  computer.state.fileToOpen = { name: 'elsewhere.regulars', bytes: await backupBytes() };
  const { person } = await show(<BackupSettings />, { data, computer });
  await person.click(press('Choose a file'));
  await person.click(await screen.findByRole('button', { name: 'Replace' }));
  data.clock.advance(60_000);
  await person.click(await screen.findByRole('button', { name: 'Replace everything' }));
  await screen.findByText('Everything is back.');
  expect(computer.files).toHaveLength(1);
  cleanup();
  data.clock.advance(60_000);
  const later = await show(<BackupSettings />, { data, computer });
  await screen.findByText('What was brought back is not backed up yet.');
  await later.person.click(press('Back up now'));
  await screen.findByText('All backed up, today at 09:02.');
});

it('refuses a file that is something else, in words', async () => {
  const { computer, person } = await show(<BackupSettings />);
  const bytes = new TextEncoder().encode('BEGIN:VCARD');
  computer.state.fileToOpen = { name: 'people.vcf', bytes };
  await person.click(press('Choose a file'));
  await screen.findByText(/This is a vCard. People come in under Import, not here./);
});

it('says what a browser without folders can do', async () => {
  const { person } = await show(<BackupSettings />, { computer: createFakeComputer('downloads') });
  await screen.findByText(/This browser cannot write into a folder/);
  expect(screen.queryByRole('grid')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Choose a folder' })).toBeNull();
  await person.click(press('Back up now'));
  await screen.findByText(/The last backup went to your downloads/);
});

it('notices that the folder of earlier backups is gone', async () => {
  const computer = createFakeComputer();
  const first = await show(<BackupSettings />, { computer });
  await screen.findByText('Nothing backed up yet.');
  await first.person.click(press('Back up now'));
  await screen.findByText(/All backed up/);
  cleanup();
  computer.state.isFolderThere = false;
  await show(<BackupLine onPress={() => undefined} />, { computer });
  await screen.findByText(/Backup folder is missing/);
});

it('brings a shop back where there is none yet, in one step', async () => {
  const { computer, data, person } = await show(<RestoreFlow onClose={() => undefined} />);
  computer.state.fileToOpen = { name: 'shop.regulars', bytes: await backupBytes() };
  await person.click(await screen.findByRole('button', { name: 'Choose a file' }));
  await screen.findByText(
    /In it: 3 people, 2 notes, 1 promise, 1 purchase, 1 plan, 4 pieces of feedback and 1 message./,
  );
  await person.click(press('Bring it back'));
  await screen.findByText('Everything is back.');
  expect(computer.files).toEqual([]);
  await waitFor(async () => expect(await data.db.contacts.count()).toBe(4));
});
