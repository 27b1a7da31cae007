import { useTranslation } from 'react-i18next';
import type { ConsentEvent, ConsentPurpose } from '@shared/domain/contacts/consent';
import type { Contact } from '@shared/domain/contacts/contact';
import { calledBy } from '@shared/domain/contacts/contactChecks';
import { useClock } from '@renderer/hooks/useClock';
import { useToasts } from '@renderer/hooks/useToasts';
import { Sentence } from '@renderer/i18n/Sentence';
import { useFormat } from '@renderer/i18n/useFormat';
import { CardSection } from '@renderer/ui/Card';
import { Icon } from '@renderer/ui/Icon';
import { IconButton } from '@renderer/ui/IconButton';
import { Text } from '@renderer/ui/Text';
import styles from './PersonScreen.module.css';
import { useConsents } from './useConsents';

const PURPOSES: readonly ConsentPurpose[] = [
  'email',
  'phone',
  'letter',
  'chat',
  'newsletter',
  'greetings',
];

type ConsentListProps = { readonly contact: Contact; readonly isReadOnly?: boolean };

/** What somebody has agreed to, with one press for a yes or a no. */
export function ConsentList({ contact, isReadOnly = false }: ConsentListProps) {
  const { t } = useTranslation(['person', 'contacts', 'common']);
  const format = useFormat();
  const zone = useClock().zone();
  const toasts = useToasts();
  const { latest, record } = useConsents(contact.id);
  const note = async (
    purpose: ConsentPurpose,
    decision: ConsentEvent['decision'],
  ): Promise<void> => {
    const batchId = await record(purpose, decision, t('consents.counter'));
    if (batchId === null) return;
    toasts.show({
      text: (
        <Sentence
          say={(values) => t(`consents.toast.${decision}`, values)}
          values={{
            purpose: t(`contacts:purpose.${purpose}`),
            name: calledBy(contact) || t('common:untitled'),
          }}
        />
      ),
      batchId,
    });
  };
  const stateOf = (event: ConsentEvent | undefined): string => {
    if (event === undefined) return t('consents.unknown');
    const day = format.shortDay(format.dayOf(event.decidedAt, zone));
    if (event.decision === 'given') return t('consents.given', { day });
    return event.decision === 'refused' ? t('consents.refused') : t('consents.withdrawn', { day });
  };
  return (
    <CardSection title={t('consents.title')} icon="shield-check">
      <ul className={styles['consents']}>
        {PURPOSES.map((purpose) => {
          const event = latest.get(purpose);
          const isGiven = event?.decision === 'given';
          const name = t(`contacts:purpose.${purpose}`);
          return (
            <li key={purpose}>
              <span>{name}</span>
              <span className={isGiven ? styles['given'] : styles['notGiven']}>
                {event === undefined ? null : <Icon name={isGiven ? 'check' : 'minus'} size={14} />}
                {stateOf(event)}
              </span>
              {isReadOnly ? null : (
                <span className={styles['consentActs']}>
                  {event === undefined ? (
                    <IconButton
                      icon="ban"
                      size="sm"
                      hasTooltip
                      label={t('consents.refuse', { purpose: name })}
                      onPress={() => void note(purpose, 'refused')}
                    />
                  ) : null}
                  <IconButton
                    icon={isGiven ? 'ban' : 'check'}
                    size="sm"
                    hasTooltip
                    label={t(isGiven ? 'consents.withdraw' : 'consents.give', { purpose: name })}
                    onPress={() => void note(purpose, isGiven ? 'withdrawn' : 'given')}
                  />
                </span>
              )}
            </li>
          );
        })}
      </ul>
      <Text ink="quiet" size={2}>
        {t('consents.hint')}
      </Text>
    </CardSection>
  );
}
