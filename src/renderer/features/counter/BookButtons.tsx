import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import { Button } from '@renderer/ui/Button';
import styles from './Counter.module.css';
import type { Counter } from './useCounter';

type BookButtonsProps = { readonly counter: Counter };

/** Book; and where something is in reach, book and redeem. */
export function BookButtons({ counter }: BookButtonsProps) {
  const { t } = useTranslation('counter');
  return (
    <div className={styles['actions']}>
      <Button
        variant="gold"
        size="lg"
        isWide
        keys="⏎"
        keyShortcut="Enter"
        onPress={() => counter.submit()}
      >
        {bookText(counter, t)}
      </Button>
      {counter.reward === null ? null : (
        <Button
          variant="fill"
          size="lg"
          isWide
          icon="gift"
          keys="⇧⏎"
          keyShortcut="Shift+Enter"
          onPress={() => counter.submit(true)}
        >
          {t('book.redeem')}
        </Button>
      )}
    </div>
  );
}

/** What Enter does now, in words. */
function bookText({ line, plan }: Counter, t: TFunction<'counter'>): string {
  if (line.linking !== null) return t('book.link');
  if (plan.plan !== null) {
    const { points, stamps } = plan.plan.earned;
    if (points > 0) return t('book.points', { count: points });
    if (stamps > 0) return t('book.stamps', { count: stamps });
    return t('book.purchase');
  }
  return line.person !== null && line.chosen === null && line.reading.amountText === ''
    ? t('book.choose')
    : t('book.start');
}
