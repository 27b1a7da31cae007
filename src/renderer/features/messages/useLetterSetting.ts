import { useTranslation } from 'react-i18next';
import type { LetterSetting } from '@shared/domain/messages/draft';
import { useLetterSettingIn } from '@renderer/data/messages/useLetterSettingIn';

/** What letters are written with, in the language of the program; `null` while it is read. */
export const useLetterSetting = (): LetterSetting | null =>
  useLetterSettingIn(useTranslation().i18n.language);
