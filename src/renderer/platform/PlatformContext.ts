import { createContext, useContext } from 'react';
import type { Platform } from './platform';

/** The computer around this window. */
export const PlatformContext = createContext<Platform | null>(null);

/** What the app may ask of the computer. @throws if there is no provider above. */
export function usePlatform(): Platform {
  const platform = useContext(PlatformContext);
  if (platform === null) throw new Error('No PlatformContext above');
  return platform;
}
