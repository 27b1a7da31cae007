/** The zeros of scripts that people write figures in: Arabic, Persian, Devanagari, Bengali, Thai, full width. One to nine follow. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0xff10];

/** Marks of direction that engines put into dates and times; nobody sees or types them. */
const DIRECTION_MARKS = /[\u200e\u200f\u061c\u2066-\u2069]/g;

/** Figures of any script as `0` to `9`; everything else stays. */
export function westernDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (sign) => {
    const code = sign.codePointAt(0)!;
    const zero = ZEROS.find((first) => code >= first && code <= first + 9);
    return zero === undefined ? sign : String(code - zero);
  });
}

/** A typed figure, day or time as the readers know it: western digits, and no marks of direction. */
export const plainDigits = (text: string): string =>
  westernDigits(text).replace(DIRECTION_MARKS, '');
