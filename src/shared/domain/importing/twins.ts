import type { Contact, ContactDraft } from '../contacts/contact';
import { emailKey, foldText, nameKey } from '../people/folding';

/** Why two records may be one person, strongest first. */
export type TwinReason = 'key' | 'email' | 'phone' | 'name-birthday' | 'name-city' | 'name';

type Person = ContactDraft | Contact;

/**
 * What suggests that two records are the same person. A shared phone counts only if the names do not speak
 * against it, because offices and families share one; a shared name counts with the same birthday or city, or
 * if one of the two has nothing else by which they could differ.
 */
export function twinReasonsOf(a: Person, b: Person): readonly TwinReason[] {
  const reasons: TwinReason[] = [];
  const emails = new Set(a.emails.map(({ address }) => emailKey(address)));
  if (b.emails.some(({ address }) => emails.has(emailKey(address)))) reasons.push('email');
  const phones = new Set(a.phones.map(({ e164 }) => e164).filter((e164) => e164 !== ''));
  if (b.phones.some(({ e164 }) => phones.has(e164)) && mayShareName(a, b)) reasons.push('phone');
  if (!haveSameName(a, b)) return reasons;
  if (a.birthday && b.birthday) {
    const isSame = a.birthday.month === b.birthday.month && a.birthday.day === b.birthday.day;
    if (isSame && (a.birthday.year ?? b.birthday.year) === (b.birthday.year ?? a.birthday.year)) {
      reasons.push('name-birthday');
    }
  }
  if (shareCity(a, b)) reasons.push('name-city');
  const isBare = [a, b].some(
    ({ emails: e, phones: p, addresses, birthday }) =>
      e.length + p.length === 0 && birthday === null && addresses.every(({ city }) => city === ''),
  );
  if (reasons.length === 0 && isBare) reasons.push('name');
  return reasons;
}

const namesOf = (person: Person): readonly string[] =>
  [person.name, person.nativeName].map(nameKey).filter((key) => key !== '');

function haveSameName(a: Person, b: Person): boolean {
  const names = namesOf(a);
  return namesOf(b).some((name) => names.includes(name));
}

function mayShareName(a: Person, b: Person): boolean {
  const words = new Set(namesOf(a).flatMap((name) => name.split(' ')));
  const others = namesOf(b).flatMap((name) => name.split(' '));
  return words.size === 0 || others.length === 0 || others.some((word) => words.has(word));
}

function shareCity(a: Person, b: Person): boolean {
  const cities = new Set(
    a.addresses.map(({ city }) => foldText(city)).filter((city) => city !== ''),
  );
  return b.addresses.some(({ city }) => cities.has(foldText(city)));
}
