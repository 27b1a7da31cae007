import type { ComponentType } from 'react';
import type { Place, Route } from '@renderer/hooks/route';
import type { IconName } from '@renderer/ui/icons';
import { isBuilt, type BuiltPlace } from './builtPlaces';
import { EditPersonPlace, NewPersonPlace } from './pages/ContactFormPlace';
import { ImportPlace } from './pages/ImportPlace';
import { PeoplePlace } from './pages/PeoplePlace';
import { PersonPlace } from './pages/PersonPlace';
import { SettingsPlace } from './pages/SettingsPlace';
import { TodayPlace } from './pages/TodayPlace';

/** A page gets the route that leads to it. */
export type PageOf<P extends Place> = ComponentType<{
  readonly route: Extract<Route, { readonly place: P }>;
}>;

/** The page of every built place. */
export const PAGES: { readonly [P in BuiltPlace]: PageOf<P> } = {
  today: TodayPlace,
  people: PeoplePlace,
  person: PersonPlace,
  'new-person': NewPersonPlace,
  'edit-person': EditPersonPlace,
  import: ImportPlace,
  settings: SettingsPlace,
};

/** A place of the rail, with the words under `app:place`. */
export type RailPlace = {
  readonly word: 'today' | 'people';
  readonly icon: IconName;
  readonly route: Route;
  /** Places that count as being here. */
  readonly holds: readonly Place[];
};

const ALL_RAIL_PLACES: readonly RailPlace[] = [
  { word: 'today', icon: 'sun', route: { place: 'today' }, holds: ['today'] },
  {
    word: 'people',
    icon: 'users',
    route: { place: 'people', query: '' },
    holds: ['people', 'person', 'edit-person', 'new-person', 'import'],
  },
];

/** The places of the rail in their order; those without a page are left out. */
export const RAIL_PLACES = ALL_RAIL_PLACES.filter(({ route }) => isBuilt(route.place));
