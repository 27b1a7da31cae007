import { useTranslation } from 'react-i18next';
import { useClock } from '@renderer/hooks/useClock';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { Text } from '@renderer/ui/Text';
import styles from './Privacy.module.css';
import { useErasures } from './usePrivacySettings';

type CertificatesCardProps = { readonly onCertificate: (erasureId: string) => void };

/** The certificates of all erasures; they name nobody. */
export function CertificatesCard({ onCertificate }: CertificatesCardProps) {
  const { t } = useTranslation(['privacySettings', 'privacy']);
  const format = useFormat();
  const zone = useClock().zone();
  const erasures = useErasures();
  if (erasures === null) return null;
  return (
    <Card title={t('certificates.title')} className={styles['group'] ?? ''}>
      {erasures.length === 0 ? (
        <Text ink="quiet" size={3}>
          {t('certificates.none')}
        </Text>
      ) : (
        <ul className={styles['cases']}>
          {erasures.map(({ id, erasedAt, reason, provenAt, turnedAway }) => (
            <li key={id} className={styles['case']}>
              <div className={styles['caseText']}>
                <span>{format.moment(erasedAt, zone)}</span>
                <span className={styles['quiet']}>
                  {t(`privacy:erase.reasons.${reason}`)} ·{' '}
                  {t(provenAt === null ? 'certificates.unproven' : 'certificates.proven')}
                  {turnedAway === 0
                    ? null
                    : ` · ${t('certificates.turned', { count: turnedAway })}`}
                </span>
              </div>
              <Button
                size="sm"
                icon="printer"
                label={t('certificates.printOf', { day: format.moment(erasedAt, zone) })}
                onPress={() => onCertificate(id)}
              >
                {t('certificates.print')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
