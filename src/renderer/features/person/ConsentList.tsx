import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CONSENT_PURPOSES,
  consentOn,
  endsSoon,
  type ConsentEvent,
  type ConsentPurpose,
} from '@shared/domain/contacts/consent';
import type { Contact } from '@shared/domain/contacts/contact';
import { calledBy } from '@shared/domain/contacts/contactChecks';
import { useClock, useToday } from '@renderer/hooks/useClock';
import { useOpenMessage } from '@renderer/hooks/useOpenMessage';
import { useToasts } from '@renderer/hooks/useToasts';
import { Sentence } from '@renderer/i18n/Sentence';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { CardSection } from '@renderer/ui/Card';
import { Icon } from '@renderer/ui/Icon';
import { IconButton } from '@renderer/ui/IconButton';
import { Text } from '@renderer/ui/Text';
import { ConsentDialog } from './ConsentDialog';
import styles from './PersonScreen.module.css';
import { useConsents, type NotedConsent } from './useConsents';

type ConsentListProps = { readonly contact: Contact; readonly isReadOnly?: boolean };

/** What somebody has agreed to, with one press for a yes or a no. */
export function ConsentList({ contact, isReadOnly = false }: ConsentListProps) {
  const { t } = useTranslation(['person', 'contacts', 'common']);
  const format = useFormat();
  const zone = useClock().zone();
  const toasts = useToasts();
  const today = useToday();
  const { latest, events, record } = useConsents(contact.id);
  const [open, setOpen] = useState<ConsentPurpose | null>(null);
  const openMessage = useOpenMessage();
  const hasToAsk = [...latest.values()].some(
    (event) => consentOn(event, today) === 'expired' || endsSoon(event, today),
  );
  const note = async (noted: NotedConsent): Promise<void> => {
    const { purpose, decision } = noted;
    const batchId = await record(noted);
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
    const state = consentOn(event, today);
    if (state === 'expired' && event.expiresOn !== undefined) {
      return t('consents.expired', { day: format.shortDay(event.expiresOn) });
    }
    if (state === 'given') {
      return endsSoon(event, today) && event.expiresOn !== undefined
        ? t('consents.endsSoon', { day: format.shortDay(event.expiresOn) })
        : t('consents.given', { day });
    }
    return event.decision === 'refused' ? t('consents.refused') : t('consents.withdrawn', { day });
  };
  return (
    <CardSection title={t('consents.title')} icon="shield-check">
      <ul aria-label={t('consents.title')} className={styles['consents']}>
        {CONSENT_PURPOSES.map((purpose) => {
          const event = latest.get(purpose);
          const isGiven = event !== undefined && consentOn(event, today) === 'given';
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
                      onPress={() =>
                        void note({ purpose, decision: 'refused', source: t('consents.counter') })
                      }
                    />
                  ) : null}
                  <IconButton
                    icon={isGiven ? 'ban' : 'check'}
                    size="sm"
                    hasTooltip
                    label={t(isGiven ? 'consents.withdraw' : 'consents.give', { purpose: name })}
                    onPress={() =>
                      void note({
                        purpose,
                        decision: isGiven ? 'withdrawn' : 'given',
                        source: t('consents.counter'),
                      })
                    }
                  />
                  <IconButton
                    icon="file-text"
                    size="sm"
                    hasTooltip
                    label={t('consents.proof', { purpose: name })}
                    onPress={() => setOpen(purpose)}
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
      {isReadOnly || !hasToAsk ? null : (
        <Button
          size="sm"
          icon="mail"
          onPress={() => openMessage({ contactIds: [contact.id], purpose: 'consent-request' })}
        >
          {t('consents.ask')}
        </Button>
      )}
      {open === null ? null : (
        <ConsentDialog
          purpose={open}
          name={calledBy(contact) || t('common:untitled')}
          country={contact.country}
          events={events.filter(({ purpose }) => purpose === open)}
          onRecord={(noted) => {
            setOpen(null);
            void note(noted);
          }}
          onClose={() => setOpen(null)}
        />
      )}
    </CardSection>
  );
}
