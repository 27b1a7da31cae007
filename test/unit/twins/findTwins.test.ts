import { comparedPerson } from '@shared/domain/contacts/duplicates';
import type { Contact } from '@shared/domain/contacts/contact';
import { findTwins } from '@shared/domain/twins/findTwins';
import { twinKey } from '@shared/domain/twins/twinDecision';
import { aContact } from '@test/support/builders';
import { describe, expect, it } from 'vitest';

const phone = (e164: string): Contact['phones'] => [
  { id: 'p', use: 'mobile', label: '', isPreferred: true, doNotUse: false, number: e164, e164 },
];
const mail = (address: string): Contact['emails'] => [
  { id: 'm', use: 'private', label: '', isPreferred: true, doNotUse: false, address },
];
const living = (city: string): Contact['addresses'] => [
  {
    ...{ id: 'a', use: 'home', label: '', isPreferred: true, doNotUse: false },
    ...{ street: '', extended: '', postOfficeBox: '', postalCode: '', city },
    ...{ region: '', countryCode: 'DE', country: '' },
  },
];

let count = 0;
const person = (name: string, rest: Partial<Contact> = {}): Contact =>
  aContact({ id: `c${String((count += 1)).padStart(4, '0')}` as Contact['id'], name, ...rest });

const pairs = (people: readonly Contact[], decided: readonly string[] = []) =>
  findTwins(
    people.map((one) => ({
      id: one.id,
      compared: comparedPerson(one),
      isSample: one.isSample,
    })),
    new Set(decided),
  ).map(({ oneId, otherId, strength, reasons }) => ({
    names: [oneId, otherId].map((id) => people.find((one) => one.id === id)!.name),
    strength,
    reasons,
  }));

describe('records that may be one person', () => {
  it('share a number and a name, whatever its spelling', () => {
    expect(
      pairs([
        person('Jürgen Müller', { phones: phone('+493415550117') }),
        person('Mueller, Juergen', { phones: phone('+493415550117') }),
        person('Ana Souza'),
      ]),
    ).toEqual([
      {
        names: ['Jürgen Müller', 'Mueller, Juergen'],
        strength: 'strong',
        reasons: ['same-phone', 'same-name'],
      },
    ]);
  });

  it('may differ by a slip where something else speaks for it', () => {
    expect(
      pairs([
        person('Marta Lindqvist', { addresses: living('Leipzig') }),
        person('Martha Lindkvist', { addresses: living('Leipzig') }),
        person('Marta Lindquist', { addresses: living('Leipzig') }),
      ]).map(({ names }) => names),
    ).toContainEqual(['Marta Lindqvist', 'Marta Lindquist']);
  });

  it('are not a family with one number, nor two of one name with two birthdays', () => {
    const day = { year: 1980, month: 3, day: 2 };
    expect(
      pairs([
        person('Aylin Yıldız', { phones: phone('+493415550118') }),
        person('Mehmet Demir', { phones: phone('+493415550118') }),
        person('Anna Schmidt', { birthday: day }),
        person('Anna Schmidt', { birthday: { ...day, year: 1952 } }),
      ]),
    ).toEqual([]);
  });

  it('are both real or both made up', () => {
    expect(pairs([person('Bo Ek'), person('Bo Ek', { isSample: true })])).toEqual([]);
  });

  it('are never asked about again once they were told apart', () => {
    const one = person('Mei Lin', { emails: mail('mei@example.test') });
    const other = person('Mei Lin', { emails: mail('MEI@example.test') });
    expect(pairs([one, other])).toHaveLength(1);
    expect(pairs([one, other], [twinKey(other.id, one.id)])).toEqual([]);
  });

  it('come with the surest first', () => {
    const found = pairs([
      person('Bo Ek'),
      person('Bo Ek'),
      person('Ida Holm', { emails: mail('ida@example.test') }),
      person('Ida Holm', { emails: mail('ida@example.test') }),
    ]);
    expect(found.map(({ strength }) => strength)).toEqual(['strong', 'likely']);
  });

  it('are found among thousands without comparing everybody with everybody', () => {
    const people = Array.from({ length: 5_000 }, (_one, at) =>
      person(`Anna Schmidt${String(at)}`, { addresses: living('Leipzig') }),
    );
    people.push(person('Anna Schmidt17', { phones: phone('+493415550119') }));
    expect(pairs(people)).toHaveLength(1);
  });
});
