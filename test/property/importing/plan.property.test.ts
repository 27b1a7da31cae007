import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ContactDraft } from '@shared/domain/contacts/contact';
import { EMPTY_DRAFT } from '@shared/domain/contacts/contact';
import { mergeDraft } from '@shared/domain/importing/mergeDraft';
import { planImport } from '@shared/domain/importing/plan';
import type { TwinDecision } from '@shared/domain/importing/plan';
import type { ReadContact } from '@shared/domain/importing/readContact';
import { readKey } from '@formats/tableKeys';
import { applied, asKnown, knownContact } from '@test/support/importModel';
import type { Shop } from '@test/support/importModel';

const few = <T>(...values: readonly T[]) => fc.constantFrom(...values);
const way = { id: '', use: 'other', label: '', isPreferred: false, doNotUse: false } as const;
const anyPhone = few('+49341111', '+49341222', '').map((e164) => ({
  ...way,
  number: e164 || '0341 x1',
  e164,
}));
const anyEmail = few('a@b.example', 'A@b.example', 'c@d.example').map((address) => ({
  ...way,
  address,
}));
const anyAddress = fc
  .record({
    city: few('Leipzig', 'leipzig', 'Köln', ''),
    street: few('', 'Weg 1', 'Hauptstraße 2', 'Hauptstr. 2'),
  })
  .map((parts) => ({
    ...way,
    extended: '',
    postOfficeBox: '',
    postalCode: '',
    region: '',
    countryCode: '',
    country: '',
    ...parts,
  }));
const anyDay = fc.record({ year: few(null, 1966, 1990), month: few(3, 11), day: few(null, 19) });

const anyDraft: fc.Arbitrary<ContactDraft> = fc
  .record({
    name: few('Anna Weiß', 'ANNA WEISS', 'Bea Kurz', '田中 由紀'),
    nickname: few('', 'Anni', 'Bee'),
    salutation: few('unset' as const, 'mrs' as const),
    phones: fc.array(anyPhone, { maxLength: 2 }),
    emails: fc.array(anyEmail, { maxLength: 2 }),
    addresses: fc.array(anyAddress, { maxLength: 2 }),
    birthday: fc.option(anyDay),
    tags: fc.array(few('Tee', 'tee', 'VIP'), { maxLength: 2 }),
    about: few('', 'mag Tee', 'mag Kaffee'),
    languages: fc.array(few('de', 'ja'), { maxLength: 2 }),
  })
  .map((fields) => ({ ...EMPTY_DRAFT, ...fields }));

const anyRow = fc.record({
  draft: anyDraft,
  note: few('', 'kam gern', 'rief an'),
  points: few('', '7', '9'),
  consent: few(null, 'given' as const, 'refused' as const),
  key: few('', '1', '2', '3'),
});
const anyFile = fc.array(anyRow, { maxLength: 8 }).map((rows) =>
  rows.map(({ draft, note, points, consent, key }, at): ReadContact => {
    const read = {
      position: at + 2,
      line: at + 2,
      draft,
      photo: null,
      relations: [],
      problems: [],
      raw: [],
      notes: note === '' ? [] : [{ text: note, happenedOn: null }],
      extras: points === '' ? [] : [{ label: 'Schuhgröße', value: points }],
      openingPoints: points === '' ? null : Number(points),
      consents: consent === null ? [] : [{ purpose: 'email' as const, decision: consent }],
    };
    return { ...read, importKeys: [...(key === '' ? [] : [`id:t:nr:${key}`]), readKey(read)] };
  }),
);
const anyShop: fc.Arbitrary<Shop> = fc
  .array(anyDraft, { maxLength: 4 })
  .map((drafts) =>
    drafts.map((draft, at) => knownContact(`k${at}`, draft, at === 0 ? ['id:t:nr:1'] : [])),
  );
const anyPolicy = few('fill' as const, 'file-wins' as const);

