import { useEffect, useState } from 'react';
import { usePreferences } from '@renderer/hooks/usePreferences';
import type { OwnerAddress } from '@renderer/i18n/i18n';
import type { Language } from '@renderer/i18n/languages';
import { languageOf, type Booted } from './boot';

/**
 * Speaks the language that is wanted and answers the one that is spoken: the document turns round
 * only when the words are there.
 */
export function useSpokenLanguage(
  { facts, speech, platform }: Booted,
  address: OwnerAddress,
): Language {
  const [{ language: chosen }] = usePreferences();
  const wanted = languageOf(chosen, facts.preferredLanguages, window.location.search);
  const [spoken, setSpoken] = useState({ language: wanted, address });

  useEffect(() => {
    let isCurrent = true;
    const tell = async (): Promise<void> => {
      await platform.setLanguage(wanted.tag);
      if (spoken.language === wanted && spoken.address === address) return;
      await speech.speak(wanted, address);
      if (isCurrent) setSpoken({ language: wanted, address });
    };
    void tell();
    return () => {
      isCurrent = false;
    };
  }, [wanted, address, spoken, speech, platform]);

  return spoken.language;
}
