import { useMemo } from 'react';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import { useMomentLights } from '@renderer/data/culture/useMomentLights';
import { useMinute } from '@renderer/hooks/useClock';
import { callLight, type CallLight } from '@renderer/i18n/callLight';
import { useMomentText } from '@renderer/i18n/useMomentText';

/**
 * Judges a call right now to people of the list, each when its row is drawn.
 *
 * @param current - The one in the preview, who may be scrolled away.
 */
export function useCallLights(
  onScreen: readonly PersonSummary[],
  current: PersonSummary | null,
): (person: PersonSummary) => CallLight | null {
  const words = useMomentText();
  const lightOf = useMomentLights(
    [...onScreen, ...(current === null ? [] : [current])].map(({ country }) => country),
    useMinute(),
  );
  return useMemo(
    () => (person) => {
      const light = lightOf(person);
      return light && callLight(light, words);
    },
    [lightOf, words],
  );
}
