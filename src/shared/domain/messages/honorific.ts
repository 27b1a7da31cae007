import type { GreetedPerson } from '../culture/greetingDraft';
import { isWrittenIn, nameForLanguage } from './nameForLanguage';

/** Forms that stand behind a name, and behind which. Written by themselves they still need it. */
const BEHIND: readonly {
  readonly form: RegExp;
  readonly of: 'family' | 'given' | 'whole';
  readonly joint: string;
}[] = [
  { form: /^(?:san|sama|sensei)$/i, of: 'family', joint: '-' },
  { form: /^(?:様|さま|さん|先生|氏|殿)$/u, of: 'family', joint: '' },
  // Behind the family name alone it would be rude.
  { form: /^(?:ssi|nim)$/i, of: 'whole', joint: '-' },
  { form: /^(?:씨|님)$/u, of: 'whole', joint: ' ' },
  { form: /^(?:女士|小姐|老师|老師|教授|博士|总|經理|经理)$/u, of: 'family', joint: '' },
  { form: /^(?:bey|hanım|hanim)$/i, of: 'given', joint: ' ' },
  { form: /^ji$/i, of: 'given', joint: '-' },
];

/**
 * The address of somebody's own culture as a text in `language` can use it: *Tanaka-san* as it was noted,
 * *様* with the name before it. `null` where none is noted, where it is in another script, or where the name it
 * needs is unknown.
 */
export function honorificAddress(person: GreetedPerson, language: string): string | null {
  const noted = person.honorific.trim();
  if (noted === '') return null;
  const bare = noted.replace(/^[-\s]+/, '');
  const name = nameForLanguage(person, language);
  if (!isWrittenIn(language, bare)) return null;
  const behind = BEHIND.find(({ form }) => form.test(bare));
  if (behind === undefined) return noted;
  const before = name[behind.of] || (behind.of === 'family' && name.hasFamily ? name.whole : '');
  return before === '' || !isWrittenIn(language, before) ? null : `${before}${behind.joint}${bare}`;
}
