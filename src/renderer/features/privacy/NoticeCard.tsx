import { useTranslation } from 'react-i18next';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { Text } from '@renderer/ui/Text';
import styles from './Privacy.module.css';

type NoticeCardProps = { readonly onNotice: () => void };

/** The way to the notice that customers are told about their data with. */
export function NoticeCard({ onNotice }: NoticeCardProps) {
  const { t } = useTranslation('privacySettings');
  return (
    <Card
      title={t('notice.title')}
      className={styles['group'] ?? ''}
      actions={
        <Button size="sm" icon="printer" onPress={onNotice}>
          {t('notice.print')}
        </Button>
      }
    >
      <Text size={3}>{t('notice.lead')}</Text>
    </Card>
  );
}
