import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { attacksOn, type Attack } from './growth/attacks';
import { writtenExpressions } from './growth/expressions';
import { readExpression, TooManySteps } from './growth/matcher';

/*
 * What an expression costs is counted in steps of its matching, not measured in time: the same on every computer. Each is tried
 * with texts made to keep it busy, and with the same text twice as long. Steps that double are fine; steps that grow fourfold
 * are fine only where the text is known to be short.
 */

const SOURCES = join(import.meta.dirname, '../../../src');

/** Beyond this, steps grow faster than the text: twice the text takes twice the steps, and a little. */
const LINEAR = 2.8;
/** Beyond this they grow faster than its square. */
const SQUARE = 4.8;
/** Nothing can be worse. */
const HOPELESS = 10;
/** One text, before it is doubled, has about so many characters. */
const LENGTH = 80;
/** What one search may take: a tenth of a second or so. */
const PATIENCE = 20_000_000;

/** How an expression fares with what is worst for it. */
type Growth = {
  readonly ratio: number;
  readonly steps: number;
  readonly length: number;
  readonly attack: Attack | null;
};

function growthOf(source: string, flags: string): Growth {
  const expression = readExpression(source, flags);
  const stepsOn = (text: string): number => {
    try {
      return expression.steps(text, 1_000_000);
    } catch (fault) {
      if (fault instanceof TooManySteps) return Number.POSITIVE_INFINITY;
      throw fault;
    }
  };
  let worst: Growth = { ratio: 0, steps: 0, length: 1, attack: null };
  for (const attack of attacksOn(expression)) {
    const { head, pump, tail } = attack;
    const times = Math.max(12, Math.ceil(LENGTH / pump.length));
    const text = head + pump.repeat(2 * times) + tail;
    const once = stepsOn(head + pump.repeat(times) + tail);
    const twice = Number.isFinite(once) ? stepsOn(text) : once;
    const ratio = Number.isFinite(twice) ? twice / once : twice;
    if (ratio > worst.ratio) worst = { ratio, steps: twice, length: text.length, attack };
    if (ratio > HOPELESS) break;
  }
  return worst;
}

/** Expressions whose steps grow with the square, and the longest text that they are given. */
const ON_SHORT_TEXT: Readonly<Record<string, readonly [most: number, why: string]>> = {
  [String.raw`^(.*?\D)[,\s]\s*(?:([A-Z]{2})\s+(?=\d))?(\d{5}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d)$`]:
    [120, 'the longest line that may be a place'],
  [String.raw`\s*(?:[;\n|]|\s\/\s|,\s|\/(?=\s*(?:\+|0))|\b(?:oder|or|und|and)\b)\s*`]: [
    300,
    'the longest value that may be several numbers',
  ],
  [String.raw`[;,\n|]+|\s+(?=\S+@)`]: [2000, 'the longest value that may be several addresses'],
  [String.raw`[\s,;:.–—-]+$`]: [160, 'words that were cut before'],
  [String.raw`[T ]\s*\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[AaPp]\.?[Mm]\.?)?\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?$`]:
    [64, 'the longest date'],
  [String.raw`^(\d{1,2})\s*([./-])\s*(\d{1,2})(?:\s*[./-]\s*(\d{4}|'?\d{2})?)?\s*[./]?$`]: [
    64,
    'the longest date',
  ],
  [String.raw`^([-−+]?)\s*(?:[€$£¥]|[A-Z]{3})?\s*(\d[\d.,'’\s]*)\s*(?:[\p{L}.€$£¥%]{0,12})$`]: [
    64,
    'the longest number',
  ],
  [String.raw`^(\d{1,2})(?:\s*[:.h]\s*(\d{2})|(\d{2}))?\s*(?:uhr|h|o'clock)?\s*(a\.?m\.?|p\.?m\.?)?$`]:
    [40, 'the longest time of day'],
  [String.raw`0+$`]: [3, 'thousandths'],
  [String.raw`\.?0+$`]: [60, 'a number written out'],
  [String.raw`\s*(?:ext\.|x)\s*\d+$`]: [120, 'a phone number'],
  [String.raw`[\s,;/]*\b(?:durchwahl|dw|nebenstelle|nst|apparat|app|klappe|kl)\b[.:]?\s*(\d{1,7})\s*$`]:
    [120, 'a phone number'],
  [String.raw`\[[^\]]*\]|[_*].`]: [200, 'the beginning of a number format'],
  [String.raw`"[^"]*"|\\.|_.|\*.|\[[^\]]*\]`]: [200, 'the beginning of a number format'],
  [String.raw`(\w+)\.json$`]: [100, 'names of our own files'],
  [String.raw`\d\d\.\d\d\.\d\d (\p{L}.*)\.regulars(?:\.age)?$`]: [255, 'the name of a file'],
  [String.raw`<(\w+)>(.*?)<\/\1>`]: [1000, 'sentences of our own, before anything is put in'],
  [String.raw`(\{\{.*?\}\}|<\/?[\w-]+\/?>|\$t\(.*?\))`]: [1000, 'sentences of our own'],
};

