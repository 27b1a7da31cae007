import { checkAccessibility, test } from './harness';
import { go, lookAround } from './steps';

const NOW = '2026-03-19T09:40:00';

test('a cost that was entered becomes what a new face costs, and a target stands beside its figure', async ({
  launch,
}) => {
  const app = await launch({ now: NOW });
  const { page } = app;
  await lookAround(app);
  await go(app, '#/insights');
  await page.getByRole('button', { name: 'Enter costs' }).click();
  await page.getByRole('heading', { name: 'Spent on new people' }).waitFor();
  await checkAccessibility(page);

  await page.getByRole('button', { name: 'Enter a cost' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: /Where these people come from/ }).fill('Street fair');
  await dialog.getByRole('textbox', { name: 'Amount' }).fill('240');
  await checkAccessibility(page);
  await page.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('£240.00').first().waitFor();

  const target = page.getByRole('textbox', { name: 'Cost of a new face, CAC' });
  await target.fill('5000');
  await target.press('Enter');

  await go(app, '#/insights');
  await page
    .getByText(/£240\.00/)
    .first()
    .waitFor();
  await page.getByText('Target: at most £5,000.00').first().waitFor();
  await page.getByRole('button', { name: 'As of today' }).click();
  await page.getByRole('textbox', { name: 'How things stood on' }).fill('2020-12-31');
  await page.keyboard.press('Enter');
  await page.getByText('This is how things stood on 31 December 2020.').waitFor();
  await checkAccessibility(page);
  await page.getByRole('button', { name: 'Back to today' }).click();
  await page
    .getByText(/£240\.00/)
    .first()
    .waitFor();
});
