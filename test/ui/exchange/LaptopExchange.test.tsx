import { joined } from '@formats/backup/lines';
import { collectBackup } from '@renderer/data/backups/collectBackup';
import { previewMerge } from '@renderer/data/exchange/previewMerge';
import { INLINE_ENGINE } from '@renderer/data/backups/engine';
import { RepositoriesContext } from '@renderer/data/RepositoriesContext';
import { PassphraseDialog } from '@renderer/features/encryption/PassphraseDialog';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import type { PickerProps } from '@renderer/features/exchange/PartDialog';
import { LaptopExchange } from '@renderer/features/exchange/LaptopExchange';
import { ExchangeWorkplaceContext } from '@renderer/features/exchange/useExchangeWorkplace';
import { ClockContext } from '@renderer/hooks/useClock';
import { createSpeech } from '@renderer/i18n/i18n';
import { findLanguage } from '@renderer/i18n/languages';
import { LocaleProvider } from '@renderer/i18n/LocaleProvider';
import type { Platform } from '@renderer/platform/platform';
import { PlatformContext } from '@renderer/platform/PlatformContext';
import { ok, refuse } from '@shared/kernel/result';
import { cleanup, configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aBooking, aCustomer, balanceOf } from '@test/support/shopBook';
import { freshRepositories, granted, type TestData } from '@test/support/testDatabase';
import { fileOf, takeIn } from '@test/support/twoLaptops';
import { afterEach, expect, it } from 'vitest';
import { createFakeComputer } from '../backups/fakeBackups';

// A merge waits for the stand-in of IndexedDB table by table; nothing is asserted about time.
configure({ asyncUtilTimeout: 20_000 });
afterEach(cleanup);

/** Two laptops that know Ada, and Mina's window. */
async function minasWindow(rest: Partial<Platform> = {}) {
  const mina = await freshRepositories({ idPrefix: 'mina' });
  const tom = await freshRepositories({ idPrefix: 'tom' });
  const ada = (await aCustomer(mina, 'Ada')).id;
  await takeIn(tom, await fileOf(mina));
  for (const data of [mina, tom]) data.clock.advance(60_000);
  const computer = createFakeComputer();
  const english = findLanguage('en')!;
  const picker = ({ label, onPick }: PickerProps) => (
    <button type="button" onClick={() => onPick({ id: ada, name: 'Ada' } as PersonSummary)}>
      {label}
    </button>
  );
  const { i18n } = await createSpeech(english, 'informal');
  render(
    <LocaleProvider i18n={i18n} language={english} region="GB">
      <PlatformContext value={{ ...computer.platform, ...rest }}>
        <ClockContext value={mina.clock}>
          <RepositoriesContext value={mina}>
            <ExchangeWorkplaceContext value={{ engine: INLINE_ENGINE, database: mina.db.name }}>
              <LaptopExchange passphrase={PassphraseDialog} picker={picker} />
            </ExchangeWorkplaceContext>
          </RepositoriesContext>
        </ClockContext>
      </PlatformContext>
    </LocaleProvider>,
  );
  return { mina, tom, ada, computer, person: userEvent.setup() };
}

async function stickFrom(data: TestData) {
  const { pieces } = await collectBackup(data.db, { appVersion: '0.3.0', now: data.clock.now() });
  return { name: 'tom.regulars', bytes: joined(pieces) };
}

const press = (name: string) => screen.getByRole('button', { name });

it('shows what a file brings, takes it in after a copy of now, and lets the other value be taken', async () => {
  const { mina, tom, ada, computer, person } = await minasWindow();
  granted(await tom.exchanges.nameOwn('Tom'));
  granted(await mina.contacts.update(ada, { about: 'Likes rye' }));
  tom.clock.advance(5000);
  granted(await tom.contacts.update(ada, { about: 'Likes spelt' }));
  await aCustomer(tom, 'Nora');
  computer.state.fileToOpen = await stickFrom(tom);

  await person.click(press('Take a file in'));
  await screen.findByText('What comes from Tom');
  screen.getByText('One new person');
  screen.getByText('Something new about one person');
  expect((await mina.contacts.get(ada))?.about).toBe('Likes rye');

  await person.click(press('Merge'));
  const report = await screen.findByRole('dialog', { name: 'Changed here and by Tom' });
  expect(computer.files).toHaveLength(1);
  expect((await mina.contacts.get(ada))?.about).toBe('Likes spelt');
  await person.click(within(report).getByRole('button', { name: 'Take the other: Likes rye' }));
  await waitFor(async () => expect((await mina.contacts.get(ada))?.about).toBe('Likes rye'));
  await within(report).findByRole('button', { name: 'Take the other: Likes spelt' });
});

