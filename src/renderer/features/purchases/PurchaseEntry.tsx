import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contact } from '@shared/domain/contacts/contact';
import { calledBy } from '@shared/domain/contacts/contactChecks';
import { movedBy, type Happening } from '@shared/domain/interactions/happening';
import { refundedParts } from '@shared/domain/purchases/refundedParts';
import { useClock, useToday } from '@renderer/hooks/useClock';
import { useFormat } from '@renderer/i18n/useFormat';
import { IconButton } from '@renderer/ui/IconButton';
import { Menu } from '@renderer/ui/Menu';
import { Tag } from '@renderer/ui/Tag';
import { Text } from '@renderer/ui/Text';
import { TimelineEntry } from '@renderer/ui/Timeline';
import { DetailsDialog } from './DetailsDialog';
import { RefundDialog } from './RefundDialog';
import styles from './Purchase.module.css';
import { useLineText } from './useLineText';
import { useSignedPoints } from './useSignedPoints';
import { VoidDialog } from './VoidDialog';
import { WithFacts, WithFactsForTakingBack } from './WithFacts';

type PurchaseEntryProps = {
  readonly contact: Contact;
  readonly happening: Extract<Happening, { readonly source: 'purchase' }>;
  readonly isReadOnly: boolean;
};

/** A purchase as a line of the timeline, with what it earned; struck through once it was taken back. */
export function PurchaseEntry({ contact, happening, isReadOnly }: PurchaseEntryProps) {
  const { t } = useTranslation(['purchases', 'programme', 'common']);
  const format = useFormat();
  const today = useToday();
  const zone = useClock().zone();
  const lineText = useLineText();
  const signed = useSignedPoints();
  const [open, setOpen] = useState<'details' | 'refund' | 'void' | null>(null);
  const { purchase, refunds, entries } = happening;
  const isVoided = purchase.voidedAt !== null;
  const parts = refundedParts(purchase, refunds);
  const earned = entries.filter(({ cause }) => cause.kind === 'purchase');
  const name = calledBy(contact) || t('common:untitled');
  const what = purchase.lines.filter((line) => !line.isVoided).map(lineText);
  const close = (): void => {
    setOpen(null);
  };
  const tags = [
    isVoided ? t('timeline.voided') : null,
    !isVoided && parts.isFullyRefunded ? t('timeline.refunded') : null,
    !isVoided && parts.hasRefunds && !parts.isFullyRefunded ? t('timeline.partlyRefunded') : null,
    purchase.pointsPaid > 0
      ? t('timeline.paidWith', {
          points: t('programme:points', { count: purchase.pointsPaid }),
        })
      : null,
    purchase.channel === 'shop' ? null : t(`channel.${purchase.channel}`),
  ].filter((tag) => tag !== null);

  return (
    <TimelineEntry
      icon="receipt"
      tone="points"
      isReversed={isVoided}
      title={t('timeline.purchase', {
        amount: format.money({ minor: purchase.amountMinor, currency: purchase.currency }),
      })}
      date={format.relativeDay(purchase.boughtOn, today)}
      dateTime={new Date(purchase.boughtAt).toISOString()}
      actions={
        <Menu
          label={t('timeline.menu', { day: format.day(format.dayOf(purchase.boughtAt, zone)) })}
          trigger={
            <IconButton
              icon="ellipsis"
              size="sm"
              label={t('timeline.menu', { day: format.day(purchase.boughtOn) })}
            />
          }
          groups={[
            [
              {
                id: 'details',
                icon: 'receipt',
                label: t('timeline.details'),
                onAction: () => {
                  setOpen('details');
                },
              },
              ...(isReadOnly || isVoided || parts.isFullyRefunded
                ? []
                : [
                    {
                      id: 'refund',
                      icon: 'undo' as const,
                      label: t('timeline.refundIt'),
                      onAction: () => {
                        setOpen('refund');
                      },
                    },
                  ]),
            ],
            isReadOnly || isVoided
              ? []
              : [
                  {
                    id: 'void',
                    icon: 'ban',
                    isDanger: true,
                    label: t('timeline.voidIt'),
                    onAction: () => {
                      setOpen('void');
                    },
                  },
                ],
          ]}
        />
      }
      footer={
        <>
          {tags.length === 0 ? null : (
            <span className={styles['entryTags']}>
              {tags.map((tag) => (
                <Tag key={tag}>{tag}</Tag>
              ))}
            </span>
          )}
          {open === 'details' ? (
            <WithFacts>
              {(facts) => (
                <DetailsDialog
                  purchase={purchase}
                  facts={facts}
                  name={name}
                  isReadOnly={isReadOnly}
                  onRefund={() => {
                    setOpen('refund');
                  }}
                  onVoid={() => {
                    setOpen('void');
                  }}
                  onClose={close}
                />
              )}
            </WithFacts>
          ) : open === null ? null : (
            <WithFactsForTakingBack purchaseId={purchase.id}>
              {(facts) =>
                open === 'refund' ? (
                  <RefundDialog purchase={purchase} facts={facts} name={name} onClose={close} />
                ) : (
                  <VoidDialog purchase={purchase} facts={facts} name={name} onClose={close} />
                )
              }
            </WithFactsForTakingBack>
          )}
        </>
      }
    >
      {what.length === 0 ? null : <bdi>{what.join(', ')}</bdi>}
      {what.length > 0 && earned.length > 0 ? ' · ' : null}
      {earned.length === 0 ? null : (
        <Text ink={isVoided ? 'quiet' : 'brand'} weight="bold">
          {signed(movedBy(earned, 'points'), movedBy(earned, 'stamps'))}
        </Text>
      )}
      {purchase.note === '' ? null : (
        <div className={styles['note']} dir="auto">
          {purchase.note}
        </div>
      )}
    </TimelineEntry>
  );
}
