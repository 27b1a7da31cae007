import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@renderer/ui/Button';
import { TextArea } from '@renderer/ui/TextArea';
import styles from './FaultPage.module.css';

type FaultPageProps = {
  readonly title: string;
  readonly text: string;
  /** What to hand on; holds nothing personal. */
  readonly report: string;
  /** Goes to Today; absent where there is none. */
  readonly onHome?: () => void;
  readonly onRestart: () => void;
  /** Other ways out, between the buttons and the report. */
  readonly children?: ReactNode;
};

/** Says what happened, what is safe and what to do; the report is there for whoever asks for it. */
export function FaultPage({ title, text, report, onHome, onRestart, children }: FaultPageProps) {
  const { t } = useTranslation('errors');
  const [isCopied, setIsCopied] = useState(false);

  const handleCopy = async () => {
    await navigator.clipboard.writeText(report);
    setIsCopied(true);
  };

  return (
    <div className={styles['page']}>
      <section className={styles['card']} role="alert">
        <h1 className={styles['title']}>{title}</h1>
        <p>{text}</p>
        <div className={styles['actions']}>
          {onHome && (
            <Button variant="primary" onPress={onHome}>
              {t('fault.home')}
            </Button>
          )}
          <Button variant={onHome ? 'line' : 'primary'} onPress={onRestart}>
            {t('fault.restart')}
          </Button>
          <Button variant="text" icon="copy" onPress={handleCopy}>
            {isCopied ? t('fault.copied') : t('fault.copy')}
          </Button>
        </div>
        {children}
        <TextArea
          label={t('fault.report')}
          hint={t('fault.privacy')}
          value={report}
          onChange={() => undefined}
          isReadOnly
          spellCheck={false}
        />
      </section>
    </div>
  );
}
