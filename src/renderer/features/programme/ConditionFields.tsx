import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EarnCondition, Tier } from '@shared/domain/loyalty/programme';
import type { SalesChannel } from '@shared/domain/purchases/purchase';
import type { ProgrammeWords } from '@renderer/i18n/programmeText';
import { useFormat } from '@renderer/i18n/useFormat';
import { Checkbox } from '@renderer/ui/Checkbox';
import { ChipGroup, ToggleChip } from '@renderer/ui/ChipGroup';
import { TagField } from '@renderer/ui/TagField';
import { without } from './earnRules';
import styles from './Programme.module.css';
import { SeasonFields } from './SeasonFields';
import { useKnownTags } from './useKnownTags';

const CHANNELS: readonly SalesChannel[] = ['shop', 'phone', 'online', 'visit', 'fair', 'other'];

/** A season to begin with. */
const ADVENT = { from: '12-01', to: '12-24' } as const;

type ConditionFieldsProps = {
  readonly when: EarnCondition;
  readonly tiers: readonly Tier[];
  readonly words: ProgrammeWords;
  readonly onChange: (when: EarnCondition) => void;
  readonly onReadable: (isReadable: boolean) => void;
};

/** When a rule applies. What is left as it is does not restrict. */
export function ConditionFields({
  when,
  tiers,
  words,
  onChange,
  onReadable,
}: ConditionFieldsProps) {
  const { t } = useTranslation(['programme', 'common']);
  const format = useFormat();
  const knownTags = useKnownTags();
  const [hasSeason, setHasSeason] = useState(when.season !== undefined);
  const days = Array.from({ length: 7 }, (_, index) => ((format.firstWeekday - 1 + index) % 7) + 1);
  return (
    <>
      <div className={styles['part']}>
        <h3 className={styles['itemTitle']}>{t('condition.title')}</h3>
        <p className={styles['hint']}>{t('condition.hint')}</p>
      </div>
      <Chips
        label={t('condition.weekdays')}
        options={days.map((day) => ({ id: day, label: format.weekdays[day - 1] ?? '' }))}
        chosen={when.weekdays ?? []}
        onChange={(weekdays) => onChange({ ...when, weekdays })}
      />
      <Chips
        label={t('condition.channels')}
        options={CHANNELS.map((id) => ({ id, label: t(`when.channel.${id}`) }))}
        chosen={when.channels ?? []}
        onChange={(channels) => onChange({ ...when, channels })}
      />
      {tiers.length > 0 && (
        <Chips
          label={t('condition.tiers')}
          options={tiers.map((tier) => ({ id: tier.id, label: words.tierName(tier) }))}
          chosen={when.tiers ?? []}
          onChange={(ids) => onChange({ ...when, tiers: ids })}
        />
      )}
      <TagField
        label={t('condition.tags')}
        hint={t('condition.tagsHint')}
        value={when.tags ?? []}
        suggestions={knownTags}
        listLabel={t('condition.tagList')}
        removeLabel={(word) => t('condition.removeTag', { tag: word })}
        onChange={(tags) => onChange({ ...when, tags })}
      />
      <Checkbox
        isSelected={when.isBirthday === true}
        onChange={(isOn) =>
          onChange(isOn ? { ...when, isBirthday: true } : without(when, 'isBirthday'))
        }
      >
        {t('condition.birthday')}
      </Checkbox>
      <Checkbox
        isSelected={hasSeason}
        onChange={(isOn) => {
          setHasSeason(isOn);
          onReadable(true);
          onChange(isOn ? { ...when, season: ADVENT } : without(when, 'season'));
        }}
      >
        {t('condition.season')}
      </Checkbox>
      {hasSeason && (
        <SeasonFields
          season={when.season ?? ADVENT}
          onReadable={onReadable}
          onChange={(season) => onChange({ ...when, season })}
        />
      )}
    </>
  );
}

type ChipsProps<Id extends string | number> = {
  readonly label: string;
  readonly options: readonly { readonly id: Id; readonly label: string }[];
  readonly chosen: readonly Id[];
  readonly onChange: (chosen: readonly Id[]) => void;
};

function Chips<Id extends string | number>({ label, options, chosen, onChange }: ChipsProps<Id>) {
  return (
    <div className={styles['chips']}>
      <span className={styles['chipsLabel']} aria-hidden="true">
        {label}
      </span>
      <ChipGroup label={label} isWrapping>
        {options.map((option) => (
          <ToggleChip
            key={option.id}
            isSelected={chosen.includes(option.id)}
            onChange={(isOn) =>
              onChange(
                isOn ? [...chosen, option.id] : chosen.filter((other) => other !== option.id),
              )
            }
          >
            {option.label}
          </ToggleChip>
        ))}
      </ChipGroup>
    </div>
  );
}
