import { describe, expect, it } from 'vitest';
import {
  clustersOf,
  digitsOf,
  emailKey,
  foldText,
  foldWide,
  foldedWords,
  initialsOf,
  nameKey,
} from '@shared/domain/people/folding';

describe('folding', () => {
  it.each([
    ['Łukasz Wiśniewski', 'lukasz wisniewski'],
    ['Jürgen Weiß', 'jurgen weiss'],
    ['STRAẞE', 'strasse'],
    ['Yıldız', 'yildiz'],
    ['İSTANBUL', 'istanbul'],
    ['Ñúñez', 'nunez'],
    ['Nguyễn Thị Hoa', 'nguyen thi hoa'],
    ['Søren Ærø', 'soren aero'],
    ['Þórður Đặng', 'thordur dang'],
    ['Œuvre', 'oeuvre'],
    ['Ｆｕｌｌ　Ｗｉｄｔｈ', 'full width'],
    ['ユキ', 'ゆき'],
    ['ﾕｷ', 'ゆき'],
    ['ガンダム', 'がんだむ'],
    ['田中 由紀', '田中 由紀'],
    ['김민준', '김민준'],
    ['أحمد', 'احمد'],
    ['لَيْلَى', 'ليلي'],
    ['ليــلى', 'ليلي'],
    ['فاطمة', 'فاطمه'],
    ['کیان', 'كيان'],
    ['٠٣٤۱', '0341'],
    ['Σωκράτης', 'σωκρατησ'],
    ['שָׁלוֹם', 'שלום'],
    ['Ёлка', 'елка'],
    ['किरण', 'किरण'],
    ['หญิง', 'หญิง'],
    ['O’Brien', "o'brien"],
    ['O´Brien', "o'brien"],
    ['Al–Harbi', 'al-harbi'],
    ['  a \t b\n\n c  ', 'a b c'],
    ['a\u00adb\u200bc\u202e', 'abc'],
    ['', ''],
  ])('folds %j to %j', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('takes composed and decomposed letters for the same', () => {
    expect(foldText('Chloe\u0301 Lefe\u0300vre')).toBe(foldText('Chloé Lefèvre'));
    expect(foldWide('Mu\u0308ller')).toBe('mueller');
  });

  it.each([
    ['Müller', 'mueller'],
    ['Öztürk', 'oeztuerk'],
    ['Åse Sørensen', 'aase soerensen'],
    ['Maja', 'maja'],
  ])('writes the vowels of %s out as %s', (text, wide) => {
    expect(foldWide(text)).toBe(wide);
  });

  it('leaves a lone surrogate where it stands', () => {
    expect(foldText('A\ud83d b')).toBe('a\ud83d b');
  });

  it('splits text into folded words', () => {
    expect(foldedWords('Ms. O’Brien-Ñúñez (2×)')).toEqual(['ms', 'o', 'brien', 'nunez', '2']);
  });

  it.each([
    ['Tanaka, Yuki', 'Yuki Tanaka'],
    ['Jürgen Müller', 'MUELLER Juergen'],
    ['Łukasz  Wiśniewski', 'lukasz wisniewski'],
  ])('gives %j and %j one name key', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  it('keeps different names apart', () => {
    expect(nameKey('Anna Weiß')).not.toBe(nameKey('Anna Weis'));
  });

  it.each([
    ['Yuki Tanaka', 'YT'],
    ['Nguyễn Thị Hoa', 'NH'],
    ['Layla Al-Harbi', 'LH'],
    ['Łukasz Wiśniewski', 'ŁW'],
    ['Mehmet', 'M'],
    ['田中 由紀', '田'],
    ['ليلى الحربي', 'ل'],
    ['ßeta', 'ß'],
    ['e\u0301mile zola', 'ÉZ'],
    ['(Dr.) "Anna" Weiß', 'DW'],
    ['Prof. Dr. med. Anna Weiß', 'AW'],
    ['Frau Weiß', 'W'],
    ['Dr. Mag. Weiß', 'W'],
    ['Graf Weiß', 'GW'],
    ['Prof. Dr.', 'PD'],
    ['👩‍👧 – !', ''],
    ['', ''],
  ])('draws the initials of %j as %j', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });

  it('reads digits in any script and drops the rest', () => {
    expect(digitsOf('+49 (0)341 / ٥٥۵-０')).toBe('4903415550');
  });

  it('compares mailboxes without case and space', () => {
    expect(emailKey(' Anna.Weiss@Example.ORG ')).toBe('anna.weiss@example.org');
  });

  it('names the places of clusters', () => {
    expect(clustersOf('e\u0301a').map(({ at }) => at)).toEqual([0, 2]);
  });
});
