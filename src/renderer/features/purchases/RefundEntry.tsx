import { useTranslation } from 'react-i18next';
import type { Contact } from '@shared/domain/contacts/contact';
import { calledBy } from '@shared/domain/contacts/contactChecks';
import { movedBy, type Happening } from '@shared/domain/interactions/happening';
import { useToday } from '@renderer/hooks/useClock';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { Tag } from '@renderer/ui/Tag';
import { Text } from '@renderer/ui/Text';
import { TimelineEntry } from '@renderer/ui/Timeline';
import styles from './Purchase.module.css';
import { usePurchaseActs } from './usePurchaseActs';
import { useSignedPoints } from './useSignedPoints';
import { useTell } from './useTell';

type RefundEntryProps = {
  readonly contact: Contact;
  readonly happening: Extract<Happening, { readonly source: 'refund' }>;
  readonly isReadOnly: boolean;
};

/** A refund as a line of the timeline; money still owed can be marked as handed over. */
export function RefundEntry({ contact, happening, isReadOnly }: RefundEntryProps) {
  const { t } = useTranslation(['purchases', 'common']);
  const format = useFormat();
  const today = useToday();
  const acts = usePurchaseActs();
  const tell = useTell();
  const signed = useSignedPoints();
  const { refund, purchase, entries } = happening;
  const isVoided = refund.voidedAt !== null;
  const isOwed = !isVoided && refund.paidOn === null && refund.amountMinor > 0;
  const name = calledBy(contact) || t('common:untitled');
  const currency = purchase?.currency;
  const amount =
    currency === undefined ? '' : format.money({ minor: refund.amountMinor, currency });
  const [points, stamps] = [movedBy(entries, 'points'), movedBy(entries, 'stamps')];

  return (
    <TimelineEntry
      icon="undo"
      tone="quiet"
      isReversed={isVoided}
      title={amount === '' ? t('timeline.refundPlain') : t('timeline.refund', { amount })}
      date={format.relativeDay(refund.refundedOn, today)}
      dateTime={new Date(refund.refundedAt).toISOString()}
      footer={
        <span className={styles['entryTags']}>
          {isVoided ? <Tag>{t('timeline.voided')}</Tag> : null}
          {isOwed ? (
            <>
              <Tag
                tone={refund.dueOn !== null && refund.dueOn < today ? 'critique' : 'promise'}
                icon="handshake"
              >
                {refund.dueOn === null
                  ? t('timeline.owed')
                  : t('timeline.owedUntil', { day: format.relativeDay(refund.dueOn, today) })}
              </Tag>
              {isReadOnly ? null : (
                <Button
                  size="sm"
                  variant="fill"
                  onPress={() =>
                    void acts.refundPaid(refund.id, today).then((saved) => {
                      tell(saved, 'refundPaid', { name, amount });
                    })
                  }
                >
                  {t('timeline.paid')}
                </Button>
              )}
            </>
          ) : null}
        </span>
      }
    >
      {purchase === null
        ? null
        : t('timeline.refundOf', { day: format.relativeDay(purchase.boughtOn, today) })}
      {entries.length > 0 && (points !== 0 || stamps !== 0) ? (
        <>
          {' · '}
          <Text weight="bold">{signed(points, stamps)}</Text>
        </>
      ) : null}
      {refund.reason === '' ? null : (
        <div className={styles['note']} dir="auto">
          {refund.reason}
        </div>
      )}
    </TimelineEntry>
  );
}
