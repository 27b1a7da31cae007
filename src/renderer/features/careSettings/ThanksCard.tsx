import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CARE_LIMITS, readVisitCounts } from '@shared/domain/care/careLimits';
import { useFormat } from '@renderer/i18n/useFormat';
import { Card } from '@renderer/ui/Card';
import { TextField } from '@renderer/ui/TextField';
import styles from './CareSettings.module.css';
import { Rule } from './Rule';
import { ThresholdField } from './ThresholdField';
import type { CareStore } from './useCareStore';

type ThanksCardProps = { readonly store: CareStore };

const PLAIN_RULES = ['referral', 'feedback', 'idea', 'solved'] as const;

/** What is thanked for, and for how long a thank-you stays owed. */
export function ThanksCard({ store }: ThanksCardProps) {
  const { t } = useTranslation('careSettings');
  const { setThanks, change } = store;
  const { thanks } = store.care;
  const setVisits = (part: Partial<typeof thanks.visits>): void => {
    change((now) => ({
      ...now,
      thanks: { ...now.thanks, visits: { ...now.thanks.visits, ...part } },
    }));
  };
  return (
    <Card title={t('group.thanks')}>
      <div className={styles['fields']}>
        <ThresholdField
          label={t('rules.thanks.days')}
          hint={t('rules.thanks.daysHint')}
          unit="dayLong"
          value={thanks.days}
          limit={CARE_LIMITS.thanks.days}
          onChange={(days) => {
            setThanks({ days });
          }}
        />
      </div>
      <Rule
        title={t('rules.thanks.firstPurchase.title')}
        hint={t('rules.thanks.firstPurchase.hint')}
        isOn={thanks.firstPurchase.isOn}
        onSwitch={(isOn) => {
          setThanks({ firstPurchase: { isOn } });
        }}
      />
      <Rule
        title={t('rules.thanks.visits.title')}
        hint={t('rules.thanks.visits.hint')}
        isOn={thanks.visits.isOn}
        onSwitch={(isOn) => {
          setVisits({ isOn });
        }}
      >
        <VisitCountsField
          value={thanks.visits.at}
          onChange={(at) => {
            setVisits({ at });
          }}
        />
        <ThresholdField
          label={t('rules.thanks.visits.every')}
          unit="moreVisit"
          value={thanks.visits.every}
          limit={CARE_LIMITS.thanks.every}
          onChange={(every) => {
            setVisits({ every });
          }}
        />
      </Rule>
      {PLAIN_RULES.map((rule) => (
        <Rule
          key={rule}
          title={t(`rules.thanks.${rule}.title`)}
          hint={t(`rules.thanks.${rule}.hint`)}
          isOn={thanks[rule].isOn}
          onSwitch={(isOn) => {
            setThanks({ [rule]: { isOn } });
          }}
        />
      ))}
    </Card>
  );
}

type VisitCountsFieldProps = {
  readonly value: readonly number[];
  readonly onChange: (value: readonly number[]) => void;
};

/** The round numbers of visits, as they are written in a line. */
function VisitCountsField({ value, onChange }: VisitCountsFieldProps) {
  const { t } = useTranslation('careSettings');
  const format = useFormat();
  const [typed, setTyped] = useState<string | null>(null);
  const read = typed === null ? value : readVisitCounts(typed);
  const keep = (): void => {
    if (typed === null || read === null) return;
    setTyped(null);
    if (read.join() !== value.join()) onChange(read);
  };
  return (
    <TextField
      className={styles['threshold'] ?? ''}
      label={t('rules.thanks.visits.at')}
      size="sm"
      inputMode="numeric"
      // Without separators of thousands: a comma parts the numbers here.
      value={typed ?? value.join(', ')}
      error={read === null ? t('rules.thanks.visits.atProblem') : undefined}
      understoodAs={
        typed === null || read === null ? undefined : format.list(read.map(format.number))
      }
      onChange={setTyped}
      onBlur={keep}
      onEnter={keep}
    />
  );
}