/** Decides every twin: the first candidate is the one, or nobody is. */
function decideAll(
  contacts: readonly ReadContact[],
  shop: Shop,
  isSame: boolean,
  onKnown: 'fill' | 'file-wins',
) {
  const decisions = new Map<number, TwinDecision>();
  for (;;) {
    const plan = planImport({ contacts, known: asKnown(shop), policy: { onKnown, decisions } });
    const open = plan.rows.find(({ verdict }) => verdict === 'twin');
    if (!open) return { plan, decisions };
    const [candidate] = open.candidates;
    decisions.set(
      open.position,
      isSame ? { answer: 'same', with: candidate!.ref } : { answer: 'different' },
    );
  }
}

describe('mergeDraft', () => {
  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyDraft, anyDraft, anyPolicy, (known, draft, policy) => {
        const once = mergeDraft(known, draft, policy);
        const twice = mergeDraft(once.contact, draft, policy);
        expect(twice.isChanged).toBe(false);
        expect(twice.contact).toEqual(once.contact);
      }),
    );
  });

  it('takes nothing away, and overwrites nothing unless the file wins', () => {
    fc.assert(
      fc.property(anyDraft, anyDraft, (known, draft) => {
        const { contact } = mergeDraft(known, draft, 'fill');
        for (const field of ['name', 'nickname', 'salutation'] as const) {
          if (known[field] !== '' && known[field] !== 'unset')
            expect(contact[field]).toBe(known[field]);
        }
        for (const field of ['phones', 'emails', 'addresses', 'tags', 'languages'] as const) {
          expect(contact[field].slice(0, known[field].length)).toEqual(known[field]);
        }
        expect(contact.about.startsWith(known.about)).toBe(true);
      }),
    );
  });

  it('says whether anything changed', () => {
    fc.assert(
      fc.property(anyDraft, anyDraft, anyPolicy, (known, draft, policy) => {
        const { contact, isChanged } = mergeDraft(known, draft, policy);
        expect(JSON.stringify(contact) !== JSON.stringify(known)).toBe(isChanged);
      }),
    );
  });
});

describe('planImport', () => {
  it('accounts for every row', () => {
    fc.assert(
      fc.property(anyFile, anyShop, anyPolicy, (contacts, shop, onKnown) => {
        const { rows, counts } = planImport({
          contacts,
          known: asKnown(shop),
          policy: { onKnown, decisions: new Map() },
        });
        expect(rows.map(({ position }) => position)).toEqual(
          contacts.map(({ position }) => position),
        );
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(contacts.length);
        for (const row of rows) {
          expect(row.draft !== null).toBe(row.verdict === 'new' || row.verdict === 'update');
          expect(row.contactId !== null).toBe(
            row.verdict === 'update' || row.verdict === 'unchanged',
          );
        }
      }),
    );
  });

  it('finds nothing to do in a file that has been imported', () => {
    fc.assert(
      fc.property(anyFile, anyShop, anyPolicy, fc.boolean(), (contacts, shop, onKnown, isSame) => {
        const { plan, decisions } = decideAll(contacts, shop, isSame, onKnown);
        const after = applied(shop, plan);
        const again = planImport({
          contacts,
          known: asKnown(after),
          policy: { onKnown, decisions },
        });
        const settled = applied(after, again);
        expect(settled).toHaveLength(after.length);
        expect(again.counts).toMatchObject({ new: 0, twin: 0, 'same-in-file': 0, problem: 0 });
        expect(again.counts.unchanged).toBe(contacts.length);
      }),
      { numRuns: 300 },
    );
  });

  it('creates as many people as it says', () => {
    fc.assert(
      fc.property(anyFile, anyShop, fc.boolean(), (contacts, shop, isSame) => {
        const { plan } = decideAll(contacts, shop, isSame, 'fill');
        const after = applied(shop, plan);
        expect(after).toHaveLength(shop.length + plan.counts.new);
        expect(new Set(after.map(({ contact }) => contact.id)).size).toBe(after.length);
      }),
    );
  });
});
