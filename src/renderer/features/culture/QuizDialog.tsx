import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuizAnswer, QuizQuestion } from '@shared/domain/culture/quizQuestion';
import { bilingualOf } from '@renderer/i18n/bilingual';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { cx } from '@renderer/ui/cx';
import { Dialog } from '@renderer/ui/Dialog';
import { EmptyState } from '@renderer/ui/EmptyState';
import { Icon } from '@renderer/ui/Icon';
import { Spacer } from '@renderer/ui/Screen';
import { Skeleton } from '@renderer/ui/Skeleton';
import { Text } from '@renderer/ui/Text';
import styles from './QuizDialog.module.css';
import { useQuestionText } from './useQuestionText';
import { useQuiz } from './useQuiz';

/** A short round of questions about customs; nothing is kept of it. */
export function QuizDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['culture', 'common']);
  const format = useFormat();
  const [round, setRound] = useState(0);
  const [at, setAt] = useState(0);
  const [chosen, setChosen] = useState<number | null>(null);
  const [right, setRight] = useState(0);
  const questions = useQuiz(round);
  const question = questions?.[at];
  const isLast = questions !== null && at >= questions.length - 1;

  const again = (): void => {
    setRound(round + 1);
    setAt(0);
    setChosen(null);
    setRight(0);
  };
  const choose = (answer: number): void => {
    if (question === undefined || chosen !== null) return;
    setChosen(answer);
    if (answer === question.right) setRight(right + 1);
  };

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('quiz.title')}
      lead={
        questions === null || question === undefined
          ? undefined
          : t('quiz.position', {
              number: format.number(at + 1),
              count: questions.length,
            })
      }
      closeLabel={t('common:action.close')}
      width={600}
      footer={
        <>
          <Text ink="muted" size={3}>
            {t('quiz.hint')}
          </Text>
          <Spacer />
          {questions === null ? null : question === undefined ? (
            <>
              <Button onPress={onClose}>{t('common:action.close')}</Button>
              <Button variant="primary" autoFocus onPress={again}>
                {t('quiz.again')}
              </Button>
            </>
          ) : (
            <Button
              variant="primary"
              isDisabled={chosen === null}
              onPress={() => {
                setAt(at + 1);
                setChosen(null);
              }}
            >
              {t(isLast ? 'quiz.finish' : 'quiz.next')}
            </Button>
          )}
        </>
      }
    >
      {questions === null ? (
        <Skeleton label={t('common:loading')} />
      ) : question === undefined ? (
        <EmptyState picture="face" title={t('quiz.done')} isAnnounced>
          {right === questions.length
            ? t('quiz.resultAll')
            : t('quiz.result', { right: format.number(right), count: questions.length })}
        </EmptyState>
      ) : (
        <Question key={question.id} question={question} chosen={chosen} onChoose={choose} />
      )}
    </Dialog>
  );
}

type QuestionProps = {
  readonly question: QuizQuestion;
  readonly chosen: number | null;
  readonly onChoose: (answer: number) => void;
};

function Question({ question, chosen, onChoose }: QuestionProps) {
  const { t } = useTranslation('culture');
  const format = useFormat();
  const textOf = useQuestionText();
  const language = bilingualOf(format.locale);
  const words = (answer: QuizAnswer): string =>
    answer.kind === 'country' ? format.country(answer.country) : answer.text[language];
  const { text, quote } = textOf(question.prompt);
  // The button that led here is gone or rests: whoever uses keys begins at the question.
  const begin = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    begin.current?.focus();
  }, []);

  return (
    <div className={styles['question']}>
      <p ref={begin} tabIndex={-1} className={styles['text']}>
        {text}
      </p>
      {quote === null ? null : (
        <blockquote className={styles['quote']} lang={quote.lang}>
          <bdi>{quote.text}</bdi>
        </blockquote>
      )}
      <ul className={styles['answers']} aria-label={t('quiz.answers')}>
        {question.answers.map((answer, index) => {
          const isRight = chosen !== null && index === question.right;
          const isWrong = chosen === index && index !== question.right;
          return (
            <li key={index}>
              <button
                type="button"
                className={cx(
                  styles['answer'],
                  isRight && styles['right'],
                  isWrong && styles['wrong'],
                )}
                aria-disabled={chosen !== null}
                onClick={() => {
                  onChoose(index);
                }}
              >
                <bdi>{words(answer)}</bdi>
                {isRight ? <Icon name="check" size={18} /> : null}
                {isWrong ? <Icon name="x" size={18} /> : null}
              </button>
            </li>
          );
        })}
      </ul>
      <p role="status" className={styles['verdict']}>
        {chosen === null
          ? ''
          : chosen === question.right
            ? t('quiz.right')
            : t('quiz.wrong', { answer: words(question.answers[question.right]!) })}
      </p>
    </div>
  );
}
