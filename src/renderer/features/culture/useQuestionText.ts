import { useTranslation } from 'react-i18next';
import type { QuizPrompt } from '@shared/domain/culture/quizQuestion';
import { bilingualOf } from '@renderer/i18n/bilingual';
import { useFormat } from '@renderer/i18n/useFormat';

/** A question in words, and what it quotes. */
export type QuestionText = {
  readonly text: string;
  readonly quote: { readonly text: string; readonly lang: string } | null;
};

/** Puts what a question asks into a sentence. */
export function useQuestionText(): (prompt: QuizPrompt) => QuestionText {
  const { t } = useTranslation('culture');
  const format = useFormat();
  const language = bilingualOf(format.locale);
  return (prompt) => {
    switch (prompt.kind) {
      case 'weekend':
        return {
          text: t('quiz.ask.weekend', {
            days: format.list(prompt.days.map((day) => format.weekdays[day - 1] ?? '')),
          }),
          quote: null,
        };
      case 'hello':
      case 'opening':
        return {
          text: t(`quiz.ask.${prompt.kind}`),
          quote: { text: prompt.text, lang: prompt.lang },
        };
      case 'holiday':
        return {
          text: t('quiz.ask.holiday'),
          quote: { text: prompt.names[language], lang: language },
        };
      case 'hint':
        return {
          text: t('quiz.ask.hint'),
          quote: { text: prompt.text[language], lang: language },
        };
      case 'hint-for':
        return {
          text: t('quiz.ask.hintFor', { country: format.country(prompt.country) }),
          quote: null,
        };
      case 'scale':
        return {
          text: t('quiz.ask.scale', {
            end: t(`scale.${prompt.scale}.${prompt.end === 1 ? 'low' : 'high'}`),
          }),
          quote: null,
        };
    }
  };
}
