import { describe, expect, it } from 'vitest';
import { cleanCell, shorten } from '@shared/domain/importing/cellText';
import {
  readAddressForm,
  readChannel,
  readSalutation,
  readYesNo,
} from '@shared/domain/importing/choiceReading';
import { readLanguage } from '@shared/domain/importing/languageReading';
import { nameReadingOf, readName } from '@shared/domain/importing/nameReading';
import { decimalSignOf, readNumber } from '@shared/domain/importing/numberReading';
import { readLabel } from '@shared/domain/importing/wayLabels';

describe('cleanCell', () => {
  it.each([
    ['  Anna ', 'Anna', false],
    ['abc\u202egnp.exe', 'abcgnp.exe', true],
    ['a\u0000b\u0007', 'ab', true],
    ['a\ud800b', 'a\ufffdb', true],
    ['line\r\ntwo', 'line\ntwo', false],
    ['می\u200cخواهم', 'می\u200cخواهم', false],
    ['Mu\u0308ller', 'Müller', false],
    ["'=1+1", '=1+1', false],
    ["'+49 341", '+49 341', false],
    ["'t Hart", "'t Hart", false],
    ["''=x", "'=x", false],
  ])('%j becomes %j', (cell, text, wasHidden) => {
    expect(cleanCell(cell)).toEqual({ text, wasHidden });
  });

  it('never cuts a character in two', () => {
    expect(shorten('ab😀cd', 4)).toBe('ab…');
  });
});

describe('readYesNo', () => {
  it.each(['ja', 'Ja', 'YES', 'x', '1', 'wahr', 'Sí', '✓', 'erteilt'])('%s is yes', (value) => {
    expect(readYesNo(value)).toBe(true);
  });
  it.each(['nein', 'No', '0', 'falsch', 'abgemeldet', 'hayır', 'never'])('%s is no', (value) => {
    expect(readYesNo(value)).toBe(false);
  });
  it.each(['?', 'vielleicht', '', 'ja?nein', 'nur per Post', '2', 'k.A.'])(
    '%j is neither',
    (value) => {
      expect(readYesNo(value)).toBeNull();
    },
  );
});

describe('readSalutation', () => {
  it.each([
    ['Herr', { salutation: 'mr' }],
    ['Frau', { salutation: 'mrs' }],
    ['Mrs.', { salutation: 'mrs' }],
    ['weiblich', { salutation: 'mrs' }],
    ['divers', { salutation: 'mx' }],
    ['keine', { salutation: 'none' }],
    ['Herrn Prof. Dr.', { salutation: 'mr', title: 'Prof. Dr.' }],
    ['Dr.', { salutation: 'unset', title: 'Dr.' }],
    ['Firma', { salutation: 'unset', isOrganisation: true }],
    ['Unspecified', { salutation: 'unset', rest: '' }],
    ['Familie', { salutation: 'unset', rest: 'Familie' }],
  ])('reads %s', (value, expected) => {
    expect(readSalutation(value)).toMatchObject(expected);
  });

  it('reads du and Sie, and ways to reach someone', () => {
    expect([readAddressForm('Du'), readAddressForm('per Sie'), readAddressForm('mal so')]).toEqual([
      'informal',
      'formal',
      null,
    ]);
    expect([readChannel('Telefon'), readChannel('E-Mail'), readChannel('Taube')]).toEqual([
      'phone',
      'email',
      null,
    ]);
  });
});

