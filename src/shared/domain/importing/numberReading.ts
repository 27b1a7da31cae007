/** What the numbers of a column say about their decimal sign; `null` if nothing. */
export function decimalSignOf(values: Iterable<string>): ',' | '.' | null {
  let comma = 0;
  let point = 0;
  for (const value of values) {
    if (value.length > 64) continue;
    const text = value.replace(/[^\d.,]/g, '');
    const last = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
    if (last < 0) continue;
    const sign = text[last] === ',' ? ',' : '.';
    const digits = text.length - last - 1;
    const isMixed = text.includes(',') && text.includes('.');
    const repeats = text.split(sign).length > 2;
    // Three digits after a single sign may be thousands: they say nothing.
    if (!isMixed && !repeats && digits === 3) continue;
    if ((sign === ',') !== (repeats && !isMixed)) comma += 1;
    else point += 1;
  }
  if (comma === point) return null;
  return comma > point ? ',' : '.';
}

/**
 * The number a text writes: `1.120`, `1,120.50`, `915 Pkt`, `-3`; `null` if it is none.
 *
 * @param decimalSign - `null`: a sign before exactly three digits separates thousands.
 */
export function readNumber(value: string, decimalSign: ',' | '.' | null): number | null {
  if (value.length > 64) return null;
  const match =
    /^([-−+]?)\s*(?:[€$£¥]|[A-Z]{3})?\s*(\d[\d.,'’\s]*)\s*(?:[\p{L}.€$£¥%]{0,12})$/u.exec(
      value.trim(),
    );
  if (!match) return null;
  const digits = match[2]!.replace(/['’\s]/g, '').replace(/[.,]$/, '');
  const last = Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.'));
  const guessed = last >= 0 && digits.length - last - 1 !== 3 ? digits[last] : '';
  const isMixed = digits.includes(',') && digits.includes('.');
  const sign = decimalSign ?? (isMixed ? digits[last] : guessed);
  const plain =
    sign === ','
      ? digits.replace(/\./g, '').replace(',', '.')
      : sign === '.'
        ? digits.replace(/,/g, '')
        : digits.replace(/[.,]/g, '');
  const number = Number(plain);
  if (!Number.isFinite(number)) return null;
  return match[1] === '-' || match[1] === '−' ? -number : number;
}
