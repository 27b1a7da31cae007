import { describe, expect, it } from 'vitest';
import { latin1 } from '../readFixture';
import { read, readCardOf } from './readFile';

const card = (...lines: readonly string[]): readonly string[] => [
  'BEGIN:VCARD',
  ...lines,
  'END:VCARD',
  '',
];

describe('cards as programs really write them', () => {
  it('reads lines that end with CR CR LF, folded ones too', async () => {
    const lines = card('VERSION:3.0', 'FN:Anna Weiß', 'NOTE:lang', '  weiter', 'TEL:0341 5550100');
    const [contact] = (await read(lines.join('\r\r\n'))).contacts;
    expect(contact!.draft).toMatchObject({ name: 'Anna Weiß', about: 'lang weiter' });
    expect(contact!.draft.phones).toHaveLength(1);
  });

  it('reads a card that is indented throughout', async () => {
    const lines = card('VERSION:3.0', 'FN:Anna', 'NOTE:lang', '  weiter').map(
      (line) => `    ${line}`,
    );
    const file = await read(`${lines.join('\n')}\n${card('VERSION:3.0', 'FN:Bea').join('\n')}`);
    expect(file.contacts.map(({ draft }) => [draft.name, draft.about])).toEqual([
      ['Anna', 'lang weiter'],
      ['Bea', ''],
    ]);
  });

  it('reads the label that Android packs into a type', async () => {
    const { draft } = await readCardOf(
      [
        'N:Weiß;Anna',
        'TEL;X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=53=C3=A4ge):0341 5550100',
      ],
      '2.1',
    );
    expect(draft.phones[0]).toMatchObject({ label: 'Säge', number: '0341 5550100' });
  });

  it('reads texts that are packed as base64', async () => {
    const { draft } = await readCardOf(
      ['N;CHARSET=UTF-8;ENCODING=BASE64:TcO8bGxlcjtKw7xyZ2Vu', 'NOTE;ENCODING=BASE64:SGFsbG8='],
      '2.1',
    );
    expect(draft).toMatchObject({ name: 'Jürgen Müller', about: 'Hallo' });
  });

  it('takes the picture of an Outlook card', async () => {
    const { photo, extras } = await readCardOf(
      ['N:Weiß', 'X-MS-CARDPICTURE;TYPE=JPEG;ENCODING=BASE64:', ' /9j/4AAQSkZJRg==', ''],
      '2.1',
    );
    expect(photo).toMatchObject({ mediaType: 'image/jpeg' });
    expect(extras).toEqual([]);
  });

  it('reads characters that Java wrote in two halves, and marks a half alone', async () => {
    const bytes = latin1(
      card(
        'VERSION:3.0',
        'FN:Anna \xed\xa0\xbd\xed\xb8\x80 Wei\xc3\x9f',
        'NOTE:\xed\xa0\xbd!',
      ).join('\n'),
    );
    const [contact] = (await read(bytes)).contacts;
    expect(contact!.draft).toMatchObject({ name: 'Anna 😀 Weiß', about: '\ufffd!' });
  });

  it('reads the messengers of KAddressBook and does not mix them with the line before', async () => {
    const { draft, extras } = await readCardOf([
      'FN:Kai',
      'X-KADDRESSBOOK-X-Office:Raum 5',
      'X-messaging/skype-All:kai.s',
    ]);
    expect(draft.handles).toMatchObject([{ service: 'skype', value: 'kai.s' }]);
    expect(extras).toEqual([{ label: 'X-KADDRESSBOOK-X-OFFICE', value: 'Raum 5' }]);
  });

  it('keeps what stands before a name even if it has no letters', async () => {
    const { draft } = await readCardOf(['FN:Weiß', 'N:Weiß;Anna;;🎂;']);
    expect(draft.title).toBe('🎂');
  });

  it('breaks the lines of an address on a label', async () => {
    const { extras } = await readCardOf(
      ['FN:Anna', 'ADR;LABEL="c/o Bea\\nWeg 1":;;Weg 1;Leipzig;;04109;DE'],
      '4.0',
    );
    expect(extras).toEqual([{ label: 'LABEL', value: 'c/o Bea\nWeg 1' }]);
  });

  it('does not repeat the whole address that Google adds behind its parts', async () => {
    const { draft, extras } = await readCardOf([
      'FN:Anna',
      'ADR:;;Weg 3;Binz;;18609;DE;Weg 3\\n18609 Binz\\nDE',
    ]);
    expect(draft.addresses).toHaveLength(1);
    expect(extras).toEqual([]);
  });

  it('reads Polish without a named character set', async () => {
    // Żółkowski, Łukasz in Windows-1250.
    const bytes = latin1(card('VERSION:3.0', 'FN:\xa3ukasz \xaf\xf3\xb3kowski').join('\r\n'));
    expect((await read(bytes)).contacts[0]!.draft.name).toBe('Łukasz Żółkowski');
  });

  it('keeps the network and the word for it, a second name whole, and who acts for whom', async () => {
    const { draft, extras, relations } = await readCardOf([
      'FN:Anna Weiß',
      'N:Weiß;Anna;;;',
      'N:van der Harten;Rene;;Sir;R.D.O.N.',
      'item1.IMPP;X-SERVICE-TYPE=Jabber:xmpp:anna@chat.example',
      'item1.X-ABLabel:privat',
      'AGENT:CID:part3@host.example',
      'AGENT:BEGIN:VCARD\\nFN:Susan Thomas\\nEND:VCARD\\n',
    ]);
    expect(draft.handles).toMatchObject([{ label: 'Jabber (privat)', value: 'anna@chat.example' }]);
    expect(relations).toMatchObject([{ name: 'Susan Thomas' }]);
    expect(extras).toEqual([
      { label: 'N', value: 'Sir van der Harten Rene R.D.O.N.' },
      { label: 'AGENT', value: 'CID:part3@host.example' },
    ]);
  });
});
