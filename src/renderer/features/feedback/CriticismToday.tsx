import { useTranslation } from 'react-i18next';
import { daysBetween } from '@shared/domain/calendar/isoDate';
import { useClock, useToday } from '@renderer/hooks/useClock';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { useWaitingCriticisms } from './useCriticisms';

type CriticismTodayProps = { readonly onAll: () => void };

/** How much criticism waits for an answer, and since when. Nothing where none does. */
export function CriticismToday({ onAll }: CriticismTodayProps) {
  const { t } = useTranslation('feedback');
  const format = useFormat();
  const today = useToday();
  const zone = useClock().zone();
  const waiting = useWaitingCriticisms();
  if (waiting.length === 0) return null;
  const oldest = Math.min(...waiting.map(({ heardAt }) => heardAt));
  const days = daysBetween(format.dayOf(oldest, zone), today);
  return (
    <Card title={t('criticism.title')} icon="message-square-warning">
      <p>
        {t('all.lead', { count: waiting.length })}{' '}
        {days <= 0 ? null : t('all.oldest', { count: days })}
      </p>
      <Button variant="text" size="sm" iconEnd="arrow-right" onPress={onAll}>
        {t('all.show')}
      </Button>
    </Card>
  );
}
