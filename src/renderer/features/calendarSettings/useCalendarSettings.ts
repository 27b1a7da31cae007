import type { ShopSettings } from '@shared/domain/settings/setting';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive } from '@renderer/data/useLive';

/** What the cards of this section read and change. */
export type CalendarSettingsStore = {
  readonly settings: ShopSettings;
  /** Answers the batch that takes it back; `null` if it could not be saved. */
  readonly change: (changes: Partial<ShopSettings>) => Promise<string | null>;
};

/** The shop's settings, kept current; `null` while they are read. */
export function useCalendarSettings(): CalendarSettingsStore | null {
  const { settings } = useRepositories();
  const live = useLive('settings', () => settings.get());
  if (live.status === 'loading') return null;
  return {
    settings: live.value,
    change: async (changes) => {
      const saved = await settings.set(changes);
      return saved.ok ? saved.value.batchId : null;
    },
  };
}
