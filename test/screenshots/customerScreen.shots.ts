import { shots, UNUSUAL_VARIANTS, VARIANTS } from '../e2e/fixture/shots';
import { lookAround } from '../e2e/steps';

const NOW = '2026-03-19T09:40:00';

/** What is pressed at the counter, in the languages that are looked at. */
const WORDS = {
  de: {
    ...{ find: 'Theke zeigen', alone: /^Nur die Theke/, second: 'Zweiter Bildschirm' },
    ...{ book: /Punkte buchen/, ask: 'Rückmeldung', done: 'Fertig' },
    served: ['sabine 24', 'Sabine Kröger'],
  },
  en: {
    ...{ find: 'counter only', alone: /^Show the counter/, second: 'Second screen' },
    ...{ book: /Book \d+ points/, ask: 'Feedback', done: 'Done' },
    served: ['sinéad 24', 'Sinéad O’Brien'],
  },
  ar: {
    ...{ find: 'المنضدة فقط', alone: /^عرض المنضدة/, second: 'شاشة ثانية' },
    ...{ book: /^تسجيل .*نقطة/, ask: 'رأي', done: 'تم' },
    served: ['samir 24', 'Samir Haddad'],
  },
} as const;

shots(
  "the customer's screen",
  { now: NOW },
  async (app, shoot, { language, width, height }) => {
    const { page } = app;
    const words = WORDS[language.slice(0, 2) as keyof typeof WORDS];
    await lookAround(app);
    await page.keyboard.press('Control+k');
    await page.keyboard.type(words.find);
    await page.getByRole('option', { name: words.alone }).click();
    await page.getByRole('textbox').first().waitFor();
    await page.keyboard.type('4711');
    await page.keyboard.press('Tab');
    await page.keyboard.type('4711');
    await page.keyboard.press('Enter');
    const opened = page.context().waitForEvent('page');
    await page.getByRole('button', { name: words.second }).click();
    const theirs = await opened;
    await theirs.setViewportSize({ width, height });
    await theirs.getByRole('heading').waitFor();
    await shoot('customer-welcome', theirs);

    // Somebody who reads German, and somebody who reads what the window speaks.
    const [line, name] = words.served;
    for (const [typed, screen] of [
      ['mehmet 24', 'customer-points'],
      [line, 'customer-points-own'],
    ] as const) {
      await page.getByRole('textbox').first().fill(typed);
      await page.getByRole('button', { name: words.book }).waitFor();
      await page.keyboard.press('Enter');
      await theirs.locator('main[aria-live]').waitFor();
      await shoot(screen, theirs);
    }
    await page.getByRole('button', { name: words.ask }).click();
    await page.getByRole('dialog').getByRole('button', { name }).click();
    const score = theirs.getByRole('radio').last();
    await score.waitFor();
    await shoot('customer-question', theirs);
    await shoot('customer-question-counter');
    await score.focus();
    await theirs.keyboard.press('Space');
    await theirs.getByRole('textbox').waitFor();
    await shoot('customer-question-words', theirs);
    await theirs.getByRole('button', { name: words.done }).click();
    await theirs.getByRole('status').waitFor();
    await shoot('customer-thanks', theirs);
  },
  [...VARIANTS, ...UNUSUAL_VARIANTS],
);
