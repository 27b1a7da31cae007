import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contact } from '@shared/domain/contacts/contact';
import { calledBy } from '@shared/domain/contacts/contactChecks';
import { useClock, useToday } from '@renderer/hooks/useClock';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { CardSection } from '@renderer/ui/Card';
import { Icon } from '@renderer/ui/Icon';
import { IconButton } from '@renderer/ui/IconButton';
import { Menu } from '@renderer/ui/Menu';
import { Text } from '@renderer/ui/Text';
import { LinkCardDialog } from './LinkCardDialog';
import styles from './PointsCard.module.css';
import { useCards } from './useCards';
import { useTell } from './useTell';

type CardsSectionProps = {
  readonly contact: Contact;
  readonly isReadOnly: boolean;
  /** To the sheet for the printer; absent where there is none. */
  readonly onPrint?: (() => void) | undefined;
};

/** The customer cards of a person: their numbers, and giving, linking and blocking them. */
export function CardsSection({ contact, isReadOnly, onPrint }: CardsSectionProps) {
  const { t } = useTranslation(['purchases', 'common']);
  const format = useFormat();
  const today = useToday();
  const zone = useClock().zone();
  const tell = useTell();
  const { cards, issue, setBlocked } = useCards(contact.id);
  const [isLinking, setIsLinking] = useState(false);
  const name = calledBy(contact) || t('common:untitled');
  const hasGood = cards.some(({ blockedAt }) => blockedAt === null);

  if (cards.length === 0 && isReadOnly) return null;
  return (
    <CardSection
      title={t('cards.title')}
      actions={
        isReadOnly ? undefined : (
          <Menu
            label={t('cards.menu')}
            trigger={<IconButton icon="plus" size="sm" label={t('cards.menu')} />}
            groups={[
              [
                {
                  id: 'issue',
                  icon: 'id-card',
                  label: t('cards.issue'),
                  isDisabled: hasGood,
                  onAction: () =>
                    void issue().then((saved) => {
                      tell(saved, 'cardIssued', { name });
                    }),
                },
                {
                  id: 'link',
                  icon: 'link',
                  label: t('cards.link'),
                  onAction: () => {
                    setIsLinking(true);
                  },
                },
              ],
              onPrint === undefined || !hasGood
                ? []
                : [
                    {
                      id: 'print',
                      icon: 'printer',
                      label: t('cards.print'),
                      onAction: onPrint,
                    },
                  ],
            ]}
          />
        )
      }
    >
      {cards.length === 0 ? (
        <Text ink="quiet" size={3}>
          {t('cards.none')}
        </Text>
      ) : (
        <ul aria-label={t('cards.title')} className={styles['cards']}>
          {cards.map((card) => (
            <li key={card.id}>
              <Icon name="id-card" size={16} />
              <span className={styles['cardText']}>
                <span
                  dir="ltr"
                  className={card.blockedAt === null ? styles['number'] : styles['blocked']}
                >
                  {card.id}
                </span>
                <Text size={2} ink="quiet">
                  {card.blockedAt === null
                    ? t(`cards.${card.origin}`, {
                        day: format.relativeDay(format.dayOf(card.issuedAt, zone), today),
                      })
                    : t('cards.blockedOn', {
                        day: format.relativeDay(format.dayOf(card.blockedAt, zone), today),
                      })}
                </Text>
              </span>
              {isReadOnly ? null : (
                <Button
                  variant="text"
                  size="sm"
                  label={t(card.blockedAt === null ? 'cards.blockLabel' : 'cards.unblockLabel', {
                    number: card.id,
                  })}
                  onPress={() =>
                    void setBlocked(card.id, card.blockedAt === null).then((saved) => {
                      tell(saved, card.blockedAt === null ? 'cardBlocked' : 'cardUnblocked');
                    })
                  }
                >
                  {t(card.blockedAt === null ? 'cards.block' : 'cards.unblock')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {isLinking ? (
        <LinkCardDialog
          contactId={contact.id}
          name={name}
          onClose={() => {
            setIsLinking(false);
          }}
        />
      ) : null}
    </CardSection>
  );
}
