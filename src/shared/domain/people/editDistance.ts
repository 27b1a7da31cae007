/**
 * How many letters have to be added, dropped or replaced to turn one text into the other, as far as
 * `limit`; more is `limit + 1`. Source: G. Myers, A fast bit-vector algorithm for approximate string
 * matching, Journal of the ACM 46 (1999), in the form of H. Hyyrö (2003). Compares UTF-16 units.
 */
export function editDistance(one: string, other: string, limit: number): number {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > limit) return limit + 1;
  if (short.length === 0) return long.length;
  // One machine word holds 32 letters; names are shorter, longer ones are compared by their beginning.
  const size = Math.min(short.length, 31);
  const places = new Map<number, number>();
  for (let i = 0; i < size; i += 1) {
    const unit = short.charCodeAt(i);
    places.set(unit, (places.get(unit) ?? 0) | (1 << i));
  }
  const end = 1 << (size - 1);
  const units = short.length > 31 ? Math.min(long.length, 31) : long.length;
  let plus = (1 << size) - 1;
  let minus = 0;
  let distance = size;
  for (let i = 0; i < units; i += 1) {
    const equal = places.get(long.charCodeAt(i)) ?? 0;
    const vertical = equal | minus;
    const horizontal = (((equal & plus) + plus) ^ plus) | equal;
    let up = minus | ~(horizontal | plus);
    let down = plus & horizontal;
    if (up & end) distance += 1;
    if (down & end) distance -= 1;
    up = (up << 1) | 1;
    down <<= 1;
    plus = down | ~(vertical | up);
    minus = up & vertical;
  }
  return Math.min(distance, limit + 1);
}

/** How many wrong letters a word of this length may have and still be meant: none in very short ones. */
export const allowedEdits = (length: number): number => (length < 3 ? 0 : length < 6 ? 1 : 2);
