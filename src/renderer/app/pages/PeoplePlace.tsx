import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { listMemory } from '@renderer/features/people/listMemory';
import { PeopleScreen } from '@renderer/features/people/PeopleScreen';
import { usePageTitle } from '@renderer/hooks/usePageTitle';
import type { Route } from '@renderer/hooks/route';
import { wayTo } from '../builtPlaces';
import { navigate } from '@renderer/hooks/useRoute';

/** Everybody, or whoever a search from elsewhere asks for. */
export function PeoplePlace({ route }: { readonly route: Extract<Route, { place: 'people' }> }) {
  const { t } = useTranslation('people');
  usePageTitle(t('title'));
  const { query } = route;
  useEffect(() => {
    if (query !== '') listMemory.set({ text: query, filter: { kind: 'all' }, current: null });
  }, [query]);
  return (
    <PeopleScreen
      onOpen={(id) => {
        navigate({ place: 'person', id });
      }}
      onNew={(name) => {
        navigate({ place: 'new-person', name });
      }}
      onImport={wayTo({ place: 'import' })}
    />
  );
}
