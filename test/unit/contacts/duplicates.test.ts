import type { Contact } from '@shared/domain/contacts/contact';
import { EMPTY_DRAFT } from '@shared/domain/contacts/contact';
import { areNearNames, likelyTwins } from '@shared/domain/contacts/duplicates';
import { nameKey } from '@shared/domain/people/folding';
import { describe, expect, it } from 'vitest';

const way = { id: '', use: 'other', label: '', isPreferred: false, doNotUse: false } as const;
const phone = (e164: string) => ({ ...way, number: e164, e164 });
const email = (address: string) => ({ ...way, address });
const city = (name: string) => ({
  ...way,
  ...{ street: '', extended: '', postOfficeBox: '', postalCode: '', city: name, region: '' },
  ...{ countryCode: '', country: '' },
});

const contact = (fields: Partial<Contact>): Contact =>
  ({ ...EMPTY_DRAFT, id: 'c', trashedAt: null, ...fields }) as Contact;

const found = (one: Partial<Contact>, other: Partial<Contact>) => {
  const [twin] = likelyTwins(contact(one), [contact(other)]);
  return twin === undefined ? null : `${twin.strength}: ${twin.reasons.join(', ')}`;
};

const day = (year: number | null, month: number, dayOfMonth: number | null) => ({
  year,
  month,
  day: dayOfMonth,
});

describe('likelyTwins', () => {
  it.each<[string, Partial<Contact>, Partial<Contact>, string | null]>([
    ['nothing in common', { name: 'Anna Weiß' }, { name: 'Boris Krüger' }, null],
    ['nothing at all', {}, {}, null],
    ['the same name', { name: 'Anna Weiß' }, { name: 'WEISS, Anna' }, 'likely: same-name'],
    [
      'umlauts written out',
      { name: 'Jürgen Müller' },
      { name: 'Juergen Mueller' },
      'likely: same-name',
    ],
    [
      'name and birthday',
      { name: 'Anna Weiß', birthday: day(1986, 4, 2) },
      { name: 'Anna Weiß', birthday: day(null, 4, 2) },
      'strong: same-name, same-birthday',
    ],
    [
      'the same name but another birthday',
      { name: 'Anna Weiß', birthday: day(1986, 4, 2) },
      { name: 'Anna Weiß', birthday: day(1990, 4, 2) },
      'weak: same-name',
    ],
    [
      'name and city',
      { name: 'Anna Weiß', addresses: [city('Leipzig')] },
      { name: 'Anna Weiß', addresses: [city('leipzig ')] },
      'strong: same-name, same-city',
    ],
    [
      'name and company',
      { name: 'Anna Weiß', organisation: 'Bäckerei Süß' },
      { name: 'Anna Weiß', organisation: 'bäckerei süß' },
      'strong: same-name, same-organisation',
    ],
    [
      'the same mailbox',
      { name: 'Anna Weiß', emails: [email('A.Weiss@x.example')] },
      { name: 'Anna Weiss', emails: [email('a.weiss@x.example ')] },
      'strong: same-email, same-name',
    ],
    [
      'a phone that two people share',
      { name: 'Anna Weiß', phones: [phone('+493415550117')] },
      { name: 'Boris Krüger', phones: [phone('+493415550117')] },
      'weak: same-phone',
    ],
    [
      'a phone and no name yet',
      { phones: [phone('+493415550117')] },
      { name: 'Boris Krüger', phones: [phone('+493415550117')] },
      'strong: same-phone',
    ],
    ['phones that cannot be compared', { phones: [phone('')] }, { phones: [phone('')] }, null],
    ['a slip of the pen', { name: 'Anna Schmitd' }, { name: 'Anna Schmidt' }, 'weak: near-name'],
    [
      'a slip of the pen in the same city',
      { name: 'Anna Schmit', addresses: [city('Köln')] },
      { name: 'Anna Schmidt', addresses: [city('Köln')] },
      'likely: near-name, same-city',
    ],
    [
      'a nickname',
      { name: 'Lena Weiß' },
      {
        name: 'Magdalena Weiß',
        nickname: 'Lena',
        nameParts: { given: 'Magdalena', additional: '', family: 'Weiß', suffix: '' },
      },
      'likely: same-name',
    ],
    [
      'the same name in its own script',
      { name: '田中 由紀' },
      { nativeName: '田中 由紀' },
      'likely: same-name',
    ],
    ['the same city alone', { addresses: [city('Köln')] }, { addresses: [city('Köln')] }, null],
  ])('%s', (_, one, other, expected) => {
    expect(found(one, other)).toBe(expected);
  });

  it('does not offer who is in the trash', () => {
    expect(found({ name: 'Anna Weiß' }, { name: 'Anna Weiß', trashedAt: 1 })).toBeNull();
  });

  it('puts the likeliest first', () => {
    const candidates = [
      contact({ id: 'near' as Contact['id'], name: 'Anna Weis' }),
      contact({ id: 'same' as Contact['id'], name: 'Anna Weiß' }),
      contact({ id: 'sure' as Contact['id'], name: 'Anna Weiß', emails: [email('a@x.example')] }),
    ];
    const draft = contact({ name: 'Anna Weiß', emails: [email('a@x.example')] });
    expect(likelyTwins(draft, candidates).map(({ id }) => id)).toEqual(['sure', 'same', 'near']);
  });
});

describe('areNearNames', () => {
  it.each([
    ['Anna Schmidt', 'Anna Schmitt', true],
    ['Anna Schmidt', 'Anna M. Schmidt', true],
    ['A. Schmidt', 'Anna Schmidt', true],
    ['B. Schmidt', 'Anna Schmidt', false],
    ['Anna Schmidt', 'Anna Schmidt', false],
    ['Anna Schmidt', 'Hanna Schmidt', true],
    ['Anna Schmidt', 'Boris Schmidt', false],
    ['Anna Weiß', 'Boris Krüger', false],
    ['Li', 'Lu', false],
    ['Anna', 'Anne', false],
    ['Alexandra', 'Aleksandra', false],
    ['Weinhandlung', 'Weinhandlnug', false],
    ['Weinhandlung', 'Weinhandlug', true],
    ['Anna', 'Anna Schmidt', false],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(areNearNames(nameKey(one), nameKey(other))).toBe(expected);
    expect(areNearNames(nameKey(other), nameKey(one))).toBe(expected);
  });
});
