import { readdirSync, readFileSync } from 'node:fs';
import { EMPTY_DRAFT } from '@shared/domain/contacts/contact';
import type { GreetingTexts } from '@shared/domain/culture/greetingDraft';
import type { MessagePerson, MessageSetting } from '@shared/domain/messages/draft';
import { greetingTemplates } from '@shared/domain/messages/greetingTemplates';
import { templatesOf, type TemplateFile } from '@shared/domain/messages/templateFile';

/** The twelve languages that greetings and messages exist in. */
export const LANGUAGES = [
  'de',
  'en',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'pl',
  'tr',
  'ja',
  'zh',
  'ar',
] as const;

const read = <T>(folder: string): ReadonlyMap<string, T> => {
  const url = new URL(`../../../resources/${folder}/`, import.meta.url);
  return new Map(
    readdirSync(url)
      .filter((file) => file.endsWith('.json'))
      .map((file) => [
        file.replace('.json', ''),
        JSON.parse(readFileSync(new URL(file, url), 'utf8')) as T,
      ]),
  );
};

/** The greetings as they are shipped, by language. */
export const GREETINGS = read<GreetingTexts>('greetings');

/** The files of templates as they are shipped, by language. */
export const TEMPLATE_FILES = read<TemplateFile>('templates');

/** The greetings of a language that has some. */
export const greetingsIn = (language: string): GreetingTexts => GREETINGS.get(language)!;

/** A person with name, form and salutation. */
export const WEISS: MessagePerson = {
  ...EMPTY_DRAFT,
  name: 'Andrea Weiß',
  nameParts: { given: 'Andrea', additional: '', family: 'Weiß', suffix: '' },
  salutation: 'mrs',
  addressForm: 'formal',
  languages: ['de'],
  country: 'DE',
};

const FROM_FILES = templatesOf([...TEMPLATE_FILES.values()]);

/** Every template that comes with the program. */
export const SHIPPED = [...FROM_FILES, ...greetingTemplates([...GREETINGS.values()], FROM_FILES)];

/** A German shop with the shipped templates. */
export const SETTING: MessageSetting = {
  templates: SHIPPED,
  textsOf: (language) => GREETINGS.get(language) ?? null,
  shopLanguage: 'de-DE',
  ownerLanguage: 'de',
  shop: 'Teehaus Vogt',
  sender: 'Marlene Vogt',
  consents: [],
  moment: null,
};
