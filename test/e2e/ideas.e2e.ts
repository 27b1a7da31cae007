import { checkAccessibility, expect, test, type App } from './harness';
import { go, lookAround, openEmptyShop } from './steps';

const TEA_SHOP = { now: '2026-03-19T09:40:00', languages: ['en-IE'] };

const board = ({ page }: App) => page.getByRole('group', { name: 'Ideas by how far they are' });
const column = (app: App, name: string) => board(app).getByRole('region', { name, exact: true });
const dialog = ({ page }: App) => page.getByRole('dialog');

test('an idea goes its way by keys and mouse until everybody who asked has heard of it', async ({
  launch,
}) => {
  const app = await launch(TEA_SHOP);
  const { page } = app;
  await lookAround(app);
  await go(app, '#/ideas');
  await board(app).waitFor();
  await checkAccessibility(page);

  // Shift and an arrow push it on; what is new is looked into without a question.
  await column(app, 'New').getByRole('button', { name: 'Office box', exact: true }).focus();
  await page.keyboard.press('Shift+ArrowRight');
  const moved = column(app, 'Looked into').getByRole('button', { name: 'Office box', exact: true });
  await moved.waitFor();
  await expect.poll(() => moved.evaluate((one) => one === document.activeElement)).toBe(true);

  // Done wants its sentence, and leads to those who are to hear it.
  await column(app, 'In the works')
    .getByRole('button', { name: /^Done: .*Small packs/ })
    .click();
  await page.keyboard.press('Control+Enter');
  await dialog(app).getByText('Write in one sentence what there is now.').waitFor();
  await dialog(app).getByRole('textbox').fill('Bags of ten grams stand beside the till.');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog', { name: 'You said, we did' }).waitFor();
  await checkAccessibility(page);
  await dialog(app)
    .getByRole('button', { name: /Layla .*knows$/ })
    .click();
  await dialog(app).getByText('knows', { exact: true }).waitFor();
  await dialog(app)
    .getByRole('button', { name: /Oksana .*knows$/ })
    .click();
  await dialog(app).getByText('Everybody knows.').waitFor();
  await dialog(app).getByRole('button', { name: 'Done' }).click();
  await page.getByRole('radio', { name: /^Closed/ }).click();
  await column(app, 'Told')
    .getByRole('button', { name: 'Small packs for trying', exact: true })
    .waitFor();

  // It is there after a restart, and on the page of the person who had it.
  await app.restart();
  await go(app, '#/ideas');
  await app.page.getByRole('radio', { name: /^Closed/ }).click();
  await column(app, 'Told')
    .getByRole('button', { name: 'Small packs for trying', exact: true })
    .click();
  await dialog(app)
    .getByRole('link', { name: /Oksana/ })
    .click();
  await app.page.getByRole('list', { name: 'Ideas', exact: true }).getByText('Told').waitFor();
});

test('an idea is written down from the palette, found, and deleted with a way back', async ({
  launch,
}) => {
  const app = await launch(TEA_SHOP);
  const { page } = app;
  await openEmptyShop(app);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('write down an idea');
  await page.getByRole('option', { name: /^Write down an idea/ }).click();
  await dialog(app).getByRole('textbox', { name: 'In one line' }).fill('A bench in front');
  await page.keyboard.press('Control+Enter');
  await dialog(app).waitFor({ state: 'detached' });
  await go(app, '#/ideas');
  const card = column(app, 'New').getByRole('button', { name: 'A bench in front', exact: true });
  await card.waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('ben fro');
  await card.waitFor();
  await card.focus();
  await page.keyboard.press('Delete');
  await card.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /Undo/ }).click();
  await card.waitFor();
});

test('slips without a name are entered one after another and count as answers', async ({
  launch,
}) => {
  const app = await launch(TEA_SHOP);
  const { page } = app;
  await lookAround(app);
  await go(app, '#/feedback');
  await page
    .getByRole('region', { name: 'Open criticism' })
    .getByText(/waiting for 1 day/)
    .waitFor();
  await checkAccessibility(page);
  await page.getByRole('button', { name: 'Enter slips' }).click();
  for (const score of ['4', '2']) {
    await dialog(app).locator('label').getByText(score, { exact: true }).click();
    await page.keyboard.press('Control+Enter');
    await dialog(app)
      .getByText(score === '4' ? '1 slip entered' : '2 slips entered')
      .waitFor();
  }
  await page.keyboard.press('Escape');
  const said = page.getByRole('list', { name: 'Said lately' });
  await expect.poll(() => said.getByText(/Without a name/).count()).toBe(2);
  // Nobody is named, so there is nobody to answer.
  await expect
    .poll(() => page.getByRole('region', { name: 'Open criticism' }).getByRole('article').count())
    .toBe(1);
});
