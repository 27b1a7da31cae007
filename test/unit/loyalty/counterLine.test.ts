import { describe, expect, it } from 'vitest';
import { readCounterLine, type CounterLine } from '@shared/domain/loyalty/counterLine';

const read = (text: string, isPersonChosen = false, currency = 'EUR'): CounterLine =>
  readCounterLine(text, { currency, isPersonChosen });

type Row = readonly [line: string, who: string, amountText: string, kind: CounterLine['kind']];

describe('a line at the counter', () => {
  it.each<Row>([
    // Words and an amount, in any order.
    ['my 25', 'my', '25', 'words'],
    ['25 my', 'my', '25', 'words'],
    ['meh 24,80', 'meh', '24,80', 'words'],
    ['24,80 meh', 'meh', '24,80', 'words'],
    ['meh 24.80', 'meh', '24.80', 'words'],
    ['24.8 meh', 'meh', '24.8', 'words'],
    ['  my   25  ', 'my', '25', 'words'],
    ['MY 25', 'MY', '25', 'words'],
    ['meh yil 3,50', 'meh yil', '3,50', 'words'],
    ['mehmet 3,50 yıldız', 'mehmet yıldız', '3,50', 'words'],
    ['12 frau baumgartner', 'frau baumgartner', '12', 'words'],
    ['田中 1200', '田中', '1200', 'words'],
    ["o'brien 8", "o'brien", '8', 'words'],
    ['al-harbi 19,99', 'al-harbi', '19,99', 'words'],
    ['meh, 25', 'meh', '25', 'words'],
    ['25, meh', 'meh', '25', 'words'],
    ['meh ,50', 'meh', ',50', 'words'],
    ['meh 0', 'meh', '0', 'words'],
    ['meh 1.234,50', 'meh', '1.234,50', 'words'],
    ["meh 1'234.50", 'meh', "1'234.50", 'words'],
    ['meh 24,-', 'meh', '24,-', 'words'],
    ['meh 1200', 'meh', '1200', 'words'],
    // The sign or word of the currency marks the amount.
    ['meh 25 €', 'meh', '25', 'words'],
    ['meh 25€', 'meh', '25€', 'words'],
    ['€25 meh', 'meh', '€25', 'words'],
    ['meh € 24,80', 'meh', '24,80', 'words'],
    ['meh 25 euro', 'meh', '25', 'words'],
    ['meh 24,80 EUR', 'meh', '24,80', 'words'],
    ['EUR24,80 meh', 'meh', '24,80', 'words'],
    ['24,80eur meh', 'meh', '24,80', 'words'],
    ['4711 € 25', '25', '4711', 'digits'],
    // The end of a phone number and an amount.
    ['4711 24,80', '4711', '24,80', 'digits'],
    ['24,80 4711', '4711', '24,80', 'digits'],
    ['4711 25', '4711', '25', 'digits'],
    ['25 4711', '4711', '25', 'digits'],
    ['471 250', '471', '250', 'digits'],
    ['007 25', '007', '25', 'digits'],
    ['0123 25', '0123', '25', 'digits'],
    ['meh 4711 25', 'meh 4711', '25', 'words'],
    ['01701234567 24,80', '01701234567', '24,80', 'number'],
    ['0170 1234567 24,80', '01701234567', '24,80', 'number'],
    ['0170 123 45 67 25', '01701234567', '25', 'number'],
    ['+49 170 1234567 25', '+491701234567', '25', 'digits'],
    ['0341/12345 25', '0341/12345', '25', 'digits'],
    ['25 0170-1234567', '0170-1234567', '25', 'digits'],
    // Cards.
    ['2912345678906', '2912345678906', '', 'number'],
    ['2912345678906 24,80', '2912345678906', '24,80', 'number'],
    ['24,80 2912345678906', '2912345678906', '24,80', 'number'],
    ['2 912345 678906 25', '2912345678906', '25', 'number'],
    ['12345678', '12345678', '', 'number'],
    ['K1234567 25', 'K1234567', '25', 'words'],
    // Only one of them.
    ['mehmet', 'mehmet', '', 'words'],
    ['meh yil', 'meh yil', '', 'words'],
    ['25', '', '25', 'none'],
    ['250', '', '250', 'none'],
    ['24,80', '', '24,80', 'none'],
    ['4711', '4711', '', 'digits'],
    ['', '', '', 'none'],
    ['   ', '', '', 'none'],
    // Slips and oddities.
    ['meh 24,80o', 'meh', '24,80o', 'words'],
    ['meh 2o', 'meh', '2o', 'words'],
    ['3m 25', '3m', '25', 'words'],
    ['studio54', 'studio54', '', 'words'],
    ['studio54 12', 'studio54', '12', 'words'],
    ['meh -5', 'meh', '-5', 'words'],
    ['my ２５', 'my', '25', 'words'],
    ['ليلى ٢٥', 'ليلى', '25', 'words'],
    ['meh 12,50 3,20', 'meh 12,50', '3,20', 'words'],
  ])('%j is %j and %j', (line, who, amountText, kind) => {
    expect(read(line)).toEqual({ who, amountText, kind });
  });

  it.each<Row>([
    ['4711', '', '4711', 'none'],
    ['24,80', '', '24,80', 'none'],
    ['0,5', '', '0,5', 'none'],
    ['24,80o', '', '24,80o', 'none'],
    // Somebody else after all.
    ['my 25', 'my', '25', 'words'],
    ['2912345678906', '2912345678906', '', 'number'],
  ])('with somebody chosen, %j is %j and %j', (line, who, amountText, kind) => {
    expect(read(line, true)).toEqual({ who, amountText, kind });
  });

  it('takes more digits for an amount where the currency has no decimals', () => {
    expect(read('4800', false, 'JPY')).toEqual({ who: '', amountText: '4800', kind: 'none' });
    expect(read('901234', false, 'JPY')).toEqual({ who: '901234', amountText: '', kind: 'digits' });
    expect(read('tanaka 4800円', false, 'JPY')).toEqual({
      who: 'tanaka',
      amountText: '4800',
      kind: 'words',
    });
  });

  it('knows the words of the shop’s own currency only, so that initials stay initials', () => {
    expect(read('tl 25')).toEqual({ who: 'tl', amountText: '25', kind: 'words' });
    expect(read('my 25 tl', false, 'TRY')).toEqual({ who: 'my', amountText: '25', kind: 'words' });
  });
});
