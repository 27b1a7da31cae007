import { describe, expect, it } from 'vitest';
import { decodeText, OFFERED_ENCODINGS } from '@formats/textEncoding';
import { latin1, utf16, utf8 } from './readFixture';

const PEOPLE = 'Name;Ort\r\nJürgen Weiß;Köln\r\nŁukasz;Kraków\r\n田中;京都\r\n';
const WESTERN = 'Name;Ort\r\nJürgen Weiß;Köln\r\nMálaga;Nîmes\r\n';

function decoded(bytes: Uint8Array, chosen?: string) {
  const result = decodeText(bytes, chosen);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

describe('decodeText', () => {
  it.each([
    ['UTF-8', utf8(PEOPLE), 'utf-8', false],
    ['UTF-8 with a mark', utf8(`\ufeff${PEOPLE}`), 'utf-8', true],
    ['UTF-16, little end first, with a mark', utf16(PEOPLE, 'le', true), 'utf-16le', true],
    ['UTF-16, big end first, with a mark', utf16(PEOPLE, 'be', true), 'utf-16be', true],
    ['UTF-16 without a mark', utf16(PEOPLE, 'le', false), 'utf-16le', false],
    ['UTF-16, big end first, without a mark', utf16(PEOPLE, 'be', false), 'utf-16be', false],
  ])('reads %s', (_, bytes, encoding, hasByteOrderMark) => {
    expect(decoded(bytes)).toMatchObject({
      text: PEOPLE,
      encoding,
      hasByteOrderMark,
      garbled: null,
    });
  });

  it('reads Windows-1252 where bytes are no UTF-8', () => {
    expect(decoded(latin1(WESTERN))).toMatchObject({ text: WESTERN, encoding: 'windows-1252' });
  });

  it.each([
    [
      'DOS',
      [0x4d, 0x81, 0x6c, 0x6c, 0x65, 0x72, 0x3b, 0x4b, 0x94, 0x6c, 0x6e],
      'ibm850',
      'Müller;Köln',
    ],
    [
      'an old Mac',
      [0x4d, 0x9f, 0x6c, 0x6c, 0x65, 0x72, 0x3b, 0x4b, 0x9a, 0x6c, 0x6e],
      'macintosh',
      'Müller;Köln',
    ],
    [
      'Russian Windows',
      [0xcd, 0xe0, 0xf2, 0xe0, 0xf8, 0xe0, 0x3b, 0xcc, 0xee, 0xf1, 0xea, 0xe2, 0xe0],
      'windows-1251',
      'Наташа;Москва',
    ],
    [
      'Japanese Windows',
      [
        0x83, 0x65, 0x83, 0x58, 0x83, 0x67, 0x3b, 0x93, 0x63, 0x92, 0x86, 0x97, 0x52, 0x8b, 0x49,
        0x82, 0xb3, 0x82, 0xf1,
      ],
      'shift_jis',
      'テスト;田中由紀さん',
    ],
  ])('reads the letters of %s', (_, bytes, encoding, text) => {
    expect(decoded(Uint8Array.from(bytes))).toMatchObject({ encoding, text });
  });

  it('keeps UTF-8 when one byte in a long text is damaged, and counts it', () => {
    const bytes = new Uint8Array([...utf8('äöüß'.repeat(10)), 0xff]);
    expect(decoded(bytes)).toMatchObject({ encoding: 'utf-8', brokenCharacters: 1 });
  });

  it('says how a text that was read wrongly would look', () => {
    expect(decoded(utf8('Name\nMüller\n'), 'windows-1252').garbled).toEqual({
      sample: 'MÃ¼ller',
      repaired: 'Müller',
      encoding: 'utf-8',
    });
  });

  it('says how a text that was saved wrongly would look, and mends it', () => {
    const bytes = utf8('Name\nMÃ¼ller\nAndré\n');
    expect(decoded(bytes).garbled).toEqual({
      sample: 'MÃ¼ller',
      repaired: 'Müller',
      encoding: 'utf-8-twice',
    });
    expect(decoded(bytes, 'utf-8-twice').text).toBe('Name\nMüller\nAndré\n');
  });

  it('has no remark on a text that is right', () => {
    expect(decoded(utf8('Ã é Müller São Paulo')).garbled).toBeNull();
  });

  it('can be told to use any offered encoding', () => {
    for (const encoding of OFFERED_ENCODINGS) {
      expect(decodeText(utf8('a;b'), encoding).ok, encoding).toBe(true);
    }
  });

  it('refuses an encoding that does not exist', () => {
    expect(decodeText(utf8('a'), 'klingon')).toEqual({
      ok: false,
      refusal: { code: 'import/unknown-encoding', encoding: 'klingon' },
    });
  });
});
