import './resources';
import { createInstance, type i18n as I18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { addedLanguages } from './addedLanguages';
import { formally, type Catalogue } from './catalogue';
import { figuresOf } from './figures';
import { REFERENCE, type Language } from './languages';

/** How the interface speaks to the owner, where a language has both. */
export type OwnerAddress = 'informal' | 'formal';

/** The words of the interface, in one language at a time. */
export type Speech = {
  readonly i18n: I18n;
  /** Changes language and address at run time; sentences on screen follow. */
  readonly speak: (language: Language, address: OwnerAddress) => Promise<void>;
};

/** What every language falls back to: in a file of its own like the others, but read for every one of them. */
export const readEnglish = async (): Promise<Catalogue> =>
  (await import('./catalogues/en')).catalogue;

const loaders: Readonly<Record<string, () => Promise<Catalogue>>> = {
  en: readEnglish,
  de: async () => (await import('./catalogues/de')).catalogue,
  ar: async () => (await import('./catalogues/ar')).catalogue,
  es: async () => (await import('./catalogues/es')).catalogue,
  fr: async () => (await import('./catalogues/fr')).catalogue,
  it: async () => (await import('./catalogues/it')).catalogue,
  ja: async () => (await import('./catalogues/ja')).catalogue,
  nl: async () => (await import('./catalogues/nl')).catalogue,
  pl: async () => (await import('./catalogues/pl')).catalogue,
  'pt-BR': async () => (await import('./catalogues/pt-BR')).catalogue,
  tr: async () => (await import('./catalogues/tr')).catalogue,
  'en-XA': async () => {
    const { lengthened, pseudoCatalogue } = await import('./pseudo');
    return pseudoCatalogue(await readEnglish(), lengthened);
  },
  'ar-XB': async () => {
    const { mirrored, pseudoCatalogue } = await import('./pseudo');
    return pseudoCatalogue(await readEnglish(), mirrored);
  },
};

/**
 * The sentences of a language, added ones first: they may take the place of the app's own.
 *
 * @throws Error if there is no catalogue for the language.
 */
export async function loadCatalogue({ tag }: Language): Promise<Catalogue> {
  const added = addedLanguages().find(({ language }) => language.tag === tag);
  if (added) return added.catalogue;
  const load = loaders[tag];
  if (!load) throw new Error(`No catalogue for ${tag}`);
  return load();
}

/** How sentences are looked up. */
const OPTIONS = {
  lng: REFERENCE.tag,
  // `de-AT` is resolved by `chooseLanguage`, before i18next sees it.
  load: 'currentOnly',
  fallbackLng: REFERENCE.tag,
  defaultNS: 'common',
  // React escapes. Counts are figures also where a sentence does not say so.
  interpolation: { escapeValue: false, alwaysFormat: true },
  returnNull: false,
  react: { useSuspense: false },
} as const;

/**
 * A second voice beside the interface's, for what somebody else will read: a letter in their language.
 *
 * @param address - How the reader is addressed, not the owner.
 * @throws Error if there is no catalogue for the language.
 */
export async function createVoice(language: Language, address: OwnerAddress): Promise<I18n> {
  const [plain, english] = await Promise.all([loadCatalogue(language), readEnglish()]);
  const i18n = createInstance();
  i18n.use(figuresOf(i18n));
  await i18n.init({
    ...OPTIONS,
    ns: Object.keys(english),
    lng: language.tag,
    resources: {
      // Of its own: the interface's voice takes namespaces out of its catalogue and puts others in.
      [REFERENCE.tag]: { ...english },
      [language.tag]: address === 'formal' ? formally(plain) : { ...plain },
    },
  });
  return i18n;
}

/**
 * Sets up i18next with this language. English is always there: a sentence that a language lacks is
 * said in English.
 *
 * @throws Error if there is no catalogue for the language.
 */
export async function createSpeech(language: Language, address: OwnerAddress): Promise<Speech> {
  const i18n = createInstance().use(initReactI18next);
  i18n.use(figuresOf(i18n));
  // Both at once: the language is wanted as soon as the reference is there.
  const [english] = await Promise.all([readEnglish(), loadCatalogue(language)]);
  await i18n.init({
    ...OPTIONS,
    ns: Object.keys(english),
    // Of its own: speaking takes namespaces out and puts others in.
    resources: { [REFERENCE.tag]: { ...english } },
  });
  const speak = async (to: Language, as: OwnerAddress): Promise<void> => {
    const plain = await loadCatalogue(to);
    const catalogue = as === 'formal' ? formally(plain) : plain;
    for (const namespace of Object.keys(english)) {
      i18n.removeResourceBundle(to.tag, namespace);
      // An added language may lack some: those are said in English.
      i18n.addResourceBundle(to.tag, namespace, catalogue[namespace] ?? {});
    }
    // Also when only the address changed: the event makes the screens ask again.
    await i18n.changeLanguage(to.tag);
  };
  await speak(language, address);
  return { i18n, speak };
}
