import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToasts } from '@renderer/hooks/useToasts';
import { Card } from '@renderer/ui/Card';
import { TextArea } from '@renderer/ui/TextArea';
import styles from './Privacy.module.css';
import { usePrivacyChoices } from './usePrivacySettings';

/** To whom one turns and how the shop answers; it stands on every disclosure. Saved when the field is left. */
export function AnswersCard() {
  const { t } = useTranslation('privacySettings');
  const toasts = useToasts();
  const { choices, change } = usePrivacyChoices();
  const [typed, setTyped] = useState<string | null>(null);
  const save = async (): Promise<void> => {
    const text = typed?.trim();
    setTyped(null);
    if (text === undefined || text === choices.howAnswered) return;
    const batchId = await change({ howAnswered: text });
    if (batchId !== null) toasts.show({ text: t('saved'), batchId });
  };
  return (
    <Card title={t('answers.title')} className={styles['group'] ?? ''}>
      <TextArea
        label={t('answers.label')}
        hint={t('answers.hint')}
        value={typed ?? choices.howAnswered}
        onChange={setTyped}
        onBlur={() => void save()}
        maxLength={2000}
      />
    </Card>
  );
}
