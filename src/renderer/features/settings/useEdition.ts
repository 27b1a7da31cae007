import { useEffect, useState } from 'react';
import { usePlatform } from '@renderer/platform/PlatformContext';

/** Which Regulars this is; the version is empty until the computer has answered. */
export function useEdition(): {
  readonly edition: 'desktop' | 'browser';
  readonly version: string;
} {
  const platform = usePlatform();
  const [version, setVersion] = useState('');
  useEffect(() => {
    let isOver = false;
    void platform.startup().then((facts) => {
      if (!isOver) setVersion(facts.appVersion);
    });
    return () => {
      isOver = true;
    };
  }, [platform]);
  return { edition: platform.capabilities.edition, version };
}