describe('readName', () => {
  it.each([
    ['Weiß, Jürgen', 'last-first', 'Jürgen Weiß', ['Jürgen', '', 'Weiß', '']],
    [
      'von der Leyen, Maria Anna',
      'last-first',
      'Maria Anna von der Leyen',
      ['Maria', 'Anna', 'von der Leyen', ''],
    ],
    [
      'King, Martin Luther Jr.',
      'last-first',
      'Martin Luther King Jr.',
      ['Martin', 'Luther', 'King', 'Jr.'],
    ],
    ['Madonna', 'last-first', 'Madonna', ['Madonna', '', '', '']],
    ['Anna Weiß', 'first-last', 'Anna Weiß', ['Anna', '', 'Weiß', '']],
    [
      'Ludwig van Beethoven',
      'first-last',
      'Ludwig van Beethoven',
      ['Ludwig', '', 'van Beethoven', ''],
    ],
    [
      'Layla bint Al-Harbi',
      'first-last',
      'Layla bint Al-Harbi',
      ['Layla', '', 'bint Al-Harbi', ''],
    ],
    ['田中 由紀', 'first-last', '田中 由紀', ['由紀', '', '田中', '']],
    ['田中, 由紀', 'last-first', '田中 由紀', ['由紀', '', '田中', '']],
    ['Teehaus am Markt', 'whole', 'Teehaus am Markt', ['', '', '', '']],
  ] as const)(
    'takes %s apart as %s',
    (value, reading, name, [given, additional, family, suffix]) => {
      expect(readName(value, reading)).toMatchObject({
        name,
        parts: { given, additional, family, suffix },
      });
    },
  );

  it('puts titles where they belong', () => {
    expect(readName('Prof. Dr. Anna Weiß', 'first-last')).toMatchObject({
      name: 'Anna Weiß',
      title: 'Prof. Dr.',
    });
    expect(readName('Weiß, Dr. Anna', 'last-first')).toMatchObject({
      name: 'Anna Weiß',
      title: 'Dr.',
    });
    expect(readName('Ma Long', 'first-last')).toMatchObject({ name: 'Ma Long', title: '' });
  });

  it('sees how a column writes its names', () => {
    expect(nameReadingOf(['Weiß, Jürgen', 'Conti, Giulia', 'Madonna'])).toBe('last-first');
    expect(nameReadingOf(['Jürgen Weiß', 'Giulia Conti', 'King, Jr.'])).toBe('first-last');
  });
});

describe('numbers', () => {
  it.each([
    ['1.120', null, 1120],
    ['1,120', null, 1120],
    ['1.120,50', null, 1120.5],
    ['1,120.50', null, 1120.5],
    ['24,8', null, 24.8],
    ['1.120', '.', 1.12],
    ['1,120', ',', 1.12],
    ["1'120", null, 1120],
    ['-3', null, -3],
    ['915 Pkt', null, 915],
    ['€ 12,00', null, 12],
    ['viele', null, null],
    ['12-34', null, null],
    ['#N/A', null, null],
  ] as const)('reads %s with %s', (value, sign, expected) => {
    expect(readNumber(value, sign)).toBe(expected);
  });

  it('finds the decimal sign of a column', () => {
    expect(decimalSignOf(['1.120,50', '3,5', '7'])).toBe(',');
    expect(decimalSignOf(['1,120.50', '3.5'])).toBe('.');
    expect(decimalSignOf(['1.120', '7'])).toBeNull();
  });
});

describe('languages and labels', () => {
  it.each([
    ['Deutsch', 'de'],
    ['german', 'de'],
    ['日本語', 'ja'],
    ['Türkçe', 'tr'],
    ['de_AT', 'de-AT'],
    ['pt-BR', 'pt-BR'],
    ['en', 'en'],
    ['Klingonisch', null],
    ['xx', null],
  ])('%s is %s', (value, expected) => {
    expect(readLanguage(value)).toBe(expected);
  });

  it.each([
    ['* Mobile', { use: 'mobile', label: '', isPreferred: true }],
    ['Work Fax', { use: 'fax', label: '', isPreferred: false }],
    ['Geschäftlich', { use: 'work', label: '', isPreferred: false }],
    ['Ferienhaus', { use: 'custom', label: 'Ferienhaus', isPreferred: false }],
    ['', { use: 'other', label: '', isPreferred: false }],
  ])('label %j', (value, expected) => {
    expect(readLabel(value)).toEqual(expected);
  });
});
