import { describe, expect, it } from 'vitest';
import type { ContactDraft, ContactId } from '@shared/domain/contacts/contact';
import { EMPTY_DRAFT } from '@shared/domain/contacts/contact';
import { isoDate } from '@shared/domain/calendar/isoDate';
import { CAREFUL, planImport } from '@shared/domain/importing/plan';
import type { ImportPolicy, TwinDecision } from '@shared/domain/importing/plan';
import type { ReadContact } from '@shared/domain/importing/readContact';
import { applied, asKnown, knownContact } from '@test/support/importModel';
import type { Shop } from '@test/support/importModel';

const WAY = { id: '', use: 'other', label: '', isPreferred: false, doNotUse: false } as const;
const phone = (e164: string) => ({ ...WAY, number: e164, e164 });
const email = (address: string) => ({ ...WAY, address });
const city = (name: string) => ({
  ...WAY,
  street: '',
  extended: '',
  postOfficeBox: '',
  postalCode: '',
  city: name,
  region: '',
  countryCode: '',
  country: '',
});
const draft = (name: string, rest: Partial<ContactDraft> = {}): ContactDraft => ({
  ...EMPTY_DRAFT,
  name,
  ...rest,
});

function read(
  position: number,
  fields: Partial<ReadContact> & { readonly draft: ContactDraft },
): ReadContact {
  return {
    position,
    line: position,
    notes: [],
    consents: [],
    relations: [],
    photo: null,
    openingPoints: null,
    extras: [],
    problems: [],
    importKeys: [`row:${position}`, `read:${position}`],
    raw: [],
    ...fields,
  };
}

const planFor = (
  contacts: readonly ReadContact[],
  shop: Shop = [],
  policy: ImportPolicy = CAREFUL,
) => planImport({ contacts, known: asKnown(shop), policy });
const decided = (...decisions: readonly (readonly [number, TwinDecision])[]): ImportPolicy => ({
  ...CAREFUL,
  decisions: new Map(decisions),
});
const ANNA = knownContact(
  'anna',
  draft('Anna Weiß', {
    emails: [email('anna@weiss.example')],
    phones: [phone('+493415550117')],
    addresses: [city('Leipzig')],
    birthday: { year: 1966, month: 3, day: 19 },
  }),
  ['row:old', 'read:old', 'id:t:nr:7'],
);

