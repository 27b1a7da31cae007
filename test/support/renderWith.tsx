import { cleanup, configure, render } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { onTestFinished } from 'vitest';
import type { ShopSettings } from '@shared/domain/settings/setting';
import { App } from '@renderer/app/App';
import type { Booted } from '@renderer/app/boot';
import { loadRest } from '@renderer/app/prefetch';
import { SLOTS } from '@renderer/app/slots';
import { Toasts } from '@renderer/app/Toasts';
import { FirstRunWindow } from '@renderer/app/windows';
import { createLocalInsights } from '@renderer/data/insights/insightsClient';
import { readSegmentGroups } from '@renderer/data/insights/segmentGroups';
import { InsightsContext } from '@renderer/data/insights/useFigures';
import { createLocalBook } from '@renderer/data/loyalty/bookClient';
import { ShopBookContext } from '@renderer/data/loyalty/useShopBook';
import { createLocalPeopleIndex } from '@renderer/data/people/peopleIndexClient';
import { PeopleIndexContext } from '@renderer/data/people/usePeople';
import { RepositoriesContext } from '@renderer/data/RepositoriesContext';
import { WritingText } from '@renderer/features/writing/WritingText';
import { createCommandBus, type CommandBus } from '@renderer/hooks/commands';
import { createPreferences, type Preferences } from '@renderer/hooks/preferences';
import { hrefOf, type Route } from '@renderer/hooks/route';
import { ClockContext } from '@renderer/hooks/useClock';
import { CommandContext } from '@renderer/hooks/useCommands';
import { PreferencesContext } from '@renderer/hooks/usePreferences';
import { WritingFieldContext } from '@renderer/hooks/WritingField';
import { createSpeech } from '@renderer/i18n/i18n';
import { findLanguage, REFERENCE } from '@renderer/i18n/languages';
import { LocaleProvider } from '@renderer/i18n/LocaleProvider';
import { PlatformContext } from '@renderer/platform/PlatformContext';
import { UiProvider } from '@renderer/ui/UiProvider';
import { aPlatform, type FakePlatform } from './fakePlatform';
import { freshRepositories, type TestData } from './testDatabase';

// The stand-in for IndexedDB is slow where many tests run at once; nothing is asserted about time.
configure({ asyncUtilTimeout: 8_000 });

// Pages and dialogs are there at once, as in a window that has been open for a moment; no test's time goes into reading them.
await loadRest(() => Promise.resolve());
await Promise.all([FirstRunWindow.load(), SLOTS.restore?.load()]);

/** What a test may decide about its window. */
export type WindowOptions = {
  /** Default: English. */
  readonly language?: string;
  readonly preferences?: Partial<Preferences>;
  readonly platform?: FakePlatform;
  readonly route?: Route;
  /** Default: a shop that is past its first run. */
  readonly settings?: Partial<ShopSettings>;
  /** Writes what is to be there before the window opens. */
  readonly prepare?: (data: TestData) => Promise<void>;
};

/** A window on data of its own. */
export type TestWindow = {
  readonly data: TestData;
  readonly platform: FakePlatform;
  readonly commands: CommandBus;
  readonly preferences: Booted['preferences'];
  readonly user: UserEvent;
  readonly unmount: () => void;
};

async function aWindow(options: WindowOptions): Promise<Booted & { readonly data: TestData }> {
  const data = await freshRepositories();
  await data.settings.set({
    ownerName: 'Marlene',
    shopName: 'Teehaus Vogt',
    country: 'DE',
    firstRunDoneAt: 1,
    ...options.settings,
  });
  await options.prepare?.(data);

  const language = findLanguage(options.language ?? 'en') ?? REFERENCE;
  const preferences = createPreferences(null);
  preferences.set((before) => ({ ...before, language: language.tag, ...options.preferences }));
  const people = createLocalPeopleIndex(data.db, data, {
    language: language.tag,
    today: data.clock.today(),
    now: data.clock.now(),
  });
  const book = createLocalBook(data.db, data, { today: data.clock.today() });
  const insights = createLocalInsights(data.db, data, { zone: data.clock.zone() }, () =>
    readSegmentGroups(data),
  );
  onTestFinished(() => {
    cleanup();
    insights.close();
    people.close();
    book.close();
  });
  window.location.hash = hrefOf(options.route ?? { place: 'today' });

  const platform = options.platform ?? aPlatform();
  return {
    data,
    platform,
    facts: await platform.startup(),
    clock: data.clock,
    preferences,
    speech: await createSpeech(language, 'informal'),
    repositories: data,
    people,
    book,
    insights,
    settings: await data.settings.get(),
    news: { rebuilt: null, space: 'enough', updated: null },
  };
}

/** Renders the whole app as a person sees it, on an empty database of its own. */
export async function renderApp(
  options: WindowOptions = {},
): Promise<Omit<TestWindow, 'commands'>> {
  const booted = await aWindow(options);
  const { unmount } = render(<App booted={booted} />);
  return {
    data: booted.data,
    platform: booted.platform as FakePlatform,
    preferences: booted.preferences,
    user: userEvent.setup(),
    unmount,
  };
}

/** Renders a part of the app with everything it may ask for: data, words, clock, computer, toasts. */
export async function renderWith(ui: ReactNode, options: WindowOptions = {}): Promise<TestWindow> {
  const booted = await aWindow(options);
  const commands = createCommandBus();
  const language = findLanguage(booted.speech.i18n.language) ?? REFERENCE;
  const { unmount } = render(
    <PreferencesContext value={booted.preferences}>
      <PlatformContext value={booted.platform}>
        <ClockContext value={booted.clock}>
          <RepositoriesContext value={booted.repositories}>
            <PeopleIndexContext value={booted.people}>
              <ShopBookContext value={booted.book}>
                <InsightsContext value={booted.insights}>
                  <CommandContext value={commands}>
                    <LocaleProvider i18n={booted.speech.i18n} language={language} region="DE">
                      <UiProvider locale={language.tag}>
                        <WritingFieldContext value={(props) => <WritingText {...props} />}>
                          <Toasts>{ui}</Toasts>
                        </WritingFieldContext>
                      </UiProvider>
                    </LocaleProvider>
                  </CommandContext>
                </InsightsContext>
              </ShopBookContext>
            </PeopleIndexContext>
          </RepositoriesContext>
        </ClockContext>
      </PlatformContext>
    </PreferencesContext>,
  );
  return {
    data: booted.data,
    platform: booted.platform as FakePlatform,
    commands,
    preferences: booted.preferences,
    user: userEvent.setup(),
    unmount,
  };
}
