import { useTranslation } from 'react-i18next';
import type { SegmentCondition } from '@shared/domain/segments/segment';
import { useFormat } from '@renderer/i18n/useFormat';
import { useCountryOptions } from '@renderer/i18n/useCountryOptions';
import { useTierName } from '@renderer/i18n/useTierName';
import { NumberField } from '@renderer/ui/NumberField';
import { Select } from '@renderer/ui/Select';
import { SuggestField } from '@renderer/ui/SuggestField';
import { TagField } from '@renderer/ui/TagField';
import { TextField } from '@renderer/ui/TextField';
import { CountControls } from './CountControls';
import { DayInput } from './DayInput';
import { PickMany } from './PickMany';
import styles from './Segments.module.css';
import { PURPOSES } from './useConditionText';
import { useChoices } from './useChoices';
import { useTiers } from './useTiers';

type ConditionControlsProps<Condition extends SegmentCondition = SegmentCondition> = {
  readonly condition: Condition;
  /** What is wrong with it; marks the field. */
  readonly error: string | undefined;
  readonly onChange: (condition: Condition) => void;
};

/** The controls with which one condition is written. */
export function ConditionControls(props: ConditionControlsProps) {
  const { condition, error, onChange } = props;
  const { t } = useTranslation(['segments', 'contacts', 'contactForm']);
  const format = useFormat();
  const countries = useCountryOptions();
  const tiers = useTiers();
  const tierName = useTierName();
  const { tags, owners, languages, fields } = useChoices();
  switch (condition.field) {
    case 'tag':
      return (
        <>
          <AnyOrNone condition={condition} onChange={onChange} />
          <TagField
            className={styles['value'] ?? ''}
            label={t('value.tags')}
            isLabelHidden
            listLabel={t('value.tags')}
            placeholder={t('value.addTag')}
            value={condition.tags}
            suggestions={tags}
            error={error}
            removeLabel={(tag) => t('value.removeOne', { what: tag })}
            onChange={(next) => onChange({ ...condition, tags: next })}
          />
        </>
      );
    case 'country':
      return (
        <>
          <AnyOrNone condition={condition} onChange={onChange} />
          <PickMany
            label={t('value.countries')}
            options={countries}
            chosen={condition.countries}
            error={error}
            onChange={(next) => onChange({ ...condition, countries: next })}
          />
        </>
      );
    case 'language':
      return (
        <>
          <AnyOrNone condition={condition} onChange={onChange} />
          <PickMany
            label={t('value.languages')}
            options={languages}
            chosen={condition.languages}
            error={error}
            onChange={(next) => onChange({ ...condition, languages: next })}
          />
        </>
      );
    case 'tier':
      return (
        <PickMany
          label={t('value.tiers')}
          options={tiers.map((tier) => ({ id: tier.id, label: tierName(tier) }))}
          chosen={condition.tiers}
          error={error}
          onChange={(next) => onChange({ ...condition, tiers: next })}
        />
      );
    case 'kind':
      return (
        <Select
          className={styles['op'] ?? ''}
          label={t('field.kind')}
          isLabelHidden
          placeholder={t('value.pick')}
          value={condition.kind}
          options={[
            { id: 'person', label: t('value.person') },
            { id: 'organisation', label: t('value.organisation') },
          ]}
          onChange={(kind) => onChange({ ...condition, kind })}
        />
      );
    case 'owner':
      return (
        <SuggestField
          className={styles['value'] ?? ''}
          label={t('value.owner')}
          isLabelHidden
          placeholder={t('value.nobody')}
          value={condition.owner ?? ''}
          suggestions={owners.map((owner) => ({ id: owner, label: owner }))}
          onChange={(owner) => onChange({ ...condition, owner: owner === '' ? null : owner })}
          onPick={(owner) => onChange({ ...condition, owner })}
        />
      );
    case 'source':
    case 'text':
      return (
        <TextField
          className={styles['value'] ?? ''}
          label={t('op.contains')}
          isLabelHidden
          placeholder={t('value.textHint')}
          value={condition.text}
          onChange={(text) => onChange({ ...condition, text })}
        />
      );
    case 'custom':
    case 'custom-number': {
      const own = fields.filter(
        ({ kind }) => condition.field === 'custom' || kind === 'number' || kind === 'text',
      );
      return (
        <>
          <Select
            className={styles['op'] ?? ''}
            label={t('value.field')}
            isLabelHidden
            placeholder={t('value.field')}
            value={condition.fieldId === '' ? null : condition.fieldId}
            options={own.map(({ id, label }) => ({ id, label }))}
            onChange={(fieldId) => onChange({ ...condition, fieldId })}
          />
          {condition.field === 'custom' ? (
            <TextField
              className={styles['value'] ?? ''}
              label={t('op.contains')}
              isLabelHidden
              placeholder={t('value.textHint')}
              value={condition.text}
              onChange={(text) => onChange({ ...condition, text })}
            />
          ) : (
            <CountControls condition={condition} error={error} onChange={onChange} />
          )}
        </>
      );
    }
    case 'birthday-month':
      return (
        <Select
          className={styles['op'] ?? ''}
          label={t('value.month')}
          isLabelHidden
          placeholder={t('value.month')}
          value={String(condition.month)}
          options={[
            { id: '0', label: t('value.thisMonth') },
            ...format.months.map((label, at) => ({ id: String(at + 1), label })),
          ]}
          onChange={(month) => onChange({ ...condition, month: Number(month) })}
        />
      );
    case 'since':
      return (
        <>
          <Select
            className={styles['op'] ?? ''}
            label={t('field.since')}
            isLabelHidden
            placeholder={t('value.pick')}
            value={condition.is}
            options={(['after', 'before'] as const).map((id) => ({ id, label: t(`op.${id}`) }))}
            onChange={(is) => onChange({ ...condition, is })}
          />
          <DayInput
            value={condition.day}
            error={error}
            onChange={(day) => onChange({ ...condition, day })}
          />
        </>
      );
    case 'consent':
      return (
        <>
          <Select
            className={styles['op'] ?? ''}
            label={t('field.consent')}
            isLabelHidden
            placeholder={t('value.pick')}
            value={condition.isGiven ? 'given' : 'notGiven'}
            options={(['given', 'notGiven'] as const).map((id) => ({ id, label: t(`op.${id}`) }))}
            onChange={(is) => onChange({ ...condition, isGiven: is === 'given' })}
          />
          <Select
            className={styles['op'] ?? ''}
            label={t('value.purpose')}
            isLabelHidden
            placeholder={t('value.purpose')}
            value={condition.purpose}
            options={PURPOSES.map((id) => ({ id, label: t(`contacts:purpose.${id}`) }))}
            onChange={(purpose) => onChange({ ...condition, purpose })}
          />
        </>
      );
    case 'silent':
      return (
        <NumberField
          className={styles['value'] ?? ''}
          label={t('value.gaps')}
          isLabelHidden
          unit={t('value.gaps')}
          value={known(condition.gaps)}
          minValue={1}
          maxValue={100}
          step={0.5}
          error={error}
          onChange={(gaps) => onChange({ ...condition, gaps: gaps ?? Number.NaN })}
        />
      );
    default:
      return <CountControls condition={condition} error={error} onChange={onChange} />;
  }
}

const known = (figure: number): number | undefined => (Number.isNaN(figure) ? undefined : figure);

type AnyOrNoneCondition = Extract<SegmentCondition, { readonly is: 'any' | 'none' }>;

function AnyOrNone<Condition extends AnyOrNoneCondition>({
  condition,
  onChange,
}: Omit<ConditionControlsProps<Condition>, 'error'>) {
  const { t } = useTranslation('segments');
  return (
    <Select
      className={styles['op'] ?? ''}
      label={t(`field.${condition.field}`)}
      isLabelHidden
      placeholder={t('value.pick')}
      value={condition.is}
      options={(['any', 'none'] as const).map((id) => ({ id, label: t(`op.${id}`) }))}
      onChange={(is) => onChange({ ...condition, is })}
    />
  );
}
