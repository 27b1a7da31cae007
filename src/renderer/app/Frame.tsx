import { useContext, useEffect, useRef, useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { StartupFacts } from '@shared/ipc/desktopApi';
import { useReminderWatch } from '@renderer/features/reminders/useReminderWatch';
import { rememberOpened } from '@renderer/hooks/recentPeople';
import { HOME, hrefOf, type Route } from '@renderer/hooks/route';
import { PreferencesContext } from '@renderer/hooks/usePreferences';
import { navigate, useRoute } from '@renderer/hooks/useRoute';
import type { Language } from '@renderer/i18n/languages';
import { usePlatform } from '@renderer/platform/PlatformContext';
import { AppFrame, MAIN_ID } from '@renderer/ui/AppFrame';
import { Bands } from './Bands';
import { isBuilt } from './builtPlaces';
import { CounterOverlay } from './CounterOverlay';
import { KeyboardOverlay, PaletteOverlay } from './dialogs';
import { FaultBoundary } from './FaultBoundary';
import { FaultPage } from './FaultPage';
import { faultCode, faultReport } from './faultReport';
import { FrameBar } from './FrameBar';
import { FrameRail } from './FrameRail';
import { IdeaOverlay } from './IdeaOverlay';
import { rememberShell } from './lastShell';
import { MessageOverlay } from './MessageOverlay';
import { NoteOverlay } from './NoteOverlay';
import { PlanOverlay } from './PlanOverlay';
import { PAGES } from './places';
import { ThanksOverlay } from './ThanksOverlay';
import { useFrameCommands } from './useFrameCommands';
import { useWriting } from './useWriting';

type FrameProps = {
  readonly facts: StartupFacts;
  readonly language: Language;
};

/** The window in use: awning, rail and the page of the present place. */
export function Frame({ facts, language }: FrameProps) {
  const { t } = useTranslation(['app', 'errors']);
  const platform = usePlatform();
  const route = useRoute();
  const [isPaletteOpen, setIsPaletteOpen] = useState(false);
  const [isHelpOpen, setIsHelpOpen] = useState(false);
  const place = hrefOf(route);
  const { kind: writing } = useWriting();

  useFrameCommands(
    () => setIsHelpOpen(true),
    () => setIsPaletteOpen(true),
  );
  useArrival(route);
  useEffect(() => {
    if (facts.asksToOpen) navigate({ place: 'settings', section: 'backup' });
  }, [facts]);
  useReminderWatch();
  useEffect(() => rememberShell(language), [language]);

  return (
    <>
      <AppFrame
        awning={<FrameBar onSearch={() => setIsPaletteOpen(true)} />}
        rail={<FrameRail route={route} />}
        skipLabel={t('skip')}
        mainLabel={t('main')}
        band={<Bands />}
      >
        <FaultBoundary
          // What could not be read from a store at fault is read again once that stands.
          resetKey={`${place} ${writing}`}
          onFault={(fault) => platform.log('error', 'page/fault', faultCode(fault))}
          fallback={(fault, retry) => (
            <FaultPage
              title={t('errors:fault.title')}
              text={t('errors:fault.text')}
              report={faultReport(fault, {
                appVersion: facts.appVersion,
                edition: platform.capabilities.edition,
                platform: facts.platform,
                language: language.tag,
                place: route.place,
              })}
              onHome={() => {
                retry();
                navigate(HOME);
              }}
              onRestart={() => window.location.reload()}
            />
          )}
        >
          <Page route={route} />
        </FaultBoundary>
      </AppFrame>
      {isPaletteOpen && <PaletteOverlay onClose={() => setIsPaletteOpen(false)} />}
      {isHelpOpen && <KeyboardOverlay onClose={() => setIsHelpOpen(false)} />}
      <NoteOverlay route={route} />
      <CounterOverlay route={route} />
      <PlanOverlay route={route} />
      <ThanksOverlay route={route} />
      <IdeaOverlay route={route} />
      <MessageOverlay />
    </>
  );
}

/** The page of a route; Today where a place has none. */
function Page({ route }: { readonly route: Route }) {
  // The table pairs each place with a page for its own route; the compiler cannot follow the pairing.
  const Found = (isBuilt(route.place) ? PAGES[route.place] : PAGES.today) as ComponentType<{
    readonly route: Route;
  }>;
  return <Found key={pageKey(route)} route={route} />;
}

/** What makes a page another page: sections and searches change within one. */
function pageKey(route: Route): string {
  if (route.place === 'print') {
    return route.what === 'statement' ? `${route.place}/${route.id}` : hrefOf(route);
  }
  return route.place === 'person' || route.place === 'edit-person'
    ? `${route.place}/${route.id}`
    : route.place;
}

/** Remembers who was opened, and moves the focus into a page that was just arrived at. */
function useArrival(route: Route): void {
  const preferences = useContext(PreferencesContext);
  const key = pageKey(route);
  const cameFrom = useRef(key);

  useEffect(() => {
    if (route.place === 'person') rememberOpened(preferences, route.id);
  }, [route, preferences]);

  useEffect(() => {
    if (cameFrom.current === key) return;
    cameFrom.current = key;
    const main = document.getElementById(MAIN_ID);
    // A page with a field that wants the focus has taken it already.
    if (main && !main.contains(document.activeElement)) main.focus();
  }, [key]);
}
