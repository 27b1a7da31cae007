import type { i18n as I18n } from 'i18next';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { writeFigures } from './figures';
import { createFormat } from './format';
import { createVoice, type OwnerAddress } from './i18n';
import type { Language } from './languages';
import { FormatContext } from './useFormat';

type InLanguageProps = {
  readonly language: Language;
  /** How the reader is addressed. */
  readonly address: OwnerAddress;
  /** ISO 3166-1 alpha-2: whose dates and numbers are used. */
  readonly region: string;
  readonly children: ReactNode;
};

/**
 * Words and figures inside in another language than the interface's, for what somebody else will read. Nothing is
 * shown until the words are there. The page's own language and direction stay.
 */
export function InLanguage({ language, address, region, children }: InLanguageProps) {
  const [voice, setVoice] = useState<{ readonly key: string; readonly i18n: I18n } | null>(null);
  const key = `${language.tag} ${address}`;
  useEffect(() => {
    let isOver = false;
    void createVoice(language, address).then((i18n) => {
      if (!isOver) setVoice({ key: `${language.tag} ${address}`, i18n });
    });
    return () => {
      isOver = true;
    };
  }, [language, address]);
  const format = useMemo(() => {
    const made = createFormat(language.tag, region);
    if (voice !== null) writeFigures(voice.i18n, made.number);
    return made;
  }, [voice, language, region]);
  if (voice?.key !== key) return null;
  return (
    <I18nextProvider i18n={voice.i18n}>
      <FormatContext value={format}>{children}</FormatContext>
    </I18nextProvider>
  );
}
