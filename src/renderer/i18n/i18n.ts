import './resources';
import { createInstance, type i18n as I18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { formally, type Catalogue } from './catalogue';
import { catalogue as english } from './catalogues/en';
import { REFERENCE, type Language } from './languages';

/** How the interface speaks to the owner, where a language has both. */
export type OwnerAddress = 'informal' | 'formal';

/** The words of the interface, in one language at a time. */
export type Speech = {
  readonly i18n: I18n;
  /** Changes language and address at run time; sentences on screen follow. */
  readonly speak: (language: Language, address: OwnerAddress) => Promise<void>;
};

const loaders: Readonly<Record<string, () => Promise<Catalogue>>> = {
  en: () => Promise.resolve(english),
  de: async () => (await import('./catalogues/de')).catalogue,
  'en-XA': async () => {
    const { lengthened, pseudoCatalogue } = await import('./pseudo');
    return pseudoCatalogue(english, lengthened);
  },
  'ar-XB': async () => {
    const { mirrored, pseudoCatalogue } = await import('./pseudo');
    return pseudoCatalogue(english, mirrored);
  },
};

/**
 * Sets up i18next with this language. English is always there: a sentence that a language lacks is
 * said in English.
 *
 * @throws Error if there is no catalogue for the language.
 */
export async function createSpeech(language: Language, address: OwnerAddress): Promise<Speech> {
  const i18n = createInstance().use(initReactI18next);
  await i18n.init({
    lng: REFERENCE.tag,
    resources: { [REFERENCE.tag]: english },
    // `de-AT` is resolved by `chooseLanguage`, before i18next sees it.
    load: 'currentOnly',
    fallbackLng: REFERENCE.tag,
    ns: Object.keys(english),
    defaultNS: 'common',
    interpolation: { escapeValue: false }, // React escapes.
    returnNull: false,
    react: { useSuspense: false },
  });
  const speak = async (to: Language, as: OwnerAddress): Promise<void> => {
    const load = loaders[to.tag];
    if (!load) throw new Error(`No catalogue for ${to.tag}`);
    const plain = await load();
    const catalogue = as === 'formal' ? formally(plain) : plain;
    for (const [namespace, sentences] of Object.entries(catalogue)) {
      i18n.removeResourceBundle(to.tag, namespace);
      i18n.addResourceBundle(to.tag, namespace, sentences);
    }
    // Also when only the address changed: the event makes the screens ask again.
    await i18n.changeLanguage(to.tag);
  };
  await speak(language, address);
  return { i18n, speak };
}
