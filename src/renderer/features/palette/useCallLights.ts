import { useMemo } from 'react';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import { useMomentLights } from '@renderer/data/culture/useMomentLights';
import { useMinute } from '@renderer/hooks/useClock';
import { callLight, type CallLight } from '@renderer/i18n/callLight';
import { useMomentText } from '@renderer/i18n/useMomentText';

/** Judges a call right now to one of the few people who were found. */
export function useCallLights(
  found: readonly PersonSummary[],
): (person: PersonSummary) => CallLight | null {
  const words = useMomentText();
  const lightOf = useMomentLights(
    found.map(({ country }) => country),
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
