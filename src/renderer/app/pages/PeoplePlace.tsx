import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactId } from '@shared/domain/contacts/contact';
import { listMemory } from '@renderer/features/people/listMemory';
import { PeopleScreen } from '@renderer/features/people/PeopleScreen';
import { AddToSegmentDialog } from '@renderer/features/segments/AddToSegmentDialog';
import { useSegmentGroups } from '@renderer/features/segments/useSegments';
import { PointsPeek } from '@renderer/features/purchases/PointsPeek';
import { useOpenMessage } from '@renderer/hooks/useOpenMessage';
import { usePageTitle } from '@renderer/hooks/usePageTitle';
import type { Route } from '@renderer/hooks/route';
import { NO_TRIP } from '@renderer/hooks/tripRoute';
import { wayTo } from '../builtPlaces';
import { navigate } from '@renderer/hooks/useRoute';

/** Everybody, or whoever a search from elsewhere asks for. */
export function PeoplePlace({ route }: { readonly route: Extract<Route, { place: 'people' }> }) {
  const { t } = useTranslation('people');
  usePageTitle(t('title'));
  const { query, segment } = route;
  const openMessage = useOpenMessage();
  useEffect(() => {
    if (segment !== undefined) {
      listMemory.set({ text: query, filter: { kind: 'segment', id: segment }, current: null });
    } else if (query !== '') {
      listMemory.set({ text: query, filter: { kind: 'all' }, current: null });
    }
  }, [query, segment]);
  const { filter } = useSyncExternalStore(listMemory.subscribe, listMemory.get);
  const segments = useSegmentGroups(filter.kind === 'segment' ? filter.id : null);
  const [adding, setAdding] = useState<readonly ContactId[] | null>(null);
  return (
    <>
      <PeopleScreen
        segments={segments}
        onGroups={wayTo({ place: 'segments', id: null })}
        onAddToGroup={setAdding}
        points={PointsPeek}
        onOpen={(id) => {
          navigate({ place: 'person', id });
        }}
        onNew={(name) => {
          navigate({ place: 'new-person', name });
        }}
        onImport={wayTo({ place: 'import' })}
        onWrite={(contactIds) => {
          openMessage({ contactIds, purpose: 'announcement' });
        }}
        onTwins={wayTo({ place: 'twins' })}
        onCampaigns={wayTo({ place: 'campaigns', id: null })}
        onTrip={wayTo(NO_TRIP)}
        onPrintCards={(ids) => {
          navigate({ place: 'print', what: 'cards', ids });
        }}
      />
      {adding === null ? null : (
        <AddToSegmentDialog
          ids={adding}
          onClose={() => {
            setAdding(null);
          }}
        />
      )}
    </>
  );
}