it('says when there is nothing new, and what is wrong with a file, and changes nothing', async () => {
  const { mina, tom, computer, person } = await minasWindow();
  const before = await mina.db.batches.count();
  computer.state.fileToOpen = await stickFrom(tom);
  await person.click(press('Take a file in'));
  await screen.findByText('Nothing new: all of it is here already.');
  expect(screen.queryByRole('button', { name: 'Merge' })).toBe(null);
  await person.click(screen.getAllByRole('button', { name: 'Close' })[0]!);

  computer.state.fileToOpen = { name: 'x.txt', bytes: new TextEncoder().encode('hello') };
  await person.click(press('Take a file in'));
  expect((await screen.findByRole('alert')).textContent).toContain('no file of Regulars');
  expect(await mina.db.batches.count()).toBe(before);
});

/** Closes files by putting the passphrase before them: what the window does with it is tried here, not the sealing. */
function aSealer() {
  const head = 'age-encryption.org/v1\n';
  const never = () => Promise.reject(new Error('Not asked for in this test'));
  const sealing: Platform['sealing'] = {
    ...{ 'sealing:status': never, 'sealing:prepare': never, 'sealing:turnOn': never },
    ...{ 'sealing:turnOff': never, 'sealing:changePassphrase': never, 'sealing:reveal': never },
    ...{ 'sealing:keep': never, 'sealing:forget': never },
    'sealing:seal': (plain, passphrase) =>
      Promise.resolve(joined([new TextEncoder().encode(`${head}${passphrase}\n`), plain])),
    'sealing:open': (source, unlocking) => {
      if (!('bytes' in source) || unlocking.kind !== 'passphrase') return never();
      const start = `${head}${unlocking.passphrase}\n`;
      const opens = new TextDecoder().decode(source.bytes).startsWith(start);
      return Promise.resolve(
        opens
          ? ok(source.bytes.slice(start.length))
          : refuse({ code: 'encryption/wrong-passphrase' }),
      );
    },
  };
  return sealing;
}

it('asks for the passphrase of an encrypted file, says when it is wrong, and takes the file in', async () => {
  const sealing = aSealer();
  const { mina, tom, computer, person } = await minasWindow({ sealing });
  granted(await tom.exchanges.nameOwn('Tom'));
  await aCustomer(tom, 'Nora');
  const { bytes } = await stickFrom(tom);
  const sealed = await sealing['sealing:seal'](new Uint8Array(bytes), 'open sesame');
  computer.state.fileToOpen = { name: 'tom.regulars.age', bytes: sealed };

  await person.click(press('Take a file in'));
  await person.type(await screen.findByLabelText('Passphrase'), 'open says me');
  await person.click(press('Open'));
  expect((await screen.findByRole('alert')).textContent).toContain('passphrase');
  expect(await mina.db.contacts.count()).toBe(1);

  await person.clear(screen.getByLabelText('Passphrase'));
  await person.type(screen.getByLabelText('Passphrase'), 'open sesame');
  await person.click(press('Open'));
  await screen.findByText('What comes from Tom');
  await person.click(press('Merge'));
  await screen.findByText(/^Last exchanged with Tom/);
  expect(await mina.db.contacts.count()).toBe(2);
});

it('writes a file that opens with a passphrase only, and one with some of the people', async () => {
  const written: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  const saveFile: Platform['saveFile'] = (name, _kind, bytes) => {
    written.push({ name, bytes });
    return Promise.resolve(ok(name));
  };
  const { mina, ada, person } = await minasWindow({ sealing: aSealer(), saveFile });
  granted(await mina.purchases.book(ada, aBooking('p1', 2500)));
  await aCustomer(mina, 'Kenji', { country: 'JP' });

  await person.click(press('With a passphrase…'));
  await person.type(screen.getByLabelText('Passphrase'), 'spelt rye barley oats millet');
  await person.type(screen.getByLabelText('Once more'), 'spelt rye barley oats millet');
  await person.click(press('Write the file'));
  await waitFor(() => expect(written).toHaveLength(1));
  expect(written[0]!.name).toMatch(/\.regulars\.age$/);
  expect(new TextDecoder().decode(written[0]!.bytes)).toMatch(/^age-encryption/);

  await person.click(press('Choose a part…'));
  await person.click(await screen.findByRole('button', { name: /A group, country or city/ }));
  await person.click(await screen.findByRole('option', { name: /Japan/ }));
  await screen.findByText('One person goes along.');
  await person.click(press('Somebody by name'));
  await screen.findByText('2 people go along.');
  await person.click(press('Leave Ada out'));
  await screen.findByText('One person goes along.');
  await person.click(press('Somebody by name'));
  await screen.findByText('2 people go along.');
  await person.click(press('Write the file'));
  await waitFor(() => expect(written).toHaveLength(2));
  const tom = await freshRepositories({ idPrefix: 'third' });
  tom.clock.advance(120_000);
  granted(await tom.exchanges.merge(granted(await previewMerge(tom.db, written[1]!.bytes))));
  expect((await tom.db.contacts.toArray()).map(({ name }) => name).toSorted()).toEqual([
    'Ada',
    'Kenji',
  ]);
  expect(await balanceOf(tom.db, ada)).toBe(25);
});
