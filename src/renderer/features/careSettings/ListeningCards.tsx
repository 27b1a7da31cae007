import { useTranslation } from 'react-i18next';
import { CARE_LIMITS } from '@shared/domain/care/careLimits';
import { Card } from '@renderer/ui/Card';
import { PromiseKeeping } from './PromiseKeeping';
import { Rule } from './Rule';
import { ThresholdField } from './ThresholdField';
import type { CareStore } from './useCareStore';

/** Criticism, promises and celebrations: what is said, given and celebrated. */
export function ListeningCards({ store }: { readonly store: CareStore }) {
  const { t } = useTranslation('careSettings');
  const { care, setRule } = store;
  const { criticism, promise, closing, birthday, holiday } = care;
  return (
    <>
      <Card title={t('group.criticism')}>
        <Rule
          title={t('rules.criticism.title')}
          hint={t('rules.criticism.hint')}
          isOn={criticism.isOn}
          onSwitch={(isOn) => {
            setRule('criticism', { isOn });
          }}
        >
          <ThresholdField
            label={t('rules.criticism.csatUpTo')}
            unit="grade5"
            value={criticism.csatUpTo}
            limit={CARE_LIMITS.criticism.csatUpTo}
            onChange={(csatUpTo) => {
              setRule('criticism', { csatUpTo });
            }}
          />
          <ThresholdField
            label={t('rules.criticism.npsUpTo')}
            unit="grade10"
            value={criticism.npsUpTo}
            limit={CARE_LIMITS.criticism.npsUpTo}
            onChange={(npsUpTo) => {
              setRule('criticism', { npsUpTo });
            }}
          />
          <ThresholdField
            label={t('rules.criticism.days')}
            unit="dayLong"
            value={criticism.days}
            limit={CARE_LIMITS.criticism.days}
            onChange={(days) => {
              setRule('criticism', { days });
            }}
          />
        </Rule>
      </Card>
      <Card title={t('group.promises')}>
        <Rule
          title={t('rules.promise.title')}
          hint={t('rules.promise.hint')}
          isOn={promise.isOn}
          onSwitch={(isOn) => {
            setRule('promise', { isOn });
          }}
        >
          <ThresholdField
            label={t('rules.promise.aheadDays')}
            unit="dayLong"
            value={promise.aheadDays}
            limit={CARE_LIMITS.promise.aheadDays}
            onChange={(aheadDays) => {
              setRule('promise', { aheadDays });
            }}
          />
        </Rule>
        <Rule
          title={t('rules.closing.title')}
          hint={t('rules.closing.hint')}
          isOn={closing.isOn}
          onSwitch={(isOn) => {
            setRule('closing', { isOn });
          }}
        >
          <ThresholdField
            label={t('rules.closing.minutes')}
            unit="minute"
            value={closing.minutes}
            limit={CARE_LIMITS.closing.minutes}
            onChange={(minutes) => {
              setRule('closing', { minutes });
            }}
          />
        </Rule>
        <PromiseKeeping />
      </Card>
      <Card title={t('group.celebrations')}>
        <Rule
          title={t('rules.birthday.title')}
          hint={t('rules.birthday.hint')}
          isOn={birthday.isOn}
          onSwitch={(isOn) => {
            setRule('birthday', { isOn });
          }}
        >
          <ThresholdField
            label={t('rules.birthday.lateDays')}
            unit="dayLong"
            value={birthday.lateDays}
            limit={CARE_LIMITS.birthday.lateDays}
            onChange={(lateDays) => {
              setRule('birthday', { lateDays });
            }}
          />
        </Rule>
        <Rule
          title={t('rules.holiday.title')}
          hint={t('rules.holiday.hint')}
          isOn={holiday.isOn}
          onSwitch={(isOn) => {
            setRule('holiday', { isOn });
          }}
        >
          <ThresholdField
            label={t('rules.holiday.aheadDays')}
            unit="dayLong"
            value={holiday.aheadDays}
            limit={CARE_LIMITS.holiday.aheadDays}
            onChange={(aheadDays) => {
              setRule('holiday', { aheadDays });
            }}
          />
        </Rule>
      </Card>
    </>
  );
}
