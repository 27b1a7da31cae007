import { allowedEdits, editDistance } from '../people/editDistance';
import { emailKey, foldText, nameKey } from '../people/folding';
import type { Contact, ContactDraft, ContactId } from './contact';

/** Why two records may be one person. The code selects the sentence. */
export type TwinReason =
  | 'same-email'
  | 'same-phone'
  | 'same-name'
  | 'near-name'
  | 'same-birthday'
  | 'same-city'
  | 'same-organisation';

/** How much speaks for it: `strong` asks before saving, `likely` warns, `weak` only mentions. */
export type TwinStrength = 'strong' | 'likely' | 'weak';

/** Somebody who may be the one that is being written down. */
export type LikelyTwin = {
  readonly id: ContactId;
  readonly strength: TwinStrength;
  /** What speaks for it, the strongest first; never empty. */
  readonly reasons: readonly TwinReason[];
};

type Person = Pick<
  ContactDraft,
  | 'name'
  | 'nativeName'
  | 'nickname'
  | 'nameParts'
  | 'emails'
  | 'phones'
  | 'addresses'
  | 'birthday'
  | 'organisation'
>;

/** A person in the form in which two are compared. */
export type ComparedPerson = {
  readonly names: readonly string[];
  readonly emails: ReadonlySet<string>;
  readonly phones: ReadonlySet<string>;
  readonly cities: ReadonlySet<string>;
  readonly organisation: string;
  readonly birthday: Person['birthday'];
};

const keysOf = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.filter((text) => text !== ''));

/** What of somebody is compared, folded once. */
export function comparedPerson(person: Person): ComparedPerson {
  const { given, family } = person.nameParts;
  const byNickname = person.nickname === '' ? '' : `${person.nickname} ${family}`;
  const names = [person.name, person.nativeName, `${given} ${family}`, byNickname].map(nameKey);
  return {
    names: [...keysOf(names)],
    emails: keysOf(person.emails.map(({ address }) => emailKey(address))),
    phones: keysOf(person.phones.map(({ e164 }) => e164)),
    cities: keysOf(person.addresses.map(({ city }) => foldText(city))),
    organisation: foldText(person.organisation),
    birthday: person.birthday,
  };
}

const share = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  [...one].some((key) => other.has(key));

/**
 * Whether two names, as `nameKey` gives them, differ so little that one may be a slip of the other:
 * wrong letters in one word, or an initial for a word. Never two names of one word that are short.
 */
export function areNearNames(one: string, other: string): boolean {
  if (one === other) return false;
  const rest = other.split(' ');
  const unmatched = one.split(' ').filter((word) => {
    const at = rest.indexOf(word);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
  const hasSharedWord = rest.length < other.split(' ').length;
  if (unmatched.length > 1 || rest.length > 1) return false;
  const [left] = unmatched;
  const [right] = rest;
  // A middle name more or less.
  if (left === undefined || right === undefined)
    return hasSharedWord && one.includes(' ') && other.includes(' ');
  if (hasSharedWord && (left.length === 1 || right.length === 1)) return left[0] === right[0];
  const limit = allowedEdits(Math.min(left.length, right.length));
  // One word alone has nothing beside it that would confirm it.
  const strict = hasSharedWord
    ? limit
    : Math.min(limit, Math.min(left.length, right.length) < 7 ? 0 : 1);
  return strict > 0 && editDistance(left, right, strict) <= strict;
}

/** Whether two birthdays can be the same: an unknown year or day speaks neither for nor against it. */
function sameBirthday(one: Person['birthday'], other: Person['birthday']): boolean | null {
  if (one === null || other === null) return null;
  if (one.month !== other.month) return false;
  if (one.day !== null && other.day !== null && one.day !== other.day) return false;
  if (one.year !== null && other.year !== null)
    return one.year === other.year && one.day === other.day;
  return one.day === null || other.day === null ? null : true;
}

/** What speaks for two people being one; `null` if nothing does. Whichever comes first. */
export function compareTwins(
  one: ComparedPerson,
  other: ComparedPerson,
): Omit<LikelyTwin, 'id'> | null {
  const isSameName = one.names.some((name) => other.names.includes(name));
  const isNear =
    !isSameName && one.names.some((name) => other.names.some((known) => areNearNames(name, known)));
  const birthday = sameBirthday(one.birthday, other.birthday);
  const reasons: TwinReason[] = [];
  const add = (reason: TwinReason, holds: boolean) => {
    if (holds) reasons.push(reason);
    return holds;
  };
  const hasEmail = add('same-email', share(one.emails, other.emails));
  const hasPhone = add('same-phone', share(one.phones, other.phones));
  const hasName = add('same-name', isSameName) || add('near-name', isNear);
  const isConfirmed = [
    add('same-birthday', birthday === true),
    add('same-city', share(one.cities, other.cities)),
    add('same-organisation', one.organisation !== '' && one.organisation === other.organisation),
  ].some(Boolean);
  // Families and offices share a number or a mailbox; then the names tell.
  const isNamed = one.names.length > 0 && other.names.length > 0;
  if (hasEmail || hasPhone) {
    if (hasName || !isNamed) return { strength: 'strong', reasons };
    return { strength: hasEmail ? 'likely' : 'weak', reasons };
  }
  if (!hasName) return null;
  // Two people of one name with two birthdays are two people.
  if (birthday === false) return isSameName ? { strength: 'weak', reasons } : null;
  if (isSameName) return { strength: isConfirmed ? 'strong' : 'likely', reasons };
  return { strength: isConfirmed ? 'likely' : 'weak', reasons };
}

const STRENGTHS: readonly TwinStrength[] = ['strong', 'likely', 'weak'];

/**
 * Who of the candidates may be the person that is being written down, the likeliest first; equal ones
 * stay in their order. Candidates are usually those that an index found by name, e-mail or phone.
 */
export function likelyTwins(draft: Person, candidates: readonly Contact[]): readonly LikelyTwin[] {
  const wanted = comparedPerson(draft);
  const twins = candidates.flatMap((candidate) => {
    const found =
      candidate.trashedAt === null ? compareTwins(wanted, comparedPerson(candidate)) : null;
    return found === null ? [] : [{ id: candidate.id, ...found }];
  });
  const rank = ({ strength, reasons }: LikelyTwin) =>
    STRENGTHS.indexOf(strength) * 10 - reasons.length;
  return twins.sort((one, other) => rank(one) - rank(other));
}
