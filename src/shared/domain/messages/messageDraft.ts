import type { GreetingTexts } from '../culture/greetingDraft';
import { channelsFor } from './channelsFor';
import {
  baseLanguage,
  chooseTemplate,
  languagesOfPurpose,
  variantsOf,
  type ChosenTemplate,
} from './chooseTemplate';
import type { MessageDraft, MessageNote, MessagePerson, MessageSetting } from './draft';
import { fillTemplate, type FilledText } from './fillTemplate';
import type { Hole } from './holes';
import type { AddressedAs, MessagePurpose } from './message';
import type { MessageFacts } from './messageFacts';
import { messageValues } from './messageValues';
import { closingFor, openingFor, type Opening } from './opening';
import type { Placeholder, TemplateText } from './template';

/** Whether a draft may leave: nothing in it is missing or wrong. */
export const mayLeave = ({ holes }: Pick<MessageDraft, 'holes'>): boolean => holes.length === 0;

/**
 * A message to one person: in their language, as formal as was said (formal where nobody said), greeted by
 * the rules of the language, with everything known filled in. Whatever is missing or would be wrong is in
 * `holes`, and the draft may not leave until that is mended; whatever somebody should know is in `notes`.
 */
export function draftMessage(
  person: MessagePerson,
  purpose: MessagePurpose,
  facts: MessageFacts,
  setting: MessageSetting,
): MessageDraft {
  const { templates, chosen } = setting;
  const own = languagesOf(person);
  const form = formOf(person, setting);
  const sayable = languagesOfPurpose(templates, purpose).filter(
    (language) => facts.news === undefined || (facts.news[language] ?? '').trim() !== '',
  );
  const asked = chosen?.language === undefined ? null : baseLanguage(chosen.language);
  const wanted = asked === null ? own : [asked];
  const fallbacks = [setting.shopLanguage, setting.ownerLanguage, 'en'];
  // Where the news are told in no language that may be used, the gap says so.
  const isToldAtAll = [...wanted, ...fallbacks.map(baseLanguage)].some((tag) =>
    sayable.includes(tag),
  );
  const isOffered = (tag: string): boolean => !isToldAtAll || sayable.includes(baseLanguage(tag));
  const found = chooseTemplate(templates, {
    purpose,
    reason: facts.reason ?? null,
    variants: variantsOf(purpose, facts),
    languages: wanted.filter(isOffered),
    fallbacks: fallbacks.filter(isOffered),
    form,
    hasForms: (language) => tellsForms(setting, language),
    templateId: chosen?.templateId ?? null,
  });
  const language = found?.language ?? asked ?? baseLanguage(setting.shopLanguage);
  const made = written(person, facts, setting, language, form, found?.text ?? null);
  const holes = [...made.holes];
  if (found?.isOtherForm === true) holes.push({ kind: 'form-not-written' });
  return {
    templateId: found?.template.id ?? null,
    subject: made.subject,
    body: made.body,
    language,
    addressedAs: form,
    marks: made.marks,
    holes,
    notes: notesOn(person, setting, language, made.opening),
    ways: channelsFor(person, setting.consents, purpose, setting.moment),
    meaning: found === null ? null : meaningOf(person, facts, setting, form, found),
    languages: [...new Set([...own.filter((tag) => sayable.includes(tag)), ...sayable.sort()])],
  };
}

const languagesOf = ({ languages }: MessagePerson): readonly string[] => [
  ...new Set(languages.map(baseLanguage).filter(Boolean)),
];

function formOf({ kind, addressForm }: MessagePerson, { chosen }: MessageSetting): AddressedAs {
  if (chosen?.addressedAs !== undefined) return chosen.addressedAs;
  return kind === 'person' && addressForm === 'informal' ? 'informal' : 'formal';
}

/** Whether a language tells formal from informal: its greetings do, or a template in it does. */
function tellsForms({ templates, textsOf }: MessageSetting, language: string): boolean {
  if (textsOf(language)?.hasInformal === true) return true;
  return templates.some(({ texts }) => {
    const { formal, informal } = texts[language] ?? {};
    return formal !== undefined && informal !== undefined && formal.body !== informal.body;
  });
}

