import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StartupFacts } from '@shared/ipc/desktopApi';
import { BackupSettings } from '@renderer/features/backups/BackupSettings';
import { CalendarSettings } from '@renderer/features/calendarSettings/CalendarSettings';
import { LockSection } from '@renderer/features/counter/LockSection';
import { ReachCard } from '@renderer/features/privacy/ReachCard';
import { EncryptionCard } from '@renderer/features/encryption/EncryptionCard';
import { PassphraseDialog } from '@renderer/features/encryption/PassphraseDialog';
import { LaptopExchange } from '@renderer/features/exchange/LaptopExchange';
import { PersonPicker } from '@renderer/features/person/PersonPicker';
import { PastSettings } from '@renderer/features/past/PastSettings';
import { JourneyPlansCard } from '@renderer/features/journeys/JourneyPlansCard';
import { InsightSettings } from '@renderer/features/insightSettings/InsightSettings';
import { CareSettings } from '@renderer/features/careSettings/CareSettings';
import { TemplateSettings } from '@renderer/features/messages/TemplateSettings';
import { PrivacySettings } from '@renderer/features/privacy/PrivacySettings';
import { ProductSettings } from '@renderer/features/products/ProductSettings';
import { ProgrammeSettings } from '@renderer/features/programme/ProgrammeSettings';
import { RecentActs } from '@renderer/features/recent/RecentActs';
import { RemindersSection } from '@renderer/features/reminders/RemindersSection';
import { AppearanceSection } from '@renderer/features/settings/AppearanceSection';
import { ExchangeSection } from '@renderer/features/settings/ExchangeSection';
import { FieldsSection } from '@renderer/features/settings/FieldsSection';
import { KeyboardSection } from '@renderer/features/settings/KeyboardSection';
import { LanguagePacksCard } from '@renderer/features/settings/LanguagePacksCard';
import { LanguageSection } from '@renderer/features/settings/LanguageSection';
import { SettingsScreen } from '@renderer/features/settings/SettingsScreen';
import { ShopSection } from '@renderer/features/settings/ShopSection';
import { Trash } from '@renderer/features/trash/Trash';
import { GlossaryCard } from '@renderer/features/writing/GlossaryCard';
import { CALENDAR, hrefOf, type Route } from '@renderer/hooks/route';
import { usePageTitle } from '@renderer/hooks/usePageTitle';
import { navigate, navigateInstead } from '@renderer/hooks/useRoute';
import { chooseLanguage } from '@renderer/i18n/languages';
import { usePlatform } from '@renderer/platform/PlatformContext';
import { isBuilt, wayTo } from '../builtPlaces';

type SettingsPlaceProps = { readonly route: Extract<Route, { readonly place: 'settings' }> };

/** The settings, put together from what exists. */
export function SettingsPlace({ route }: SettingsPlaceProps) {
  const { t, i18n } = useTranslation('settings');
  const facts = useFacts();
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
          <>
            <LanguageSection
              systemLanguage={chooseLanguage(facts?.preferredLanguages ?? []).ownName}
              systemCountry={facts?.systemCountry ?? ''}
            />
            <LanguagePacksCard spoken={i18n.language} />
          </>
        ),
        programme: <ProgrammeSettings />,
        products: <ProductSettings />,
        care: <CareSettings journeys={<JourneyPlansCard />} />,
        insights: <InsightSettings />,
        calendar: <CalendarSettings onCalendar={wayTo(CALENDAR)} />,
        reminders: <RemindersSection />,
        templates: (
          <TemplateSettings words={(languages) => <GlossaryCard languages={languages} />} />
        ),
        backup: (
          <BackupSettings
            encryption={
              <>
                <ReachCard />
                <EncryptionCard
                  onSheet={() => navigate({ place: 'print', what: 'recovery-sheet' })}
                />
                <PastSettings
                  onOpen={() => navigate({ place: 'past', day: null, before: null, id: null })}
                />
              </>
            }
          />
        ),
        ...(hasExchange && {
          exchange: (
            <>
              <ExchangeSection
                onImport={wayTo({ place: 'import' })}
                onPeople={wayTo({ place: 'people', query: '' })}
              />
              <LaptopExchange passphrase={PassphraseDialog} picker={PersonPicker} />
            </>
          ),
        }),
        privacy: (
          <PrivacySettings
            personHref={(id) => hrefOf({ place: 'person', id })}
            onCertificate={(id) => navigate({ place: 'print', what: 'erasure', id })}
            onNotice={() => navigate({ place: 'print', what: 'privacy-notice' })}
          />
        ),
        security: <LockSection />,
        fields: <FieldsSection />,
        keyboard: <KeyboardSection onPrint={() => navigate({ place: 'print', what: 'keys' })} />,
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
