import { useEffect, useLayoutEffect, useState, type ReactNode } from 'react';
import type { ContactId } from '@shared/domain/contacts/contact';
import { BackupKeeper } from '@renderer/features/backups/BackupKeeper';
import { InsightsContext } from '@renderer/data/insights/useFigures';
import { ShopBookContext } from '@renderer/data/loyalty/useShopBook';
import { PeopleIndexContext } from '@renderer/data/people/usePeople';
import { RepositoriesContext } from '@renderer/data/RepositoriesContext';
import { useLive } from '@renderer/data/useLive';
import { PromisesBefore } from '@renderer/features/promises/PromisesBefore';
import { WritingText } from '@renderer/features/writing/WritingText';
import { BriefingContext } from '@renderer/hooks/BeforeContact';
import { createCommandBus } from '@renderer/hooks/commands';
import { IS_MAC } from '@renderer/hooks/keyLabel';
import { ClockContext } from '@renderer/hooks/useClock';
import { CommandContext, useCommands } from '@renderer/hooks/useCommands';
import { useKeyboard } from '@renderer/hooks/useKeyboard';
import { PreferencesContext, usePreferences } from '@renderer/hooks/usePreferences';
import { WritingFieldContext, type WritingFieldProps } from '@renderer/hooks/WritingField';
import { LocaleProvider } from '@renderer/i18n/LocaleProvider';
import { useFormat } from '@renderer/i18n/useFormat';
import { UiProvider } from '@renderer/ui/UiProvider';
import { PlatformContext } from '@renderer/platform/PlatformContext';
import { showAppearance } from './appearance';
import type { Booted } from './boot';
import { Frame } from './Frame';
import { LockedWindow } from './LockedWindow';
import { ShopContext } from './shop';
import { Toasts } from './Toasts';
import { useAppLock } from './useAppLock';
import { useCurrentPeople } from './useCurrentPeople';
import { useSpokenLanguage } from './useSpokenLanguage';
import { CounterModeWindow, FirstRunWindow } from './windows';

type AppProps = { readonly booted: Booted };

/** The whole window: everything it is made of, around the page that is open. */
export function App({ booted }: AppProps) {
  const [commands] = useState(createCommandBus);
  return (
    <PreferencesContext value={booted.preferences}>
      <PlatformContext value={booted.platform}>
        <ClockContext value={booted.clock}>
          <RepositoriesContext value={booted.repositories}>
            <PeopleIndexContext value={booted.people}>
              <ShopBookContext value={booted.book}>
                <InsightsContext value={booted.insights}>
                  <CommandContext value={commands}>
                    <Window booted={booted} />
                  </CommandContext>
                </InsightsContext>
              </ShopBookContext>
            </PeopleIndexContext>
          </RepositoriesContext>
        </ClockContext>
      </PlatformContext>
    </PreferencesContext>
  );
}

function Window({ booted }: AppProps) {
  const { repositories, platform, facts, speech } = booted;
  const live = useLive('settings', () => repositories.settings.get());
  // Until the live ones are there, those that the window opened with hold.
  const settings = live.status === 'ready' ? live.value : booted.settings;
  const language = useSpokenLanguage(booted, settings.ownerAddress);
  const [preferences] = usePreferences();
  const commands = useCommands();
  // A backup that is brought back says so itself; the frame waits until it was read.
  const [isRestoring, setIsRestoring] = useState(
    facts.asksToOpen && settings.firstRunDoneAt === null,
  );

  useLayoutEffect(() => {
    showAppearance(document.documentElement, preferences);
  }, [preferences]);
  useEffect(() => {
    void platform.setTheme(preferences.theme);
  }, [platform, preferences.theme]);
  useEffect(
    () => platform.onCommand((command) => void commands.run(command)),
    [platform, commands],
  );
  useKeyboard(IS_MAC);
  useCurrentPeople(booted, language);
  const { isLocked, unlock } = useAppLock();

  return (
    <LocaleProvider
      i18n={speech.i18n}
      language={language}
      region={settings.country || facts.systemCountry}
    >
      <ControlsLocale>
        <BackupKeeper>
          <ShopContext value={settings}>
            {settings.firstRunDoneAt === null || isRestoring ? (
              <FirstRunWindow
                facts={facts}
                language={language}
                isRestoring={isRestoring}
                onRestoring={setIsRestoring}
              />
            ) : isLocked ? (
              <LockedWindow onUnlocked={unlock} />
            ) : preferences.counter.isModeOn ? (
              <CounterModeWindow facts={facts} language={language} />
            ) : (
              <Toasts>
                <BriefingContext value={briefing}>
                  <WritingFieldContext value={writingField}>
                    <Frame facts={facts} language={language} />
                  </WritingFieldContext>
                </BriefingContext>
              </Toasts>
            )}
          </ShopContext>
        </BackupKeeper>
      </ControlsLocale>
    </LocaleProvider>
  );
}

/** What to have in mind before one gets in touch with somebody. */
const briefing = (contactId: ContactId): ReactNode => <PromisesBefore contactId={contactId} />;

/** How texts in other languages are written. */
const writingField = (props: WritingFieldProps): ReactNode => <WritingText {...props} />;

/** The controls' own words and reading direction. */
function ControlsLocale({ children }: { readonly children: ReactNode }) {
  const { locale } = useFormat();
  return <UiProvider locale={locale}>{children}</UiProvider>;
}
