import { useTranslation } from 'react-i18next';
import { Card } from '@renderer/ui/Card';
import { TextField } from '@renderer/ui/TextField';
import styles from './ContactForm.module.css';
import type { SectionProps } from './section';

const FIELDS = ['organisation', 'role', 'department'] as const;

/** Where a person works, and as what. */
export function WorkFields({ form: { draft, set } }: SectionProps) {
  const { t } = useTranslation(['contactForm', 'contacts']);
  return (
    <Card title={t('section.work')}>
      <div className={styles['pair']}>
        {FIELDS.map((field) => (
          <TextField
            key={field}
            label={t(`contacts:field.${field}`)}
            value={draft[field]}
            onChange={(value) => {
              set(field, value);
            }}
          />
        ))}
      </div>
    </Card>
  );
}
