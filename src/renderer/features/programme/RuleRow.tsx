import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@renderer/ui/Button';
import styles from './Programme.module.css';

type RuleRowProps = {
  readonly title: string;
  /** What holds, in one sentence. */
  readonly text: string;
  /** What is wrong with it, in a sentence; shown while the row is closed. */
  readonly problem?: string | undefined;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** The fields. */
  readonly children: ReactNode;
};

/** One part of the rules: its sentence, and its fields once it is opened. */
export function RuleRow({ title, text, problem, isOpen, onToggle, children }: RuleRowProps) {
  const { t } = useTranslation(['programme', 'common']);
  const word = isOpen ? t('common:action.done') : t('common:action.change');
  return (
    <section className={styles['row']} aria-label={title}>
      <div className={styles['rowHead']}>
        <div className={styles['rowWords']}>
          <h3 className={styles['rowTitle']}>{title}</h3>
          <p className={styles['rowText']} dir="auto">
            {text}
          </p>
          {problem !== undefined && !isOpen && <p className={styles['problem']}>{problem}</p>}
        </div>
        <Button
          size="sm"
          isExpanded={isOpen}
          label={t('rowAction', { action: word, topic: title })}
          onPress={onToggle}
        >
          {word}
        </Button>
      </div>
      {isOpen && <div className={styles['fields']}>{children}</div>}
    </section>
  );
}
