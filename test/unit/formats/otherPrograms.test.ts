import { describe, expect, it } from 'vitest';
import { checkImport } from '@formats/checkImport';
import type { ImportCheck } from '@formats/checkImport';
import { utf16, utf8 } from './readFixture';

const check = (content: string | Uint8Array): Promise<ImportCheck> =>
  checkImport(typeof content === 'string' ? utf8(content) : content, 'list.csv', {
    fileName: 'list.csv',
    country: 'DE',
    today: '2026-11-22',
  });

async function firstOf(...lines: readonly string[]) {
  const { contacts } = await check(lines.join('\r\n'));
  return contacts[0]!;
}

describe('tables of other programs', () => {
  it('is not misled by a zero byte in a good file', async () => {
    const result = await check('Name,Ort\r\nAn\u0000na,Köln\r\n');
    expect(result.table).toMatchObject({ encoding: 'utf-8' });
    expect(result.contacts[0]!.draft.name).toBe('Anna');
  });

  it.each([
    ['Cyrillic', 'Имя;Город\nИван;Москва\n', 'Иван'],
    ['Chinese', '姓名,城市\n王伟,北京\n李娜,上海\n', '王伟'],
  ])('knows UTF-16 without a mark by %s', async (_, text, name) => {
    const result = await check(utf16(text, 'le', false));
    expect(result.table).toMatchObject({ encoding: 'utf-16le' });
    expect(result.contacts[0]!.draft.name).toBe(name);
  });

  it('reads a card register of DATEV below its line of settings', async () => {
    const { table, contacts } = await check(
      [
        '"EXTF";700;16;"Debitoren/Kreditoren";5;20240101;;"RE";""',
        'Konto;Name (Adressattyp Unternehmen);Name (Adressattyp natürl. Person);Vorname (Adressattyp natürl. Person);Anrede;Straße;Postleitzahl;Ort;Land',
        '10000;"Blumen GmbH";"";"";"";"Weg 1";"04109";"Leipzig";"DE"',
        '10001;"";"Weiß";"Anna";"Frau";"Weg 2";"50667";"Köln";"DE"',
      ].join('\r\n'),
    );
    expect(table).toMatchObject({ hasHeader: true });
    expect(contacts.map(({ draft }) => [draft.kind, draft.name])).toEqual([
      ['organisation', 'Blumen GmbH'],
      ['person', 'Anna Weiß'],
    ]);
    expect(contacts[1]!.draft.addresses[0]).toMatchObject({ postalCode: '50667', city: 'Köln' });
  });

  it('reads the addresses and roles of Salesforce', async () => {
    const { draft } = await firstOf(
      'Salutation,First Name,Last Name,Title,Mailing Street,Mailing City,Mailing Zip/Postal Code,Mailing Country,Other City,Contact Owner',
      'Ms.,Ada,Love,CEO,1 Main St,Boston,02110,USA,Paris,Max',
    );
    expect(draft).toMatchObject({ role: 'CEO', title: '', salutation: 'mrs', owner: 'Max' });
    expect(draft.addresses).toMatchObject([
      { street: '1 Main St', city: 'Boston', postalCode: '02110', countryCode: 'US' },
      { city: 'Paris' },
    ]);
  });

  it('reads the addresses of Shopify, Square and eBay as one each', async () => {
    const shopify = await firstOf(
      'First Name,Last Name,Default Address Company,Default Address Address1,Default Address City,Default Address Country Code,Default Address Zip,Tags',
      'Änne,Groß,Laden,Weg 1,Leipzig,DE,\'04109,"vip, tee"',
    );
    expect(shopify.draft).toMatchObject({ organisation: 'Laden', tags: ['vip', 'tee'] });
    expect(shopify.draft.addresses).toMatchObject([
      { street: 'Weg 1', city: 'Leipzig', postalCode: '04109', countryCode: 'DE' },
    ]);
    const square = await firstOf(
      'First Name,Street Address 1,Street Address 2,City',
      'Ann,1 A St,Apt 2,SF',
    );
    expect(square.draft.addresses).toMatchObject([{ street: '1 A St\nApt 2', city: 'SF' }]);
    const ebay = await firstOf(
      'Name des Käufers;E-Mail des Käufers;Adresse 1 des Käufers;Ort des Käufers;PLZ des Käufers',
      'Erika Groß;erika@example.org;Weg 1;Leipzig;04109',
    );
    expect(ebay.draft.addresses).toMatchObject([
      { street: 'Weg 1', city: 'Leipzig', postalCode: '04109' },
    ]);
  });

  it('keeps two whole addresses apart', async () => {
    const { draft } = await firstOf(
      'Name;Straße 1;PLZ 1;Ort 1;Straße 2;PLZ 2;Ort 2',
      'Anna;Weg 1;04109;Leipzig;Markt 2;50667;Köln',
    );
    expect(draft.addresses).toMatchObject([
      { street: 'Weg 1', city: 'Leipzig' },
      { street: 'Markt 2', city: 'Köln' },
    ]);
  });

  it('reads the birthday of Thunderbird, which stands in three columns', async () => {
    const lines = ['Vorname,Geburtsjahr,Geburtsmonat,Geburtstag', 'Anna,1984,5,3', 'Bea,1985,,'];
    const { contacts } = await check(lines.join('\n'));
    expect(contacts[0]!.draft.birthday).toEqual({ year: 1984, month: 5, day: 3 });
    expect(contacts[1]!.extras).toEqual([{ label: 'Geburtsjahr', value: '1985' }]);
  });

  it('says what a pager is, and takes no picture for a home page', async () => {
    const { draft, extras } = await firstOf(
      'Name,Pager,Photo',
      'Anna,0341 123456,https://pictures.example/1.jpg',
    );
    expect(draft.phones).toMatchObject([{ use: 'custom', label: 'Pager' }]);
    expect(draft.handles).toEqual([]);
    expect(extras).toEqual([{ label: 'Photo', value: 'https://pictures.example/1.jpg' }]);
  });

  it('reads all dates of a file in the order that one column proves', async () => {
    const { draft } = await firstOf('Name,Birthday,Anniversary', 'John,12/31/1975,6/2/2001');
    expect(draft.importantDates[0]!.date).toEqual({ year: 2001, month: 6, day: 2 });
  });

  it('keeps the name that stands beside an e-mail address', async () => {
    const { contacts } = await check(
      ['Anna Weiß <anna@example.org>', 'Bea Böhm <bea@example.org>'].join('\n'),
    );
    expect(contacts.map(({ draft }) => [draft.name, draft.emails[0]!.address])).toEqual([
      ['Anna Weiß', 'anna@example.org'],
      ['Bea Böhm', 'bea@example.org'],
    ]);
    const known = await firstOf('Name;E-Mail', 'Anna;Blumen Weiß <anna@example.org>');
    expect(known.draft.name).toBe('Anna');
    expect(known.extras).toEqual([{ label: 'E-Mail', value: 'Blumen Weiß' }]);
  });

  it.each([
    ['氏名,フリガナ,電話番号', '田中 由紀,タナカ ユキ,090-1234-5678', '田中 由紀', 'タナカ ユキ'],
    ['الاسم,الهاتف,المدينة', 'ليلى حسن,+20 2 1234567,القاهرة', 'ليلى حسن', ''],
    ['Фамилия,Имя,Телефон', 'Иванов,Пётр,+7 495 1234567', 'Пётр Иванов', ''],
    ['姓名,手机,邮箱', '王伟,13812345678,w@example.cn', '王伟', ''],
  ])('understands the header %s', async (header, row, name, pronunciation) => {
    const { draft } = await firstOf(header, row);
    expect(draft).toMatchObject({ name, pronunciation });
    expect(draft.phones).toHaveLength(1);
  });

  it('takes a row without numbers above numbers for a header', async () => {
    expect((await check('a,b,c\n1,2,3\n')).table).toMatchObject({ hasHeader: true });
    expect((await check('Anna,Köln\nBea,Bonn\n')).table).toMatchObject({ hasHeader: false });
  });

  it('takes what a spreadsheet writes in place of an answer for no value', async () => {
    const { draft, problems, extras } = await firstOf('Name;Ort;Notiz', 'Anna;#NV;#1 der Liste');
    expect(draft.addresses).toEqual([]);
    expect(problems).toMatchObject([{ code: 'cell-error', column: 'Ort', value: '#NV' }]);
    expect(extras).toEqual([{ label: 'Ort', value: '#NV' }]);
  });

  it('keeps what a whole address says beyond its parts', async () => {
    const header = 'Name;Adresse;Straße;PLZ;Ort;Land';
    const same = await firstOf(
      header,
      'Anna;Weg 1, 04109 Leipzig, Deutschland;Weg 1;04109;Leipzig;DE',
    );
    expect(same.extras).toEqual([]);
    const more = await firstOf(header, 'Anna;Hinterhaus bei Bea;Weg 1;04109;Leipzig;DE');
    expect(more.extras).toEqual([{ label: 'Adresse', value: 'Hinterhaus bei Bea' }]);
  });
});
