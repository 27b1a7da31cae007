import { correction, generate } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';
import { QR_QUIET, type Matrix } from '@shared/domain/printing/barcode';

/** Characters that a card's code may have: many more than a number has. */
const MOST_CHARACTERS = 300;

/** The QR code of a card's number, so that a quarter of it may be scratched. `null` if it is empty or far too long. */
export function qrFor(number: string): Matrix | null {
  if (number === '' || number.length > MOST_CHARACTERS) return null;
  const code = generate(number, { minCorrectionLevel: correction.Q });
  return { symbology: 'qr', modules: code.size, quiet: QR_QUIET, path: toSvgPath(code) };
}
