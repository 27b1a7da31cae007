import { useTranslation } from 'react-i18next';
import type { ConsentEvent, ConsentPurpose } from '@shared/domain/contacts/consent';
import type { Contact } from '@shared/domain/contacts/contact';
import { useClock } from '@renderer/hooks/useClock';
import { useFormat } from '@renderer/i18n/useFormat';
import { CardSection } from '@renderer/ui/Card';
import { Icon } from '@renderer/ui/Icon';
import { IconButton } from '@renderer/ui/IconButton';
import { Text } from '@renderer/ui/Text';
import styles from './PersonScreen.module.css';
import { useConsents } from './useConsents';

const PURPOSES: readonly ConsentPurpose[] = ['email', 'phone', 'letter', 'newsletter', 'greetings'];

/** What somebody has agreed to, with one press for a yes or a no. */
export function ConsentList({ contact }: { readonly contact: Contact }) {
  const { t } = useTranslation(['person', 'contacts']);
  const format = useFormat();
  const zone = useClock().zone();
  const { latest, record } = useConsents(contact.id);
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
                <Icon name={isGiven ? 'check' : 'minus'} size={14} />
                {stateOf(event)}
              </span>
              <IconButton
                icon={isGiven ? 'ban' : 'check'}
                size="sm"
                hasTooltip
                label={t(isGiven ? 'consents.refuse' : 'consents.give', { purpose: name })}
                onPress={() =>
                  void record(purpose, isGiven ? 'withdrawn' : 'given', t('consents.counter'))
                }
              />
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
