import { useMemo } from 'react';
import type { GreetingTexts } from '@shared/domain/culture/greetingDraft';
import { baseLanguage } from '@shared/domain/messages/chooseTemplate';
import type { LetterSetting } from '@shared/domain/messages/draft';
import { senderOf } from '@shared/domain/messages/sender';
import { GREETING_LANGUAGES, loadGreetingTexts } from '../culture/greetingTexts';
import { useLive } from '../useLive';
import { useShopSettings } from '../useShopSettings';
import { useTemplates } from './useTemplates';

const NONE: ReadonlyMap<string, GreetingTexts> = new Map();

/**
 * Templates, openings and closings of every language, and who signs; `null` while they are read.
 *
 * @param language - BCP 47: what the owner reads.
 */
export function useLetterSettingIn(language: string): LetterSetting | null {
  const settings = useShopSettings();
  const templates = useTemplates();
  const live = useLive('messages/openings', () => loadGreetingTexts(GREETING_LANGUAGES));
  const texts = live.status === 'ready' ? live.value : NONE;
  const own = baseLanguage(language);
  return useMemo(() => {
    if (templates === null || texts.size === 0) return null;
    return {
      templates,
      textsOf: (wanted) => texts.get(wanted) ?? null,
      shopLanguage: texts.has(own) ? own : 'en',
      ownerLanguage: own,
      shop: settings.shopName,
      sender: senderOf(settings),
    };
  }, [templates, texts, own, settings]);
}
