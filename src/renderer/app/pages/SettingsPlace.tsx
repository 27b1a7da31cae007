import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StartupFacts } from '@shared/ipc/desktopApi';
import { RecentActs } from '@renderer/features/recent/RecentActs';
import { AppearanceSection } from '@renderer/features/settings/AppearanceSection';
import { ExchangeSection } from '@renderer/features/settings/ExchangeSection';
import { FieldsSection } from '@renderer/features/settings/FieldsSection';
import { KeyboardSection } from '@renderer/features/settings/KeyboardSection';
import { LanguageSection } from '@renderer/features/settings/LanguageSection';
import { SettingsScreen } from '@renderer/features/settings/SettingsScreen';
import { ShopSection } from '@renderer/features/settings/ShopSection';
import { Trash } from '@renderer/features/trash/Trash';
import type { Route } from '@renderer/hooks/route';
import { usePageTitle } from '@renderer/hooks/usePageTitle';
import { navigateInstead } from '@renderer/hooks/useRoute';
import { chooseLanguage } from '@renderer/i18n/languages';
import { usePlatform } from '@renderer/platform/PlatformContext';
import { isBuilt, wayTo } from '../builtPlaces';
import { SLOTS } from '../slots';

type SettingsPlaceProps = { readonly route: Extract<Route, { readonly place: 'settings' }> };

/** The settings, put together from what exists. */
export function SettingsPlace({ route }: SettingsPlaceProps) {
  const { t } = useTranslation('settings');
  const facts = useFacts();
  const { backupSettings: BackupSettings } = SLOTS;
  usePageTitle(`${t(`section.${route.section}`)} – ${t('title')}`);

  const hasExchange = isBuilt('import') || isBuilt('people');
  return (
    <SettingsScreen
      section={route.section}
      // Topics are one place: *back* leaves the settings rather than going through all topics.
      onSection={(section) => navigateInstead({ place: 'settings', section })}
      contents={{
        shop: <ShopSection />,
        language: (
          <LanguageSection
            systemLanguage={chooseLanguage(facts?.preferredLanguages ?? []).ownName}
            systemCountry={facts?.systemCountry ?? ''}
          />
        ),
        ...(BackupSettings !== null && { backup: <BackupSettings /> }),
        ...(hasExchange && {
          exchange: (
            <ExchangeSection
              onImport={wayTo({ place: 'import' })}
              onPeople={wayTo({ place: 'people', query: '' })}
            />
          ),
        }),
        fields: <FieldsSection />,
        keyboard: <KeyboardSection />,
        appearance: <AppearanceSection />,
        recent: <RecentActs />,
        trash: <Trash />,
      }}
    />
  );
}

/** What the computer said when the window opened; `null` until it is asked again. */
function useFacts(): StartupFacts | null {
  const platform = usePlatform();
  const [facts, setFacts] = useState<StartupFacts | null>(null);
  useEffect(() => {
    let isOver = false;
    void platform.startup().then((answer) => {
      if (!isOver) setFacts(answer);
    });
    return () => {
      isOver = true;
    };
  }, [platform]);
  return facts;
}
