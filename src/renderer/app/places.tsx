import { CALENDAR, type Place, type Route } from '@renderer/hooks/route';
import type { IconName } from '@renderer/ui/icons';
import { isBuilt, type BuiltPlace } from './builtPlaces';
import { latePage, type Late } from './late/late';

/** A page gets the route that leads to it. */
export type PageOf<P extends Place> = Late<{
  readonly route: Extract<Route, { readonly place: P }>;
}>;

/** The page of every built place, each in a file of its own. */
export const PAGES: { readonly [P in BuiltPlace]: PageOf<P> } = {
  today: latePage(async () => (await import('./pages/TodayPlace')).TodayPlace),
  people: latePage(async () => (await import('./pages/PeoplePlace')).PeoplePlace),
  person: latePage(async () => (await import('./pages/PersonPlace')).PersonPlace),
  'new-person': latePage(async () => (await import('./pages/ContactFormPlace')).NewPersonPlace),
  'edit-person': latePage(async () => (await import('./pages/ContactFormPlace')).EditPersonPlace),
  import: latePage(async () => (await import('./pages/ImportPlace')).ImportPlace),
  calendar: latePage(async () => (await import('./pages/CalendarPlace')).CalendarPlace),
  countries: latePage(async () => (await import('./pages/CountriesPlace')).CountriesPlace),
  loyalty: latePage(async () => (await import('./pages/LoyaltyPlace')).LoyaltyPlace),
  insights: latePage(async () => (await import('./pages/InsightsPlace')).InsightsPlace),
  twins: latePage(async () => (await import('./pages/TwinsPlace')).TwinsPlace),
  past: latePage(async () => (await import('./pages/PastPlace')).PastPlace),
  trip: latePage(async () => (await import('./pages/TripPlace')).TripPlace),
  segments: latePage(async () => (await import('./pages/SegmentsPlace')).SegmentsPlace),
  campaigns: latePage(async () => (await import('./pages/CampaignsPlace')).CampaignsPlace),
  ideas: latePage(async () => (await import('./pages/IdeasPlace')).IdeasPlace),
  guide: latePage(async () => (await import('./pages/GuidePlace')).GuidePlace),
  feedback: latePage(async () => (await import('./pages/FeedbackPlace')).FeedbackPlace),
  print: latePage(async () => (await import('./pages/PrintPlace')).PrintPlace),
  settings: latePage(async () => (await import('./pages/MergingSettings')).MergingSettings),
};

/** A place of the rail, with the words under `app:place`. */
export type RailPlace = {
  readonly word: 'today' | 'people' | 'calendar' | 'loyalty' | 'insights';
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
    holds: [
      'people',
      'person',
      'edit-person',
      'new-person',
      'import',
      'print',
      'twins',
      'past',
      'trip',
      'segments',
      'campaigns',
      'ideas',
      'feedback',
    ],
  },
  { word: 'calendar', icon: 'calendar-days', route: CALENDAR, holds: ['calendar'] },
  { word: 'loyalty', icon: 'stamp', route: { place: 'loyalty' }, holds: ['loyalty'] },
  { word: 'insights', icon: 'chart', route: { place: 'insights' }, holds: ['insights'] },
];

/** The place of the rail that a route belongs to: what is printed lies with people, but the report with its figures. */
export const railPlaceOf = (route: Route): Place =>
  route.place === 'print' && route.what === 'report' ? 'insights' : route.place;

/** The places of the rail in their order; those without a page are left out. */
export const RAIL_PLACES = ALL_RAIL_PLACES.filter(({ route }) => isBuilt(route.place));
