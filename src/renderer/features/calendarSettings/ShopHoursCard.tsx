import { useTranslation } from 'react-i18next';
import { useFormat } from '@renderer/i18n/useFormat';
import { Card, CardSection } from '@renderer/ui/Card';
import { Select } from '@renderer/ui/Select';
import { SettingRow } from '@renderer/ui/SwitchRow';
import { HoursEditor } from './HoursEditor';
import type { CalendarSettingsStore } from './useCalendarSettings';
import { useSave } from './useSave';
import { useShopRegions } from './useShopRegions';

type StoreProps = { readonly store: CalendarSettingsStore };

/** Where the shop is and when somebody is in it. */
export function ShopHoursCard({ store }: StoreProps) {
  const { t } = useTranslation('calendarSettings');
  return (
    <Card title={t('shop.title')}>
      <CardSection>
        <RegionRow store={store} />
      </CardSection>
      <CardSection>
        <HoursEditor store={store} />
      </CardSection>
    </Card>
  );
}

const WHOLE = 'whole';

/** Whose holidays the shop has. */
function RegionRow({ store }: StoreProps) {
  const { t } = useTranslation('calendarSettings');
  const format = useFormat();
  const save = useSave(store);
  const { country, region } = store.settings;
  const known = useShopRegions(country);
  if (country === '') return <p>{t('region.noCountry')}</p>;
  if (known === null) return null;
  const name = format.country(country);
  if (known.regions.length === 0) {
    return (
      <SettingRow hint={t(known.hasData ? 'region.alike' : 'region.noData')} control={null}>
        {name}
      </SettingRow>
    );
  }
  return (
    <SettingRow
      hint={t('region.hint', { country: name })}
      control={
        <Select
          label={t('region.label')}
          isLabelHidden
          placeholder={t('region.none')}
          value={known.regions.some(({ code }) => code === region) ? region : WHOLE}
          options={[
            { id: WHOLE, label: t('region.none') },
            ...known.regions.map(({ code, name: label }) => ({ id: code, label })),
          ]}
          onChange={(chosen) => void save({ region: chosen === WHOLE ? '' : chosen })}
        />
      }
    >
      {t('region.label')}
    </SettingRow>
  );
}
