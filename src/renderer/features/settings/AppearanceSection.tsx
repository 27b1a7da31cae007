import { useTranslation } from 'react-i18next';
import { SIZE, withinSize } from '@renderer/hooks/preferences';
import { usePreferences } from '@renderer/hooks/usePreferences';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { SegmentedControl } from '@renderer/ui/SegmentedControl';
import { SettingRow } from '@renderer/ui/SwitchRow';
import styles from './sections.module.css';

/** How it looks on this computer; each choice takes effect at once. */
export function AppearanceSection() {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const [{ theme, sizePercent, density }, change] = usePreferences();
  const resize = (step: number) => change({ sizePercent: withinSize(sizePercent + step) });

  return (
    <Card>
      <SettingRow
        hint={t('appearance.themeHint')}
        control={
          <SegmentedControl
            label={t('appearance.theme')}
            value={theme}
            segments={[
              { id: 'system', label: t('appearance.themes.system'), icon: 'monitor' },
              { id: 'light', label: t('appearance.themes.light'), icon: 'sun' },
              { id: 'dark', label: t('appearance.themes.dark'), icon: 'moon' },
            ]}
            onChange={(next) => change({ theme: next })}
          />
        }
      >
        {t('appearance.theme')}
      </SettingRow>
      <SettingRow
        hint={t('appearance.sizeHint')}
        control={
          <div className={styles['stepper']} role="group" aria-label={t('appearance.size')}>
            <Button
              size="sm"
              isDisabled={sizePercent <= SIZE.min}
              onPress={() => resize(-SIZE.step)}
            >
              {t('appearance.smaller')}
            </Button>
            <output className={styles['size']}>{format.percent(sizePercent / 100)}</output>
            <Button
              size="sm"
              isDisabled={sizePercent >= SIZE.max}
              onPress={() => resize(SIZE.step)}
            >
              {t('appearance.larger')}
            </Button>
          </div>
        }
      >
        {t('appearance.size')}
      </SettingRow>
      <SettingRow
        hint={t('appearance.densityHint')}
        control={
          <SegmentedControl
            label={t('appearance.density')}
            value={density}
            segments={[
              { id: 'comfortable', label: t('appearance.densities.comfortable') },
              { id: 'compact', label: t('appearance.densities.compact') },
              { id: 'counter', label: t('appearance.densities.counter') },
            ]}
            onChange={(next) => change({ density: next })}
          />
        }
      >
        {t('appearance.density')}
      </SettingRow>
    </Card>
  );
}
