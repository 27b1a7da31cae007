import { expect, test, type App } from './harness';
import { accessible, go, lookAround } from './steps';

const TEA_SHOP = { now: '2026-03-19T09:40:00', languages: ['en-IE'] };

const lines = ({ page }: App) =>
  page.getByRole('list', { name: 'Lines that wait' }).getByRole('listitem');

test('a trip to a city: whom to see, two lines from the road, and what is taken back waits again', async ({
  launch,
}) => {
  const app = await launch(TEA_SHOP);
  const { page } = app;
  await lookAround(app);
  await go(app, '#/trip');

  // By keyboard alone: the city, the dates, one person.
  const where = page.getByRole('combobox', { name: 'Where' });
  await where.fill('kyo');
  await page.getByRole('option', { name: /^Kyoto/ }).waitFor();
  await where.press('ArrowDown');
  await where.press('Enter');
  await page.getByRole('textbox', { name: 'From' }).fill('27 April 2026');
  await page.getByRole('textbox', { name: 'To' }).fill('1 May 2026');
  const people = page.getByRole('list', { name: 'Whom to see' });
  await people.getByText('Yuki Tanaka').first().waitFor();
  await page
    .getByText(/Shōwa|Showa/)
    .first()
    .waitFor();
  const choice = people.getByRole('checkbox', { name: /Yuki Tanaka/ });
  await choice.focus();
  await page.keyboard.press('Space');
  await page.getByText(/1 chosen/).waitFor();
  await accessible(app);

  const line = page.getByRole('textbox', { name: 'A short line' });
  await line.fill('Tanaka: likes the first flush');
  await line.press('Enter');
  await line.fill('Nobody of this name: asks for samples');
  await line.press('Enter');
  await expect.poll(() => lines(app).count()).toBe(2);

  // A restart keeps the trip, the choice and the lines.
  await app.restart();
  await go(app, '#/trip');
  await app.page.getByText(/1 chosen/).waitFor();
  await expect.poll(() => lines(app).count()).toBe(2);
  await expect
    .poll(() => lines(app).first().getByRole('combobox').inputValue())
    .toContain('Tanaka');

  await app.page.getByRole('button', { name: 'Put all into the timelines' }).click();
  await app.sees('1 line put into its timeline');
  await expect.poll(() => lines(app).count()).toBe(1);
  await app.page.getByRole('button', { name: /Undo/ }).first().click();
  await expect.poll(() => lines(app).count()).toBe(2);

  await app.page.getByRole('button', { name: 'Dossier' }).click();
  await app.page.getByRole('figure').nth(1).waitFor();
  await accessible(app);
});
