import type { ShopSettings } from '@shared/domain/settings/setting';
import { DEFAULT_SETTINGS } from '@shared/domain/store/defaultSettings';
import { useRepositories } from './RepositoriesContext';
import { useLive } from './useLive';

/** The shop's settings, kept current; the defaults until they are read. */
export function useShopSettings(): ShopSettings {
  const { settings } = useRepositories();
  const live = useLive('settings', () => settings.get());
  return live.status === 'ready' ? live.value : DEFAULT_SETTINGS;
}
