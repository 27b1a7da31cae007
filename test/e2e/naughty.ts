import type { Page } from 'playwright-core';
import type { App } from './harness';
import { chooseFile, ONWARDS, overflowing, settled } from './steps';

/** Texts that would do something if a screen took them for more than text. */
export const NAUGHTY = [
  '<img src=x onerror=canary()>',
  '<script>canary()</script>',
  '"><svg/onload=canary()>',
  'javascript:canary()',
  '{{name}} ${name} #{7*7}',
  '$t(common:people)',
  '<name>Nobody</name> <b>bold</b>',
  '=HYPERLINK("http://evil.example";"x")',
  '@SUM(1+1)*cmd|calc!A0',
  '\u202egnp.exe\u202c',
  'Zero\u200bwidth\u2060 and\u00ad soft',
  '👩‍👩‍👧‍👦 🏳️‍🌈 é\u0301\u0301\u0301\u0301',
  '__proto__',
  'constructor',
  'null',
  '%s%n%x %00',
  "Robert'); DROP TABLE Students;--",
  `${'Wolfeschlegelstein'.repeat(278)}`,
];

/** Names that are simply names. */
export const NAMES = ['Łukasz Wiśniewski', '田中 由紀', 'ليلى الحربي', "O'Brien-Ñúñez"];

/** All of them. */
export const ALL = [...NAMES, ...NAUGHTY];

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** A table in which each row says the same text in every column that takes text. */
export const table = (texts: readonly string[]): string =>
  [
    'First name,Last name,Company,Job title,City,Notes,Tags,Email',
    ...texts.map((text, at) =>
      [
        text,
        `Row ${at}`,
        text,
        text,
        text,
        text,
        text.replaceAll(/[,;|]/g, ' '),
        `r${at}r@example.org`,
      ]
        .map(quoted)
        .join(','),
    ),
  ].join('\n');

/** Counts every script that ran and every rule of the page that was broken. */
export async function setCanary(page: Page): Promise<void> {
  await page.evaluate(() => {
    const own = window as unknown as { canary: () => void; sung: string[] };
    own.sung = [];
    own.canary = () => void own.sung.push('script');
    document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => {
      own.sung.push(violatedDirective);
    });
  });
}

/** What ran or was broken since. */
export const sung = (page: Page) =>
  page.evaluate(() => (window as unknown as { sung: string[] }).sung);

/** What went wrong on a tour: message boxes that a script opened, and what did not fit where. */
export type Tour = {
  readonly dialogs: readonly string[];
  readonly wide: readonly string[];
  /** Looks whether everything fits on the page as it is now. */
  readonly look: (where: string) => Promise<void>;
};

/** Sets the trap, and watches what comes. */
export async function beginTour(page: Page): Promise<Tour> {
  await setCanary(page);
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const wide: string[] = [];
  return {
    dialogs,
    wide,
    look: async (where) => {
      await settled(page);
      wide.push(...(await page.evaluate(overflowing)).map((line) => `${where}: ${line}`));
    },
  };
}

/** Brings a file in to the end. */
export async function bringIn(app: App, path: string): Promise<void> {
  const { page } = app;
  await chooseFile(app, path);
  await page
    .getByRole('button', { name: /^On to the check$|^Check \d|^Bring .* in$|^Done$/ })
    .first()
    .waitFor();
  const on = page.getByRole('button', { name: ONWARDS });
  if (await on.isVisible()) await on.click();
  await page.getByRole('button', { name: /^Bring .* in$/ }).click();
  await app.sees(/(?:person is|people are) in\./);
}
