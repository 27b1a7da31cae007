import { shots } from '../e2e/fixture/shots';
import { go, lookAround } from '../e2e/steps';

/** The day of the mock-ups: a Thursday morning in Leipzig. */
const NOW = '2026-03-19T09:40:00';

shots('letters', { now: NOW }, async (app, shoot, { language }) => {
  const { page } = app;
  const isGerman = language.startsWith('de');
  const say = (german: string, english: string): string => (isGerman ? german : english);
  await lookAround(app);

  const printThanksTo = async (name: string): Promise<void> => {
    await go(app, '#/people');
    await page.getByRole('grid').getByText(name).first().dblclick();
    await page.getByRole('heading', { level: 1, name: new RegExp(name) }).waitFor();
    await page.keyboard.press('t');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Text' }).waitFor();
    if (name === 'Frieda Baumgartner') await shoot('letters-composer');
    await dialog.getByRole('button', { name: say('Drucken', 'Print') }).click();
    await page
      .getByRole('heading', { level: 1, name: isGerman ? /^Brief an/ : /^Letter to/ })
      .waitFor();
  };
  // What it becomes is said in its name as well.
  const kind = (german: string, english: string) =>
    page.getByRole('radio', { name: new RegExp(`^${say(german, english)}\\b`) }).press('Space');

  await printThanksTo('Frieda Baumgartner');
  const address = page.getByRole('textbox', { name: say('Deine Adresse', 'Your address') });
  await address.fill('Gerberstraße 5\n04105 Leipzig');
  await address.blur();
  await page
    .getByText(say('Deine Adresse ist notiert.', 'Your address is noted.'))
    .first()
    .waitFor();
  await shoot('letters-letter');
  await kind('Karte', 'Card');
  await shoot('letters-card');
  await kind('Umschlag', 'Envelope');
  await shoot('letters-envelope');
  await kind('Adressetiketten', 'Address labels');
  await shoot('letters-labels');
  await kind('Brief', 'Letter');
  await page.getByRole('button', { name: say('Drucken', 'Print'), exact: true }).click();
  await page.getByText(say('Gesendet? Dann stempeln.', 'Sent? Then stamp it.')).waitFor();
  await shoot('letters-ask');
  await page.getByRole('button', { name: say('Stempeln', 'Stamp'), exact: true }).click();
  await page.getByText(say('gestempelt', 'stamped'), { exact: true }).waitFor();
  await shoot('letters-stamped');

  for (const name of ['Yuki Tanaka', 'Samir Haddad', 'Aiko Tanaka']) {
    await printThanksTo(name);
    await shoot(`letters-${name.split(' ')[0]!.toLowerCase()}`);
    await kind('Karte', 'Card');
    await shoot(`letters-${name.split(' ')[0]!.toLowerCase()}-card`);
    await kind('Brief', 'Letter');
  }
});
