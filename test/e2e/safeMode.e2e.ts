import { checkAccessibility, expect, test } from './harness';
import { go, openEmptyShop } from './steps';

const PASSPHRASE = 'jasmine lantern window nineteen';

type Sealing = {
  readonly 'sealing:prepare': (passphrase: string) => Promise<{ readonly recipient: string }>;
  readonly 'sealing:turnOn': (recipient: string) => Promise<unknown>;
};

test('in safe mode backups are checked, and an encrypted one is opened and taken', async ({
  launch,
}) => {
  const app = await launch({});
  await openEmptyShop(app);
  await app.page.evaluate(() => (window.location.hash = '#/people/new'));
  const field = app.page.getByRole('textbox', { name: /name/i }).first();
  await field.fill('Leyla Demir');
  await app.page.keyboard.press('Control+Enter');
  await app.page.getByRole('heading', { name: 'Leyla Demir' }).first().waitFor();

  const backUp = async (count: number) => {
    await go(app, '#/settings/backup');
    await app.page.getByRole('button', { name: 'Back up now' }).click();
    await expect.poll(async () => (await app.backups()).length).toBeGreaterThanOrEqual(count);
  };
  await backUp(1);
  await app.page.evaluate(async (passphrase) => {
    const { desktop } = window as unknown as { readonly desktop: Sealing };
    const { recipient } = await desktop['sealing:prepare'](passphrase);
    await desktop['sealing:turnOn'](recipient);
  }, PASSPHRASE);
  await backUp(2);
  await app.quit();

  await app.start({ faults: 'safe-mode:1' });
  await app.sees('Your shop is not open yet.');
  const plain = app.page.getByRole('listitem').filter({ hasNotText: 'encrypted' }).first();
  await plain.getByRole('button', { name: /^Check/ }).click();
  await app.sees(/checked just now, whole/);
  await checkAccessibility(app.page);

  const sealed = app.page.getByRole('listitem').filter({ hasText: 'encrypted' }).first();
  await sealed.getByRole('button', { name: /^Take/ }).click();
  await app.relaunched();
  await app.sees('This backup is encrypted.');
  await app.page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await checkAccessibility(app.page);
  await app.page.getByRole('button', { name: 'Open', exact: true }).click();
  await app.sees(/has been put together again/);
  await go(app, '#/people');
  await app.page.getByText('Leyla Demir', { exact: true }).first().waitFor();
});
