import { useTranslation } from 'react-i18next';
import { Select } from '@renderer/ui/Select';
import { Text } from '@renderer/ui/Text';
import { TextField } from '@renderer/ui/TextField';
import styles from './ContactForm.module.css';
import type { SectionProps } from './section';
import { useFormFields } from './useFormFields';

const ANSWERS = ['', 'yes', 'no'] as const;

/** The owner's own fields. */
export function CustomFields({ form: { draft, set } }: SectionProps) {
  const { t } = useTranslation('contactForm');
  const fields = useFormFields();
  if (fields.length === 0)
    return (
      <Text ink="quiet" size={3}>
        {t('noFields')}
      </Text>
    );
  return (
    <div className={styles['pair']}>
      {fields.map((field) => {
        const value = draft.custom[field.id] ?? '';
        const change = (next: string): void => {
          set('custom', { ...draft.custom, [field.id]: next });
        };
        // Anything but a plain yes or no, such as an imported word, stays visible as text.
        const isAnswer = ANSWERS.some((answer) => answer === value);
        return field.kind === 'yes-no' && isAnswer ? (
          <Select
            key={field.id}
            label={field.label}
            options={[
              { id: '', label: t('unknown') },
              { id: 'yes', label: t('yes') },
              { id: 'no', label: t('no') },
            ]}
            value={value}
            onChange={change}
            placeholder={t('unknown')}
          />
        ) : (
          <TextField
            key={field.id}
            label={field.label}
            value={value}
            onChange={change}
            inputMode={field.kind === 'number' ? 'decimal' : 'text'}
            dir={field.kind === 'link' ? 'ltr' : 'auto'}
          />
        );
      })}
    </div>
  );
}
