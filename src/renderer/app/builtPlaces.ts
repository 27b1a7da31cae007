import type { Place, Route } from '@renderer/hooks/route';
import { navigate } from '@renderer/hooks/useRoute';

/**
 * Places that have a page. A place without one is offered nowhere: not in the rail, not by keys,
 * not in the palette, not by a button.
 *
 * To add a page: put its place into `hooks/route.ts`, write the page in `app/pages`, where features
 * meet, name the place here, and give the page in `places.tsx` (it does not compile without).
 */
export const BUILT_PLACES = [
  'today',
  'people',
  'person',
  'new-person',
  'edit-person',
  'import',
  'calendar',
  'countries',
  'loyalty',
  'insights',
  'twins',
  'past',
  'trip',
  'segments',
  'campaigns',
  'ideas',
  'guide',
  'feedback',
  'print',
  'settings',
] as const satisfies readonly Place[];

export type BuiltPlace = (typeof BUILT_PLACES)[number];

/** Whether there is a page for a place. */
export const isBuilt = (place: Place): place is BuiltPlace =>
  (BUILT_PLACES as readonly Place[]).includes(place);

/** The way to a route as a handler; `undefined` if there is no page. */
export const wayTo = (route: Route): (() => void) | undefined =>
  isBuilt(route.place) ? () => navigate(route) : undefined;
