/** How the number of a cell is shown, as far as it changes what the cell says. */
export type CellFormat =
  | { readonly kind: 'general' }
  | { readonly kind: 'date' }
  /** Digits at fixed places, such as `00000` for postcodes. */
  | { readonly kind: 'digits'; readonly pattern: string };

const GENERAL: CellFormat = { kind: 'general' };
const DAY_MS = 86_400_000;

/** The format of a number format code. Source: ECMA-376 part 1, 18.8.30 and 18.8.31. */
export function cellFormatOf(id: number, code: string | undefined): CellFormat {
  if (
    (id >= 14 && id <= 22) ||
    (id >= 27 && id <= 36) ||
    (id >= 45 && id <= 47) ||
    (id >= 50 && id <= 58)
  ) {
    return { kind: 'date' };
  }
  if (code === undefined) return GENERAL;
  const first = code.split(';')[0]!.slice(0, 200);
  const bare = first.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '');
  if (/[ymdhs]/i.test(bare) && !/general/i.test(bare)) return { kind: 'date' };
  const pattern = first.replace(/\[[^\]]*\]|[_*]./g, '');
  const shown = pattern.replace(/"([^"]*)"|\\(.)/g, '$1$2');
  // One digit or thousands are plain numbers; letters around them (kg, Pkt) would only be in the way.
  const isFixed =
    /^[\d#\s()/+-]+$/.test(shown) && /^[0#\s()/+-]+$/.test(bare) && !/^[0#]$/.test(pattern);
  return isFixed && shown.length > 1 ? { kind: 'digits', pattern } : GENERAL;
}

/**
 * The text of a cell with a number. Days are `YYYY-MM-DD`, with the time after them if there is one; numbers have a
 * point as their decimal sign and no exponent.
 *
 * @param is1904 - Whether the workbook counts days from 1904, as old Macs did.
 */
export function numberText(value: string, format: CellFormat, is1904: boolean): string {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return value;
  if (format.kind === 'date') return dayText(number, is1904) ?? plainNumber(number);
  if (format.kind === 'digits' && Number.isInteger(number) && number >= 0) {
    return intoPattern(plainNumber(number), format.pattern);
  }
  return plainNumber(number);
}

/** A number as spreadsheets mean it: fifteen digits are exact, the rest is noise. */
function plainNumber(number: number): string {
  if (Number.isInteger(number) && Math.abs(number) < 1e21) return number.toFixed(0);
  const exact = Number(number.toPrecision(15));
  const text = String(exact);
  return text.includes('e') ? exact.toFixed(20).replace(/\.?0+$/, '') : text;
}

function dayText(serial: number, is1904: boolean): string | null {
  if (serial < 0 || serial > 2_958_466) return null;
  const days = Math.floor(serial) + (is1904 ? 1462 : 0);
  const minutes = Math.round((serial - Math.floor(serial)) * 1440);
  const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  if (days === 0) return minutes > 0 && minutes < 1440 ? time : null;
  // Spreadsheets believe in a 29 February 1900; before it their count is one day ahead.
  const epoch = Date.UTC(1899, 11, days < 60 ? 31 : 30);
  const day = new Date(epoch + days * DAY_MS).toISOString().slice(0, 10);
  return minutes > 0 && minutes < 1440 ? `${day} ${time}` : day;
}

/** Digits put into the places of a pattern from the right, as `00000` turns 1067 into 01067. */
function intoPattern(digits: string, pattern: string): string {
  const parts = pattern.match(/"[^"]*"|\\.|[\s\S]/g) ?? [];
  const firstPlace = parts.findIndex((part) => part === '0' || part === '#');
  let left = digits;
  const out: string[] = [];
  for (let at = parts.length - 1; at >= 0; at -= 1) {
    const part = parts[at]!;
    if (part === '0' || part === '#') {
      // The first place takes all digits that are left.
      const digit = at === firstPlace ? left : left.slice(-1);
      left = at === firstPlace ? '' : left.slice(0, -1);
      if (digit !== '' || part === '0') out.unshift(digit || '0');
    } else out.unshift(part.replace(/^"|"$/g, '').replace(/^\\/, ''));
  }
  return out.join('').trim();
}

/** Text as a workbook stores it, with its way to write control characters (`_x000D_`) undone. */
export function storedText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
