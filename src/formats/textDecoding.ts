/** UTF-8 that a program took for Windows-1252 and saved as UTF-8 again: *MÃ¼ller*. */
export const UTF8_TWICE = 'utf-8-twice';
/** The letters of western DOS programs, which the Encoding standard leaves out. */
export const DOS = 'ibm850';

const DOS_UPPER =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´≡±‗¾¶§÷¸°¨·¹³²■\u00a0';

/** What the bytes 80 to 9F are in Windows-1252; five of them are nothing. Source: the Encoding standard. */
const SIGNS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The upper half of Windows-1252, from 80. */
export const UPPER_1252 =
  SIGNS_1252 + Array.from({ length: 96 }, (_, at) => String.fromCharCode(at + 160)).join('');

/** Some engines read Windows-1252 as Latin-1, which has control characters where the signs are. */
const repair1252 = (text: string): string =>
  text.replace(/[\u0080-\u009f]/g, (sign) => SIGNS_1252[sign.charCodeAt(0) - 128]!);

const BYTE_1252 = new Map([...UPPER_1252].map((letter, at) => [letter, at + 128]));

/** Named by its value, because Node's own types know the class only as one. */
type Decoder = InstanceType<typeof TextDecoder>;

const decoders = new Map<string, Decoder | null>();

/** The decoder of a label; `null` if there is no such encoding. Cards name one for every value. */
function decoderFor(label: string): Decoder | null {
  const known = decoders.get(label);
  if (known !== undefined) return known;
  // Labels come from the file: a hostile one invents a new one for every value.
  if (decoders.size > 50) decoders.clear();
  let decoder: Decoder | null = null;
  try {
    decoder = new TextDecoder(label);
  } catch {
    // Not a label of the Encoding standard.
  }
  decoders.set(label, decoder);
  return decoder;
}

/** Text of bytes in one encoding, without a byte order mark; `null` if there is no such encoding. */
export function decodeWith(bytes: Uint8Array, encoding: string): string | null {
  if (encoding === DOS) return decodeDos(bytes);
  if (encoding === UTF8_TWICE) return repairTwice(decodeWith(bytes, 'utf-8') ?? '');
  const decoder = decoderFor(encoding);
  if (decoder === null) return null;
  const text = decoder.decode(bytes);
  return decoder.encoding === 'windows-1252' ? repair1252(text) : text;
}

function decodeDos(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) {
    parts.push(
      Array.from(bytes.subarray(at, at + 8192), (byte) =>
        byte < 0x80 ? String.fromCharCode(byte) : DOS_UPPER[byte - 0x80]!,
      ).join(''),
    );
  }
  return parts.join('');
}

/** Text in which every run of UTF-8 that was taken for Windows-1252 is read again. */
export function repairTwice(text: string): string {
  return text.replace(new RegExp(`[${UPPER_1252}]{2,}`, 'g'), (run) => {
    const bytes = Uint8Array.from(run, (letter) => BYTE_1252.get(letter)!);
    const { valid, invalid } = countUtf8(bytes);
    return valid > 0 && invalid === 0 ? new TextDecoder().decode(bytes) : run;
  });
}

/** Counts sequences of several bytes that are UTF-8, and bytes that cannot be. Source: RFC 3629. */
export function countUtf8(bytes: Uint8Array): { readonly valid: number; readonly invalid: number } {
  let valid = 0;
  let invalid = 0;
  for (let i = 0; i < bytes.length; i += 1) {
    const byte = bytes[i]!;
    if (byte < 0x80) continue;
    const length = byte >= 0xf0 && byte < 0xf5 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 0;
    let follows = length > 0 && byte < 0xf5;
    for (let k = 1; follows && k < length; k += 1) {
      // The end of a sample may cut a character in two.
      if (i + k >= bytes.length) return { valid, invalid };
      follows = (bytes[i + k]! & 0xc0) === 0x80;
    }
    if (follows) {
      valid += 1;
      i += length - 1;
    } else invalid += 1;
  }
  return { valid, invalid };
}