type Written = FilledText & { readonly opening: Opening | null };

/** A text filled in for a person in a language. */
function written(
  person: MessagePerson,
  facts: MessageFacts,
  setting: MessageSetting,
  language: string,
  form: AddressedAs,
  text: TemplateText | null,
): Written {
  const texts = setting.textsOf(language);
  const opening = texts === null ? null : openingFor(person, texts, form);
  const isSigned = setting.sender.trim() !== '';
  const filled = fillTemplate(text ?? { subject: '', body: '' }, {
    ...messageValues(person, facts, language, setting),
    opening: opening === null ? '' : opening.lacks === null ? opening.text : opening.gapped,
    closing: texts === null ? setting.sender : closingFor(texts, form, setting.sender),
  });
  const holes: Hole[] = [...filled.holes];
  const uses = (placeholder: Placeholder): boolean =>
    [...filled.marks, ...filled.holes].some(
      (place) => 'placeholder' in place && place.placeholder === placeholder,
    );
  if (text === null) holes.push({ kind: 'no-template' });
  if (opening !== null && opening.lacks !== null && uses('opening')) {
    holes.push({ kind: 'opening', lacks: opening.lacks });
  }
  if (texts !== null && form === 'formal' && greetsByFirstName(person, texts, filled)) {
    holes.push({ kind: 'first-name' });
  }
  // A closing without a name under it is a letter that nobody signed.
  if (!isSigned && texts !== null && uses('closing')) holes.push({ kind: 'sender' });
  return { ...filled, holes, opening: uses('opening') ? opening : null };
}

/** Whether the first line of an own text greets by the first name alone where that is no formal greeting. */
function greetsByFirstName(
  { kind, nameParts }: MessagePerson,
  { firstNameAlone, hasInformal }: GreetingTexts,
  { body, marks }: FilledText,
): boolean {
  if (kind !== 'person' || firstNameAlone === 'fine' || !hasInformal) return false;
  const end = body.indexOf('\n');
  const named = marks
    .filter((mark) => mark.in === 'body' && (end < 0 || mark.start < end))
    .map(({ placeholder }) => placeholder);
  if (named.includes('family') || named.includes('opening')) return false;
  return named.includes('given') || (named.includes('name') && nameParts.family.trim() === '');
}

function notesOn(
  person: MessagePerson,
  setting: MessageSetting,
  language: string,
  opening: Opening | null,
): readonly MessageNote[] {
  const { chosen } = setting;
  const notes: MessageNote[] = [];
  const own = languagesOf(person);
  const byHand = chosen?.language === undefined ? null : baseLanguage(chosen.language);
  if (byHand !== null && byHand !== language) {
    notes.push({ kind: 'language', wanted: [byHand], used: language });
  } else if (!own.includes(language)) {
    notes.push(
      byHand === null
        ? { kind: 'language', wanted: own, used: language }
        : { kind: 'language-chosen', used: language },
    );
  }
  if (person.kind === 'person' && tellsForms(setting, language)) {
    const noted = person.addressForm;
    const form = chosen?.addressedAs;
    if (form === undefined && noted === 'unset') notes.push({ kind: 'form-unset' });
    if (form !== undefined && noted !== 'unset' && form !== noted) {
      notes.push({ kind: 'form-chosen' });
    }
  }
  if (opening?.isSalutationUnset === true) notes.push({ kind: 'salutation-unset' });
  return notes;
}

/** *Was es heißt*: the same template in the language that the owner reads. */
function meaningOf(
  person: MessagePerson,
  facts: MessageFacts,
  setting: MessageSetting,
  form: AddressedAs,
  { template, language }: ChosenTemplate,
): MessageDraft['meaning'] {
  const reads = baseLanguage(setting.ownerLanguage);
  const forms = template.texts[reads];
  const text = forms?.[form] ?? forms?.formal ?? forms?.informal;
  if (reads === language || text === undefined) return null;
  const { subject, body } = written(person, facts, setting, reads, form, text);
  return { language: reads, subject, body };
}
