import { checkAccessibility, expect, test, type App } from './harness';
import { go, openEmptyShop, settled } from './steps';

const NOW = { now: '2026-03-19T09:40:00', languages: ['en-IE'] };

/** Of two records made at one moment, either may be the one that stays. */
const MULLER = /Müller|Mueller/;

/** Six records of four people, as three address books together have them. */
const PEOPLE = [
  'Name,Email,Phone,City,Company',
  'Marta Lindqvist,marta@example.test,,Leipzig,',
  '"Lindqvist, Marta",,+49 341 5550117,Leipzig,Kafé Norr',
  'Jürgen Müller,jm@example.test,,Halle,',
  'Juergen Mueller,jm@example.test,,,',
  'Ana Souza,,,Porto,',
  'Bo Ek,,,,',
].join('\n');

async function bringIn(app: App): Promise<void> {
  const { page } = app;
  await openEmptyShop(app);
  for (const line of PEOPLE.split('\n').slice(1)) {
    const [name = '', email = '', phone = '', , company = ''] = line
      .split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/)
      .map((cell) => cell.replaceAll('"', ''));
    await go(app, `#/people/new?name=${encodeURIComponent(name)}`);
    if (phone !== '') await page.getByRole('textbox', { name: 'Number' }).first().fill(phone);
    if (email !== '') await page.getByRole('textbox', { name: 'Address' }).first().fill(email);
    if (company !== '') await page.getByRole('textbox', { name: 'Company' }).first().fill(company);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { level: 1, name }).waitFor();
    await settled(page);
  }
}

test('doubles are decided about by keys, taken back, and two again at a later time', async ({
  launch,
}) => {
  const app = await launch(NOW);
  const { page } = app;
  await bringIn(app);
  await go(app, '#/twins');
  const pairs = page.getByRole('list', { name: '2 pairs' });
  await pairs.waitFor();
  await checkAccessibility(page, 'main');

  // The surest first: one address. Ctrl Enter makes one of them, from the list too.
  await page.getByRole('button', { name: 'Make one of them' }).waitFor();
  await pairs.getByRole('button', { name: /Jürgen Müller/ }).focus();
  await page.keyboard.press('Control+Enter');
  await app.sees(/is part of/);
  await expect.poll(() => page.getByRole('list', { name: '2 pairs' }).count()).toBe(0);
  await page.keyboard.press('Control+z');
  await pairs.waitFor();

  // Told apart: nobody is asked again.
  await pairs.getByRole('button', { name: /Lindqvist/ }).click();
  await page.getByRole('button', { name: 'Not the same' }).click();
  await app.sees(/We will not ask again/);
  await page.getByRole('region', { name: 'Side by side' }).getByText(MULLER).first().waitFor();
  await page.getByRole('button', { name: 'Make one of them' }).click();
  await page.getByRole('heading', { level: 2, name: 'Nobody is here twice' }).waitFor();

  // And two again, from the person's page.
  await go(app, '#/people');
  await page.getByRole('grid').getByText(MULLER).first().dblclick();
  await page.getByRole('heading', { level: 1, name: MULLER }).waitFor();
  await settled(page);
  await page.getByRole('button', { name: /^More for J/ }).click();
  await page.getByRole('menuitem', { name: 'Make two again' }).click();
  await page.getByRole('dialog').waitFor();
  await checkAccessibility(page, '[role=dialog]');
  await page.getByRole('dialog').getByRole('button', { name: 'Make two' }).click();
  await app.sees(/are two records again/);
  await go(app, '#/twins');
  await page.getByRole('region', { name: 'Side by side' }).getByText(MULLER).first().waitFor();
});
