import { describe, expect, test } from 'vitest';
import type { PostalAddress } from '@shared/domain/contacts/contact';
import type { Message, MessageId } from '@shared/domain/messages/message';
import { envelopeLanguage } from '@shared/domain/messages/postalWriting';
import type { Measure } from '@shared/domain/printing/fitText';
import { brokenLines, fitLines } from '@shared/domain/printing/fitText';
import { cardPlace } from '@shared/domain/printing/greetingCards';
import { letterLayout, usualLetterForm } from '@shared/domain/printing/letterLayout';
import { withSignature } from '@shared/domain/printing/letterText';
import { A4, LETTER } from '@shared/domain/printing/paper';
import { createLetterChoices } from '@renderer/features/printing/letterChoices';
import { planLetters, waitingIds, type PlanSetting } from '@renderer/features/printing/letterPlan';
import type { LetterToPrint } from '@renderer/features/printing/lettersToPrint';
import { aContact } from '@test/support/builders';

/** Every letter half as wide as high, signs as wide as high. */
const measure: Measure = (text, size) =>
  [...text].reduce((sum, letter) => sum + size * (/\p{Script=Han}/u.test(letter) ? 1 : 0.5), 0);

const setting = (choices: Partial<PlanSetting['choices']> = {}, rest = {}): PlanSetting => ({
  choices: {
    ...(createLetterChoices(null).get() as PlanSetting['choices']),
    paper: 'a4',
    form: 'window',
    envelope: 'dl',
    sheet: 'labels-63x38',
    ...choices,
  },
  firstSlot: 0,
  shopName: 'Teehaus Vogt',
  shopLines: ['Gerberstraße 5', '04105 Leipzig'],
  signer: 'Marlene, Teehaus Vogt',
  measure,
  measureCard: measure,
  ...rest,
});

const BODY = 'Sehr geehrte Frau Weiß,\n\ndanke.\n\nMit Grüßen\nMarlene, Teehaus Vogt';

let made = 0;
function aLetter(rest: Partial<LetterToPrint> = {}, message: Partial<Message> = {}): LetterToPrint {
  made += 1;
  return {
    message: {
      id: `m${made}` as MessageId,
      contactId: aContact().id,
      purpose: 'thanks',
      templateId: null,
      language: 'de',
      addressedAs: 'formal',
      channel: 'letter',
      subject: 'Danke',
      body: BODY,
      status: 'draft',
      campaignId: null,
      thanksId: null,
      greetingId: null,
      preparedAt: 0,
      resolvedAt: null,
      updatedAt: 0,
      ...message,
    },
    contact: aContact(),
    name: 'Andrea Weiß',
    day: '19. März 2026',
    direction: 'ltr',
    address: { lines: ['Frau Andrea Weiß', 'Südplatz 3', '04275 Leipzig'], lacks: [] },
    hasHole: false,
    news: null,
    ...rest,
  };
}

const linesOf = (sheets: ReturnType<typeof planLetters>['sheets']) =>
  sheets.map((sheet) => (sheet.kind === 'letter' ? sheet.lines.map(({ text }) => text) : []));

