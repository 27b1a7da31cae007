import { useTranslation } from 'react-i18next';
import type { Contact } from '@shared/domain/contacts/contact';
import { calledBy } from '@shared/domain/contacts/contactChecks';
import { scoresOf } from '@shared/domain/feedback/scores';
import { useFormDialog } from '@renderer/hooks/useFormDialog';
import { FormDialog } from '@renderer/ui/FormDialog';
import { useToday } from '@renderer/hooks/useClock';
import { Sentence } from '@renderer/i18n/Sentence';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { Checkbox } from '@renderer/ui/Checkbox';
import { Notice } from '@renderer/ui/Notice';
import { ScoreScale } from '@renderer/ui/ScoreScale';
import { SegmentedControl } from '@renderer/ui/SegmentedControl';
import { Select } from '@renderer/ui/Select';
import { TextArea } from '@renderer/ui/TextArea';
import { TextField } from '@renderer/ui/TextField';
import styles from './Feedback.module.css';
import { TOUCHPOINTS } from './feedbackDraft';
import { useFeedbackForm, type FeedbackForm } from './useFeedbackForm';
import { useScoreText } from './useScoreText';

/** Stands for no purchase in particular. */
const NO_PURCHASE = 'none';

type FeedbackDialogProps = {
  /** `null` for slips without a name: one after another is written down. */
  readonly contact: Contact | null;
  /** To the slips that can be filled in; absent where nothing is printed. */
  readonly onPrint?: (() => void) | undefined;
  readonly onClose: () => void;
};

/** Writes down what somebody said: a score with words, or criticism. */
export function FeedbackDialog({ contact, onPrint, onClose }: FeedbackDialogProps) {
  const { t } = useTranslation(['feedback', 'common']);
  const format = useFormat();
  const today = useToday();
  const form = useFeedbackForm(contact);
  const { draft, set, problems } = form;
  const name = (contact !== null && calledBy(contact)) || t('common:untitled');
  const isScored = draft.kind !== 'criticism';

  const dialog = useFormDialog(async () => {
    if ((await form.save()) && contact !== null) onClose();
  });

  return (
    <FormDialog
      title={contact === null ? t('nameless.title') : t('form.title')}
      lead={
        contact === null ? (
          t('nameless.lead')
        ) : (
          <Sentence say={(values) => t(`form.question.${draft.kind}`, values)} values={{ name }} />
        )
      }
      act={t('form.save')}
      refused={problems.has('failed') ? t('form.failed') : undefined}
      foot={
        onPrint === undefined ? null : (
          <Button variant="link" size="sm" onPress={onPrint}>
            {t('form.paper')}
          </Button>
        )
      }
      form={dialog}
      width={600}
      onClose={onClose}
    >
      <SegmentedControl
        label={t('kind.label')}
        segments={[
          { id: 'csat', label: t('kind.csat') },
          { id: 'nps', label: t('kind.nps') },
          ...(contact === null ? [] : [{ id: 'criticism' as const, label: t('kind.criticism') }]),
        ]}
        value={draft.kind}
        onChange={(kind) => {
          set({ kind });
        }}
      />
      <Score form={form} />
      <TextArea
        label={t('form.words')}
        optionalLabel={isScored ? t('form.optional') : undefined}
        value={draft.words}
        onChange={(words) => {
          set({ words });
        }}
        minRows={2}
        maxRows={6}
        maxLength={4000}
        error={problems.has('words') ? t('form.wordsMissing') : undefined}
      />
      {isScored ? (
        <div className={styles['two']}>
          <Select
            label={t('touchpoint.label')}
            placeholder={t('touchpoint.label')}
            options={TOUCHPOINTS.map((id) => ({ id, label: t(`touchpoint.${id}`) }))}
            value={draft.touchpoint}
            onChange={(touchpoint) => {
              set({ touchpoint });
            }}
          />
          {contact === null ? null : (
            <Select
              label={t('by.label')}
              placeholder={t('by.label')}
              options={[
                { id: 'told' as const, label: t('by.told') },
                { id: 'paper' as const, label: t('by.paper') },
              ]}
              value={draft.by}
              onChange={(by) => {
                set({ by });
              }}
            />
          )}
        </div>
      ) : null}
      {isScored && draft.touchpoint === 'purchase' && form.bought.length > 0 ? (
        <Select
          label={t('purchase.label')}
          placeholder={t('purchase.label')}
          options={[
            ...form.bought.map((purchase) => ({
              id: purchase.id,
              label: t('purchase.one', {
                day: format.relativeDay(purchase.boughtOn, today),
                amount: format.money({
                  minor: purchase.amountMinor,
                  currency: purchase.currency,
                }),
              }),
            })),
            { id: NO_PURCHASE, label: t('purchase.none') },
          ]}
          value={form.purchaseId ?? NO_PURCHASE}
          onChange={(id) => {
            set({ purchaseId: id === NO_PURCHASE ? null : id });
          }}
        />
      ) : null}
      <TextField
        label={t('form.when')}
        placeholder={t('form.whenToday')}
        value={draft.when}
        onChange={(when) => {
          set({ when });
        }}
        understoodAs={form.day === null ? undefined : format.weekday(form.day)}
        error={
          problems.has('when')
            ? t('form.whenWrong', { example: format.shortDay(today) })
            : undefined
        }
      />
      {contact === null ? null : (
        <Checkbox
          isSelected={draft.isPublic}
          onChange={(isPublic) => {
            set({ isPublic });
          }}
          detail={t('form.publicHint')}
        >
          {t('form.public')}
        </Checkbox>
      )}
      {form.saved === 0 ? null : (
        <Notice tone="ok" icon="check" announce="status">
          {t('nameless.count', { count: form.saved })}
        </Notice>
      )}
      {form.dueOn === null ? null : (
        <Notice tone="critique" icon="message-square-warning" announce="status">
          {t('form.opens', { day: format.weekday(form.dueOn) })}
        </Notice>
      )}
    </FormDialog>
  );
}

function Score({ form }: { readonly form: FeedbackForm }) {
  const { t } = useTranslation('feedback');
  const format = useFormat();
  const today = useToday();
  const text = useScoreText();
  const { draft, set, problems, earlier } = form;
  const { kind } = draft;
  if (kind === 'criticism') return null;
  return (
    <ScoreScale
      label={t(`form.score.${kind}`)}
      scores={scoresOf(kind)}
      value={draft.score}
      onChange={(score) => {
        set({ score });
      }}
      scoreLabel={(score) => text.title({ kind, score })}
      formatNumber={format.number}
      {...text.ends(kind)}
      hint={
        earlier === null
          ? undefined
          : t('form.earlier', {
              score: text.title(earlier),
              day: format.relativeDay(earlier.answeredOn, today),
            })
      }
      error={problems.has('score') ? t('form.scoreMissing') : undefined}
    />
  );
}