/** Fine: twice the text, twice the steps; or a text that is never long. Else what is wrong. */
function faultOf(source: string, flags: string): string | null {
  const { ratio, steps, length, attack } = growthOf(source, flags);
  if (ratio <= LINEAR) return null;
  const by = JSON.stringify(attack);
  if (ratio > SQUARE) return `/${source}/${flags} grows beyond the square: ${by}`;
  const [most] = ON_SHORT_TEXT[source] ?? [];
  if (most === undefined) return `/${source}/${flags} grows with the square: ${by}`;
  return steps * (most / length) ** 2 > PATIENCE ? `/${source}/${flags} is slow at ${most}` : null;
}

describe('the check itself', () => {
  it.each([
    ...['(a+)+$', '^(a|aa)+$', '^(\\w+\\s?)*$', '^(?:a|a)*b', '(x+x+)+y'],
    ...['([a-zA-Z]+)*!', '^(([a-z])+.)+[A-Z]([a-z])+$', '\\s*\\s*\\s*x'],
  ])('knows /%s/ for what grows beyond the square', (source) => {
    expect(growthOf(source, '').ratio).toBeGreaterThan(SQUARE);
  });

  it.each([
    ...['\\s+$', '^\\s+|\\s+$', '\\d+x', '<[^>]*>', 'a.*b'],
    ...['(?<=["]*)x', '\\s*,\\s*'],
  ])('knows /%s/ for what grows with the square', (source) => {
    const { ratio } = growthOf(source, 'g');
    expect(ratio).toBeGreaterThan(LINEAR);
    expect(ratio).toBeLessThan(SQUARE);
  });

  it.each([
    '^\\s+',
    '^a*b',
    'a',
    '[ab]',
    '\\s+',
    '^[^:]{0,40}:',
    '\\{[^{}]*\\}',
    '(?:ab)+',
    '"[^"]*x',
    '\\p{L}+',
  ])('has nothing to say against /%s/', (source) => {
    expect(growthOf(source, 'gu').ratio).toBeLessThanOrEqual(LINEAR);
  });

  it.each([
    ['(a)(?<n>b)?\\k<n>c', 'u', ['abbc', 'ac', 'abc']],
    ['^(?=a+b)\\w{2,3}?(?!c)$', '', ['aab', 'aaa', 'ab']],
    ['(?<![\\w.])x(?<=x)[^y]$', 'iu', ['.X1', ' x1', ' xy']],
  ])('counts no steps without matching as the engine does: /%s/%s', (source, flags, texts) => {
    const { matches } = readExpression(source, flags);
    for (const text of texts)
      expect(matches(text), text).toBe(new RegExp(source, flags).test(text));
  });
});

describe('every expression of the program', () => {
  const written = writtenExpressions(SOURCES);

  it('is looked at', () => {
    expect(written.length).toBeGreaterThan(500);
    const sources = new Set(written.map(({ source }) => source));
    expect(Object.keys(ON_SHORT_TEXT).filter((source) => !sources.has(source))).toEqual([]);
  });

  it('takes no longer than its text asks for', { timeout: 240_000 }, () => {
    const faults = written.map(({ source, flags, files }) => {
      const fault = faultOf(source, flags);
      return fault === null ? null : `${files.join(', ')}: ${fault}`;
    });
    expect(faults.filter((fault) => fault !== null)).toEqual([]);
  });

  it(
    'that is put together while the program runs is none of the slow ones either',
    { timeout: 240_000 },
    async () => {
      const made = new Map<string, readonly [string, string]>();
      const watched = new Proxy(RegExp, {
        construct: (target, [source, flags = '']: [string | RegExp, string?]) => {
          made.set(`/${String(source)}/${flags}`, [String(source), flags]);
          return new target(source, flags);
        },
      });
      vi.resetModules();
      vi.stubGlobal('RegExp', watched);
      try {
        await import('@formats/textDecoding');
        await import('@formats/textEncoding');
        await import('@shared/domain/culture/hoursText');
        await import('@shared/domain/encryption/secretKeyText');
        await import('@shared/domain/people/folding');
        await import('@shared/domain/people/searchTokens');
        await import('@shared/domain/promises/dueDayWords');
        await import('@shared/domain/promises/promiseKind');
        await import('@shared/domain/promises/recognition');
        await import('../../../src/main/redact');
        const { attribute } = await import('@formats/xlsxXml');
        attribute(' r="A1"', 'r');
      } finally {
        vi.unstubAllGlobals();
      }
      expect(made.size).toBeGreaterThan(15);
      const faults = [...made.values()].map(([source, flags]) => faultOf(source, flags));
      expect(faults.filter((fault) => fault !== null)).toEqual([]);
    },
  );
});