describe('letters', () => {
  test('have the address behind the window of DIN 5008 form B', () => {
    const [sheet] = planLetters([aLetter()], setting()).sheets;
    if (sheet?.kind !== 'letter') throw new Error('no letter');
    expect(sheet.layout.recipient).toEqual({ xMm: 25, yMm: 62.7, widthMm: 80, heightMm: 27.3 });
    expect(sheet.layout.first.yMm).toBeGreaterThan(98);
    expect(sheet.layout.marks.map(({ y1Mm }) => y1Mm)).toEqual([105, 210, 148.5]);
    expect(sheet.address?.lines.map(({ text }) => text)).toEqual([
      'Frau Andrea Weiß',
      'Südplatz 3',
      '04275 Leipzig',
    ]);
  });

  test.each([
    ['DE', 'window'],
    ['AT', 'window'],
    ['US', 'plain'],
    ['', 'plain'],
  ] as const)('of a shop in %s are %s', (country, form) => {
    expect(usualLetterForm(country)).toBe(form);
  });

  test('keep what is plain one below the other, and inside the paper', () => {
    const layout = letterLayout(LETTER, {
      form: 'plain',
      margins: 'wide',
      senderLines: 2,
      addressLines: 5,
      hasDate: true,
      hasSubject: true,
    });
    const { head, sender, date, recipient, subject, first } = layout;
    const tops = [head, sender, date, recipient, subject, first].map((place) => place?.yMm ?? NaN);
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
    expect(first.yMm + first.heightMm).toBeLessThan(LETTER.heightMm);
    expect(first.xMm + first.widthMm).toBeLessThan(LETTER.widthMm);
  });

  test('leave room for a signature above the name', () => {
    expect(withSignature(BODY, 'Marlene, Teehaus Vogt', 2).text).toMatch(
      /Mit Grüßen\n\n\nMarlene, Teehaus Vogt$/,
    );
    // Signed by hand in other words: nothing is moved.
    expect(withSignature('Hallo\n\nBis bald\nM.', 'Marlene, Teehaus Vogt', 2).text).toBe(
      'Hallo\n\nBis bald\nM.',
    );
  });

  test('go on over pages without losing a word, and never close on a page of their own', () => {
    const paragraph = 'Wir erzählen heute ausführlich von der Ernte und vom Wetter. '.repeat(14);
    const body = `Hallo,\n\n${[1, 2, 3, 4, 5].map(() => paragraph.trim()).join('\n\n')}\n\nGruß\nMarlene, Teehaus Vogt`;
    for (const more of Array.from({ length: 12 }, (_line, index) => index)) {
      const letter = aLetter(
        {},
        { body: body.replace('Hallo,', `Hallo,${'\n\nJa.'.repeat(more)}`) },
      );
      const { sheets } = planLetters([letter], setting());
      const pages = linesOf(sheets);
      expect(pages.length).toBeGreaterThan(1);
      expect(pages.flat().join(' ').split(/\s+/)).toEqual(letter.message.body.split(/\s+/));
      const last = pages.at(-1)!;
      expect(last.slice(0, last.indexOf('Gruß')).filter(Boolean).length).toBeGreaterThan(1);
      expect(pages.slice(1).every(([begin]) => begin !== '')).toBe(true);
    }
  });

  test('without an address, or with half of one, are named and not printed', () => {
    const good = aLetter();
    const none = aLetter({ address: null });
    const half = aLetter({ address: { lines: ['Frau Andrea Weiß'], lacks: ['street', 'city'] } });
    for (const kind of ['letter', 'envelope', 'labels'] as const) {
      const plan = planLetters([good, none, half], setting({ kind }));
      expect(plan.printed).toEqual([good]);
      expect(plan.problems.map(({ problem }) => problem)).toEqual([
        { kind: 'no-address' },
        { kind: 'lacks', lacks: ['street', 'city'] },
      ]);
    }
    // Handed over instead.
    expect(planLetters([none], setting({ hasAddress: false })).printed).toEqual([none]);
    expect(planLetters([none], setting({ kind: 'card' })).printed).toEqual([none]);
  });

  test('with a gap in the text stay, and only drafts wait for a stamp', () => {
    const gap = aLetter({ hasHole: true });
    const sent = aLetter({}, { status: 'sent' });
    const plan = planLetters([gap, sent], setting());
    expect(plan.problems).toEqual([{ letter: gap, problem: { kind: 'hole' } }]);
    expect(plan.printed).toEqual([sent]);
    expect(waitingIds(plan)).toEqual([]);
  });
});

describe('cards', () => {
  test('lie two or four to a sheet, each with its front on the other side', () => {
    const letters = Array.from({ length: 5 }, () => aLetter());
    const folded = planLetters(letters, setting({ kind: 'card', card: 'folded' }));
    expect(folded.sheets.map(({ kind }) => kind)).toEqual(
      Array.from({ length: 3 }, () => ['card-texts', 'card-fronts']).flat(),
    );
    const flat = planLetters(letters, setting({ kind: 'card', card: 'flat', hasFront: false }));
    expect(flat.sheets).toHaveLength(2);
    const begun = planLetters(letters, setting({ kind: 'card', card: 'flat' }, { firstSlot: 3 }));
    expect(begun.sheets.filter(({ kind }) => kind === 'card-texts')).toHaveLength(2);
  });

  test('lie back to back when the sheet is turned over along its long edge', () => {
    for (const [form, direction] of [
      ['folded', 'ltr'],
      ['folded', 'rtl'],
      ['flat', 'ltr'],
    ] as const) {
      for (let slot = 0; slot < (form === 'folded' ? 2 : 4); slot += 1) {
        const { text, front, back } = cardPlace(form, A4, slot, direction);
        const behind = A4.widthMm - text.xMm - text.widthMm;
        expect(form === 'folded' ? back : front).toMatchObject({ xMm: behind, yMm: text.yMm });
      }
    }
  });

  test('say where a text is too long', () => {
    const letter = aLetter({}, { body: 'Sehr viel Text. '.repeat(300) });
    const plan = planLetters([letter], setting({ kind: 'card' }));
    expect(plan.sheets).toEqual([]);
    expect(plan.problems[0]?.problem).toEqual({ kind: 'too-long' });
  });
});

