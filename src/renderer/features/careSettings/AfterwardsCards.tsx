import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CARE_LIMITS } from '@shared/domain/care/careLimits';
import type { CareSettings } from '@shared/domain/care/careRules';
import { Card } from '@renderer/ui/Card';
import { Select } from '@renderer/ui/Select';
import styles from './CareSettings.module.css';
import { Rule } from './Rule';
import { ThresholdField } from './ThresholdField';
import type { CareStore } from './useCareStore';

type AfterwardsCardsProps = {
  readonly store: CareStore;
  /** The checklists of the welcome. */
  readonly journeys?: ReactNode;
};

/** Check-ins, the welcome, what is owed and comes round, asking, and how long the list may be. */
export function AfterwardsCards({ store, journeys }: AfterwardsCardsProps) {
  const { t } = useTranslation('careSettings');
  const { care, asking, setRule, setAsking, change } = store;
  const { welcome, refund, renewal } = care;
  return (
    <>
      <CheckInCard store={store} />
      <Card title={t('group.welcome')}>
        <Rule
          title={t('rules.welcome.title')}
          hint={t('rules.welcome.hint')}
          isOn={welcome.isOn}
          onSwitch={(isOn) => {
            setRule('welcome', { isOn });
          }}
        />
      </Card>
      {journeys}
      <Card title={t('group.owed')}>
        <Rule
          title={t('rules.refund.title')}
          hint={t('rules.refund.hint')}
          isOn={refund.isOn}
          onSwitch={(isOn) => {
            setRule('refund', { isOn });
          }}
        >
          <ThresholdField
            label={t('rules.refund.aheadDays')}
            unit="dayLong"
            value={refund.aheadDays}
            limit={CARE_LIMITS.refund.aheadDays}
            onChange={(aheadDays) => {
              setRule('refund', { aheadDays });
            }}
          />
        </Rule>
        <Rule
          title={t('rules.renewal.title')}
          hint={t('rules.renewal.hint')}
          isOn={renewal.isOn}
          onSwitch={(isOn) => {
            setRule('renewal', { isOn });
          }}
        >
          <ThresholdField
            label={t('rules.renewal.aheadDays')}
            unit="dayLong"
            value={renewal.aheadDays}
            limit={CARE_LIMITS.renewal.aheadDays}
            onChange={(aheadDays) => {
              setRule('renewal', { aheadDays });
            }}
          />
        </Rule>
      </Card>
      <Card title={t('group.asking')}>
        <p className={styles['hint']}>{t('rules.asking.lead')}</p>
        <div className={styles['fields']}>
          <ThresholdField
            label={t('rules.asking.againAfterDays')}
            unit="day"
            value={asking.againAfterDays}
            limit={CARE_LIMITS.asking.againAfterDays}
            onChange={(againAfterDays) => {
              setAsking({ againAfterDays });
            }}
          />
          <ThresholdField
            label={t('rules.asking.peaceDays')}
            unit="day"
            value={asking.peaceDays}
            limit={CARE_LIMITS.asking.peaceDays}
            onChange={(peaceDays) => {
              setAsking({ peaceDays });
            }}
          />
        </div>
      </Card>
      <Card title={t('group.list')}>
        <div className={styles['fields']}>
          <ThresholdField
            label={t('rules.list.maxRows')}
            hint={t('rules.list.maxRowsHint')}
            unit="person"
            value={care.maxRows}
            limit={CARE_LIMITS.maxRows}
            onChange={(maxRows) => {
              change((now) => ({ ...now, maxRows }));
            }}
          />
          <ThresholdField
            label={t('rules.list.letGoAfter')}
            hint={t('rules.list.letGoAfterHint')}
            unit="push"
            value={care.letGoAfter}
            limit={CARE_LIMITS.letGoAfter}
            onChange={(letGoAfter) => {
              change((now) => ({ ...now, letGoAfter }));
            }}
          />
        </div>
      </Card>
    </>
  );
}

function CheckInCard({ store: { care, setRule } }: { readonly store: CareStore }) {
  const { t } = useTranslation('careSettings');
  const { checkInPurchase, checkInSolution } = care;
  const every: readonly CareSettings['checkInPurchase']['of'][] = ['first', 'every'];
  return (
    <Card title={t('group.checkIns')}>
      <Rule
        title={t('rules.checkInPurchase.title')}
        hint={t('rules.checkInPurchase.hint')}
        isOn={checkInPurchase.isOn}
        onSwitch={(isOn) => {
          setRule('checkInPurchase', { isOn });
        }}
      >
        <ThresholdField
          label={t('rules.checkInPurchase.days')}
          unit="dayLong"
          value={checkInPurchase.days}
          limit={CARE_LIMITS.checkInPurchase.days}
          onChange={(days) => {
            setRule('checkInPurchase', { days });
          }}
        />
        <Select
          label={t('rules.checkInPurchase.of')}
          size="sm"
          placeholder=""
          value={checkInPurchase.of}
          options={every.map((id) => ({ id, label: t(`rules.checkInPurchase.${id}`) }))}
          onChange={(of) => {
            if (of !== checkInPurchase.of) setRule('checkInPurchase', { of });
          }}
        />
      </Rule>
      <Rule
        title={t('rules.checkInSolution.title')}
        hint={t('rules.checkInSolution.hint')}
        isOn={checkInSolution.isOn}
        onSwitch={(isOn) => {
          setRule('checkInSolution', { isOn });
        }}
      >
        <ThresholdField
          label={t('rules.checkInSolution.days')}
          unit="dayLong"
          value={checkInSolution.days}
          limit={CARE_LIMITS.checkInSolution.days}
          onChange={(days) => {
            setRule('checkInSolution', { days });
          }}
        />
      </Rule>
    </Card>
  );
}
