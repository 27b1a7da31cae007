/*
 * An expression such as `/x+$/` looks for its end from every x anew: on a long run of them the time grows with the
 * square of the length. These look at each character once.
 */

/** The text without what is at its end, character by character, as long as each fits `gone`. */
export function withoutTail(text: string, gone: RegExp): string {
  let end = text.length;
  while (end > 0 && gone.test(text[end - 1]!)) end -= 1;
  return text.slice(0, end);
}

/** The same at the beginning and at the end. */
export function withoutEnds(text: string, gone: RegExp): string {
  let start = 0;
  while (start < text.length && gone.test(text[start]!)) start += 1;
  return withoutTail(text.slice(start), gone);
}
