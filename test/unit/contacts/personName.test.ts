import { joinName, sortNameOf, splitName } from '@shared/domain/contacts/personName';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** `title | given | additional | family | suffix`, without what is empty at the end. */
const told = (full: string, country = '') => {
  const { title, parts } = splitName(full, { country });
  return [title, parts.given, parts.additional, parts.family, parts.suffix]
    .join('|')
    .replace(/\|+$/, '');
};

describe('splitName', () => {
  it.each([
    ['Anna Weiß', '|Anna||Weiß'],
    ['Anna', '|Anna'],
    ['', ''],
    ['  Anna   Maria  Weiß ', '|Anna|Maria|Weiß'],
    ['Weiß, Anna', '|Anna||Weiß'],
    ['von der Heide, Anna Maria', '|Anna|Maria|von der Heide'],
    ['Dr. Anna Weiß', 'Dr.|Anna||Weiß'],
    ['Frau Prof. Dr. med. Anna Weiß', 'Frau Prof. Dr. med.|Anna||Weiß'],
    ['Dipl.-Ing. Karl Huber', 'Dipl.-Ing.|Karl||Huber'],
    ['Herr Krüger', 'Herr|Krüger'],
    ['Ludwig van Beethoven', '|Ludwig||van Beethoven'],
    ['Vincent Willem van Gogh', '|Vincent|Willem|van Gogh'],
    ['Ursula von der Leyen', '|Ursula||von der Leyen'],
    ['Charles de Gaulle', '|Charles||de Gaulle'],
    ['Martin Luther King Jr.', '|Martin|Luther|King|Jr.'],
    ['Anna Weiß, MBA', '|Anna||Weiß|MBA'],
    ['Hans Meier, Ph.D., MBA', '|Hans||Meier|Ph.D., MBA'],
    ['J. R. R. Tolkien', '|J.|R. R.|Tolkien'],
    ["Conan O'Brien-Ñúñez", "|Conan||O'Brien-Ñúñez"],
    ['Layla Al-Harbi', '|Layla||Al-Harbi'],
    ['Khalid bin Ahmed', '|Khalid||bin Ahmed'],
    ['Anna MÜLLER', '|Anna||MÜLLER'],
    ['MÜLLER Anna', '|Anna||MÜLLER'],
    ['Nguyễn Thị Hoa', '|Hoa|Thị|Nguyễn'],
    ['田中 由紀', '|由紀||田中'],
    ['田中由紀', '|田中由紀'],
    ['김민준', '|민준||김'],
    ['남궁민수', '|민수||남궁'],
    ['アンナ・ヴァイス', '|アンナ||ヴァイス'],
    ['Ma Long', '|Ma||Long'],
    ['Łukasz Żółć', '|Łukasz||Żółć'],
  ])('%s', (full, expected) => {
    expect(told(full)).toBe(expected);
  });

  it.each([
    ['Nagy Anna Mária', 'HU', '|Anna|Mária|Nagy'],
    ['Tran Van Minh', 'VN', '|Minh|Van|Tran'],
    ['Tanaka Yuki', 'JP', '|Yuki||Tanaka'],
    ['Yuki Tanaka', 'JP', '|Yuki||Tanaka'],
    ['王小明', 'CN', '|小明||王'],
    ['欧阳修', 'CN', '|修||欧阳'],
    ['Gabriel García Márquez', 'CO', '|Gabriel||García Márquez'],
    ['María José López Ruiz', 'ES', '|María|José|López Ruiz'],
  ])('%s from %s', (full, country, expected) => {
    expect(told(full, country)).toBe(expected);
  });

  it('follows the order that somebody said', () => {
    expect(splitName('Weiß Anna', { country: '', order: 'family-first' }).parts).toMatchObject({
      family: 'Weiß',
      given: 'Anna',
    });
  });

  it('never loses a letter and never throws', () => {
    const letters = (text: string) =>
      [...text.normalize('NFC')]
        .filter((one) => /[\p{L}\p{N}\p{M}]/u.test(one))
        .sort()
        .join('');
    const anyWord = fc.constantFrom(
      ...[
        'Anna',
        'von',
        'der',
        'Dr.',
        'Prof.',
        'MBA',
        'Jr.',
        ',',
        'Weiß,',
        'bin',
        'MÜLLER',
        '田中',
      ],
      ...[
        '由紀',
        '김민준',
        'Nguyễn',
        'ليلى',
        'Herr',
        '(FH)',
        'ア・イ',
        "O'Neil",
        'x',
        'İ',
        'de',
        '👩‍🌾',
      ],
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(anyWord, { maxLength: 8 }).map((words) => words.join(' ')),
          fc.string({ unit: 'grapheme', maxLength: 30 }),
          fc.string({ unit: 'binary', maxLength: 30 }),
        ),
        fc.constantFrom('', 'DE', 'VN', 'HU', 'CN', 'JP', 'KR', 'ES'),
        fc.constantFrom(undefined, 'given-first' as const, 'family-first' as const),
        (full, country, order) => {
          const { title, parts } = splitName(full, {
            country,
            ...(order === undefined ? {} : { order }),
          });
          const { given, additional, family, suffix } = parts;
          expect(letters([title, given, additional, family, suffix].join(''))).toBe(letters(full));
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('joinName', () => {
  const parts = (given: string, family: string, additional = '', suffix = '') => ({
    ...{ given, additional, family, suffix },
  });

  it.each([
    [parts('Anna', 'Weiß', 'Maria'), 'given-first', 'Anna Maria Weiß'],
    [parts('Anna', 'Nagy', 'Mária'), 'family-first', 'Nagy Anna Mária'],
    [parts('由紀', '田中'), 'family-first', '田中由紀'],
    [parts('Martin', 'King', '', 'Jr.'), 'given-first', 'Martin King Jr.'],
    [parts('', 'Weiß'), 'given-first', 'Weiß'],
    [parts('', ''), 'given-first', ''],
  ] as const)('%o %s', (name, order, expected) => {
    expect(joinName(name, order)).toBe(expected);
  });
});

it('sorts by the family name, or by what there is', () => {
  const nameParts = { given: 'Anna', additional: 'M.', family: 'Weiß', suffix: '' };
  const none = { given: '', additional: '', family: '', suffix: '' };
  const person = { name: 'Anna M. Weiß', nameParts, kind: 'person', organisation: '' } as const;
  expect(sortNameOf(person)).toBe('Weiß Anna M.');
  expect(sortNameOf(person, 'given')).toBe('Anna M. Weiß');
  expect(sortNameOf({ ...person, nameParts: none })).toBe('Anna M. Weiß');
  expect(sortNameOf({ ...person, kind: 'organisation', name: 'Hof' })).toBe('Hof');
  expect(sortNameOf({ ...person, name: '', nameParts: none, organisation: 'Hof' })).toBe('Hof');
});
