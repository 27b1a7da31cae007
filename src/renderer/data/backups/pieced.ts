import { joined } from '@formats/backup/lines';

/**
 * The same bytes in larger pieces, none above `most` bytes. A backup comes in thousands of small ones, as they were compressed;
 * each costs a call, a flush of the disk or, in a browser, a copy of the whole file.
 */
export function* pieced(
  pieces: readonly Uint8Array<ArrayBuffer>[],
  most: number,
): Generator<Uint8Array<ArrayBuffer>, void> {
  let held: Uint8Array[] = [];
  let heldBytes = 0;
  for (const piece of pieces) {
    for (let at = 0; at < piece.length; at += most) {
      const part = piece.subarray(at, at + most);
      if (heldBytes > 0 && heldBytes + part.length > most) {
        yield joined(held, heldBytes);
        held = [];
        heldBytes = 0;
      }
      held.push(part);
      heldBytes += part.length;
    }
  }
  if (heldBytes > 0) yield joined(held, heldBytes);
}
