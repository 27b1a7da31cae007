import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactId } from '@shared/domain/contacts/contact';
import { Card } from '@renderer/ui/Card';
import { Text } from '@renderer/ui/Text';
import { AnswerDialog } from './AnswerDialog';
import { CaseLine } from './CaseLine';
import styles from './Privacy.module.css';
import { useAllCases, type AskedCase } from './usePrivacySettings';

type RequestsCardProps = { readonly personHref: (id: ContactId) => string };

/** What people asked about their own data: the open ones with the day they are due. */
export function RequestsCard({ personHref }: RequestsCardProps) {
  const { t } = useTranslation('privacySettings');
  const cases = useAllCases();
  const [answered, setAnswered] = useState<AskedCase | null>(null);
  if (cases === null) return null;
  const open = cases.filter(({ answeredOn }) => answeredOn === null);
  return (
    <Card title={t('requests.title')} className={styles['group'] ?? ''}>
      {open.length === 0 ? (
        <Text ink="quiet" size={3}>
          {t('requests.none')}
        </Text>
      ) : (
        <ul className={styles['cases']}>
          {open.map((request) => (
            <CaseLine
              key={request.id}
              request={request}
              who={
                request.contactId === null ? null : (
                  <a href={personHref(request.contactId)} dir="auto">
                    {request.name ?? '–'}
                  </a>
                )
              }
              onAnswer={() => setAnswered(request)}
            />
          ))}
        </ul>
      )}
      {cases.length === open.length ? null : (
        <Text ink="quiet" size={2}>
          {t('requests.answered', { count: cases.length - open.length })}
        </Text>
      )}
      {answered === null ? null : (
        <AnswerDialog request={answered} name={answered.name} onClose={() => setAnswered(null)} />
      )}
    </Card>
  );
}
