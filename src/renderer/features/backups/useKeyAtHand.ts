import { useEffect, useState } from 'react';
import { usePlatform } from '@renderer/platform/PlatformContext';
import { useBackups } from './useBackups';

/** Whether the computer's key store opens encrypted backups without anybody being asked. */
export function useKeyAtHand(): boolean {
  const { sealing } = usePlatform();
  const { state } = useBackups();
  const [hasKey, setHasKey] = useState(false);
  useEffect(() => {
    let isOver = false;
    sealing?.['sealing:status']().then(
      ({ keyStore }) => {
        if (!isOver) setHasKey(keyStore === 'holds-key');
      },
      () => undefined,
    );
    return () => {
      isOver = true;
    };
    // What is encrypted, and how, may be another thing with each new backup.
  }, [sealing, state.files]);
  return hasKey;
}
