import { useTranslation } from 'react-i18next';
import { useOpenThanks } from '@renderer/hooks/useOpenThanks';
import { Sentence } from '@renderer/i18n/Sentence';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { Stamp } from '@renderer/ui/Stamp';
import { Text } from '@renderer/ui/Text';
import styles from './SideCards.module.css';
import { useThanksWeek } from './useThanksWeek';
import type { TodayBoard } from './useTodayBoard';

/** More stamps than this are a number. */
const MAX_STAMPS = 10;

/** The week's thank-yous as stamps, with an empty one for each that is owed. Nothing where neither is. */
export function ThanksCard({ board }: { readonly board: TodayBoard }) {
  const { t } = useTranslation('today');
  const format = useFormat();
  const openThanks = useOpenThanks();
  const said = useThanksWeek(board.today);
  const owed = [...Object.values(board.groups).flat(), ...board.later].filter(
    ({ row, isDone }) => !isDone && row.reason === 'thanks',
  );
  if (said === null || said + owed.length === 0) return null;
  const filled = Math.min(said, MAX_STAMPS);
  const empty = Math.min(owed.length, MAX_STAMPS - filled);
  const [next] = owed;
  return (
    <Card
      title={t('thanks.title')}
      actions={
        <Text ink="quiet" size={3}>
          {t('thanks.week')}
        </Text>
      }
    >
      <div className={styles['stamps']} aria-hidden="true">
        {Array.from({ length: filled }, (_, index) => (
          <Stamp key={`said ${index}`} look="stamped" icon="heart" size={32} />
        ))}
        {Array.from({ length: empty }, (_, index) => (
          <Stamp key={`owed ${index}`} look="dashed" size={32} />
        ))}
      </div>
      <p className={styles['count']}>
        {t('thanks.count', { said: format.number(said), count: said + owed.length })}{' '}
        {next?.person == null ? null : (
          <Sentence
            say={(values) => t('thanks.waits', { ...values, count: owed.length })}
            values={{ name: next.person.name }}
          />
        )}
      </p>
      {next === undefined ? null : (
        <Button
          variant="gold"
          size="sm"
          icon="hand-heart"
          onPress={() => {
            openThanks({ contactId: next.row.contactId });
          }}
        >
          {t('action.thank')}
        </Button>
      )}
    </Card>
  );
}
