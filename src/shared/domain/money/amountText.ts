import { plainDigits } from '@shared/kernel/digits';
import { ok, refuse, type Result } from '@shared/kernel/result';
import { withoutSign } from './currencySigns';
import { MAX_AMOUNT_MINOR, minorDigitsOf, type Money } from './money';

/** Why a text is no amount. */
export type AmountRefusal =
  | { readonly code: 'money/amount-missing' }
  | { readonly code: 'money/not-an-amount' }
  /** A letter that looks like a digit; `suggestion` is the amount with the digit in its place. */
  | {
      readonly code: 'money/letter';
      readonly letter: string;
      readonly place: 'start' | 'middle' | 'end';
      readonly suggestion: Money;
    }
  | { readonly code: 'money/negative' }
  /** `digits`: how many the currency has, 0 to 4. */
  | { readonly code: 'money/too-many-decimals'; readonly digits: number; readonly currency: string }
  | { readonly code: 'money/too-large'; readonly maxMinor: number; readonly currency: string }
  /** The sign beside the figure is another currency's. */
  | { readonly code: 'money/other-currency'; readonly currency: string };

const LETTERS: Readonly<Record<string, string>> = { o: '0', O: '0', l: '1', I: '1' };

/**
 * Reads an amount as people write it: `24,80`, `24.80`, `1.234,56`, `1'234.50`, `1 234,56`, `25 €`,
 * `25,-`, with the digits of any script. Of two different separators the last one is the decimal's.
 *
 * One separator alone, before exactly three digits, is the one between thousands, unless it is
 * `decimalSign`: then it is refused as too many decimals rather than guessed, because the wrong guess
 * is a thousandfold. In a currency of three decimals a point, or `decimalSign`, begins the decimals;
 * in one without decimals every separator stands between thousands.
 *
 * @param currency - ISO 4217; says how many decimals there are, and which sign may stand beside.
 * @param decimalSign - What the page itself writes before decimals.
 */
export function parseAmount(
  text: string,
  currency: string,
  decimalSign: '.' | ',',
): Result<Money, AmountRefusal> {
  const { figure, isOther } = withoutSign(plain(text), currency);
  if (figure === '') return refuse({ code: 'money/amount-missing' });
  const read = readFigure(figure, currency, decimalSign);
  if (!read.ok && read.refusal.code === 'money/not-an-amount') {
    const letter = withoutLetters(figure, currency, decimalSign);
    if (letter) return refuse(letter);
  }
  // What it is comes first: *two dollars* is no amount in euros, *two* is no amount at all.
  return read.ok && isOther ? refuse({ code: 'money/other-currency', currency }) : read;
}

/** Western digits, one kind of space, one kind of apostrophe and of minus. */
function plain(text: string): string {
  return plainDigits(text.normalize('NFC'))
    .replace(/\s/g, ' ')
    .replace(/[’‘ʼ′＇]/g, "'")
    .replace(/[\u066b]/g, '.')
    .replace(/[\u066c]/g, "'")
    .replace(/[\u060c，]/g, ',')
    .replace(/．/g, '.')
    .replace(/￥/g, '¥')
    .replace(/[\u2212\u2010-\u2015]/g, '-')
    .trim();
}

function withoutLetters(
  figure: string,
  currency: string,
  decimalSign: '.' | ',',
): AmountRefusal | null {
  if (!/\d/.test(figure)) return null;
  const at = figure.search(/[oOlI]/);
  if (at < 0) return null;
  const digits = figure.replace(/[oOlI]/g, (letter) => LETTERS[letter]!);
  const read = readFigure(digits, currency, decimalSign);
  if (!read.ok) return null;
  const place = at === figure.length - 1 ? 'end' : at === 0 ? 'start' : 'middle';
  return { code: 'money/letter', letter: figure[at]!, place, suggestion: read.value };
}

function readFigure(
  figure: string,
  currency: string,
  decimalSign: '.' | ',',
): Result<Money, AmountRefusal> {
  // `25,-` and `25.–` are whole amounts; a separator at the end is a decimal still to be typed.
  const bare = figure
    .replace(/^\+ ?/, '')
    .replace(/(\d)[.,] ?--?$/, '$1')
    .replace(/^([^.]*\d)\.$|^([^,]*\d),$/, '$1$2');
  const negative = /^- ?([\d.,' ]+)$|^([\d.,' ]+) ?-$|^\(([\d.,' ]+)\)$/.exec(bare);
  const unsigned = negative ? (negative[1] ?? negative[2] ?? negative[3]!) : bare;
  const parts = partsOf(unsigned.trim(), minorDigitsOf(currency), decimalSign);
  if (!parts) return refuse({ code: 'money/not-an-amount' });
  const digits = minorDigitsOf(currency);
  if (parts.decimals.length > digits) {
    return refuse({ code: 'money/too-many-decimals', digits, currency });
  }
  const written = `${parts.whole}${parts.decimals.padEnd(digits, '0')}`.replace(/^0+(?=\d)/, '');
  if (negative && /[1-9]/.test(written)) return refuse({ code: 'money/negative' });
  const minor = Number(written);
  if (written.length > 15 || minor > MAX_AMOUNT_MINOR) {
    return refuse({ code: 'money/too-large', maxMinor: MAX_AMOUNT_MINOR, currency });
  }
  return ok({ minor, currency });
}

type Parts = { readonly whole: string; readonly decimals: string };

// Groups of three, or India's: the last of three, those before of two.
const GROUPED = /^[1-9]\d{0,2}(?:([.,' ])\d{3})(?:\1\d{3})*$|^[1-9]\d?([.,' ])(?:\d{2}\2)+\d{3}$/;

function partsOf(text: string, digits: number, decimalSign: '.' | ','): Parts | null {
  if (/^\d+$/.test(text)) return { whole: text, decimals: '' };
  if (/^[.,]\d+$/.test(text)) return { whole: '0', decimals: text.slice(1) };
  const decimal = /^(.*\d)([.,])(\d+)$/.exec(text);
  if (decimal) {
    const [, whole, sign, decimals] = decimal as unknown as [string, string, string, string];
    const isAlone = /^\d+$/.test(whole);
    const isThousands =
      decimals.length === 3 && /^[1-9]\d{0,2}$/.test(whole) && sign !== decimalSign;
    const beginsDecimals =
      digits === 0 ? decimals.length !== 3 : !isThousands || (digits >= 3 && sign === '.');
    if (beginsDecimals && isAlone) return { whole, decimals };
    if (beginsDecimals && GROUPED.test(whole) && !whole.includes(sign)) {
      return { whole: whole.replace(/\D/g, ''), decimals };
    }
  }
  return GROUPED.test(text) ? { whole: text.replace(/\D/g, ''), decimals: '' } : null;
}
