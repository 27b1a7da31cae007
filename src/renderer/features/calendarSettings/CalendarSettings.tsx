import { Skeleton } from '@renderer/ui/Skeleton';
import { useTranslation } from 'react-i18next';
import { CallsCard } from './CallsCard';
import { CorrectionsCard } from './CorrectionsCard';
import { PacksCard } from './PacksCard';
import { SeasonsCard } from './SeasonsCard';
import { ShopHoursCard } from './ShopHoursCard';
import { SourcesCard } from './SourcesCard';
import { useCalendarSettings } from './useCalendarSettings';

type CalendarSettingsProps = {
  /** To the calendar, where single days are put right; absent where there is none. */
  readonly onCalendar?: (() => void) | undefined;
};

/** When the shop is there, when nobody is called, which days and seasons count, and where they are known from. */
export function CalendarSettings({ onCalendar }: CalendarSettingsProps) {
  const { t } = useTranslation('common');
  const store = useCalendarSettings();
  if (store === null) return <Skeleton label={t('loading')} shape="card" />;
  return (
    <>
      <ShopHoursCard store={store} />
      <CallsCard store={store} />
      <SeasonsCard store={store} />
      <CorrectionsCard onCalendar={onCalendar} />
      <PacksCard shopName={store.settings.shopName} />
      <SourcesCard country={store.settings.country} />
    </>
  );
}
