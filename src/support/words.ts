import deImport from '@locales/de/import.json';
import deMoment from '@locales/de/moment.json';
import deSupport from '@locales/de/support.json';
import enImport from '@locales/en/import.json';
import enMoment from '@locales/en/moment.json';
import enSupport from '@locales/en/support.json';

type Sentences = { readonly [key: string]: string | Sentences };

/** Values that stand in a sentence. */
export type Values = Readonly<Record<string, string | number>>;

/** Says a sentence: `words('refusal.empty')` of the namespace `support`, `words('import:refusal.empty')` of another. */
export type Words = (key: string, values?: Values) => string;

const CATALOGUES = {
  de: { support: deSupport, import: deImport, moment: deMoment },
  en: { support: enSupport, import: enImport, moment: enMoment },
} as const;

/** The sentences in the language of the terminal (`LC_ALL`, `LC_MESSAGES`, `LANG`): German or English. */
export function wordsFor(environment: Readonly<Record<string, string | undefined>>): Words {
  const tag = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return wordsIn(/^de/i.test(tag) ? 'de' : 'en');
}

/** The sentences in a language. */
export function wordsIn(language: 'de' | 'en'): Words {
  const catalogue: Sentences = CATALOGUES[language];
  const number = new Intl.NumberFormat(language);
  const plural = new Intl.PluralRules(language);

  return (key, values = {}) => {
    const path = key.includes(':') ? key.split(':') : ['support', key];
    const whole = path.join('.');
    const { count } = values;
    const form = typeof count === 'number' ? `_${plural.select(count)}` : '';
    const sentence = find(catalogue, `${whole}${form}`) ?? find(catalogue, whole);
    if (sentence === null) throw new Error(`No sentence for ${key}`);
    return sentence.replace(/\{\{(\w+)(, number)?\}\}/g, (_, name: string) => {
      const value = values[name] ?? '';
      return typeof value === 'number' ? number.format(value) : value;
    });
  };
}

/** Whether there is such a sentence. */
export const hasSentence = (key: string): boolean =>
  find(CATALOGUES.en, key.replace(':', '.')) !== null;

function find(catalogue: Sentences, key: string): string | null {
  let at: string | Sentences | undefined = catalogue;
  for (const part of key.split('.')) at = typeof at === 'object' ? at[part] : undefined;
  return typeof at === 'string' ? at : null;
}
