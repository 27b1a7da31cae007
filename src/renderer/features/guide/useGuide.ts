import { useEffect, useState } from 'react';
import { loadGuide, type Guide } from '@renderer/data/guide/guide';
import { bilingualOf } from '@renderer/i18n/bilingual';
import { useFormat } from '@renderer/i18n/useFormat';

export type { Guide, GuideBlock, GuideChapter, GuideSpan } from '@renderer/data/guide/guide';

/** The guide, and the language it is written in; `null` while it is read. */
export function useGuide(): { readonly guide: Guide; readonly language: 'de' | 'en' } | null {
  const { locale } = useFormat();
  const language = bilingualOf(locale);
  const [read, setRead] = useState<{
    readonly guide: Guide;
    readonly language: 'de' | 'en';
  } | null>(null);
  useEffect(() => {
    let isWanted = true;
    void loadGuide(language).then((guide) => {
      if (isWanted) setRead({ guide, language });
    });
    return () => {
      isWanted = false;
    };
  }, [language]);
  return read;
}
