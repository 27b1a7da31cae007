import type { PersonSummary } from '@shared/domain/people/personSummary';
import { telUri } from '@formats/phone';
import { useShopSettings } from '@renderer/data/useShopSettings';
import { usePlatform } from '@renderer/platform/PlatformContext';

/** Opens the programs that reach somebody. The app itself sends nothing. */
export function useLinks(): {
  readonly call: (person: PersonSummary) => Promise<boolean>;
  readonly write: (person: PersonSummary) => Promise<boolean>;
} {
  const platform = usePlatform();
  const { country } = useShopSettings();
  const open = async (url: string): Promise<boolean> =>
    url !== '' && (await platform.openLink(url)).ok;
  return {
    call: (person) => open(telUri(person.phone, person.country === '' ? country : person.country)),
    write: (person) => open(`mailto:${encodeURIComponent(person.email).replace('%40', '@')}`),
  };
}
