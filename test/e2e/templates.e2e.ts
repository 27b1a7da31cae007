import { checkAccessibility, expect, test } from './harness';
import { go, lookAround } from './steps';

/** A Thursday morning in Leipzig. */
const NOW = '2026-03-19T09:40:00';

test('a word and a sentence that were agreed once help with the next text, also with news', async ({
  launch,
}) => {
  const app = await launch({ now: NOW });
  const { page } = app;
  await lookAround(app);
  await go(app, '#/settings/templates');
  const dialog = page.getByRole('dialog');
  const closed = () => expect.poll(() => dialog.count()).toBe(0);

  await page.getByRole('button', { name: 'Add a word' }).click();
  await dialog.getByRole('textbox', { name: 'Word or name' }).fill('harvest tea');
  await dialog.getByRole('button', { name: 'Add a language' }).click();
  await page.getByRole('menuitem', { name: 'French' }).click();
  await dialog.getByRole('textbox', { name: 'In French', exact: true }).fill('thé de récolte');
  await checkAccessibility(page);
  await page.keyboard.press('Control+Enter');
  await closed();
  await page.getByText('English: harvest tea and French: thé de récolte').waitFor();
  await page.getByText('Missing in: ').first().waitFor();

  const text = dialog.getByRole('textbox', { name: 'Text' });
  const write = async (name: string, english: string): Promise<void> => {
    await page.getByRole('button', { name: 'New template: Welcome' }).click();
    await dialog.getByRole('textbox', { name: 'Name of the template' }).fill(name);
    await text.fill(english);
    await dialog.getByRole('button', { name: 'English' }).click();
    await page.getByRole('option', { name: 'French' }).click();
  };
  await write('Saturdays', 'We are open on Saturdays.');
  await text.fill('Nous ouvrons le samedi.');
  await page.keyboard.press('Control+Enter');
  await closed();

  await write('Harvest', 'We are open on Saturdays. There is harvest tea.');
  await text.click();
  await page.keyboard.press('Alt+Enter');
  await expect.poll(() => text.inputValue()).toBe('Nous ouvrons le samedi.');
  await dialog.getByText('“thé de récolte” was agreed for “harvest tea”.').waitFor();
  await checkAccessibility(page);
  await dialog.getByRole('button', { name: 'Insert “thé de récolte”' }).click();
  await expect.poll(() => text.inputValue()).toBe('Nous ouvrons le samedi. thé de récolte');
  await page.keyboard.press('End');
  await page.keyboard.type(' {prod');
  await page.getByRole('option', { name: /\{product\}/ }).waitFor();
  await page.keyboard.press('Enter');
  await expect
    .poll(() => text.inputValue())
    .toBe('Nous ouvrons le samedi. thé de récolte {product}');
  await page.keyboard.press('Control+Enter');
  await closed();

  await go(app, '#/campaigns');
  await page.getByRole('button', { name: 'New group message' }).first().click();
  await dialog.getByRole('textbox', { name: 'Text in English' }).fill('We are open on Saturdays.');
  await dialog.getByRole('button', { name: 'Language', exact: true }).click();
  await page.getByRole('menuitem', { name: /French/ }).click();
  await dialog.getByRole('button', { name: 'Take over: Nous ouvrons le samedi.' }).click();
  await expect
    .poll(() => dialog.getByRole('textbox', { name: 'Text in French' }).inputValue())
    .toBe('Nous ouvrons le samedi.');
});
