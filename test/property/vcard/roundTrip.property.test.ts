import { readVCards } from '@formats/vcard/readVCards';
import { writeVCard, writeVCards } from '@formats/vcard/writeVCards';
import type { Contact, ContactDraft } from '@shared/domain/contacts/contact';
import { EMPTY_DRAFT } from '@shared/domain/contacts/contact';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyExportedContact, FIELDS } from './anyContact';

const OPTIONS = { fileName: 'x.vcf', country: 'DE', today: '2026-11-22' };

/** What of a contact stands in a card as its draft: own fields come back as values with a label. */
function draftOf(contact: Contact): ContactDraft {
  const keys = Object.keys(EMPTY_DRAFT) as (keyof ContactDraft)[];
  const draft = Object.fromEntries(keys.map((key) => [key, contact[key]]));
  return { ...(draft as ContactDraft), custom: {} };
}

const read = async (text: string) => {
  const result = await readVCards(new TextEncoder().encode(text), OPTIONS);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};

describe('a contact that was written as vCard 4.0', () => {
  it('reads back equal', async () => {
    await fc.assert(
      fc.asyncProperty(anyExportedContact, async (exported) => {
        const file = await read(writeVCard(exported, FIELDS));
        const [back] = file.contacts;
        expect(file.contacts).toHaveLength(1);
        expect(back!.draft).toEqual(draftOf(exported.contact));
        expect(back!.relations).toEqual(exported.links);
        expect(back!.consents).toEqual(exported.consents);
        expect(new Set(back!.extras)).toEqual(
          new Set(
            Object.entries(exported.contact.custom).map(([id, value]) => ({
              label: FIELDS.find((field) => field.id === id)!.label,
              value,
            })),
          ),
        );
        expect(back!.problems.filter(({ code }) => code !== 'name-missing')).toEqual([]);
        expect(back!.importKeys[0]).toBe(`self:${exported.contact.id}`);
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  it('has no line of more than 75 octets, cuts no character and ends every line with CR LF', () => {
    fc.assert(
      fc.property(anyExportedContact, (exported) => {
        const text = writeVCard(exported, FIELDS);
        expect(text.endsWith('END:VCARD\r\n')).toBe(true);
        for (const line of text.split('\r\n')) {
          expect(line).not.toMatch(/[\r\n]/);
          const bytes = new TextEncoder().encode(line);
          expect(bytes.length).toBeLessThanOrEqual(75);
          expect(new TextDecoder().decode(bytes)).toBe(line);
        }
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it('comes back in its order among others', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyExportedContact, { maxLength: 5, minLength: 1 }),
        async (all) => {
          const file = await read(writeVCards(all, FIELDS));
          expect(file.contacts.map(({ draft }) => draft.about)).toEqual(
            all.map(({ contact }) => contact.about),
          );
          expect(file.contacts.map(({ position }) => position)).toEqual(all.map((_, at) => at + 1));
        },
      ),
      { numRuns: 50 },
    );
  }, 60_000);
});
