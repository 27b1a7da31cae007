import { readVCards } from '@formats/vcard/readVCards';
import { describe, expect, it } from 'vitest';
import { read, readCardOf } from './readFile';

const OPTIONS = { fileName: 'x.vcf', country: 'DE', today: '2026-11-22' };
const bytesOf = (text: string) => new TextEncoder().encode(text);
const named = (lines: readonly string[], version?: string) =>
  readCardOf(['FN:Anna', ...lines], version);

describe('phone numbers without a country code', () => {
  it.each([
    ['the country of the address', 'ADR:;;Rynek 1;Kraków;;31-042;Polska', '+48125550142'],
    [
      'the shop’s country where the address names none',
      'ADR:;;Markt 1;Leipzig;;04109;',
      '+49125550142',
    ],
  ])('are read with %s', async (_, address, e164) => {
    const { draft } = await named(['TEL:12 555 01 42', address], '3.0');
    expect(draft.phones).toMatchObject([{ number: '12 555 01 42', e164 }]);
  });

  it('leave a number with a country code alone', async () => {
    const { draft } = await named(['TEL:+43 1 5550142', 'ADR:;;Rynek 1;Kraków;;;Polska'], '3.0');
    expect(draft.phones).toMatchObject([{ e164: '+4315550142' }]);
  });
});

describe('dates', () => {
  it.each<[string, string, object | null]>([
    ['BDAY:19960415', '3.0', { year: 1996, month: 4, day: 15 }],
    ['BDAY:1996-04-15', '3.0', { year: 1996, month: 4, day: 15 }],
    ['BDAY:1996-04-15T00:00:00Z', '3.0', { year: 1996, month: 4, day: 15 }],
    ['BDAY;VALUE=date:1996-04-15', '3.0', { year: 1996, month: 4, day: 15 }],
    ['BDAY:--0415', '4.0', { year: null, month: 4, day: 15 }],
    ['BDAY:--04-15', '4.0', { year: null, month: 4, day: 15 }],
    ['BDAY:--0229', '4.0', { year: null, month: 2, day: 29 }],
    ['BDAY:1996-04', '4.0', { year: 1996, month: 4, day: null }],
    ['BDAY:--04', '4.0', { year: null, month: 4, day: null }],
    ['BDAY:1604-04-15', '3.0', { year: null, month: 4, day: 15 }],
    ['BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-15', '3.0', { year: null, month: 4, day: 15 }],
    ['BDAY:15.04.1996', '2.1', { year: 1996, month: 4, day: 15 }],
    ['BDAY:---15', '4.0', null],
    ['BDAY:1996', '4.0', null],
    ['BDAY;VALUE=text:circa 1800', '4.0', null],
    ['BDAY:19960230', '3.0', null],
    ['BDAY:03/04/1986', '3.0', null],
  ])('%s', async (line, version, birthday) => {
    const { draft, extras, problems } = await named([line], version);
    expect(draft.birthday).toEqual(birthday);
    // What is not understood is kept as it stands, and said.
    const value = line.slice(line.indexOf(':') + 1);
    expect(extras).toEqual(birthday === null ? [{ label: 'BDAY', value }] : []);
    expect(problems).toHaveLength(birthday === null ? 1 : 0);
  });

  it('keeps the hour of a birth as text beside the day', async () => {
    const { draft, extras } = await named(['BDAY:19960415T102200'], '4.0');
    expect(draft.birthday).toEqual({ year: 1996, month: 4, day: 15 });
    expect(extras).toEqual([{ label: 'BDAY', value: '19960415T102200' }]);
  });
});

describe('names', () => {
  it.each([
    [['FN:Anna Weiß'], { name: 'Anna Weiß', nameParts: { given: 'Anna', family: 'Weiß' } }],
    [['N:Weiß;Anna;Maria;;'], { name: 'Anna Maria Weiß' }],
    [['N:Nagy;Anna;;;', 'FN:Nagy Anna'], { nameOrder: 'family-first' }],
    [['FN:Herr Dr. Karl Huber'], { salutation: 'mr', title: 'Dr.', nameParts: { given: 'Karl' } }],
    [
      ['FN:Yuki Tanaka', 'FN;LANGUAGE=ja:田中由紀'],
      { name: 'Yuki Tanaka', nativeName: '田中由紀' },
    ],
    [['ORG:Hof Sonne;;'], { name: '', organisation: 'Hof Sonne', department: '' }],
    [
      ['FN:Café X', 'ORG:Café X', 'X-ABShowAs:COMPANY'],
      { kind: 'organisation', nameParts: { given: '' } },
    ],
  ])('%o', async (lines, expected) => {
    expect((await readCardOf(lines)).draft).toMatchObject(expected);
  });

  it('needs something to call a contact by', async () => {
    const { problems } = await readCardOf(['NOTE:nur eine Notiz']);
    expect(problems).toEqual([
      { code: 'name-missing', column: '', value: '', severity: 'blocking' },
    ]);
  });
});

