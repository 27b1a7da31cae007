import type { PersonSummary } from '@shared/domain/people/personSummary';
import { usePlatform } from '@renderer/platform/PlatformContext';

/** Opens the program for a person's phone number or mail address; `false` if there is none. */
export function useReach(): {
  readonly call: (person: PersonSummary) => Promise<boolean>;
  readonly write: (person: PersonSummary) => Promise<boolean>;
} {
  const platform = usePlatform();
  return {
    call: async ({ phone }) =>
      (await platform.openLink(`tel:${phone.replace(/[^\d+*#]/g, '')}`)).ok,
    write: async ({ email }) =>
      (await platform.openLink(`mailto:${encodeURIComponent(email).replace('%40', '@')}`)).ok,
  };
}
