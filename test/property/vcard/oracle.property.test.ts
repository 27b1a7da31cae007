import { cardDateText } from '@formats/vcard/dates';
import { writeVCard } from '@formats/vcard/writeVCards';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { anyExportedContact, FIELDS } from './anyContact';

type JCardProperty = [
  name: string,
  params: Record<string, string | string[]>,
  type: string,
  ...unknown[],
];

/** What an independent program reads in a card. */
function parsed(text: string): readonly JCardProperty[] {
  const [, properties] = ICAL.parse(text) as unknown as [string, JCardProperty[]];
  return properties;
}

const valuesOf = (card: readonly JCardProperty[], name: string): unknown[] =>
  card.filter(([one]) => one === name).flatMap(([, , , ...values]) => values);

/** The other program takes an escaped backslash before a separator for an escape of the separator. */
const withoutBackslashes = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value).replaceAll('\\\\', '/')) as T;

const anyPlainCard = anyExportedContact.map((exported) => {
  const { nameParts, title, addresses, tags } = exported.contact;
  const parts = withoutBackslashes({ nameParts, title, addresses, tags });
  return { ...exported, contact: { ...exported.contact, ...parts } };
});

describe('a card of ours in another program', () => {
  it('says the same', () => {
    fc.assert(
      fc.property(anyPlainCard, (exported) => {
        const { contact } = exported;
        const card = parsed(writeVCard(exported, FIELDS));
        expect(valuesOf(card, 'version')).toEqual(['4.0']);
        expect(valuesOf(card, 'uid')).toEqual([`urn:uuid:${contact.id}`]);
        if (contact.name !== '') expect(valuesOf(card, 'fn')).toEqual([contact.name]);
        const { family, given, additional, suffix } = contact.nameParts;
        if (family + given + additional + suffix !== '') {
          expect(valuesOf(card, 'n')).toEqual([[family, given, additional, contact.title, suffix]]);
        }
        expect(valuesOf(card, 'tel')).toEqual(contact.phones.map(({ number }) => number));
        expect(valuesOf(card, 'email')).toEqual(contact.emails.map(({ address }) => address));
        expect(valuesOf(card, 'adr').map((parts) => (parts as string[]).slice(0, 6))).toEqual(
          contact.addresses.map((one) => [
            ...[one.postOfficeBox, one.extended, one.street, one.city, one.region, one.postalCode],
          ]),
        );
        expect(valuesOf(card, 'categories')).toEqual(contact.tags);
        expect(valuesOf(card, 'note')).toEqual(contact.about === '' ? [] : [contact.about]);
        expect(valuesOf(card, 'lang')).toEqual(contact.languages);
        expect(valuesOf(card, 'related')).toEqual(exported.links.map(({ name }) => name));
        expect(valuesOf(card, 'url')).toEqual(
          contact.handles.filter(({ service }) => service === 'website').map(({ value }) => value),
        );
        const dates = valuesOf(card, 'bday').map((date) => String(date).replace(/-/g, ''));
        const birthday = contact.birthday;
        expect(dates).toEqual(birthday === null ? [] : [cardDateText(birthday).replace(/-/g, '')]);
      }),
      { numRuns: 200 },
    );
  }, 60_000);
});