test('labels begin at the first free place', () => {
  const letters = Array.from({ length: 3 }, () => aLetter());
  const plan = planLetters(letters, setting({ kind: 'labels' }, { firstSlot: 19 }));
  expect(plan.sheets.map((sheet) => (sheet.kind === 'labels' ? sheet.labels.length : 0))).toEqual([
    2, 1,
  ]);
  expect(plan.slots).toBe(21);
});

test('long names get smaller, then lines, and an envelope is a page of its own', () => {
  const name = 'Frau Prof. Dr. Maximiliana Leutheusser-Schnarrenberger von und zu Hohenlohe';
  const letter = aLetter({ address: { lines: [name, 'Weg 1', '04105 Leipzig'], lacks: [] } });
  const plan = planLetters([letter, aLetter()], setting({ kind: 'envelope', envelope: 'c6' }));
  expect(plan.size).toEqual({ widthMm: 162, heightMm: 114 });
  expect(plan.sheets).toHaveLength(2);
  const [sheet] = plan.sheets;
  if (sheet?.kind !== 'envelope') throw new Error('no envelope');
  const { text, place } = sheet.recipient;
  expect(text.lines.map((line) => line.text).join(' ')).toContain(name);
  for (const line of text.lines) {
    expect(measure(line.text, text.sizeMm)).toBeLessThanOrEqual(place.widthMm + 1e-6);
  }
});

describe('lines', () => {
  test('keep paragraphs, and signs that must not begin a line', () => {
    expect(brokenLines('aa bb\n\ncc', 1.5, 1, measure).map(({ text }) => text)).toEqual([
      'aa',
      'bb',
      '',
      'cc',
    ]);
    const japanese = brokenLines('感謝申上。感謝', 4, 1, measure).map(({ text }) => text);
    expect(japanese.every((line) => !line.startsWith('。'))).toBe(true);
    expect(japanese.join('')).toBe('感謝申上。感謝');
  });

  test('that do not fit say so and lose nothing', () => {
    const room = { width: 5, height: 2, max: 2, min: 1, lineHeight: 1 };
    expect(fitLines(['abc', 'def', 'ghi'], room, measure)).toMatchObject({ isCut: true, size: 1 });
    expect(fitLines(['abc'], room, measure)).toMatchObject({ isCut: false, size: 2 });
  });
});

test.each<[string, string, Partial<PostalAddress>, string]>([
  ['in Latin letters in Leipzig, written to in Arabic', 'ar', { city: 'Leipzig' }, 'de'],
  ['in Kyoto in signs, written to in German', 'de', { city: '京都市', countryCode: 'JP' }, 'ja'],
  ['in Shanghai in signs', 'zh', { city: '上海', countryCode: 'CN' }, 'zh'],
  ['in Riyadh in Arabic', 'ar', { city: 'الرياض', countryCode: 'SA' }, 'ar'],
  ['in Bologna, written to in Italian', 'it', { city: 'Bologna', countryCode: 'IT' }, 'it'],
])('the name of somebody %s can be read by the post', (_who, letter, place, language) => {
  const address: PostalAddress = {
    id: '',
    use: 'private',
    label: '',
    isPreferred: false,
    doNotUse: false,
    street: '',
    extended: '',
    postOfficeBox: '',
    postalCode: '',
    city: '',
    region: '',
    countryCode: '',
    country: '',
    ...place,
  };
  expect(envelopeLanguage(letter, address, 'de')).toBe(language);
});
