import { renderHook, cleanup } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { isoDate } from '@shared/domain/calendar/isoDate';
import { MAX_AMOUNT_MINOR } from '@shared/domain/money/money';
import { createSpeech } from '@renderer/i18n/i18n';
import { findLanguage } from '@renderer/i18n/languages';
import { LocaleProvider } from '@renderer/i18n/LocaleProvider';
import { useLoyaltyRefusal, type LoyaltyRefusal } from '@renderer/i18n/useLoyaltyRefusal';

afterEach(cleanup);

const day = isoDate('2026-03-20');
const euro = { currency: 'EUR' };

/** One of each code. */
const ALL: readonly LoyaltyRefusal[] = [
  { code: 'money/amount-missing' },
  { code: 'money/not-an-amount' },
  ...(['start', 'middle', 'end'] as const).map((place): LoyaltyRefusal => ({
    ...{ code: 'money/letter', letter: 'o', place, suggestion: { minor: 2480, currency: 'EUR' } },
  })),
  { code: 'money/negative' },
  { code: 'money/too-many-decimals', digits: 2, ...euro },
  { code: 'money/too-many-decimals', digits: 0, currency: 'JPY' },
  { code: 'money/too-large', maxMinor: MAX_AMOUNT_MINOR, ...euro },
  { code: 'money/other-currency', ...euro },
  { code: 'loyalty/amount-missing' },
  { code: 'loyalty/amount-negative' },
  { code: 'loyalty/amount-too-large', maxMinor: MAX_AMOUNT_MINOR, ...euro },
  { code: 'loyalty/amount-differs-from-lines', linesMinor: 1280, ...euro },
  { code: 'loyalty/currency-unknown', currency: 'EURO' },
  { code: 'loyalty/date-in-future', day },
  { code: 'loyalty/date-too-early', day },
  { code: 'loyalty/line-wrong', line: 2 },
  { code: 'loyalty/too-many-points' },
  { code: 'loyalty/insufficient-points', requested: 400, available: 376 },
  { code: 'loyalty/clock-behind', latestOn: day },
  { code: 'loyalty/points-are-no-money' },
  { code: 'loyalty/worth-more-than-purchase', maxPoints: 0 },
  { code: 'loyalty/worth-more-than-purchase', maxPoints: 1 },
  { code: 'loyalty/worth-more-than-purchase', maxPoints: 1200 },
  ...(['archived', 'too-early', 'over', 'sold-out', 'tier'] as const).map(
    (why): LoyaltyRefusal => ({ code: 'loyalty/reward-unavailable', why }),
  ),
  { code: 'loyalty/not-whole' },
  { code: 'loyalty/reason-missing' },
  { code: 'loyalty/already-booked' },
  { code: 'loyalty/already-reversed' },
  { code: 'loyalty/lapsed-stays' },
  { code: 'loyalty/no-rule' },
  { code: 'refunds/purchase-voided' },
  { code: 'refunds/nothing-given-back' },
  { code: 'refunds/amount-negative' },
  { code: 'refunds/not-whole' },
  { code: 'refunds/more-than-paid', leftMinor: 2480, ...euro },
  { code: 'refunds/more-points-than-paid', left: 0 },
  { code: 'refunds/more-points-than-paid', left: 1 },
  { code: 'refunds/more-points-than-paid', left: 2 },
  { code: 'refunds/more-pieces-than-bought', line: 1 },
  { code: 'refunds/before-purchase', boughtOn: day },
  { code: 'refunds/date-in-future', day },
  { code: 'refunds/line-of-refunded-purchase' },
  { code: 'refunds/last-line' },
  { code: 'data/gone' },
  { code: 'data/cancelled' },
  { code: 'data/photo-too-large', maxBytes: 2_000_000 },
];

async function saying(
  tag: string,
  address: 'informal' | 'formal' = 'informal',
): Promise<ReturnType<typeof useLoyaltyRefusal>> {
  const language = findLanguage(tag)!;
  const { i18n } = await createSpeech(language, address);
  const { result } = renderHook(() => useLoyaltyRefusal(), {
    wrapper: ({ children }) => (
      <LocaleProvider i18n={i18n} language={language} region="">
        {children}
      </LocaleProvider>
    ),
  });
  return result.current;
}

const plain = (text: string): string => text.replace(/[\u00a0\u202f\u2068\u2069]/g, ' ');

describe('a refusal', () => {
  it.each(['en', 'de'])('is a whole sentence for every code in %s', async (tag) => {
    const say = await saying(tag);
    const sentences = ALL.map((refusal) => say(refusal));
    expect(sentences.filter((sentence) => !/^\P{Ll}.*[.?]$/u.test(sentence))).toEqual([]);
    expect(sentences.filter((sentence) => /\{\{|\}\}|\/|undefined|NaN/.test(sentence))).toEqual([]);
  });

  it('asks for the digit that was meant', async () => {
    const suggestion = { minor: 2480, currency: 'EUR' };
    const refusal = { code: 'money/letter', letter: 'o', place: 'end', suggestion } as const;
    expect((await saying('de'))(refusal)).toBe(
      'Das „o“ am Ende ist ein Buchstabe. Meintest du 24,80?',
    );
    expect((await saying('de', 'formal'))(refusal)).toBe(
      'Das „o“ am Ende ist ein Buchstabe. Meinten Sie 24,80?',
    );
    expect((await saying('en'))(refusal)).toBe(
      'The “o” at the end is a letter. Did you mean 24.80?',
    );
  });

  it('says what is short, in points or in stamps', async () => {
    const say = await saying('de');
    const short = { code: 'loyalty/insufficient-points', requested: 400, available: 376 } as const;
    expect(say(short)).toBe('Es fehlen 24 Punkte: 376 von 400.');
    expect(say({ ...short, available: 399 })).toBe('Es fehlt 1 Punkt: 399 von 400.');
    expect(say({ ...short, requested: 10, available: 9 }, 'stamps')).toBe(
      'Es fehlt 1 Stempel: 9 von 10.',
    );
  });

  it('shows money, days and figures as the page does', async () => {
    const say = await saying('de');
    expect(
      plain(say({ code: 'refunds/more-than-paid', leftMinor: 248_000, currency: 'EUR' })),
    ).toBe('Von diesem Einkauf lassen sich nur noch 2.480,00 € erstatten.');
    expect(say({ code: 'loyalty/date-in-future', day })).toBe(
      'Der 20. März 2026 kommt erst noch. Wähl heute oder einen früheren Tag.',
    );
    expect(say({ code: 'money/too-many-decimals', digits: 3, currency: 'KWD' })).toBe(
      'Das sind zu viele Stellen hinter dem Komma. Zum Beispiel 24,800.',
    );
  });
});
