import { useTranslation } from 'react-i18next';
import type { LetterSetting } from '@shared/domain/messages/draft';
import { languagesTold, type ToldLanguages } from '@shared/domain/campaigns/toldLanguages';
import type { Campaign } from '@shared/domain/segments/campaign';
import { useLetterSettingIn } from '@renderer/data/messages/useLetterSettingIn';

/** What drafts of campaigns are written with, in the language of the program; `null` while it is read. */
export const useLetterSetting = (): LetterSetting | null =>
  useLetterSettingIn(useTranslation().i18n.language);

/** In which languages news can be told, and which stand in for others. */
export const toldLanguagesOf = (
  news: Campaign['news'],
  { templates, shopLanguage, ownerLanguage }: LetterSetting,
): ToldLanguages => ({
  told: languagesTold(news, templates),
  fallbacks: [shopLanguage, ownerLanguage, 'en'],
});
