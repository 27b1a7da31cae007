import { photoTypeOf } from '@formats/photoType';
import type { CardDraft, PropertyReaders } from './cardDraft';
import { addExtra, addProblem } from './cardDraft';
import type { Property } from './property';
import { componentsOf, paramOf, textOf } from './property';

/** What is no picture is kept as text up to this length; more is only named. */
const MAX_KEPT_TEXT = 4096;

/** Bytes of base64 with any white space in it; `null` if there is something else in it. */
export function bytesOfBase64(text: string): Uint8Array<ArrayBuffer> | null {
  const digits = text
    .replace(/[\s=]+/g, '')
    .replace(/-/g, '+')
    .replace(/_/g, '/');
  if (digits === '' || digits.length % 4 === 1 || !/^[A-Za-z0-9+/]*$/.test(digits)) return null;
  const binary = atob(digits);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

/** The bytes that stand in the value itself: base64, or a `data:` address. `null` if it has none. */
export function inlineBytes(property: Property): Uint8Array<ArrayBuffer> | null {
  const value = property.value.trim();
  const uri = /^data:[^,]{0,200}?;base64\\?,/i.exec(value);
  if (uri !== null) return bytesOfBase64(value.slice(uri[0].length));
  if (property.isBase64) return bytesOfBase64(value);
  return null;
}

function addPicture(property: Property, into: CardDraft): boolean {
  if (property.value.trim() === '') return true;
  const bytes = inlineBytes(property);
  if (bytes === null) {
    const isInline = property.isBase64 || /^data:/i.test(property.value.trim());
    if (isInline)
      addProblem(into, 'notice', 'picture-damaged', property.name, property.value.slice(0, 200));
    // An address on the web is kept as text and never opened.
    else addProblem(into, 'notice', 'picture-left-out', property.name, textOf(property));
    return isInline;
  }
  const [, inUri = ''] = /^\s*data:([^;,]{1,100})/i.exec(property.value) ?? [];
  const declared = inUri || paramOf(property, 'MEDIATYPE') || [...property.types][0] || '';
  const mediaType = photoTypeOf(bytes) || (declared.includes('/') ? declared : '');
  if (into.photo === null && mediaType !== '') into.photo = { mediaType, bytes };
  else
    addProblem(
      into,
      'notice',
      'attachment-left-out',
      property.name,
      `${mediaType} ${bytes.length}`.trim(),
    );
  return true;
}

/** Sounds and keys: short ones are kept as text. */
function addAttachment(property: Property, into: CardDraft): boolean {
  // Japanese phones write how a name is spoken, in half-width kana.
  if (property.types.has('x-irmc-n')) {
    const spoken = componentsOf(property, ' ').filter((part) => part !== '');
    if (into.draft.pronunciation === '')
      into.draft.pronunciation = spoken.join(' ').normalize('NFKC');
    return true;
  }
  const text = property.isBase64 ? property.value.replace(/\s+/g, '') : textOf(property);
  if (text.length <= MAX_KEPT_TEXT) addExtra(into, property.name, text);
  else addProblem(into, 'notice', 'attachment-left-out', property.name, text.slice(0, 200));
  return true;
}

/** Pictures, sounds and keys. */
export const PICTURE_READERS: PropertyReaders = {
  PHOTO: addPicture,
  LOGO: addPicture,
  'X-MS-CARDPICTURE': addPicture,
  SOUND: addAttachment,
  KEY: addAttachment,
};
