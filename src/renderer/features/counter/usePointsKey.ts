import { useTranslation } from 'react-i18next';
import { keyLabel } from '@renderer/hooks/keyLabel';
import { keysOf } from '@renderer/hooks/keys';
import { usePreferences } from '@renderer/hooks/usePreferences';

/** The key that opens the counter, as printed; `undefined` if it has none. */
export function usePointsKey(): string | undefined {
  const { t } = useTranslation('keyboard');
  const [preferences] = usePreferences();
  const [keys] = keysOf('points', preferences);
  return keys === undefined ? undefined : keyLabel(keys, t('key', { returnObjects: true }));
}
