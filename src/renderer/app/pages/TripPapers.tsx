import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FlowingPapers } from '@renderer/features/privacy/papers/FlowingPapers';
import { PaperScreen } from '@renderer/features/privacy/papers/PaperScreen';
import { usePrintedShop } from '@renderer/features/printing/usePrintedShop';
import {
  useDossier,
  useDossierBlocks,
  type Dossier,
} from '@renderer/features/trip/useDossierBlocks';
import { NO_TRIP, type TripPrintRoute } from '@renderer/hooks/tripRoute';
import { usePageTitle } from '@renderer/hooks/usePageTitle';
import { navigate, navigateInstead } from '@renderer/hooks/useRoute';
import { findLanguage, REFERENCE } from '@renderer/i18n/languages';
import { Button } from '@renderer/ui/Button';
import { Checkbox } from '@renderer/ui/Checkbox';
import { EmptyState } from '@renderer/ui/EmptyState';
import { Skeleton } from '@renderer/ui/Skeleton';
import { usePaperTools } from '../usePaperTools';

/** The papers to take along on a trip, and the printer. */
export function TripPapers({ route }: { readonly route: TripPrintRoute }) {
  const { t, i18n } = useTranslation(['trip', 'common']);
  const tools = usePaperTools();
  const { country } = usePrintedShop();
  const dossier = useDossier(route);
  const [chosen, setChosen] = useState<string | null>(null);
  usePageTitle(t('dossier.title'));
  // The trip itself was kept.
  const back = (): void => navigate(NO_TRIP);

  if (dossier === null) return <Skeleton shape="card" label={t('common:loading')} />;
  if (dossier.people.length === 0) {
    return (
      <EmptyState
        headingLevel={1}
        title={t('dossier.nobody')}
        actions={<Button onPress={back}>{t('dossier.back')}</Button>}
      >
        {t('dossier.nobodyText')}
      </EmptyState>
    );
  }
  return (
    <PaperScreen
      {...tools}
      title={t('dossier.title')}
      lead={t('dossier.lead', { count: dossier.people.length })}
      fileName={t('dossier.file')}
      language={findLanguage(chosen ?? i18n.language) ?? REFERENCE}
      onLanguage={setChosen}
      address="informal"
      region={country}
      back={t('dossier.back')}
      onBack={back}
      notice={
        dossier.hasPrivate ? (
          <Checkbox
            isSelected={route.withPrivate}
            onChange={(withPrivate) => navigateInstead({ ...route, withPrivate })}
          >
            {t('dossier.private')}
          </Checkbox>
        ) : null
      }
    >
      <Papers dossier={dossier} route={route} />
    </PaperScreen>
  );
}

function Papers({ dossier, route }: { readonly dossier: Dossier; readonly route: TripPrintRoute }) {
  const { t } = useTranslation('trip');
  const { shopName } = usePrintedShop();
  const foot = [shopName, t('dossier.title')].filter((part) => part !== '').join(' · ');
  return <FlowingPapers blocks={useDossierBlocks(dossier, route)} foot={foot} />;
}
