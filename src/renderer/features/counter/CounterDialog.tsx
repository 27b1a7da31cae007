import { useTranslation } from 'react-i18next';
import type { ContactId } from '@shared/domain/contacts/contact';
import { moneyToText, decimalSignOf } from '@renderer/i18n/useMoneyText';
import { Sentence } from '@renderer/i18n/Sentence';
import { useFormat } from '@renderer/i18n/useFormat';
import { Dialog } from '@renderer/ui/Dialog';
import { IconButton } from '@renderer/ui/IconButton';
import styles from './Counter.module.css';
import { CounterForm } from './CounterForm';
import { usePointsKey } from './usePointsKey';
import { useCounterToasts } from './useCounterToasts';
import type { Counter } from './useCounter';

type CounterDialogProps = {
  /** Who is being served; `null` to ask. */
  readonly contactId: ContactId | null;
  /** A card that was scanned; `null` without one. */
  readonly cardNumber: string | null;
  /** Makes somebody new; absent where there is no page for it. */
  readonly onAdd?: ((name: string) => void) | undefined;
  readonly onClose: () => void;
};

/** The counter from anywhere: points in five seconds. */
export function CounterDialog({ contactId, cardNumber, onAdd, onClose }: CounterDialogProps) {
  const { t } = useTranslation(['counter', 'common']);
  const tell = useCounterToasts();
  return (
    <Dialog isOpen isBare title={t('title')} width={820} onClose={onClose}>
      <CounterForm
        start={{ contactId, cardNumber }}
        heading={
          <div className={styles['head']}>
            <h2 className={styles['title']}>{t('title')}</h2>
            <IconButton
              icon="x"
              label={t('common:action.close')}
              hasTooltip={false}
              onPress={onClose}
            />
          </div>
        }
        foot={(counter) => <FasterStill counter={counter} />}
        onAdd={
          onAdd &&
          ((name) => {
            onClose();
            onAdd(name);
          })
        }
        onBooked={(booked) => {
          tell.booked(booked);
          onClose();
        }}
        onCardHandedIn={tell.cardHandedIn}
        onLinked={tell.linked}
        onRedeemed={(redeemed) => {
          tell.redeemed(redeemed);
          onClose();
        }}
      />
    </Dialog>
  );
}

/** The line that would have done the same, for next time. */
function FasterStill({ counter: { line, plan, currency } }: { readonly counter: Counter }) {
  const { t } = useTranslation('counter');
  const { locale } = useFormat();
  const key = usePointsKey();
  const name = line.person?.name.split(/\s/u)[0] ?? '';
  const who = name.length < 3 ? 'meh' : name.slice(0, 3).toLocaleLowerCase(locale);
  const minor = plan.amountMinor ?? 2480;
  const example = `${who} ${moneyToText(minor, currency, decimalSignOf(locale))}`;
  return (
    <p className={styles['hint']}>
      {key === undefined ? (
        <Sentence say={(values) => t('hintNoKey', values)} values={{ line: example }} />
      ) : (
        <Sentence say={(values) => t('hint', values)} values={{ key, line: example }} />
      )}
    </p>
  );
}
