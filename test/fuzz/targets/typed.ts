import { countryCodeOf } from '@formats/countries';
import { identifyFile } from '@formats/fileKind';
import { formatPhone, readPhone, telUri } from '@formats/phone';
import { photoTypeOf } from '@formats/photoType';
import { readCardDate } from '@formats/vcard/dates';
import { emailProblem } from '@shared/domain/contacts/contactChecks';
import { neutraliseFormula, restoreFormula } from '@shared/domain/exporting/formulaSafety';
import { cleanCell, foldWords, shorten } from '@shared/domain/importing/cellText';
import { readLanguage } from '@shared/domain/importing/languageReading';
import { readSalutation, splitTitle } from '@shared/domain/importing/choiceReading';
import { dateOf, readDate } from '@shared/domain/importing/dateReading';
import { targetOfHeader } from '@shared/domain/importing/headerWords';
import { readName } from '@shared/domain/importing/nameReading';
import { readNumber } from '@shared/domain/importing/numberReading';
import { serviceOf } from '@shared/domain/importing/wayLabels';
import { rateOf } from '@shared/domain/insights/rate';
import { cardNumberOf } from '@shared/domain/loyalty/cardNumber';
import { readCounterLine } from '@shared/domain/loyalty/counterLine';
import { parseTemplate } from '@shared/domain/messages/templateSyntax';
import { parseAmount } from '@shared/domain/money/amountText';
import { searchTerms } from '@shared/domain/people/searchTokens';
import { mayLeaveTheApp } from '@shared/ipc/externalLink';
import { redact } from '../../../src/main/redact';
import { fileParts } from '../../../src/main/rendererFiles';
import { safeFileName } from '@shared/kernel/fileNames';
import { readPastedProducts } from '../../../src/renderer/features/products/pastedProducts';
import { anyText, mutateText } from '../mutate';
import { expectAnswer, expectHarmless, type Target } from '../target';

/** What people type and paste, and what files hold in a cell. */
const TYPED: readonly string[] = [
  ...['+49 341 5550 117', '(0341) 5550-117 ext. 12', '0170/5550199', '٠٥٠١٢٣٤٥٦٧', '090-1234-5678'],
  ...['24,80 €', '1.234,56', '1’234.50 CHF', '¥1,200', '-3', '25,-', '4711 24,80', 'my 25'],
  ...['19.03.1966', '3/19/66', '1966-03-19', '--0229', '29. Februar', '2.11.', '昭和41年3月19日'],
  ...['Dr. Mina von der Vogt jr.', 'Weiß, Jürgen', '田中 由紀', "O'Brien-Ñúñez", 'Frau Prof. Vogt'],
  ...['Marktplatz 3\n04109 Leipzig', 'D-04109 Leipzig', 'London SW1A 1AA', 'Springfield, IL 62701'],
  ...['mina@example.org', 'Mina <mina@example.org>', 'https://example.org/@mina', 't.me/mina'],
  ...['Hallo {{name}}, {{#if du}}du{{/if}}', '{{', '{{{{a}}}}', '=1+1', "'=1", '＝1', '\u0000=1'],
  ...['Gyokuro;Tee;18,90\nSencha\tTee\t9', '../../etc/passwd', 'con.txt', 'mailto:a@example.org'],
  ...['4006381333931', '%2e%2e/%2e%2e', '/assets/a.js', 'Deutsch', '1,0342', 'Vorname', 'E-Mail 2'],
];

/** What must be true of the answers, beside that there are some. */
function readEverywhere(text: string): void {
  const read = readPhone(text, 'DE');
  if (read !== null && !/^\+\d{1,20}$/.test(read.e164)) throw new Error('phone: not E.164');
  formatPhone(text, 'DE');
  if (!/^(?:|tel:\+\d+(?:;ext=\d+)?)$/.test(telUri(text, 'US'))) throw new Error('phone: bad link');

  for (const currency of ['EUR', 'JPY', 'KWD']) {
    const amount = parseAmount(text, currency, ',');
    expectAnswer(amount, 'amount');
    if (amount.ok && !Number.isSafeInteger(amount.value.minor)) {
      throw new Error('amount: not whole');
    }
    readCounterLine(text, { currency, isPersonChosen: text.length % 2 === 0 });
  }
  const number = readNumber(text, null);
  if (number !== null && !Number.isFinite(number)) throw new Error('number: not finite');
  const date = dateOf(readDate(text, 2026), 'dmy');
  expectHarmless([date, readCardDate(text, 1604, 2026)], 'date');
  expectHarmless([readName(text, 'first-last'), readName(text, 'last-first')], 'name');
  expectHarmless([splitTitle(text), readSalutation(text), targetOfHeader(text)], 'words');
  readLanguage(text);
  countryCodeOf(text);
  serviceOf(text);
  emailProblem(text);
  rateOf(text);
  cardNumberOf(text);
  searchTerms(text);
  foldWords(text);
  parseTemplate(text);
  expectHarmless(
    readPastedProducts(text, () => null, ['Sencha']),
    'products',
  );

  const clean = cleanCell(text).text;
  if (/[\u0000-\u0008\u202a-\u202e\u2066-\u2069]/.test(clean)) throw new Error('cell: unclean');
  if (shorten(text, 40).length > 40) throw new Error('cell: too long');
  const safe = neutraliseFormula(text);
  if (/^[=+\-@\t\r\n\u0000＝＋－＠]/.test(safe)) throw new Error('formula: would run');
  if (restoreFormula(safe) !== text) throw new Error('formula: not the same again');
}

/** What main does with texts that the window sends. */
function readInMain(text: string): void {
  const name = safeFileName(text);
  if (name === '' || name.length > 124 || /[/\\:\u0000]|^\.|\.\.$/.test(name)) {
    throw new Error('file name: unsafe');
  }
  const kept = redact(text);
  if (/[\r\n@]/.test(kept)) throw new Error('log: more than a code');
  const parts = fileParts(`/${text}`);
  if (parts !== null && parts.some((part) => !/^[\w~-][\w.~-]*$/.test(part) || part === '..')) {
    throw new Error('path: leaves the folder');
  }
  if (URL.canParse(text)) {
    const url = new URL(text);
    const mayLeave = mayLeaveTheApp(text, url);
    const known = ['https:', 'mailto:', 'tel:', 'sms:'];
    if (mayLeave && !known.includes(url.protocol)) throw new Error('link: another scheme');
  }
}

/** Text fields, cells, links and names. */
export const TYPED_TARGETS: readonly Target[] = [
  {
    name: 'typed',
    weight: 4,
    make: (random) => {
      const text = random.oneIn(4) ? anyText(random, 3000) : random.pick(TYPED);
      return new TextEncoder().encode(random.oneIn(8) ? text : mutateText(text, random, TYPED));
    },
    read: (bytes) => {
      const text = new TextDecoder().decode(bytes);
      readEverywhere(text);
      readInMain(text);
      identifyFile(bytes, text.slice(0, 40));
      photoTypeOf(bytes);
    },
  },
];
