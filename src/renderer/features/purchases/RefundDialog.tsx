import { useTranslation } from 'react-i18next';
import type { LoyaltyFacts } from '@shared/domain/loyalty/booking';
import type { Purchase } from '@shared/domain/purchases/purchase';
import { refundedParts } from '@shared/domain/purchases/refundedParts';
import { quantityText } from '@shared/domain/purchases/lineAmount';
import { useFormDialog } from '@renderer/hooks/useFormDialog';
import { FormDialog } from '@renderer/ui/FormDialog';
import { useToasts } from '@renderer/hooks/useToasts';
import { Sentence } from '@renderer/i18n/Sentence';
import { useFormat } from '@renderer/i18n/useFormat';
import { decimalSignOf, useMoneyText } from '@renderer/i18n/useMoneyText';
import { PersonName } from '@renderer/ui/PersonName';
import { SegmentedControl } from '@renderer/ui/SegmentedControl';
import { Stack } from '@renderer/ui/Stack';
import { Text } from '@renderer/ui/Text';
import { TextField } from '@renderer/ui/TextField';
import { useLoyaltyRefusal } from '@renderer/i18n/useLoyaltyRefusal';
import { PointsChange } from './PointsChange';
import styles from './Purchase.module.css';
import { useRefundForm, type RefundForm } from './useRefundForm';

type RefundDialogProps = {
  readonly purchase: Purchase;
  readonly facts: LoyaltyFacts;
  readonly name: string;
  readonly onClose: () => void;
};

/** Gives back money, points and goods of a purchase, wholly or in part, now or by a promised day. */
export function RefundDialog({ purchase, facts, name, onClose }: RefundDialogProps) {
  const { t } = useTranslation(['purchases', 'programme', 'common']);
  const format = useFormat();
  const toasts = useToasts();
  const form = useRefundForm(purchase, facts);
  const sayRefusal = useLoyaltyRefusal();
  const { text, set, plan } = form;
  const money = (minor: number): string => format.money({ minor, currency: purchase.currency });
  const refused = form.refusal ?? (plan?.ok === false ? plan.refusal : null);
  const left = refundedParts(purchase, facts.refunds);

  const save = async (): Promise<void> => {
    const saved = await form.save();
    if (saved === null) return;
    const { refund } = saved.plan;
    toasts.show({
      text: (
        <Sentence
          say={(values) => t('refund.toast', values)}
          values={{ name, amount: money(refund.amountMinor) }}
        />
      ),
      batchId: saved.batchId,
    });
    onClose();
  };

  const dialog = useFormDialog(save);

  return (
    <FormDialog
      title={t('refund.title')}
      lead={<PersonName name={name} size="sm" />}
      act={t('refund.save')}
      width={640}
      refused={
        refused !== null && (form.isTried || refused.code !== 'refunds/nothing-given-back')
          ? sayRefusal(refused)
          : undefined
      }
      form={dialog}
      onClose={onClose}
    >
      <Text ink="muted" size={3} as="p">
        {t('refund.of', {
          amount: money(purchase.amountMinor),
          day: format.day(purchase.boughtOn),
        })}{' '}
        {left.hasRefunds ? t('refund.left', { amount: money(left.moneyLeftMinor) }) : null}
      </Text>
      <SegmentedControl
        label={t('refund.extent')}
        segments={[
          { id: 'whole', label: t(left.hasRefunds ? 'refund.rest' : 'refund.whole') },
          { id: 'part', label: t('refund.part') },
        ]}
        value={text.extent}
        onChange={(extent) => {
          set({ extent });
        }}
      />
      {text.extent === 'part' ? (
        <PartFields form={form} purchase={purchase} facts={facts} />
      ) : (
        <Text as="p">
          {t('refund.goesBack', { amount: money(form.reading.share.amountMinor) })}
          {form.reading.share.pointsReturned > 0
            ? ` ${t('refund.pointsGoBack', {
                points: t('programme:points', { count: form.reading.share.pointsReturned }),
              })}`
            : null}
        </Text>
      )}
      {form.reading.draft.amountMinor > 0 ? <PaymentFields form={form} /> : null}
      <TextField
        label={t('refund.reason')}
        optionalLabel={t('common:optional')}
        value={text.reason}
        onChange={(reason) => {
          set({ reason });
        }}
      />
      {plan?.ok === true ? (
        <PointsChange before={plan.value.before} after={plan.value.after} />
      ) : null}
    </FormDialog>
  );
}

type PartFieldsProps = {
  readonly form: RefundForm;
  readonly purchase: Purchase;
  readonly facts: LoyaltyFacts;
};

