import { foldLine } from '@formats/vcard/contentLineText';
import { writeVCard } from '@formats/vcard/writeVCards';
import type { Contact } from '@shared/domain/contacts/contact';
import { EMPTY_DRAFT } from '@shared/domain/contacts/contact';
import type { Photo } from '@shared/domain/contacts/photo';
import type { ExportedContact } from '@shared/domain/exporting/exportedContact';
import type { Interaction } from '@shared/domain/interactions/interaction';
import { describe, expect, it } from 'vitest';
import { read } from './readFile';

const exported = (
  fields: Partial<Contact>,
  rest: Partial<ExportedContact> = {},
): ExportedContact => ({
  contact: { ...EMPTY_DRAFT, id: 'c1', updatedAt: 0, name: 'Anna Weiß', ...fields } as Contact,
  photo: null,
  calendarBirthday: null,
  links: [],
  interactions: [],
  consents: [],
  ...rest,
});

const linesOf = (one: ExportedContact): readonly string[] =>
  writeVCard(one, []).replace(/\r\n /g, '').split('\r\n');

const way = { id: '', label: '', isPreferred: false, doNotUse: false } as const;

describe('writeVCard', () => {
  it('is a card of version 4.0', () => {
    expect(linesOf(exported({}))).toEqual([
      'BEGIN:VCARD',
      'VERSION:4.0',
      'PRODID:-//Regulars//vCard//EN',
      'UID:urn:uuid:c1',
      'REV:19700101T000000Z',
      'KIND:individual',
      'FN:Anna Weiß',
      'X-REGULARS-SOURCE:typed',
      'END:VCARD',
      '',
    ]);
  });

  it.each([
    [1961, { year: 1961, month: 5, day: 21 }, 'BDAY:19610521', '1961-M04-08'],
    [1961, null, 'BDAY:19610522', '1961-M04-08'],
    [null, null, undefined, '--M04-08'],
  ])('tells of a birthday in another calendar, year %s', (year, birthday, bday, own) => {
    const lines = linesOf(
      exported(
        { birthday },
        { calendarBirthday: { calendar: 'chinese', year, monthCode: 'M04', day: 8 } },
      ),
    );
    expect(lines.find((line) => line.startsWith('BDAY'))).toBe(bday);
    expect(lines).toContain(`X-REGULARS-BIRTHDAY;CALSCALE=chinese:${own}`);
  });

  it('shows other programs as much as they understand', () => {
    const lines = linesOf(
      exported({
        birthday: { year: null, month: 2, day: 29 },
        phones: [
          {
            ...way,
            use: 'mobile',
            isPreferred: true,
            number: '0170 5550117',
            e164: '+491705550117',
          },
          { ...way, use: 'custom', label: 'Ferienhaus', doNotUse: true, number: '1', e164: '' },
        ],
        tags: ['Stammkundin', 'a, b'],
        importantDates: [
          { id: '', kind: 'wedding', label: '', date: { year: 2010, month: 5, day: 15 } },
        ],
      }),
    );
    expect(lines).toContain('BDAY:--0229');
    expect(lines).toContain(
      'TEL;TYPE=cell;PREF=1;VALUE=text;X-REGULARS-E164=+491705550117:0170 5550117',
    );
    expect(lines).toContain('item1.X-ABLabel:Ferienhaus');
    expect(lines).toContain('CATEGORIES:Stammkundin,a\\, b');
    expect(lines).toContain('item2.X-ABDATE;X-REGULARS-KIND=wedding:20100515');
    expect(lines).toContain('item2.X-ABLabel;X-REGULARS-DERIVED=1:_$!<Anniversary>!$_');
  });

  it('calls a contact without a name by the next best, and reads it back without', async () => {
    const one = exported({ name: '', organisation: 'Hof Sonne' });
    expect(linesOf(one)).toContain('FN;X-REGULARS-DERIVED=1:Hof Sonne');
    const [back] = (await read(writeVCard(one, []))).contacts;
    expect([back!.draft.name, back!.draft.organisation]).toEqual(['', 'Hof Sonne']);
  });

  it('carries the picture', async () => {
    const bytes = Uint8Array.from([
      0xff,
      0xd8,
      0xff,
      ...Array.from({ length: 500 }, (_, at) => at % 256),
    ]);
    const photo = { id: 'c1', mediaType: 'image/jpeg', bytes } as unknown as Photo;
    const text = writeVCard(exported({}, { photo }), []);
    const [back] = (await read(text)).contacts;
    expect(back!.photo).toEqual({ mediaType: 'image/jpeg', bytes });
  });

  it('carries notes with their day where they were meant, and never a private one', async () => {
    const note = (text: string, isPrivate: boolean) =>
      ({
        text,
        isPrivate,
        happenedAt: Date.parse('2026-03-01T20:00:00Z'),
        zone: 'Asia/Tokyo',
      }) as Interaction;
    const interactions = [note('Mag\nRosinen', false), note('geheim', true)];
    const text = writeVCard(exported({}, { interactions }), []);
    expect(text).not.toContain('geheim');
    const [back] = (await read(text)).contacts;
    expect(back!.notes).toEqual([{ text: 'Mag\nRosinen', happenedOn: '2026-03-02' }]);
  });

  it('writes nothing that could end a line or a card', () => {
    const lines = linesOf(exported({ name: 'A\r\nEND:VCARD\r\nB', about: 'x\u0000y\u2028z' }));
    expect(lines.filter((line) => line === 'END:VCARD')).toHaveLength(1);
    expect(lines).toContain('FN:A\\nEND:VCARD\\nB');
  });
});

describe('foldLine', () => {
  it.each([
    ['a'.repeat(75), ['a'.repeat(75)]],
    ['a'.repeat(76), ['a'.repeat(75), ' a']],
    [`${'a'.repeat(74)}ü`, ['a'.repeat(74), ' ü']],
    [`${'a'.repeat(73)}👩`, ['a'.repeat(73), ' 👩']],
    ['', ['']],
  ])('%s', (line, parts) => {
    expect(foldLine(line).split('\r\n')).toEqual(parts);
  });
});
