import { describe, expect, it } from 'vitest';
import type { ContactId } from '@shared/domain/contacts/contact';
import { hrefOf, routeOf, SETTINGS_SECTIONS, type Route } from '@renderer/hooks/route';

const id = '0199c0de-0000-7000-8000-000000000001' as ContactId;

const routes: readonly Route[] = [
  { place: 'today' },
  { place: 'people', query: '' },
  { place: 'people', query: 'söndag & co?#/x=1' },
  { place: 'person', id },
  { place: 'edit-person', id },
  { place: 'new-person', name: '' },
  { place: 'new-person', name: 'O’Brien-Ñúñez 100%' },
  { place: 'import' },
  ...SETTINGS_SECTIONS.map((section): Route => ({ place: 'settings', section })),
];

describe('routes', () => {
  it.each(routes)('%o survives the address', (route) => {
    expect(routeOf(hrefOf(route))).toEqual(route);
  });

  it.each([
    ['', { place: 'today' }],
    ['#', { place: 'today' }],
    ['#/nowhere', { place: 'today' }],
    ['#/settings', { place: 'settings', section: 'shop' }],
    ['#/settings/nothing', { place: 'settings', section: 'shop' }],
    ['#/people/', { place: 'people', query: '' }],
    ['#/people/%E0%A4%A', { place: 'person', id: '%E0%A4%A' }],
  ])('%j leads to %o', (hash, expected) => {
    expect(routeOf(hash)).toEqual(expected);
  });
});
