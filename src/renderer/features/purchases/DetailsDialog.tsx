import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LoyaltyFacts } from '@shared/domain/loyalty/booking';
import type { PaymentMethod, Purchase, SalesChannel } from '@shared/domain/purchases/purchase';
import { refundedParts } from '@shared/domain/purchases/refundedParts';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { Dialog } from '@renderer/ui/Dialog';
import { PersonName } from '@renderer/ui/PersonName';
import { Spacer } from '@renderer/ui/Screen';
import { Select } from '@renderer/ui/Select';
import { Stack } from '@renderer/ui/Stack';
import { Text } from '@renderer/ui/Text';
import { TextArea } from '@renderer/ui/TextArea';
import { CHANNELS, PAYMENTS } from './purchaseDraft';
import styles from './Purchase.module.css';
import { useLineText } from './useLineText';
import { usePurchaseActs } from './usePurchaseActs';
import { useTell } from './useTell';

type DetailsDialogProps = {
  /** Kept current by whoever opened the dialog. */
  readonly purchase: Purchase;
  readonly facts: LoyaltyFacts;
  readonly name: string;
  readonly isReadOnly: boolean;
  readonly onRefund: () => void;
  readonly onVoid: () => void;
  readonly onClose: () => void;
};

/** One purchase with its lines. What it cost stands; note, payment and channel can be mended, a line struck out. */
export function DetailsDialog({
  purchase,
  facts,
  name,
  isReadOnly,
  onRefund,
  onVoid,
  onClose,
}: DetailsDialogProps) {
  const { t } = useTranslation(['purchases', 'programme', 'common']);
  const format = useFormat();
  const acts = usePurchaseActs();
  const tell = useTell();
  const lineText = useLineText();
  const [note, setNote] = useState(purchase.note);
  const [payment, setPayment] = useState<PaymentMethod | null>(purchase.paymentMethod);
  const [channel, setChannel] = useState<SalesChannel>(purchase.channel);
  const money = (minor: number): string => format.money({ minor, currency: purchase.currency });
  const parts = refundedParts(purchase, facts.refunds);
  const isVoided = purchase.voidedAt !== null;
  const isFixed = isReadOnly || isVoided;
  const isChanged =
    note.trim() !== purchase.note ||
    payment !== purchase.paymentMethod ||
    channel !== purchase.channel;

  const save = async (): Promise<void> => {
    if (isChanged) {
      const saved = await acts.update(purchase.id, {
        note: note.trim(),
        paymentMethod: payment,
        channel,
      });
      if (!tell(saved, 'edited', { name })) return;
    }
    onClose();
  };

  return (
    <Dialog
      isOpen
      width={620}
      title={t('timeline.purchase', { amount: money(purchase.amountMinor) })}
      lead={
        <>
          <PersonName name={name} size="sm" /> · {format.day(purchase.boughtOn)}
        </>
      }
      closeLabel={t('common:action.close')}
      onClose={onClose}
      footer={
        <>
          {isFixed ? null : (
            <>
              {parts.isFullyRefunded ? null : (
                <Button icon="undo" onPress={onRefund}>
                  {t('timeline.refundIt')}
                </Button>
              )}
              <Button variant="quiet" icon="ban" onPress={onVoid}>
                {t('timeline.voidIt')}
              </Button>
            </>
          )}
          <Spacer />
          {isFixed ? (
            <Button onPress={onClose}>{t('common:action.close')}</Button>
          ) : (
            <Button variant="primary" onPress={() => void save()}>
              {isChanged ? t('common:action.save') : t('common:action.done')}
            </Button>
          )}
        </>
      }
    >
      <Stack gap={4}>
        {purchase.lines.length === 0 ? (
          <Text ink="quiet" size={3}>
            {t('details.noLines')}
          </Text>
        ) : (
          <ul className={styles['detailLines']}>
            {purchase.lines.map((line) => (
              <li key={line.id}>
                <span className={line.isVoided ? styles['struck'] : styles['lineText']}>
                  <bdi>{lineText(line)}</bdi>
                  {line.category === '' ? null : (
                    <Text size={2} ink="quiet">
                      <bdi>{line.category}</bdi>
                    </Text>
                  )}
                </span>
                <span className={line.isVoided ? styles['struck'] : styles['number']}>
                  {money(line.amountMinor)}
                </span>
                {isFixed || parts.hasRefunds ? null : (
                  <Button
                    size="sm"
                    variant="text"
                    label={t(line.isVoided ? 'details.putBackLabel' : 'details.strikeLabel', {
                      name: line.name,
                    })}
                    onPress={() =>
                      void acts
                        .setLineVoided(purchase.id, line.id, !line.isVoided)
                        .then((saved) => {
                          tell(saved, line.isVoided ? 'lineBack' : 'lineStruck', {
                            line: line.name,
                          });
                        })
                    }
                  >
                    {t(line.isVoided ? 'details.putBack' : 'details.strike')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
        {parts.hasRefunds ? (
          <Text size={3} ink="muted" as="p">
            {t('details.refunded', { amount: money(parts.refundedMinor) })}
          </Text>
        ) : null}
        {purchase.pointsPaid > 0 ? (
          <Text size={3} ink="muted" as="p">
            {t('details.pointsPaid', {
              points: t('programme:points', { count: purchase.pointsPaid }),
              amount: money(purchase.pointsValueMinor),
            })}
          </Text>
        ) : null}
        <div className={styles['grid']}>
          <Select
            label={t('form.payment')}
            isDisabled={isFixed}
            options={[
              { id: 'none' as const, label: t('payment.unknown') },
              ...PAYMENTS.map((id) => ({ id, label: t(`payment.${id}`) })),
            ]}
            value={payment ?? 'none'}
            onChange={(next) => {
              setPayment(next === 'none' ? null : next);
            }}
            placeholder={t('payment.unknown')}
          />
          <Select
            label={t('form.channel')}
            isDisabled={isFixed}
            options={CHANNELS.map((id) => ({ id, label: t(`channel.${id}`) }))}
            value={channel}
            onChange={setChannel}
            placeholder={t('form.channel')}
          />
        </div>
        <TextArea
          label={t('form.note')}
          isReadOnly={isFixed}
          minRows={2}
          value={note}
          onChange={setNote}
        />
      </Stack>
    </Dialog>
  );
}
