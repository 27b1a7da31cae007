import { describe, expect, it } from 'vitest';
import { checkImport } from '@formats/checkImport';
import type { ImportCheck } from '@formats/checkImport';
import { readFixture, utf8 } from './readFixture';

const OPTIONS = { fileName: 'x', country: 'DE', today: '2026-03-19' };
const checkFixture = async (name: string): Promise<ImportCheck> =>
  checkImport(await readFixture(name), name, OPTIONS);
const checkText = (text: string, name = 'x.csv'): Promise<ImportCheck> =>
  checkImport(utf8(text), name, OPTIONS);

describe('checkImport', () => {
  it('reads an export of Google Contacts without losing a value', async () => {
    const { table, contacts, counts } = await checkFixture('google-old.csv');
    expect(table?.origin).toBe('google');
    expect(counts).toMatchObject({ new: 3, problem: 0 });
    expect(contacts[0]).toMatchObject({
      draft: {
        name: 'Łukasz Zieliński',
        nameParts: { given: 'Łukasz', family: 'Zieliński' },
        phones: [
          { use: 'mobile', number: '+48 601 555 014', e164: '+48601555014' },
          { use: 'fax', e164: '+48225550177' },
        ],
        emails: [
          { use: 'home', isPreferred: true, address: 'lukasz@zielinski.example' },
          { use: 'home', isPreferred: false, address: 'l.zielinski@buero.example' },
        ],
        addresses: [
          {
            use: 'home',
            street: 'ul. Długa 5',
            postalCode: '00-238',
            city: 'Warszawa',
            countryCode: 'PL',
          },
        ],
        handles: [
          {
            service: 'website',
            use: 'custom',
            label: 'Profile',
            value: 'https://zielinski.example',
          },
        ],
        birthday: { year: 1979, month: 5, day: 12 },
        importantDates: [{ kind: 'anniversary', date: { year: 2004, month: 6, day: 19 } }],
        tags: ['Stammgäste', 'Tee'],
        country: 'PL',
      },
      notes: [{ text: 'Pije tylko zieloną.\nFragt nach Gyokuro.', happenedOn: null }],
      relations: [{ kind: 'partner', label: 'Spouse', name: 'Ewa Zielińska' }],
      extras: [{ label: 'Schuhgröße', value: '43' }],
      line: 2,
    });
    expect(contacts[1]!.draft).toMatchObject({
      name: '田中 由紀',
      nameOrder: 'family-first',
      pronunciation: 'タナカ ユキ',
      organisation: 'Tanaka Cha',
      role: 'Inhaberin',
      languages: ['ja'],
      birthday: { year: null, month: 11, day: 2 },
      phones: [{ use: 'custom', label: 'Ferienhaus' }],
    });
    expect(contacts[2]!.draft).toMatchObject({
      name: 'O\'Brien-Ñúñez, Séamus "Shay"',
      nickname: 'Shay',
    });
  });

  it('reads a new export of Google Contacts', async () => {
    const { table, contacts } = await checkFixture('google-new.csv');
    expect(table?.origin).toBe('google');
    expect(contacts[0]!.draft).toMatchObject({
      name: 'Layla Al-Harbi',
      title: 'Dr.',
      birthday: { year: null, month: 2, day: 29 },
      emails: [{ use: 'work', isPreferred: true }],
      country: 'SA',
      tags: ['VIP'],
    });
    expect(contacts[1]!.draft).toMatchObject({
      kind: 'organisation',
      name: 'Teehaus Vogt & Söhne GmbH',
    });
  });

  it('reads an export of a German Outlook', async () => {
    const { table, contacts } = await checkFixture('outlook-de-1252.csv');
    expect(table).toMatchObject({ origin: 'outlook', encoding: 'windows-1252' });
    expect(contacts[0]).toMatchObject({
      draft: {
        name: 'Jürgen Weiß',
        title: 'Dr.',
        salutation: 'mr',
        organisation: 'Bäckerei Weiß',
        role: 'Bäckermeister',
        phones: [
          { use: 'work', e164: '+493415550117' },
          { use: 'work', e164: '+493415550118' },
          { use: 'fax', e164: '+493415550119' },
          { use: 'mobile', e164: '+491705550199' },
        ],
        addresses: [
          {
            use: 'work',
            street: 'Große Straße 4\nHinterhaus',
            postalCode: '04109',
            city: 'Leipzig',
            region: 'Sachsen',
            countryCode: 'DE',
          },
          { use: 'private', street: 'Weg 1', postalCode: '04416', city: 'Markkleeberg' },
        ],
        birthday: { year: 1966, month: 3, day: 19 },
        importantDates: [],
        tags: ['Stammgast', 'Geschäft'],
      },
      notes: [{ text: 'mag keinen Kümmel' }],
      relations: [{ kind: 'partner', name: 'Änne Weiß' }],
      extras: [{ label: 'Benutzer 1', value: 'K-00412' }],
      problems: [],
    });
    expect(contacts[1]!.draft).toMatchObject({
      name: 'Änne Weiß',
      salutation: 'mrs',
      birthday: null,
    });
    const leftOut = table!.columns.filter(({ target }) => target.kind === 'leave-out');
    expect(leftOut.map(({ header }) => header)).toEqual([
      'E-Mail-Typ',
      'E-Mail: Angezeigter Name',
      'Priorität',
      'Privat',
      'Vertraulichkeit',
    ]);
  });

  it('reads an export of an English Outlook, with the month first', async () => {
    const { table, contacts } = await checkFixture('outlook-en.csv');
    expect(table?.origin).toBe('outlook');
    expect(contacts.map(({ draft }) => [draft.salutation, draft.title, draft.birthday])).toEqual([
      ['mrs', '', { year: 1986, month: 3, day: 4 }],
      ['mr', 'Dr.', { year: 1970, month: 12, day: 25 }],
    ]);
    expect(table?.columns.find(({ header }) => header === 'Birthday')?.question).toMatchObject({
      suggested: 'mdy',
      evidence: '12/25/1970',
    });
  });

  it('reads a list of a shop: nothing is lost, and what is unclear is said', async () => {
    const { contacts, counts, table, needsLook } = await checkFixture('shop-list.csv');
    expect(counts).toMatchObject({ new: 5, problem: 1 });
    expect(contacts[0]!.draft).toMatchObject({
      name: 'Jürgen Weiß',
      phones: [{ e164: '+493415550117' }, { e164: '+491705550199' }],
      addresses: [{ postalCode: '04109', city: 'Leipzig', countryCode: 'DE' }],
      country: 'DE',
    });
    const codes = (at: number): readonly string[] => contacts[at]!.problems.map(({ code }) => code);
    expect(codes(2)).toEqual([
      'date-impossible',
      'consent-unclear',
      'phone-damaged',
      'email-incomplete',
    ]);
    expect(codes(3)).toEqual([
      'date-year-only',
      'country-unknown',
      'number-unreadable',
      'consent-unclear',
      'phone-unreadable',
      'email-unreadable',
    ]);
    expect(contacts[3]!.extras).toEqual([
      { label: 'Geb.', value: '1971' },
      { label: 'Pkt', value: 'viele' },
      { label: 'Werbung', value: 'nur per Post' },
      { label: 'KdNr_alt', value: 'K-00079' },
      { label: 'Tel.', value: 'keine' },
      { label: 'E-Mail', value: 'elif' },
    ]);
    expect(contacts[4]!.problems).toMatchObject([{ code: 'name-missing', severity: 'blocking' }]);
    expect(contacts[5]!.extras).toContainEqual({ label: '#11', value: 'hinter der Tabelle' });
    const consents = contacts.map(({ consents: [first] }) => first?.decision);
    expect(consents).toEqual(['refused', 'given', undefined, undefined, undefined, 'given']);
    expect(
      table?.columns.map(({ filled, works, unclear }) => [filled, works, unclear]).slice(0, 4),
    ).toEqual([
      [5, 5, 0],
      [5, 3, 2],
      [4, 2, 2],
      [5, 3, 2],
    ]);
    expect(needsLook.map(({ line }) => line)).toEqual([7, 9, 10]);
  });

  it('reads a workbook', async () => {
    const { table, contacts } = await checkFixture('customers.xlsx');
    expect(table).toMatchObject({ format: 'xlsx', sheet: 'Kunden', emptyRows: 1 });
    expect(
      contacts.map(({ draft }) => [draft.name, draft.phones[0]?.e164, draft.birthday]),
    ).toEqual([
      ['Jürgen Weiß', '+491705550199', { year: 1966, month: 3, day: 19 }],
      ['田中 由紀', '+493415550117', { year: null, month: 11, day: 2 }],
      ["Séamus O'Brien & Söhne", undefined, { year: 1986, month: 4, day: 3 }],
    ]);
    expect(contacts[0]!.draft.addresses).toMatchObject([{ postalCode: '04109' }]);
  });

  it('takes hostile text for text', async () => {
    const { contacts } = await checkFixture('hostile.csv');
    expect(contacts.map(({ draft }) => draft.name)).toEqual([
      '=HYPERLINK("http://x.example")',
      '=1+1',
      'abcgnp.exe',
      '"nie zu',
      'Eva',
    ]);
    expect(contacts[4]!.notes).toEqual([{ text: 'sagt "ja, gern" dazu', happenedOn: null }]);
    expect(contacts.map(({ problems }) => problems[0]?.code)).toEqual([
      undefined,
      undefined,
      'hidden-characters',
      'unclosed-quote',
      undefined,
    ]);
  });

  it('asks about dates that read either way, and keeps them as text until then', async () => {
    const { table, contacts } = await checkText('Name,Geburtstag\nAnna Weiß,03/04/1986\n');
    expect(table?.columns[1]?.question).toMatchObject({
      value: '03/04/1986',
      suggested: null,
      count: 1,
    });
    expect(contacts[0]).toMatchObject({
      draft: { birthday: null },
      extras: [{ label: 'Geburtstag', value: '03/04/1986' }],
      problems: [{ code: 'date-order', column: 'Geburtstag' }],
    });
  });

  it.each([
    ['1.120', 1120, []],
    ['915 Pkt', 915, []],
    ['0', null, []],
    ['', null, []],
    ['3.000.000.000', 3_000_000_000, []],
    ['12,9', 12, ['points-rounded']],
    ['-20', null, ['points-odd']],
    ['viele', null, ['number-unreadable']],
    ['9999999999999999999', null, ['points-odd']],
  ])('reads the balance %j of another program', async (text, points, codes) => {
    const { contacts } = await checkText(`Name;Punkte;Stand\nAnna Weiß;${text};1,5\n`);
    const [anna] = contacts;
    expect(anna!.openingPoints).toBe(points);
    expect(anna!.problems.map(({ code }) => code)).toEqual(codes);
    const isText = points === null && codes.length > 0;
    expect(anna!.extras.filter(({ label }) => label === 'Punkte')).toEqual(
      isText ? [{ label: 'Punkte', value: text }] : [],
    );
  });

  it('reads German lists in which Name is the family name', async () => {
    const { contacts } = await checkText(
      'Name;Vorname;Straße;Hausnr.;PLZ;Ort\nWeiß;Anna;Weg;1a;04109;Leipzig\n',
    );
    expect(contacts[0]!.draft).toMatchObject({
      name: 'Anna Weiß',
      addresses: [{ street: 'Weg 1a', postalCode: '04109', city: 'Leipzig' }],
    });
  });

  it('takes an address in one cell apart', async () => {
    const { contacts } = await checkText(
      'Name,Adresse\nAnna,"Weg 1\n04109 Leipzig\nDeutschland"\nBob,"12 Mill Lane, Milton, IL 62701, USA"\nCem,irgendwo\n',
    );
    expect(contacts.map(({ draft }) => draft.addresses[0])).toMatchObject([
      { street: 'Weg 1', postalCode: '04109', city: 'Leipzig', countryCode: 'DE' },
      {
        street: '12 Mill Lane',
        postalCode: '62701',
        city: 'Milton',
        region: 'IL',
        countryCode: 'US',
      },
      { street: 'irgendwo' },
    ]);
  });

  it('reads a list without a header', async () => {
    const { table, contacts } = await checkText(
      'Anna Weiß;anna@weiss.example;0341 5550117\nBea Kurz;bea@kurz.example;0341 5550118\n',
    );
    expect(table?.hasHeader).toBe(false);
    expect(
      contacts.map(({ draft }) => [draft.name, draft.emails[0]?.address, draft.phones[0]?.e164]),
    ).toEqual([
      ['Anna Weiß', 'anna@weiss.example', '+493415550117'],
      ['Bea Kurz', 'bea@kurz.example', '+493415550118'],
    ]);
  });

  it('reads cards, too', async () => {
    const { kind, cards, contacts, counts } = await checkText(
      'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Anna Weiß\r\nEMAIL:anna@weiss.example\r\nEND:VCARD\r\n',
      'x.vcf',
    );
    expect(kind).toBe('vcard');
    expect(cards?.versions).toEqual(['4.0']);
    expect(contacts).toMatchObject([{ draft: { name: 'Anna Weiß' }, verdict: 'new' }]);
    expect(counts.new).toBe(1);
  });

  it('is plain data, and says why a file cannot be read', async () => {
    const check = await checkFixture('shop-list.csv');
    expect(JSON.parse(JSON.stringify(check))).toEqual(check);
    expect(await checkText('%PDF-1.7', 'x.csv')).toMatchObject({
      kind: 'pdf',
      refusal: { code: 'import/wrong-kind', kind: 'pdf' },
      contacts: [],
    });
  });
});
