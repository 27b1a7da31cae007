import { app } from 'electron';
import type { StartupFacts } from '@shared/ipc/desktopApi';

/** What the window needs to know before its first paint. */
export function startupFacts(asksToOpen: boolean): StartupFacts {
  return {
    appVersion: app.getVersion(),
    platform: platformOf(process.platform),
    preferredLanguages: app.getPreferredSystemLanguages(),
    systemCountry: app.getLocaleCountryCode(),
    asksToOpen,
  };
}

/** The BSDs behave as Linux does. */
function platformOf(platform: NodeJS.Platform): StartupFacts['platform'] {
  return platform === 'win32' || platform === 'darwin' ? platform : 'linux';
}
