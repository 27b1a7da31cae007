import { useLayoutEffect, useMemo, type ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import type { i18n as I18n } from 'i18next';
import { writeFigures } from './figures';
import { createFormat } from './format';
import type { Language } from './languages';
import { FormatContext } from './useFormat';

type LocaleProviderProps = {
  readonly i18n: I18n;
  readonly language: Language;
  /** ISO 3166-1 alpha-2: whose dates and numbers are used. */
  readonly region: string;
  readonly children: ReactNode;
};

/** Sentences and figures for everything inside; sets the document's language and direction. */
export function LocaleProvider({ i18n, language, region, children }: LocaleProviderProps) {
  // Before any sentence inside is said.
  const format = useMemo(() => {
    const made = createFormat(language.tag, region);
    writeFigures(i18n, made.number);
    return made;
  }, [i18n, language, region]);

  useLayoutEffect(() => {
    document.documentElement.lang = language.tag;
    document.documentElement.dir = language.direction;
  }, [language]);

  return (
    <I18nextProvider i18n={i18n}>
      <FormatContext value={format}>{children}</FormatContext>
    </I18nextProvider>
  );
}