describe('planImport', () => {
  it('gives every row one verdict', () => {
    const plan = planFor(
      [
        read(2, { draft: draft('Bea') }),
        read(3, { draft: draft('Anna Weiß', { emails: [email('ANNA@weiss.example')] }) }),
        read(4, {
          draft: draft(''),
          problems: [{ code: 'name-missing', column: '', value: '', severity: 'blocking' }],
        }),
        read(5, { draft: draft('Anna Weiß'), importKeys: ['row:old'] }),
        read(6, { draft: draft('Bea'), importKeys: ['row:2', 'read:2'] }),
        read(7, {
          draft: draft('Anna Weiß', { nickname: 'Anni' }),
          importKeys: ['id:t:nr:7', 'read:x'],
        }),
      ],
      [ANNA],
    );
    expect(plan.rows.map(({ verdict }) => verdict)).toEqual([
      'new',
      'twin',
      'problem',
      'unchanged',
      'same-in-file',
      'update',
    ]);
    expect(plan.counts).toEqual({
      new: 1,
      update: 1,
      unchanged: 1,
      twin: 1,
      'same-in-file': 1,
      problem: 1,
    });
    expect(plan.needsLook).toBe(1);
  });

  it.each([
    ['e-mail', { emails: [email('Anna@Weiss.example ')] }, 'A. Schmidt', ['email']],
    [
      'phone and a part of the name',
      { phones: [phone('+493415550117')] },
      'Jürgen Weiss',
      ['phone'],
    ],
    ['phone alone', { phones: [phone('+493415550117')] }, 'Mehmet Yıldız', null],
    [
      'name and birthday',
      { birthday: { year: null, month: 3, day: 19 } },
      'anna weiss',
      ['name-birthday'],
    ],
    ['name and another year', { birthday: { year: 1967, month: 3, day: 19 } }, 'Anna Weiß', null],
    ['name and city', { addresses: [city('LEIPZIG')] }, 'Weiß, Anna', ['name-city']],
    ['name and another city', { addresses: [city('Köln')] }, 'Anna Weiß', null],
    ['name and nothing else', {}, 'Anna Weiß', ['name']],
  ])('looks at %s', (_, fields, name, reasons) => {
    const { rows } = planFor([read(2, { draft: draft(name, fields) })], [ANNA]);
    expect(rows[0]!.verdict).toBe(reasons === null ? 'new' : 'twin');
    expect(rows[0]!.candidates).toEqual(
      reasons === null ? [] : [{ ref: { kind: 'contact', id: 'anna' }, reasons }],
    );
  });

  it('leaves out a twin that nobody has decided about, and does what was decided', () => {
    const row = read(2, {
      draft: draft('Anna Weiß', { emails: [email('anna@weiss.example')], nickname: 'Anni' }),
      notes: [{ text: 'mag Tee', happenedOn: null }],
    });
    expect(planFor([row], [ANNA]).rows[0]).toMatchObject({
      verdict: 'twin',
      draft: null,
      notes: [],
    });
    expect(planFor([row], [ANNA], decided([2, { answer: 'later' }])).rows[0]).toMatchObject({
      verdict: 'twin',
    });
    expect(planFor([row], [ANNA], decided([2, { answer: 'different' }])).rows[0]).toMatchObject({
      verdict: 'new',
      draft: row.draft,
    });
    const same = decided([
      2,
      { answer: 'same', with: { kind: 'contact', id: 'anna' as ContactId } },
    ]);
    expect(planFor([row], [ANNA], same).rows[0]).toMatchObject({
      verdict: 'update',
      contactId: 'anna',
      draft: { name: 'Anna Weiß', nickname: 'Anni', phones: [{ e164: '+493415550117' }] },
      changes: [{ field: 'nickname', effect: 'fill', before: '', after: 'Anni' }],
      notes: [{ text: 'mag Tee' }],
      importKeys: ['row:2', 'read:2'],
    });
  });

  it('finds twins within the file and puts them together when told so', () => {
    const rows = [
      read(2, { draft: draft('Anna Weiß', { emails: [email('a@b.example')] }) }),
      read(3, {
        draft: draft('A. Weiß', { emails: [email('a@b.example')], phones: [phone('+491')] }),
        extras: [{ label: 'Pkt', value: '7' }],
      }),
    ];
    expect(planFor(rows).rows[1]).toMatchObject({
      verdict: 'twin',
      candidates: [{ ref: { kind: 'row', position: 2 }, reasons: ['email'] }],
    });
    const together = planFor(
      rows,
      [],
      decided([3, { answer: 'same', with: { kind: 'row', position: 2 } }]),
    );
    expect(together.rows[1]).toMatchObject({ verdict: 'same-in-file', joins: 2, draft: null });
    expect(together.rows[0]).toMatchObject({
      verdict: 'new',
      draft: { name: 'Anna Weiß', phones: [{ e164: '+491' }] },
      extras: [{ label: 'Pkt', value: '7' }],
      importKeys: ['row:2', 'read:2', 'row:3', 'read:3'],
    });
  });

  it('asks when one number of another program stands for two different rows', () => {
    const rows = [
      read(2, { draft: draft('Anna'), importKeys: ['id:t:nr:1', 'read:2'] }),
      read(3, { draft: draft('Berta'), importKeys: ['id:t:nr:1', 'read:3'] }),
    ];
    expect(planFor(rows).rows[1]).toMatchObject({
      verdict: 'twin',
      candidates: [{ reasons: ['key'] }],
    });
  });

  it('never overwrites what the owner typed, and says what it kept', () => {
    const row = read(2, {
      draft: draft('Anna Weiss', { birthday: { year: 1967, month: 1, day: 1 }, nickname: 'Anni' }),
      importKeys: ['id:t:nr:7'],
      extras: [{ label: 'PUNKTE', value: '9' }],
    });
    const shop = [{ ...ANNA, extras: [{ label: 'Punkte', value: '7' }] }];
    const { rows } = planFor([row], shop);
    expect(rows[0]!.changes).toEqual([
      { field: 'name', effect: 'kept', before: 'Anna Weiß', after: 'Anna Weiss' },
      { field: 'nickname', effect: 'fill', before: '', after: 'Anni' },
      { field: 'birthday', effect: 'kept', before: '1966-03-19', after: '1967-01-01' },
      { field: 'custom', effect: 'kept', before: '7', after: '9' },
    ]);
    expect(rows[0]!.draft).toMatchObject({ name: 'Anna Weiß', birthday: { year: 1966 } });
    const wins = planFor([row], shop, { ...CAREFUL, onKnown: 'file-wins' }).rows[0]!;
    expect(wins).toMatchObject({
      draft: { name: 'Anna Weiss', birthday: { year: 1967 } },
      extras: [{ value: '9' }],
    });
    expect(planFor([row], shop, { ...CAREFUL, onKnown: 'skip' }).rows[0]!.verdict).toBe(
      'unchanged',
    );
  });

  it('hears a no in the file, and never takes a yes over a no', () => {
    const consent = (decision: 'given' | 'refused') =>
      read(2, {
        draft: draft('Anna Weiß'),
        importKeys: ['id:t:nr:7'],
        consents: [{ purpose: 'email', decision }],
      });
    const withConsent = (decision: 'given' | 'refused' | 'withdrawn'): Shop => [
      { ...ANNA, consents: [{ purpose: 'email', decision }] },
    ];
    expect(planFor([consent('refused')], withConsent('given')).rows[0]!.consents).toHaveLength(1);
    expect(planFor([consent('given')], withConsent('withdrawn')).rows[0]!.verdict).toBe(
      'unchanged',
    );
    expect(planFor([consent('given')], [ANNA]).rows[0]!.consents).toHaveLength(1);
  });

  it('does not bring back what the owner deleted since the same row was imported', () => {
    const row = read(2, {
      draft: draft('Anna Weiß', { nickname: 'Anni' }),
      importKeys: ['read:old'],
    });
    expect(planFor([row], [ANNA]).rows[0]).toMatchObject({
      verdict: 'unchanged',
      draft: null,
      changes: [],
    });
  });

  it('gives a birthday its year, but never takes one away', () => {
    const noYear = knownContact('b', draft('Bea', { birthday: { year: null, month: 5, day: 6 } }), [
      'id:b',
    ]);
    const withYear = read(2, {
      draft: draft('Bea', { birthday: { year: 1990, month: 5, day: 6 } }),
      importKeys: ['id:b'],
    });
    expect(planFor([withYear], [noYear]).rows[0]!.draft?.birthday?.year).toBe(1990);
    const without = read(2, {
      draft: draft('Anna Weiß', { birthday: { year: null, month: 3, day: 19 } }),
      importKeys: ['id:t:nr:7'],
    });
    expect(planFor([without], [ANNA], { ...CAREFUL, onKnown: 'file-wins' }).rows[0]!.verdict).toBe(
      'unchanged',
    );
  });

  it('changes nothing when the same file comes again', () => {
    const rows = [
      read(2, {
        draft: draft('Anna Weiß', {
          emails: [email('anna@weiss.example')],
          since: isoDate('2014-01-01'),
        }),
      }),
      read(3, { draft: draft('Bea', { tags: ['Tee'] }), notes: [{ text: 'x', happenedOn: null }] }),
      read(4, { draft: draft('Bea'), importKeys: ['row:3', 'read:3'] }),
    ];
    const policy = decided([
      2,
      { answer: 'same', with: { kind: 'contact', id: 'anna' as ContactId } },
    ]);
    const after = applied([ANNA], planFor(rows, [ANNA], policy));
    expect(after).toHaveLength(2);
    expect(planFor(rows, after).counts).toMatchObject({ unchanged: 3, new: 0, update: 0, twin: 0 });
  });

  it('knows its own export by the contact itself', () => {
    const row = read(2, { draft: draft('Anna Weiß-Kaya'), importKeys: ['self:anna', 'read:9'] });
    expect(planFor([row], [ANNA]).rows[0]).toMatchObject({
      contactId: 'anna',
      verdict: 'unchanged',
    });
  });

  it('does not change back and forth when two rows of one person differ', () => {
    const rows = [
      read(2, { draft: draft('ANNA WEISS'), importKeys: ['id:t:nr:1', 'read:2'] }),
      read(3, { draft: draft('Anna Weiß'), importKeys: ['id:t:nr:1', 'read:3'] }),
      read(4, { draft: draft('Anna Weiß'), importKeys: ['id:t:nr:1', 'read:4'] }),
      read(5, { draft: draft('ANNA WEISS'), importKeys: ['id:t:nr:1', 'read:5'] }),
    ];
    const policy: ImportPolicy = { ...CAREFUL, onKnown: 'file-wins' };
    const shop = [knownContact('anna', draft('ANNA WEISS'), ['id:t:nr:1'])];
    const after = applied(shop, planFor(rows, shop, policy));
    expect(planFor(rows, after, policy).counts).toMatchObject({ unchanged: 4, update: 0 });
  });

  it('brings a balance along once, and leaves a book that is there alone', () => {
    const file = [read(2, { draft: draft('Anna Weiß'), openingPoints: 120 })];
    const first = planFor(file);
    expect(first.rows[0]).toMatchObject({ verdict: 'new', openingPoints: 120 });

    const shop = applied([], first);
    expect(planFor(file, shop).rows[0]).toMatchObject({
      verdict: 'unchanged',
      openingPoints: null,
    });

    const { contact } = shop[0]!;
    const newer = [
      read(3, {
        draft: draft('Anna Weiß'),
        openingPoints: 150,
        importKeys: ['read:newer', contact.importKeys[0]!],
      }),
    ];
    expect(planFor(newer, shop).rows[0]).toMatchObject({
      openingPoints: null,
      changes: [{ field: 'points', effect: 'kept', before: '120', after: '150' }],
    });
    const withoutBook = [{ ...shop[0]!, points: null }];
    expect(planFor(newer, withoutBook).rows[0]).toMatchObject({
      verdict: 'update',
      openingPoints: 150,
    });
  });

  it('takes two rows of one person as one balance', () => {
    const anna = (position: number) =>
      read(position, {
        draft: draft('Anna Weiß'),
        openingPoints: 100 + position,
        importKeys: ['read:same'],
      });
    const { rows } = planFor([anna(2), anna(3)]);
    expect(rows.map(({ openingPoints }) => openingPoints)).toEqual([102, null]);
  });
});