describe('ways to reach somebody', () => {
  it.each([
    ['TEL;CELL:1234567', 'mobile', ''],
    ['TEL;TYPE=work,voice:1234567', 'work', ''],
    ['TEL;TYPE="voice,home":1234567', 'home', ''],
    ['TEL;WORK;FAX:1234567', 'fax', ''],
    ['TEL;TYPE=Ferienhaus:1234567', 'custom', 'Ferienhaus'],
    ['TEL;VOICE:1234567', 'other', ''],
    ['tel;type=cell:1234567', 'mobile', ''],
  ])('%s is %s', async (line, use, label) => {
    const { draft } = await named([line]);
    expect(draft.phones[0]).toMatchObject({ use, label, number: '1234567' });
  });

  it('marks the preferred one by word or by rank', async () => {
    const old = await named(['TEL;CELL;PREF:1', 'TEL;HOME:2'], '2.1');
    expect(old.draft.phones.map(({ isPreferred }) => isPreferred)).toEqual([true, false]);
    const ranked = await named(['TEL;PREF=50:1', 'TEL;PREF=2:2', 'TEL:3'], '4.0');
    expect(ranked.draft.phones.map(({ isPreferred }) => isPreferred)).toEqual([false, true, false]);
  });

  it('takes the country from the address, else from a number that has one', async () => {
    expect(
      (await named(['ADR:;;A 1;Wien;;1010;Österreich', 'TEL:+49 341 5550117'])).draft.country,
    ).toBe('AT');
    expect((await named(['TEL:+81 3 1234 5678'])).draft.country).toBe('JP');
    expect((await named(['TEL:0341 5550117'])).draft.country).toBe('');
  });

  it('reads a letter address that no other repeats', async () => {
    const { draft } = await named(['LABEL;TYPE=home:Am Hof 3\\n04109 Leipzig']);
    expect(draft.addresses[0]).toMatchObject({ use: 'home', street: 'Am Hof 3\n04109 Leipzig' });
  });
});

describe('character sets', () => {
  it('reads bytes by what the property says, else as UTF-8, else as the file', async () => {
    const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    const { contacts } = await read(
      latin(
        'BEGIN:VCARD\nVERSION:2.1\nFN;CHARSET=ISO-8859-1:J\u00fcrgen\nORG:M\u00c3\u00bcller\nTITLE:K\u00f6nig\nEND:VCARD\n',
      ),
    );
    expect(contacts[0]!.draft).toMatchObject({
      name: 'Jürgen',
      organisation: 'Müller',
      role: 'König',
    });
  });

  it('takes the encoding that the owner chose', async () => {
    const bytes = Uint8Array.from('BEGIN:VCARD\nFN:\u00ce\u00e3\u00e1\nEND:VCARD', (one) =>
      one.charCodeAt(0),
    );
    const { contacts, encoding } = await read(bytes, { encoding: 'windows-1253' });
    expect([encoding, contacts[0]!.draft.name]).toEqual(['windows-1253', 'Ξγα']);
    const refused = await readVCards(bytes, { ...OPTIONS, encoding: 'klingon' });
    expect(refused).toEqual({
      ok: false,
      refusal: { code: 'import/unknown-encoding', encoding: 'klingon' },
    });
  });

  it('reads a byte order mark, lone CR and mixed line ends', async () => {
    const { contacts } = await read('\ufeffBEGIN:VCARD\rFN:Anna\r\nTEL:1\n 2\nEND:VCARD');
    expect(contacts[0]!.draft.name).toBe('Anna');
    expect(contacts[0]!.draft.phones[0]!.number).toBe('12');
  });
});

describe('keys', () => {
  it('know the same card again, whatever its date and line ends', async () => {
    const card = (rev: string, end: string) =>
      ['BEGIN:VCARD', 'VERSION:3.0', 'FN:Anna', 'NOTE:a', `REV:${rev}`, 'END:VCARD', ''].join(end);
    const [one] = (await read(card('20200101', '\r\n'))).contacts;
    const [two] = (await read(card('20260101', '\n'))).contacts;
    const [other] = (await read(card('20260101', '\n').replace('NOTE:a', 'NOTE:b'))).contacts;
    expect(one!.importKeys).toEqual(two!.importKeys);
    expect(one!.importKeys[0]).toMatch(/^card:[0-9a-f]{32}$/);
    expect(other!.importKeys).not.toEqual(one!.importKeys);
  });
});

