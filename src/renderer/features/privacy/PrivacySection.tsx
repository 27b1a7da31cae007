import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contact } from '@shared/domain/contacts/contact';
import { calledBy } from '@shared/domain/contacts/contactChecks';
import type { PrivacyCase } from '@shared/domain/privacy/privacyCase';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { CardSection } from '@renderer/ui/Card';
import { IconButton } from '@renderer/ui/IconButton';
import { AnswerDialog } from './AnswerDialog';
import { CaseLine } from './CaseLine';
import { DecisionDialog } from './DecisionDialog';
import styles from './Privacy.module.css';
import { RequestDialog } from './RequestDialog';
import { usePersonCases, usePrivacyRecord } from './usePersonPrivacy';

type PrivacySectionProps = { readonly contact: Contact; readonly isReadOnly: boolean };

/** On what ground somebody's data are kept, where they come from, and what was asked about them. */
export function PrivacySection({ contact, isReadOnly }: PrivacySectionProps) {
  const { t } = useTranslation('personPrivacy');
  const format = useFormat();
  const record = usePrivacyRecord(contact.id);
  const cases = usePersonCases(contact.id);
  const [isDeciding, setDeciding] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const [answered, setAnswered] = useState<PrivacyCase | null>(null);
  if (record === undefined) return null;
  const { kind, detail } = contact.source;

  return (
    <CardSection
      title={t('title')}
      icon="shield"
      actions={
        isReadOnly ? undefined : (
          <IconButton
            icon="pencil"
            size="sm"
            label={t('edit')}
            onPress={() => {
              setDeciding(true);
            }}
          />
        )
      }
    >
      <dl className={styles['facts']}>
        <div>
          <dt>{t('basis.label')}</dt>
          <dd>{record?.basis == null ? t('basis.default') : t(`basis.${record.basis}`)}</dd>
        </div>
        <div>
          <dt>{t('source.label')}</dt>
          <dd dir="auto">
            {kind === 'sample' || detail === ''
              ? t(`source.${kind}`)
              : t(`source.${kind}Detail`, { detail })}
          </dd>
        </div>
        {record?.keepUntil == null ? null : (
          <div>
            <dt>{t('keptUntil')}</dt>
            <dd>{format.day(record.keepUntil)}</dd>
          </div>
        )}
        {record === null || record.note === '' ? null : (
          <div>
            <dt>{t('note')}</dt>
            <dd dir="auto">{record.note}</dd>
          </div>
        )}
      </dl>
      {cases.length === 0 ? null : (
        <ul className={styles['cases']} aria-label={t('requests')}>
          {cases.map((request) => (
            <CaseLine
              key={request.id}
              request={request}
              onAnswer={isReadOnly ? undefined : () => setAnswered(request)}
            />
          ))}
        </ul>
      )}
      {isReadOnly ? null : (
        <div>
          <Button
            size="sm"
            variant="text"
            icon="plus"
            onPress={() => {
              setAsking(true);
            }}
          >
            {t('request.open')}
          </Button>
        </div>
      )}
      {isDeciding ? (
        <DecisionDialog contact={contact} record={record} onClose={() => setDeciding(false)} />
      ) : null}
      {isAsking ? <RequestDialog contact={contact} onClose={() => setAsking(false)} /> : null}
      {answered === null ? null : (
        <AnswerDialog
          request={answered}
          name={calledBy(contact)}
          onClose={() => setAnswered(null)}
        />
      )}
    </CardSection>
  );
}
