import { describe, expect, it } from 'vitest';
import { guessEncoding } from '@formats/encodingGuess';
import { decodeWith } from '@formats/textDecoding';
import { detectEncoding } from '@formats/textEncoding';

/** What each character is in an encoding of one or two bytes per character, found by reading all of them. */
function tableOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  const table = new Map<string, readonly number[]>();
  const add = (bytes: readonly number[]) => {
    const text = decodeWith(Uint8Array.from(bytes), encoding) ?? '';
    if ([...text].length === 1 && text !== '\ufffd' && !table.has(text)) table.set(text, bytes);
  };
  for (let one = 0; one < 256; one += 1) add([one]);
  for (let one = 0x81; one < 0xff; one += 1)
    for (let two = 0x40; two < 0xff; two += 1) add([one, two]);
  return table;
}

function encoded(text: string, encoding: string): Uint8Array {
  const table = tableOf(encoding);
  return Uint8Array.from([...text].flatMap((character) => table.get(character)!));
}

const CASES: readonly (readonly [encoding: string, texts: readonly string[]])[] = [
  [
    'windows-1252',
    [
      'Name\nKrüger\nMüller\nGröße\nSöhne\n',
      'Süß\n',
      'GRÖSSE;STRASSE\nMÜLLER;KÄTHE\n',
      'René\nAndré\n',
      'Cœur;Noël;créée;25 €\n',
      'CONCEIÇÃO\nASSUNÇÃO\nJOÃO\n',
      'ção ções mão\n',
      'Søren;Kjær;Ærø\nÅse;Bjørn\n',
      'Pekka;Hämäläinen\nYrjö;Väänänen\n',
      'Nicolò;Città;perché;lunedì;più\n',
      'Þórður;Sæunn;Guðrún\n',
      'Iñaki,Muñoz\nMaría,Núñez\n',
    ],
  ],
  ['ibm850', ['Krüger\nMüller\nGröße\nSöhne\n', 'GRÖSSE;MÜLLER;KÄTHE\n', 'Peña\nÁlvarez\n']],
  ['macintosh', ['Krüger\nMüller\nGröße\n', 'São Paulo;João;Conceição\n']],
  [
    'windows-1250',
    ['Łukasz;Żółkowski\nStanisław;Wójcik\n', 'Jiří;Dvořák\nTomáš;Němec\nRůžena;Žižková\n'],
  ],
  ['windows-1251', ['Иванов;Москва\nНаташа;Петрова\n', 'ИВАНОВ\nПЕТРОВ\n', 'Олександр;Львів\n']],
  ['koi8-r', ['Иванов;Москва\nНаташа;Петрова\n', 'Сергей;Владимиров\n']],
  ['windows-1253', ['Γιώργος;Παπαδόπουλος\nΜαρία;Αθήνα\n']],
  ['windows-1255', ['דוד;כהן\nמשה;לוי\n']],
  ['windows-1256', ['محمد;القاهرة\nليلى;علي\n']],
  ['shift_jis', ['田中 由紀,タナカ ユキ,03\n', '田中由紀\n佐藤健\n', 'スズキ\nタナカ\n']],
  ['euc-jp', ['氏名,フリガナ\n田中 由紀,タナカ ユキ\n']],
  ['euc-kr', ['김철수,서울\n이영희,부산\n']],
  ['gb18030', ['王伟,北京\n李娜,上海\n', '王伟\n李娜\n张敏\n']],
  ['big5', ['王小明,台北\n陳美玲,高雄\n']],
];

describe('guessEncoding', () => {
  it.each(CASES.flatMap(([encoding, texts]) => texts.map((text) => [encoding, text] as const)))(
    'knows %s by %j',
    (encoding, text) => {
      const bytes = encoded(text, encoding);
      expect(decodeWith(bytes, guessEncoding(bytes))).toBe(text);
      // The same however long the list is, and behind a long head without a letter to tell it by.
      const long = encoded('x,y,1\n'.repeat(5000) + text.repeat(50), encoding);
      expect(detectEncoding(long)).toBe(guessEncoding(bytes));
    },
  );

  it('reads the signs of Windows-1252 that Latin-1 does not have', () => {
    const bytes = Uint8Array.from([0x80, 0x20, 0x84, 0x41, 0x93, 0x20, 0x96, 0x20, 0x9c]);
    expect(decodeWith(bytes, 'windows-1252')).toBe('€ „A“ – œ');
  });
});
