import { useTranslation } from 'react-i18next';
import { CARE_LIMITS } from '@shared/domain/care/careLimits';
import { Card } from '@renderer/ui/Card';
import { GroupRhythms } from './GroupRhythms';
import { Rule } from './Rule';
import { ThresholdField } from './ThresholdField';
import type { CareStore } from './useCareStore';

/** Points that lapse, regulars who stay away, and with whom to keep in touch. */
export function RhythmCards({ store }: { readonly store: CareStore }) {
  const { t } = useTranslation('careSettings');
  const { care, setRule } = store;
  const { points, silent, rhythm } = care;
  return (
    <>
      <Card title={t('group.points')}>
        <Rule
          title={t('rules.points.title')}
          hint={t('rules.points.hint')}
          isOn={points.isOn}
          onSwitch={(isOn) => {
            setRule('points', { isOn });
          }}
        >
          <ThresholdField
            label={t('rules.points.days')}
            unit="dayLong"
            value={points.days}
            limit={CARE_LIMITS.points.days}
            onChange={(days) => {
              setRule('points', { days });
            }}
          />
        </Rule>
      </Card>
      <Card title={t('group.silent')}>
        <Rule
          title={t('rules.silent.title')}
          hint={t('rules.silent.hint')}
          isOn={silent.isOn}
          onSwitch={(isOn) => {
            setRule('silent', { isOn });
          }}
        >
          <ThresholdField
            label={t('rules.silent.visits')}
            unit="visit"
            value={silent.visits}
            limit={CARE_LIMITS.silent.visits}
            onChange={(visits) => {
              setRule('silent', { visits });
            }}
          />
          <ThresholdField
            label={t('rules.silent.gaps')}
            unit="gap"
            value={silent.gaps}
            limit={CARE_LIMITS.silent.gaps}
            onChange={(gaps) => {
              setRule('silent', { gaps });
            }}
          />
          <ThresholdField
            label={t('rules.silent.days')}
            unit="day"
            value={silent.days}
            limit={CARE_LIMITS.silent.days}
            onChange={(days) => {
              setRule('silent', { days });
            }}
          />
        </Rule>
      </Card>
      <Card title={t('group.rhythm')}>
        <Rule
          title={t('rules.rhythm.title')}
          hint={t('rules.rhythm.hint')}
          isOn={rhythm.isOn}
          onSwitch={(isOn) => {
            setRule('rhythm', { isOn });
          }}
        >
          <ThresholdField
            label={t('rules.rhythm.yellow')}
            unit="interval"
            value={rhythm.yellow}
            // First it is time, then it has been too long.
            limit={{ ...CARE_LIMITS.rhythm.yellow, max: rhythm.red }}
            onChange={(yellow) => {
              setRule('rhythm', { yellow });
            }}
          />
          <ThresholdField
            label={t('rules.rhythm.red')}
            unit="interval"
            value={rhythm.red}
            limit={{ ...CARE_LIMITS.rhythm.red, min: rhythm.yellow }}
            onChange={(red) => {
              setRule('rhythm', { red });
            }}
          />
        </Rule>
        <GroupRhythms />
      </Card>
    </>
  );
}
