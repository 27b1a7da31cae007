import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive } from '@renderer/data/useLive';
import type { ShopSettings } from '@shared/domain/settings/setting';

/** The shop's settings, kept current, and how to change some of them; `null` while they are read. */
export function useShopSettings(): {
  readonly settings: ShopSettings | null;
  readonly change: (changes: Partial<ShopSettings>) => Promise<string | null>;
} {
  const repository = useRepositories().settings;
  const live = useLive('settings', () => repository.get());
  return {
    settings: live.status === 'ready' ? live.value : null,
    change: async (changes) => {
      const saved = await repository.set(changes);
      return saved.ok ? saved.value.batchId : null;
    },
  };
}
