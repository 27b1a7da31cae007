import type { Contact } from '@shared/domain/contacts/contact';
import { Card } from '@renderer/ui/Card';
import { useTranslation } from 'react-i18next';
import { CardsSection } from './CardsSection';
import { ReferralSection } from './ReferralSection';
import { RenewalSection } from './RenewalSection';

type BesidesCardProps = {
  readonly contact: Contact;
  readonly isReadOnly: boolean;
  /** To the sheet for the printer; absent where there is none. */
  readonly onPrintCard?: (() => void) | undefined;
};

/** What comes round for a person, their customer card, who brought whom. */
export function BesidesCard({ contact, isReadOnly, onPrintCard }: BesidesCardProps) {
  const { t } = useTranslation('purchases');
  return (
    <Card label={t('besides')}>
      <RenewalSection contact={contact} isReadOnly={isReadOnly} />
      <CardsSection contact={contact} isReadOnly={isReadOnly} onPrint={onPrintCard} />
      <ReferralSection contact={contact} />
    </Card>
  );
}
