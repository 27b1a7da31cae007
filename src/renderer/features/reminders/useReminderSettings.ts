import type { ShopSettings } from '@shared/domain/settings/setting';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive } from '@renderer/data/useLive';
import { usePlatform } from '@renderer/platform/PlatformContext';

/** How the computer speaks up (`null` while it is read), and a notice to try it. */
export function useReminderSettings(): {
  readonly reminders: ShopSettings['reminders'] | null;
  readonly change: (reminders: ShopSettings['reminders']) => void;
  readonly tryNotice: (
    title: string,
    body: string,
  ) => Promise<'shown' | 'notAvailable' | 'notAllowed'>;
} {
  const platform = usePlatform();
  const { settings } = useRepositories();
  const live = useLive('settings', () => settings.get());
  return {
    reminders: live.status === 'ready' ? live.value.reminders : null,
    change: (reminders) => void settings.set({ reminders }),
    tryNotice: async (title, body) => {
      const shown = await platform.showNotice({ id: 'test', title, body });
      if (shown.ok) return 'shown';
      return shown.refusal.code === 'notices/not-allowed' ? 'notAllowed' : 'notAvailable';
    },
  };
}
