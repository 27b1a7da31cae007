import type { FormedText, GreetedPerson, GreetingTexts, Openings } from '../culture/greetingDraft';
import { FILL_RULES } from './fillTemplate';
import { honorificAddress } from './honorific';
import type { OpeningLack } from './holes';
import type { AddressedAs } from './message';
import { nameForLanguage, type WrittenName } from './nameForLanguage';
import { spokenTitle, titleKind } from './titles';

/** The opening of a letter, and what it had to do without. */
export type Opening = {
  /** As far as it can be said; may be empty where even the name is unknown. */
  readonly text: string;
  /** The same with a gap in the place of what is missing. */
  readonly gapped: string;
  /** Not to be sent like this: what has to be known first. `null` where the opening is right. */
  readonly lacks: OpeningLack | null;
  /** It is neutral because nobody said how this person is addressed, and it would be another otherwise. */
  readonly isSalutationUnset: boolean;
};

/**
 * The one way in which anybody is greeted: by the rules of a language, as formal as asked, with title and
 * honorific, and never by the first name alone where that is no formal greeting.
 */
export function openingFor(
  person: GreetedPerson,
  texts: GreetingTexts,
  form: AddressedAs,
): Opening {
  if (person.kind === 'organisation') {
    const name = (person.organisation || person.name).trim();
    return name === '' && texts.opening.organisation.includes('{name}')
      ? nameless(texts)
      : plain(filled(texts.opening.organisation, name));
  }
  const name = nameForLanguage(person, texts.language);
  if (name.whole === '') return nameless(texts);
  return form === 'formal' ? formal(person, texts, name) : informal(person, texts, name);
}

/** The words that end a letter, with the sender under them; of an empty sender only the words. */
export const closingFor = (texts: GreetingTexts, form: AddressedAs, sender: string): string =>
  [formed(texts.closing, form), sender.trim()].filter(Boolean).join('\n');

/** A text in one form of address; where it makes no difference, the one that there is. */
export const formed = (text: FormedText, form: AddressedAs): string =>
  form === 'informal' ? (text.informal ?? text.formal) : text.formal;

const filled = (template: string, name: string): string =>
  template.replaceAll('{name}', () => name);

const plain = (text: string): Opening => ({
  text,
  gapped: text,
  lacks: null,
  isSalutationUnset: false,
});

function nameless({ opening: { organisation, formal } }: GreetingTexts): Opening {
  return {
    text: organisation.includes('{name}') ? '' : organisation,
    gapped: filled(formal.other, FILL_RULES.gap),
    lacks: 'name',
    isSalutationUnset: false,
  };
}

const isTold = ({ mr, mrs, other }: Openings): boolean => mr !== other || mrs !== other;

function formal(person: GreetedPerson, texts: GreetingTexts, name: WrittenName): Opening {
  const { opening, formalName, firstNameAlone } = texts;
  const honorific = honorificAddress(person, texts.language);
  if (honorific !== null)
    return plain(filled(opening.honorific ?? opening.formal.other, honorific));
  const { salutation } = person;
  const title = spokenTitle(person.title);
  const kind = titleKind(title);
  const openings = (kind === null ? undefined : texts.titled?.[kind]) ?? opening.formal;
  const isUnset = salutation === 'unset' && isTold(openings);
  if (title !== '' && texts.title === 'instead' && name.family !== '') {
    return plain(filled(openings.other, `${title} ${name.family}`));
  }
  const titled = (text: string): string =>
    title !== '' && texts.title === 'before-name' && !text.startsWith(title)
      ? `${title} ${text}`
      : text;
  const isNeutral = salutation !== 'mr' && salutation !== 'mrs';
  const template = isNeutral ? openings.other : openings[salutation];
  const wanted = isNeutral || formalName === 'full' ? name.whole : name.family;
  const namesFamily = !template.includes('{name}') || firstNameAlone === 'fine';
  const isFirstNameAlone = !namesFamily && !name.hasFamily;
  if ((wanted === '' && template.includes('{name}')) || isFirstNameAlone) {
    return {
      text: filled(openings.other, name.whole),
      gapped: filled(template, titled(FILL_RULES.gap)),
      lacks: 'family-name',
      isSalutationUnset: isUnset,
    };
  }
  return { ...plain(filled(template, titled(wanted))), isSalutationUnset: isUnset };
}

function informal(
  { salutation }: GreetedPerson,
  { opening, informalName }: GreetingTexts,
  name: WrittenName,
): Opening {
  const wanted = informalName === 'full' ? name.whole : name[informalName] || name.whole;
  const isTold = opening.informal.mr !== opening.informal.mrs;
  const template = salutation === 'mr' || salutation === 'mrs' ? salutation : 'other';
  return {
    ...plain(filled(opening.informal[template], wanted)),
    isSalutationUnset: salutation === 'unset' && isTold,
  };
}