describe('refusals', () => {
  it('says why a file is none', async () => {
    const refusal = async (bytes: Uint8Array) => {
      const result = await readVCards(bytes, OPTIONS);
      return result.ok ? 'read' : result.refusal.code;
    };
    expect(await refusal(new Uint8Array(0))).toBe('import/empty');
    expect(await refusal(bytesOf('no card at all'))).toBe('import/no-cards');
  });

  it('reports its progress and can be stopped', async () => {
    const many = bytesOf('BEGIN:VCARD\nFN:A\nEND:VCARD\n'.repeat(1000));
    const seen: number[] = [];
    const result = await readVCards(many, OPTIONS, {
      onProgress: (done) => seen.push(done),
      isCancelled: () => seen.length >= 3,
    });
    expect(result).toEqual({ ok: false, refusal: { code: 'import/cancelled' } });
    expect(seen).toHaveLength(3);
    expect([...seen].sort((a, b) => a - b)).toEqual(seen);
  });
});

describe('hostile files', () => {
  const BEGIN = 'BEGIN:VCARD\nVERSION:3.0\nFN:Anna\n';

  it.each<[string, string]>([
    ['a huge line', `${BEGIN}NOTE:${'x'.repeat(5_000_000)}\nEND:VCARD`],
    ['a huge name', `${BEGIN}${'X'.repeat(5_000_000)}:1\nEND:VCARD`],
    ['a huge head', `${BEGIN}X;${'a=b;'.repeat(1_000_000)}:1\nEND:VCARD`],
    ['an open quote', `${BEGIN}X;A="${'a'.repeat(3_000_000)}:1\nEND:VCARD`],
    ['many folded lines', `${BEGIN}NOTE:a\n${' b\n'.repeat(500_000)}END:VCARD`],
    ['many soft breaks', `${BEGIN}NOTE;QUOTED-PRINTABLE:a=\n${'=41=\n'.repeat(300_000)}END:VCARD`],
    ['many equal signs', `${BEGIN}NOTE;QUOTED-PRINTABLE:${'= '.repeat(1_000_000)}\nEND:VCARD`],
    ['many empty lines', `${BEGIN}NOTE:a\n${'\n'.repeat(1_000_000)}END:VCARD`],
    ['many properties', `${BEGIN}${'TEL:1234567\n'.repeat(20_000)}END:VCARD`],
    ['many beginnings', 'BEGIN:VCARD\n'.repeat(50_000)],
    ['many ends', `${BEGIN}${'END:VCARD\n'.repeat(200_000)}`],
    ['deep cards', 'BEGIN:VCARD\nAGENT:\n'.repeat(20_000)],
    ['escapes', `${BEGIN}N:${'\\;'.repeat(20_000)}\nNOTE:\\\nEND:VCARD`],
    ['lone surrogates', `${BEGIN}NOTE:\ud800 \udc00\nEND:VCARD`],
    ['names of objects', `${BEGIN}CONSTRUCTOR:1\n__PROTO__:2\nTOSTRING:3\nEND:VCARD`],
  ])(
    '%s: read without a fault',
    async (_, text) => {
      const file = await read(text);
      expect(file.cardCount).toBeGreaterThan(0);
    },
    30_000,
  );

  it('binary junk', async () => {
    const junk = new Uint8Array(300_000);
    let state = 42;
    for (let at = 0; at < junk.length; at += 1) {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      junk[at] = state >> 16;
    }
    junk.set(bytesOf('\nBEGIN:VCARD\nFN:Anna\n'), 1000);
    const file = await read(junk);
    expect(file.contacts[0]!.draft.name).toBe('Anna');
  });

  it('takes away what nobody can see', async () => {
    const { draft } = await named(['NOTE:a\u202eb\u0007c', 'NICKNAME:\ufeffx']);
    expect([draft.about, draft.nickname]).toEqual(['abc', 'x']);
  });

  it('keeps the beginning of a value that is too long, and says so', async () => {
    const { draft, problems } = await named([`TITLE:${'x'.repeat(70_000)}`]);
    expect(draft.role).toHaveLength(65_536);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code: 'value-too-long', severity: 'notice' });
    expect(problems[0]!.value.length).toBeLessThanOrEqual(200);
  });
});
