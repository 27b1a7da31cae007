import { isIsoDate, type IsoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { LoyaltyUnit } from '@shared/domain/loyalty/ledgerEntry';
import type { MessageId } from '@shared/domain/messages/message';
import type { SegmentId } from '@shared/domain/segments/segment';
import { tripHref, tripOf, type TripPrintRoute, type TripRoute } from './tripRoute';

/** The parts of the settings, in the order of their list. */
export const SETTINGS_SECTIONS = [
  'shop',
  'language',
  'programme',
  'products',
  'care',
  'insights',
  'calendar',
  'reminders',
  'templates',
  'backup',
  'exchange',
  'privacy',
  'security',
  'fields',
  'keyboard',
  'appearance',
  'recent',
  'trash',
] as const;

export type SettingsSection = (typeof SETTINGS_SECTIONS)[number];

/** The ways to look at the calendar. */
export const CALENDAR_VIEWS = ['month', 'week', 'list', 'ahead'] as const;

export type CalendarView = (typeof CALENDAR_VIEWS)[number];

/** What the calendar shows. */
export type CalendarRoute = {
  readonly place: 'calendar';
  readonly view: CalendarView;
  /** The chosen day; `null` for today, whichever day that is. */
  readonly day: IsoDate | null;
  /** ISO 3166-1 alpha-2; empty for all countries. */
  readonly country: string;
};

/** The calendar as it opens: this month, all countries. */
export const CALENDAR: CalendarRoute = { place: 'calendar', view: 'month', day: null, country: '' };

/** The pages of the figures, in the order of their tabs. */
export const FIGURE_PAGES = [
  'overview',
  'regulars',
  'new-faces',
  'word',
  'points',
  'compare',
] as const;

export type FigurePage = (typeof FIGURE_PAGES)[number];

/** Everywhere one can be. It lives in the address, so back, forward and a reload keep the place. */
export type Route =
  | { readonly place: 'today' }
  /** `segment`: only its members. */
  | { readonly place: 'people'; readonly query: string; readonly segment?: SegmentId }
  | { readonly place: 'person'; readonly id: ContactId }
  | { readonly place: 'edit-person'; readonly id: ContactId }
  | { readonly place: 'new-person'; readonly name: string }
  | { readonly place: 'import' }
  | CalendarRoute
  | { readonly place: 'countries'; readonly country: string }
  | { readonly place: 'loyalty' }
  /** Without `page` the overview. */
  | { readonly place: 'insights'; readonly page?: FigurePage }
  /** Records that may be of one person; `pair` (`twinKey`) shows these two, whatever the finder says. */
  | { readonly place: 'twins'; readonly pair?: string }
  | PastRoute
  | TripRoute
  | { readonly place: 'ideas' }
  /** The guide to the app. */
  | { readonly place: 'guide' }
  /** What everybody said, and the criticism that waits for its answer. */
  | { readonly place: 'feedback' }
  /** Groups of people; `id` for one of them, `null` for the list. */
  | { readonly place: 'segments'; readonly id: SegmentId | null }
  /** What is told to many; `id` for one campaign, `null` for the list. */
  | { readonly place: 'campaigns'; readonly id: string | null }
  | PrintRoute
  | { readonly place: 'settings'; readonly section: SettingsSection };

export type Place = Route['place'];

/** The shop as it was: at the end of a day or before an act, with one person of then open. */
export type PastRoute = {
  readonly place: 'past';
  /** `null` without a day: before an act, or yesterday. */
  readonly day: IsoDate | null;
  /** The id of the act's batch. */
  readonly before: string | null;
  readonly id: ContactId | null;
};

/** What is printed: customer cards of these people, prepared messages, slips for feedback, the recovery sheet, all keys, papers of privacy, or one person's statement. */
export type PrintRoute =
  | { readonly place: 'print'; readonly what: 'cards'; readonly ids: readonly ContactId[] }
  | { readonly place: 'print'; readonly what: 'letters'; readonly ids: readonly MessageId[] }
  | { readonly place: 'print'; readonly what: 'feedback' }
  /** The key of encrypted backups, while it is in hand. */
  | { readonly place: 'print'; readonly what: 'recovery-sheet' }
  /** All keys as they are set on this computer. */
  | { readonly place: 'print'; readonly what: 'keys' }
  | ReportRoute
  | TripPrintRoute
  /** Everything that is known about somebody, for them. */
  | {
      readonly place: 'print';
      readonly what: 'disclosure';
      readonly id: ContactId;
      /** With the notes that are only for the owner. */
      readonly withPrivate: boolean;
    }
  /** The certificate of an erasure. */
  | { readonly place: 'print'; readonly what: 'erasure'; readonly id: string }
  /** What customers are told about their data. */
  | { readonly place: 'print'; readonly what: 'privacy-notice' }
  | {
      readonly place: 'print';
      readonly what: 'statement';
      readonly id: ContactId;
      readonly unit: LoyaltyUnit;
      /** Both days included; `null` for the page's own choice. */
      readonly from: IsoDate | null;
      readonly to: IsoDate | null;
    };

/** The figures of a span on one page. */
export type ReportRoute = {
  readonly place: 'print';
  readonly what: 'report';
  /** Both days included; `from` is not after `to`. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** As the facts stood at the end of this day; `null` for now. */
  readonly asOf: IsoDate | null;
};

/** Where the app begins, and where an unknown address leads. */
export const HOME: Route = { place: 'today' };

const withQuery = (path: string, name: string, value: string): string =>
  value === '' ? path : `${path}?${new URLSearchParams({ [name]: value }).toString()}`;

/** The address of a place, from `#`; for links. */
export function hrefOf(route: Route): string {
  switch (route.place) {
    case 'today':
      return '#/today';
    case 'people':
      return peopleHref(route.query, route.segment);
    case 'person':
      return `#/people/${encodeURIComponent(route.id)}`;
    case 'edit-person':
      return `#/people/${encodeURIComponent(route.id)}/edit`;
    case 'new-person':
      return withQuery('#/people/new', 'name', route.name);
    case 'import':
      return '#/import';
    case 'calendar':
      return calendarHref(route);
    case 'countries':
      return route.country === '' ? '#/countries' : `#/countries/${route.country}`;
    case 'loyalty':
      return '#/loyalty';
    case 'insights':
      return route.page === undefined || route.page === 'overview'
        ? '#/insights'
        : `#/insights/${route.page}`;
    case 'twins':
      return withQuery('#/twins', 'pair', route.pair ?? '');
    case 'past':
      return pastHref(route);
    case 'trip':
      return tripHref(route);
    case 'ideas':
      return '#/ideas';
    case 'guide':
      return '#/guide';
    case 'feedback':
      return '#/feedback';
    case 'segments':
    case 'campaigns':
      return route.id === null
        ? `#/${route.place}`
        : `#/${route.place}/${encodeURIComponent(route.id)}`;
    case 'print':
      return printHref(route);
    case 'settings':
      return `#/settings/${route.section}`;
  }
}

/** The place of an address; `HOME` for one that leads nowhere. */
export function routeOf(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const query = new URLSearchParams(search);
  const [place, first, second] = path.split('/').map(decoded);

  if (place === 'people') {
    if (first === undefined || first === '') {
      const segment = query.get('segment') ?? '';
      return {
        place: 'people',
        query: query.get('q') ?? '',
        ...(segment !== '' && { segment: segment as SegmentId }),
      };
    }
    if (first === 'new') return { place: 'new-person', name: query.get('name') ?? '' };
    const id = first as ContactId;
    return second === 'edit' ? { place: 'edit-person', id } : { place: 'person', id };
  }
  if (place === 'import') return { place: 'import' };
  if (place === 'calendar') return calendarRoute(query);
  if (place === 'countries') {
    return { place: 'countries', country: /^[A-Z]{2}$/.test(first ?? '') ? (first ?? '') : '' };
  }
  if (place === 'twins') {
    const pair = query.get('pair') ?? '';
    return pair.split('|').length === 2 ? { place, pair } : { place };
  }
  if (place === 'past') return pastRoute(query);
  if (place === 'trip') return { place, ...tripOf(query) };
  if (place === 'loyalty' || place === 'ideas' || place === 'feedback' || place === 'guide') {
    return { place };
  }
  if (place === 'insights') {
    const page = FIGURE_PAGES.find((name) => name === first) ?? 'overview';
    return page === 'overview' ? { place } : { place, page };
  }
  const id = first === undefined || first === '' ? null : first;
  if (place === 'segments') return { place, id: id as SegmentId | null };
  if (place === 'campaigns') return { place, id };
  if (place === 'print') return printRoute(first, second, query);
  if (place === 'settings') {
    const section = SETTINGS_SECTIONS.find((name) => name === first) ?? 'shop';
    return { place: 'settings', section };
  }
  return HOME;
}

function pastHref({ day, before, id }: PastRoute): string {
  const query = new URLSearchParams({
    ...(day !== null && { day }),
    ...(before !== null && { before }),
    ...(id !== null && { person: id }),
  }).toString();
  return query === '' ? '#/past' : `#/past?${query}`;
}

function pastRoute(query: URLSearchParams): PastRoute {
  const day = query.get('day') ?? '';
  const text = (name: string): string | null => query.get(name) || null;
  return {
    place: 'past',
    day: isIsoDate(day) ? day : null,
    before: isIsoDate(day) ? null : text('before'),
    id: text('person') as ContactId | null,
  };
}

function peopleHref(query: string, segment: SegmentId | undefined): string {
  const words = new URLSearchParams({
    ...(query !== '' && { q: query }),
    ...(segment !== undefined && { segment }),
  }).toString();
  return words === '' ? '#/people' : `#/people?${words}`;
}

function calendarHref({ view, day, country }: CalendarRoute): string {
  const query = new URLSearchParams({
    ...(view !== CALENDAR.view && { view }),
    ...(day !== null && { day }),
    ...(country !== '' && { country }),
  }).toString();
  return query === '' ? '#/calendar' : `#/calendar?${query}`;
}

function calendarRoute(query: URLSearchParams): CalendarRoute {
  const day = query.get('day') ?? '';
  const country = query.get('country') ?? '';
  return {
    place: 'calendar',
    view: CALENDAR_VIEWS.find((view) => view === query.get('view')) ?? CALENDAR.view,
    day: isIsoDate(day) ? day : null,
    country: /^[A-Z]{2}$/.test(country) ? country : '',
  };
}

/** Papers of which the shop has one. */
const LONE_PAPERS = ['feedback', 'recovery-sheet', 'keys', 'privacy-notice'] as const;

type LonePaper = Extract<PrintRoute, { readonly what: (typeof LONE_PAPERS)[number] }>;

const isAlone = (route: PrintRoute): route is LonePaper =>
  LONE_PAPERS.some((what) => what === route.what);

function printHref(route: PrintRoute): string {
  if (isAlone(route)) return `#/print/${route.what}`;
  if (route.what === 'erasure') return `#/print/erasure/${encodeURIComponent(route.id)}`;
  if (route.what === 'disclosure') {
    const path = `#/print/disclosure/${encodeURIComponent(route.id)}`;
    return route.withPrivate ? `${path}?private=1` : path;
  }
  if (route.what === 'cards' || route.what === 'letters') {
    return `#/print/${route.what}?${new URLSearchParams({ ids: route.ids.join(' ') }).toString()}`;
  }
  if (route.what === 'trip') return tripHref(route);
  if (route.what === 'report') {
    const { from, to, asOf } = route;
    const days = { from, to, ...(asOf !== null && { asOf }) };
    return `#/print/report?${new URLSearchParams(days).toString()}`;
  }
  const { id, unit, from, to } = route;
  const period = { unit, ...(from !== null && { from }), ...(to !== null && { to }) };
  return `#/print/statement/${encodeURIComponent(id)}?${new URLSearchParams(period).toString()}`;
}

function printRoute(
  what: string | undefined,
  id: string | undefined,
  query: URLSearchParams,
): Route {
  const ids = (query.get('ids') ?? '').split(' ').filter((part) => part !== '');
  if (what === 'trip') {
    return { place: 'print', what, ...tripOf(query), withPrivate: query.get('private') === '1' };
  }
  if (what === 'cards') return { place: 'print', what, ids: ids as ContactId[] };
  if (what === 'letters') return { place: 'print', what, ids: ids as MessageId[] };
  const alone = LONE_PAPERS.find((paper) => paper === what);
  if (alone !== undefined) return { place: 'print', what: alone };
  const day = (name: string): IsoDate | null => {
    const text = query.get(name) ?? '';
    return isIsoDate(text) ? text : null;
  };
  if (what === 'report') {
    const [from, to] = [day('from'), day('to')];
    if (from === null || to === null || from > to) return HOME;
    return { place: 'print', what, from, to, asOf: day('asOf') };
  }
  if (id === undefined || id === '') return HOME;
  if (what === 'erasure') return { place: 'print', what, id };
  if (what === 'disclosure') {
    return {
      place: 'print',
      what,
      id: id as ContactId,
      withPrivate: query.get('private') === '1',
    };
  }
  if (what !== 'statement') return HOME;
  return {
    place: 'print',
    what: 'statement',
    id: id as ContactId,
    unit: query.get('unit') === 'stamps' ? 'stamps' : 'points',
    from: day('from'),
    to: day('to'),
  };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // A lone % typed into the address.
  }
}
