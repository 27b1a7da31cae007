import { useTranslation } from 'react-i18next';
import type { ContactId } from '@shared/domain/contacts/contact';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { Notice } from '@renderer/ui/Notice';
import type { LetterKind } from './letterChoices';
import type { LetterProblem, PrintPlan } from './letterPlan';
import type { LetterToPrint } from './lettersToPrint';
import styles from './Letters.module.css';

type LetterProblemsProps = {
  readonly kind: LetterKind;
  readonly problems: PrintPlan['problems'];
  readonly onEditPerson: (id: ContactId) => void;
  /** Opens the composer for a letter. */
  readonly onWrite: (letter: LetterToPrint) => void;
};

/** So many are named; the others come when these are mended. */
const MOST_NAMED = 20;

/** Who is not printed and why, each with the way to where it is mended. */
export function LetterProblems({ kind, problems, onEditPerson, onWrite }: LetterProblemsProps) {
  const { t } = useTranslation(['print', 'common']);
  const { list } = useFormat();
  if (problems.length === 0) return null;
  const say = (problem: LetterProblem, name: string): string => {
    switch (problem.kind) {
      case 'lacks':
        return t('letters.problem.lacks', {
          name,
          what: list(problem.lacks.map((lack) => t(`letters.lack.${lack}`))),
        });
      case 'too-long':
        return t(`letters.problem.too-long.${kind}`, { name });
      case 'no-address':
      case 'hole':
        return t(`letters.problem.${problem.kind}`, { name });
    }
  };
  return (
    <Notice
      tone="warn"
      icon="triangle-alert"
      announce="status"
      title={t('letters.left', { count: problems.length })}
    >
      <ul className={styles['problems']}>
        {problems.slice(0, MOST_NAMED).map(({ letter, problem }) => {
          const name = letter.name || t('common:untitled');
          const isText =
            problem.kind === 'hole' || (problem.kind === 'too-long' && kind === 'card');
          return (
            <li key={letter.message.id} className={styles['problem']}>
              <span>{say(problem, name)}</span>
              {isText ? (
                letter.message.campaignId === null ? null : (
                  <Button size="sm" icon="pencil" onPress={() => onWrite(letter)}>
                    {t('letters.write')}
                  </Button>
                )
              ) : (
                <Button size="sm" icon="pencil" onPress={() => onEditPerson(letter.contact.id)}>
                  {t('letters.editPerson')}
                </Button>
              )}
            </li>
          );
        })}
        {problems.length > MOST_NAMED ? (
          <li>{t('who.more', { count: problems.length - MOST_NAMED })}</li>
        ) : null}
      </ul>
    </Notice>
  );
}
