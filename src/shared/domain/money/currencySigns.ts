import { CURRENCIES } from './currencyOfCountry';

/**
 * Currencies that are not, or no longer, any country's own: funds and cheques of ISO 4217 list one,
 * and those withdrawn since 2015, which old purchases may still be in.
 */
const OTHERS =
  'BOV CHE CHW CLF COU MXV USN UYI UYW XDR ANG BGN BYR CUC HRK LTL MRO SLL STD VEF ZWL'.split(' ');

const KNOWN: ReadonlySet<string> = new Set([...CURRENCIES, ...OTHERS]);

/** Whether a code is one of ISO 4217 that money can be counted in. */
export const isCurrency = (code: string): boolean => KNOWN.has(code);

/** Signs and short forms beside the code, as people write them next to a figure; in lower case. */
const SIGNS: readonly (readonly [sign: string, currencies: string])[] = [
  ['€', 'EUR'],
  ['euro', 'EUR'],
  ['euros', 'EUR'],
  ['£', 'GBP EGP FKP GIP LBP SDG SHP SSP SYP'],
  ['¥', 'JPY CNY'],
  ['円', 'JPY'],
  ['元', 'CNY TWD'],
  ['₹', 'INR'],
  ['rs.', 'INR PKR LKR NPR MUR'],
  ['rs', 'INR PKR LKR NPR MUR'],
  ['₺', 'TRY'],
  ['tl', 'TRY'],
  ['₽', 'RUB'],
  ['руб.', 'RUB BYN'],
  ['руб', 'RUB BYN'],
  ['₩', 'KRW KPW'],
  ['₪', 'ILS'],
  ['₫', 'VND'],
  ['₴', 'UAH'],
  ['₸', 'KZT'],
  ['₦', 'NGN'],
  ['฿', 'THB'],
  ['₱', 'PHP'],
  ['₾', 'GEL'],
  ['₵', 'GHS'],
  ['₡', 'CRC'],
  ['₲', 'PYG'],
  ['₼', 'AZN'],
  ['֏', 'AMD'],
  ['zł', 'PLN'],
  ['kč', 'CZK'],
  ['ft', 'HUF'],
  ['lei', 'RON MDL'],
  ['лв.', 'BGN'],
  ['лв', 'BGN'],
  ['kr.', 'DKK ISK NOK SEK'],
  ['kr', 'DKK ISK NOK SEK'],
  ['fr.', 'CHF'],
  ['fr', 'CHF'],
  ['sfr.', 'CHF'],
  ['r$', 'BRL'],
  ['rp', 'IDR'],
  ['rm', 'MYR'],
  ['f cfa', 'XOF XAF'],
  ['fcfa', 'XAF XOF'],
  ['cfpf', 'XPF'],
  ['fcfp', 'XPF'],
  ['فرانک cfa', 'XOF'],
  ['cg.', 'XCG'],
  ['cg', 'XCG'],
  ['؋', 'AFN'],
  ['﷼', 'IRR OMR QAR SAR YER'],
  ['ریال', 'IRR'],
  [
    '$',
    'USD ARS AUD BBD BMD BND BRL BSD BZD CAD CLP COP CUP CVE DOP FJD GYD HKD JMD KYD LRD MOP MXN NAD NIO NZD SBD SGD SRD TTD TWD UYU WST XCD',
  ],
];

/** Arabic short forms, two letters with points; the last point may be missing. */
const ARABIC =
  'د.إ:AED د.ب:BHD د.ج:DZD ج.م:EGP ر.إ:IRR د.ع:IQD د.أ:JOD د.ك:KWD ل.ل:LBP د.ل:LYD د.م:MAD أ.م:MRU ر.ع:OMR ر.ق:QAR ر.س:SAR ج.س:SDG ل.س:SYP د.ت:TND ر.ي:YER'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string])
    .flatMap(([sign, currency]) => [[`${sign}.`, currency] as const, [sign, currency] as const]);

/** Letters before or after a sign that do not begin the currency's code: *NT$*, *UK£*. */
const COUNTRY_LETTERS: Readonly<Record<string, string>> = {
  NT: 'TWD',
  EC: 'XCD',
  UK: 'GBP',
  R: 'BRL',
  CI: 'KYD',
  BDS: 'BBD',
};

/** The figure of an amount, and whether the sign beside it is another currency's. */
export type SignedText = { readonly figure: string; readonly isOther: boolean };

/** Takes the sign or code of a currency off either end of an amount; one sign, with or without a space. */
export function withoutSign(text: string, currency: string): SignedText {
  const lettered = withoutLetters(text.trim());
  if (lettered) {
    const { letters, rest } = lettered;
    const isOwn = currency.startsWith(letters) || COUNTRY_LETTERS[letters] === currency;
    const { figure, isOther } = withoutSign(rest, currency);
    return { figure, isOther: isOther || !isOwn };
  }
  const trimmed = text.trim();
  const lower = trimmed.toLowerCase();
  // The currency's own code and signs first: `kr` is several currencies' sign.
  const own = [currency.toLowerCase(), currency] as const;
  for (const [sign, currencies] of [own, ...SIGNS, ...ARABIC]) {
    const figure = cut(trimmed, lower, sign);
    if (figure !== null) return { figure, isOther: !currencies.split(' ').includes(currency) };
  }
  const code = /^([a-z]{3})(?![a-z])|(?<![a-z])([a-z]{3})$/i.exec(trimmed);
  const other = (code?.[1] ?? code?.[2] ?? '').toUpperCase();
  if (code && isCurrency(other)) {
    return { figure: cut(trimmed, lower, other.toLowerCase()) ?? trimmed, isOther: true };
  }
  return { figure: trimmed, isOther: false };
}

/** Takes a country's letters off a sign: *A$*, *$CA*. `null` without any. */
function withoutLetters(text: string): { readonly letters: string; readonly rest: string } | null {
  const before = /(?<![\p{L}\p{N}])([A-Z]{1,3})(?=\p{Sc})/u.exec(text);
  const found = before ?? /(?<=\p{Sc})([A-Z]{2,3})(?![\p{L}\p{N}])/u.exec(text);
  if (!found) return null;
  const rest = text.slice(0, found.index) + text.slice(found.index + found[0].length);
  return { letters: found[0], rest };
}

function cut(text: string, lower: string, sign: string): string | null {
  // A change of case may change the length of a text (Turkish İ): then nothing is cut.
  if (sign === '' || lower.length !== text.length || lower === sign) return null;
  const isWord = /^\p{L}/u.test(sign);
  if (lower.startsWith(sign)) {
    const rest = text.slice(sign.length);
    if (!isWord || !/^\p{L}/u.test(rest)) return rest.trim();
  }
  if (lower.endsWith(sign)) {
    const rest = text.slice(0, text.length - sign.length);
    if (!isWord || !/\p{L}$/u.test(rest)) return rest.trim();
  }
  return null;
}
