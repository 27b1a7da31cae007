import { useTranslation } from 'react-i18next';
import type { Contact } from '@shared/domain/contacts/contact';
import { hrefOf } from '@renderer/hooks/route';
import { CardSection } from '@renderer/ui/Card';
import { Face } from '@renderer/ui/Face';
import { PersonName } from '@renderer/ui/PersonName';
import { Text } from '@renderer/ui/Text';
import styles from './PointsCard.module.css';
import { useReferrals, type Referral } from './useReferrals';

type ReferralSectionProps = { readonly contact: Contact };

/** Who brought this person along, whom they brought, and what that was worth. Nothing if nobody did. */
export function ReferralSection({ contact }: ReferralSectionProps) {
  const { t } = useTranslation('purchases');
  const { by, brought } = useReferrals(contact.id);
  if (by.length === 0 && brought.length === 0) return null;
  return (
    <CardSection title={t('referral.title')}>
      <ul aria-label={t('referral.title')} className={styles['referrals']}>
        {by.map((referral) => (
          <ReferralRow key={`by-${referral.other.id}`} referral={referral} role="by" />
        ))}
        {brought.map((referral) => (
          <ReferralRow key={referral.other.id} referral={referral} role="brought" />
        ))}
      </ul>
    </CardSection>
  );
}

type ReferralRowProps = { readonly referral: Referral; readonly role: 'by' | 'brought' };

function ReferralRow({ referral: { other, points }, role }: ReferralRowProps) {
  const { t } = useTranslation(['purchases', 'programme', 'common']);
  return (
    <li>
      <Face id={other.id} initials={other.initials} size="xs" isSample={other.isSample} />
      <span className={styles['cardText']}>
        <a href={hrefOf({ place: 'person', id: other.id })}>
          <PersonName name={other.name === '' ? t('common:untitled') : other.name} size="sm" />
        </a>
        <Text size={2} ink="quiet">
          {t(`referral.${role}`)}
          {points === 0
            ? role === 'brought'
              ? ` · ${t('referral.waiting')}`
              : ''
            : ` · ${t('referral.points', { points: t('programme:points', { count: points }) })}`}
        </Text>
      </span>
    </li>
  );
}
