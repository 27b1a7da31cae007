import { PersonScreen } from '@renderer/features/person/PersonScreen';
import type { Route } from '@renderer/hooks/route';
import { navigate } from '@renderer/hooks/useRoute';

/** One person's page. */
export function PersonPlace({ route }: { readonly route: Extract<Route, { place: 'person' }> }) {
  return (
    <PersonScreen
      id={route.id}
      onEdit={() => {
        navigate({ place: 'edit-person', id: route.id });
      }}
      onPeople={() => {
        navigate({ place: 'people', query: '' });
      }}
    />
  );
}