function PartFields({ form, purchase, facts }: PartFieldsProps) {
  const { t } = useTranslation(['purchases', 'programme', 'common']);
  const format = useFormat();
  const money = useMoneyText(purchase.currency);
  const sayRefusal = useLoyaltyRefusal();
  const { text, set, reading, isTried } = form;
  const left = refundedParts(purchase, facts.refunds);
  const decimalSign = decimalSignOf(format.locale);
  const lines = purchase.lines.filter(({ isVoided }) => !isVoided);
  const amountProblem = reading.problems.find((problem) => problem.field === 'amount');
  return (
    <>
      {lines.length === 0 ? null : (
        <ul className={styles['refundLines']}>
          {lines.map((line) => {
            const rest = left.quantityLeft.get(line.id) ?? 0;
            const shown = quantityText(rest, decimalSign);
            return (
              <li key={line.id}>
                <span className={styles['lineText']}>
                  <bdi>{line.name}</bdi>
                  <Text size={2} ink="quiet">
                    {t('refund.piecesLeft', { pieces: shown })}
                  </Text>
                </span>
                <TextField
                  label={t('refund.pieces', { name: line.name })}
                  isLabelHidden
                  size="sm"
                  inputMode="decimal"
                  dir="ltr"
                  placeholder="0"
                  isDisabled={rest === 0}
                  value={text.pieces[line.id] ?? ''}
                  onChange={(pieces) => {
                    set({
                      pieces: { ...text.pieces, [line.id]: pieces },
                      amount: null,
                      points: null,
                    });
                  }}
                  error={
                    reading.problems.some(
                      (problem) => problem.field === 'pieces' && problem.lineId === line.id,
                    )
                      ? t('form.problem.quantity')
                      : undefined
                  }
                />
              </li>
            );
          })}
        </ul>
      )}
      <Stack direction="row" gap={4} align="start">
        <TextField
          label={t('refund.amount')}
          inputMode="decimal"
          dir="ltr"
          autoFocus={lines.length === 0}
          value={
            text.amount ??
            (reading.share.amountMinor === 0 ? '' : money.show(reading.share.amountMinor))
          }
          onChange={(amount) => {
            set({ amount });
          }}
          end={<Text ink="quiet">{money.sign}</Text>}
          hint={t('refund.amountHint', {
            amount: format.money({ minor: left.moneyLeftMinor, currency: purchase.currency }),
          })}
          error={amountProblem?.field === 'amount' ? sayRefusal(amountProblem.refusal) : undefined}
        />
        {left.pointsLeft > 0 ? (
          <TextField
            label={t('refund.points')}
            inputMode="numeric"
            dir="ltr"
            value={
              text.points ??
              (reading.share.pointsReturned === 0 ? '' : String(reading.share.pointsReturned))
            }
            onChange={(points) => {
              set({ points });
            }}
            hint={t('refund.pointsHint', {
              points: t('programme:points', { count: left.pointsLeft }),
            })}
            error={
              isTried && reading.problems.some(({ field }) => field === 'points')
                ? t('form.problem.payPoints')
                : undefined
            }
          />
        ) : null}
      </Stack>
    </>
  );
}

function PaymentFields({ form }: { readonly form: RefundForm }) {
  const { t } = useTranslation(['purchases', 'common']);
  const format = useFormat();
  const { text, set, reading, isTried } = form;
  const has = (field: 'due' | 'when'): boolean =>
    reading.problems.some((problem) => problem.field === field);
  return (
    <Stack direction="row" gap={4} align="start" isWrapping>
      <div className={styles['named']}>
        <span className={styles['nameOfIt']} aria-hidden="true">
          {t('refund.payment')}
        </span>
        <SegmentedControl
          label={t('refund.payment')}
          segments={[
            { id: 'now', label: t('refund.now') },
            { id: 'promised', label: t('refund.promised') },
          ]}
          value={text.payment}
          onChange={(payment) => {
            set({ payment });
          }}
        />
      </div>
      {text.payment === 'promised' ? (
        <TextField
          label={t('refund.due')}
          size="sm"
          placeholder={t('renewal.dueExample')}
          value={text.due}
          onChange={(due) => {
            set({ due });
          }}
          understoodAs={
            reading.draft.dueOn === null ? undefined : format.weekday(reading.draft.dueOn)
          }
          error={
            has('due') && (isTried || text.due.trim() !== '') ? t('form.problem.due') : undefined
          }
        />
      ) : null}
      <TextField
        label={t('form.when')}
        size="sm"
        placeholder={t('form.today')}
        value={text.when}
        onChange={(when) => {
          set({ when });
        }}
        understoodAs={
          text.when.trim() === '' || has('when')
            ? undefined
            : format.weekday(reading.draft.refundedOn)
        }
        error={has('when') ? t('form.problem.when') : undefined}
      />
    </Stack>
  );
}
