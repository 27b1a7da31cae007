import { useTranslation } from 'react-i18next';
import { Card } from '@renderer/ui/Card';
import { TextField } from '@renderer/ui/TextField';
import styles from './ContactForm.module.css';
import type { SectionProps } from './section';

const ROLE_FIELDS = ['role', 'department'] as const;

/** Where a person works, and as what. */
export function WorkFields({ form: { draft, set } }: SectionProps) {
  const { t } = useTranslation(['contactForm', 'contacts']);
  const hasNone = [draft.organisation, draft.role, draft.department].every((text) => text === '');
  // A company does not work anywhere; what an import brought stays to be seen.
  if (draft.kind === 'organisation' && hasNone) return null;
  return (
    <Card title={t('section.work')}>
      <div className={styles['fields']}>
        <TextField
          label={t('contacts:field.organisation')}
          value={draft.organisation}
          onChange={(value) => {
            set('organisation', value);
          }}
        />
        <div className={styles['pair']}>
          {ROLE_FIELDS.map((field) => (
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
      </div>
    </Card>
  );
}
