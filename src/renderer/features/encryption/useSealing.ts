import { useCallback, useEffect, useState } from 'react';
import type { SealingStatus } from '@shared/ipc/sealingApi';
import type { SealingApi } from '@shared/ipc/sealingApi';
import { usePlatform } from '@renderer/platform/PlatformContext';

/** Encrypted backups as the settings see them. */
export type Sealing = {
  /** What can be asked; `null` where this edition has no encryption. */
  readonly api: SealingApi | null;
  /** `null` until it is known. */
  readonly status: SealingStatus | null;
  readonly refresh: () => Promise<void>;
};

/** How backups are encrypted on this computer. */
export function useSealing(): Sealing {
  const api = usePlatform().sealing;
  const [status, setStatus] = useState<SealingStatus | null>(null);
  const refresh = useCallback(async () => {
    if (api !== null) setStatus(await api['sealing:status']());
  }, [api]);
  useEffect(() => {
    let isOver = false;
    void api?.['sealing:status']().then((found) => {
      if (!isOver) setStatus(found);
    });
    return () => {
      isOver = true;
    };
  }, [api]);
  return { api, status, refresh };
}
