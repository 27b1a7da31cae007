/** Titles that some languages have openings of their own for. */
export type TitleKind = 'professor' | 'doctor';

// Salutations that came along with a title, in the languages of imported tables.
const SALUTATIONS =
  /^(?:herrn?|frau|mr|mrs|ms|miss|mx|monsieur|madame|mme|sr|sra|sig|sig\.ra|dhr|mevr|pan|pani)(?:\.|\b)\s*/iu;
// Degrees stand on cards and envelopes, but nobody is greeted by them.
const DEGREES =
  /^(?:dipl|b\.?\s?(?:a|sc|eng)|m\.?\s?(?:a|sc|eng|b\.?a)|ll\.?\s?[bm]|mba)\b\.?.*$/iu;

/** The title as it is said in a greeting, without a salutation; empty where it is only written. */
export function spokenTitle(title: string): string {
  const bare = title.trim().replace(SALUTATIONS, '').trim();
  return DEGREES.test(bare) ? '' : bare;
}

/** The title as it is written on an envelope, without a salutation. */
export const writtenTitle = (title: string): string => title.trim().replace(SALUTATIONS, '').trim();

/** Which title it is, in whatever language; the higher one of two. `null` for any other. */
export function titleKind(title: string): TitleKind | null {
  if (/(?:^|[\s.])prof|教授|أ\.\s?د|بروفيسور/iu.test(title)) return 'professor';
  if (/(?:^|[\s.])(?:dr|dott|doc?tor|doktor)|博士|دكتور|^د\./iu.test(title)) return 'doctor';
  return null;
}
