import { useEffect, useState } from 'react';
import type { Audience, CampaignReach } from '@shared/domain/campaigns/audience';
import { parseJson } from '@shared/kernel/safeJson';
import { useRepositories } from '@renderer/data/RepositoriesContext';

/** Acts that follow one another within so many milliseconds are answered once. */
const SETTLE_MS = 250;

/**
 * Whom something is for, kept current after every act; the former answer stays until the next is there. `null`
 * until the first one.
 *
 * @param reach - `null` for nothing to ask yet.
 */
export function useAudience(reach: CampaignReach | null): Audience | null {
  const { campaigns, onCommitted } = useRepositories();
  const [answer, setAnswer] = useState<{
    readonly id: string;
    readonly value: Audience;
  } | null>(null);
  const [fault, setFault] = useState<{ readonly fault: unknown } | null>(null);
  const key = reach === null ? '' : JSON.stringify(reach);

  useEffect(() => {
    if (key === '') return;
    const asked = parseJson(key) as CampaignReach;
    let isOver = false;
    let isAsking = false;
    let isStale = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = (): void => {
      if (isAsking) {
        isStale = true;
        return;
      }
      isAsking = true;
      campaigns
        .audience(asked)
        .then((value) => {
          isAsking = false;
          if (isOver) return;
          setAnswer({ id: asked.id, value });
          if (isStale) {
            isStale = false;
            ask();
          }
        })
        .catch((reason: unknown) => {
          if (!isOver) setFault({ fault: reason });
        });
    };
    ask();
    const stop = onCommitted(() => {
      clearTimeout(timer);
      timer = setTimeout(ask, SETTLE_MS);
    });
    return () => {
      isOver = true;
      clearTimeout(timer);
      stop();
    };
  }, [campaigns, onCommitted, key]);

  // To the nearest error boundary.
  if (fault) throw fault.fault;
  return answer !== null && answer.id === reach?.id ? answer.value : null;
}
