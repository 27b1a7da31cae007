import { useTranslation } from 'react-i18next';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { MessageId } from '@shared/domain/messages/message';
import { CampaignScreen } from '@renderer/features/campaigns/CampaignScreen';
import { CampaignsScreen } from '@renderer/features/campaigns/CampaignsScreen';
import { usePageTitle } from '@renderer/hooks/usePageTitle';
import type { Route } from '@renderer/hooks/route';
import { navigate } from '@renderer/hooks/useRoute';
import { wayTo } from '../builtPlaces';

const toCampaign = (id: string): void => navigate({ place: 'campaigns', id });
const toList = (): void => navigate({ place: 'campaigns', id: null });
const toPaper = (ids: readonly MessageId[]): void =>
  navigate({ place: 'print', what: 'letters', ids });
const toPerson = (id: ContactId): void => navigate({ place: 'person', id });

/** Everything that is told to many, or one of them. */
export function CampaignsPlace({
  route,
}: {
  readonly route: Extract<Route, { place: 'campaigns' }>;
}) {
  return route.id === null ? (
    <CampaignList />
  ) : (
    <CampaignScreen
      id={route.id}
      onBack={toList}
      onOpen={toCampaign}
      onPerson={toPerson}
      onPrint={toPaper}
    />
  );
}

function CampaignList() {
  const { t } = useTranslation('campaigns');
  usePageTitle(t('title'));
  return <CampaignsScreen onOpen={toCampaign} onBack={wayTo({ place: 'segments', id: null })} />;
}
