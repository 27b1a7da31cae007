import type { ContactId } from '@shared/domain/contacts/contact';

/** The parts of the settings, in the order of their list. */
export const SETTINGS_SECTIONS = [
  'shop',
  'language',
  'backup',
  'exchange',
  'fields',
  'keyboard',
  'appearance',
  'recent',
  'trash',
] as const;

export type SettingsSection = (typeof SETTINGS_SECTIONS)[number];

/** Everywhere one can be. It lives in the address, so back, forward and a reload keep the place. */
export type Route =
  | { readonly place: 'today' }
  | { readonly place: 'people'; readonly query: string }
  | { readonly place: 'person'; readonly id: ContactId }
  | { readonly place: 'edit-person'; readonly id: ContactId }
  | { readonly place: 'new-person'; readonly name: string }
  | { readonly place: 'import' }
  | { readonly place: 'settings'; readonly section: SettingsSection };

export type Place = Route['place'];

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
      return withQuery('#/people', 'q', route.query);
    case 'person':
      return `#/people/${encodeURIComponent(route.id)}`;
    case 'edit-person':
      return `#/people/${encodeURIComponent(route.id)}/edit`;
    case 'new-person':
      return withQuery('#/people/new', 'name', route.name);
    case 'import':
      return '#/import';
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
    if (first === undefined || first === '')
      return { place: 'people', query: query.get('q') ?? '' };
    if (first === 'new') return { place: 'new-person', name: query.get('name') ?? '' };
    const id = first as ContactId;
    return second === 'edit' ? { place: 'edit-person', id } : { place: 'person', id };
  }
  if (place === 'import') return { place: 'import' };
  if (place === 'settings') {
    const section = SETTINGS_SECTIONS.find((name) => name === first) ?? 'shop';
    return { place: 'settings', section };
  }
  return HOME;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // A lone % typed into the address.
  }
}
