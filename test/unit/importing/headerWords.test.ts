import { describe, expect, it } from 'vitest';
import { headerPlaceOf } from '@shared/domain/importing/headerRow';
import { targetOfHeader } from '@shared/domain/importing/headerWords';

/** A target in one word, to compare whole lists of headers. */
function inShort(header: string): string {
  const target = targetOfHeader(header);
  if (target === null) return '-';
  const { kind } = target;
  const part =
    'part' in target && target.part !== 'value' && target.part !== 'whole' && target.part !== 'name'
      ? `.${target.part}`
      : '';
  const use = 'use' in target && target.use !== 'other' ? `(${target.use})` : '';
  const field = 'field' in target ? `.${target.field}` : '';
  const purpose = kind === 'consent' ? `.${target.isNegated ? 'no-' : ''}${target.purpose}` : '';
  const service = kind === 'handle' && target.part === 'value' ? `.${target.service}` : '';
  return `${kind}${field}${part}${purpose}${service}${use}`;
}

describe('targetOfHeader', () => {
  it.each([
    // A shop's own list
    ['Name', 'name'],
    ['Tel.', 'phone'],
    ['E-Mail', 'email'],
    ['Geb.', 'birthday'],
    ['Land', 'country'],
    ['Pkt', 'points'],
    ['Werbung', 'consent.email'],
    ['Keine Werbung', 'consent.no-email'],
    ['Bemerkung', 'note.text'],
    ['KdNr_alt', 'key'],
    ['PLZ/Ort', 'address.postalCodeAndCity'],
    ['Straße + Nr.', 'address.street'],
    ['Hausnr.', 'address.houseNumber'],
    ['Kunde seit', 'since'],
    ['Handy', 'phone(mobile)'],
    ['Tel. Büro', 'phone(work)'],
    ['Telefon dienstl.', 'phone(work)'],
    ['Lieferadresse', 'address'],
    ['Du/Sie', 'choice.addressForm'],
    ['Anrede', 'choice.salutation'],
    // Outlook in German
    ['Straße geschäftlich 2', 'address.street(work)'],
    ['Postleitzahl privat', 'address.postalCode(private)'],
    ['Land/Region geschäftlich', 'address.country(work)'],
    ['Bundesland/Kanton privat', 'address.region(private)'],
    ['Weiterer Ort', 'address.city'],
    ['Telefon (privat 2)', 'phone(private)'],
    ['Fax geschäftlich', 'phone(fax)'],
    ['Mobiltelefon', 'phone(mobile)'],
    ['E-Mail-Adresse', 'email'],
    ['E-Mail 2: Adresse', 'email'],
    ['Kategorien', 'list.tags'],
    ['Webseite', 'handle.website'],
    ['Jahrestag', 'date'],
    ['Partner', 'relation'],
    // Outlook in English
    ['Business Street', 'address.street(work)'],
    ['Home Postal Code', 'address.postalCode(home)'],
    ['Home Address PO Box', 'address.postOfficeBox(home)'],
    ['Business Country/Region', 'address.country(work)'],
    ['Company Main Phone', 'phone(work)'],
    ['E-mail 3 Address', 'email'],
    ['Job Title', 'text.role'],
    ['Web Page', 'handle.website'],
    // Google
    ['Given Name', 'text.given'],
    ['Family Name Yomi', 'text.pronunciation'],
    ['Group Membership', 'list.tags'],
    ['E-mail 1 - Value', 'email'],
    ['E-mail 1 - Label', 'email.label'],
    ['Address 2 - Postal Code', 'address.postalCode'],
    ['Address 1 - Formatted', 'address'],
    ['Organization 1 - Title', 'text.role'],
    ['IM 1 - Service', 'handle.service'],
    ['Custom Field 1 - Label', 'custom.label'],
    ['Relation 1 - Value', 'relation'],
    // Other programs and languages
    ['firstName', 'text.given'],
    ['zip_code', 'address.postalCode'],
    ['Instagram', 'handle.instagram'],
    ['WhatsApp', 'handle.whatsapp'],
    ['Prénom', 'text.given'],
    ['Apellidos', 'text.family'],
    ['Cognome', 'text.family'],
    ['Geboortedatum', 'birthday'],
    ['Kod pocztowy', 'address.postalCode'],
    ['Doğum tarihi', 'birthday'],
    ['氏名', 'name'],
    ['電話番号', 'phone'],
    // Nothing known
    ['Schuhgröße', '-'],
    ['User 1', '-'],
    ['', '-'],
    ['x'.repeat(500), '-'],
  ])('%s is %s', (header, expected) => {
    expect(inShort(header)).toBe(expected);
  });

  it('puts columns that belong together into one group', () => {
    expect(targetOfHeader('Phone 2')).toMatchObject({ group: 'phone 2' });
    expect(targetOfHeader('Phone 2 Label')).toMatchObject({ part: 'label', group: 'phone 2' });
    expect(targetOfHeader('Business City')).toMatchObject({ group: 'address work' });
    expect(targetOfHeader('Business Street 3')).toMatchObject({ group: 'address work' });
  });
});

describe('headerPlaceOf', () => {
  it.each([
    [
      'known names',
      [
        ['Name', 'E-Mail'],
        ['Anna', 'a@b.example'],
      ],
      0,
    ],
    [
      'a title above',
      [
        ['Kundenliste', ''],
        ['Stand heute', ''],
        ['Name', 'Tel.'],
        ['Anna', '0341 5550117'],
      ],
      2,
    ],
    [
      'unknown names above values',
      [
        ['Foo', 'Bar'],
        ['Anna', 'a@b.example'],
      ],
      0,
    ],
    [
      'no header',
      [
        ['Anna', 'a@b.example'],
        ['Bea', 'b@b.example'],
      ],
      null,
    ],
    [
      'only words',
      [
        ['Anna', 'Leipzig'],
        ['Bea', 'Köln'],
      ],
      null,
    ],
    ['one known name', [['Name'], ['Anna'], ['Bea']], 0],
  ])('%s', (_, rows, expected) => {
    expect(headerPlaceOf(rows)).toBe(expected);
  });
});
