import { describe, expect, it } from 'vitest';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { SegmentId } from '@shared/domain/segments/segment';
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
  { place: 'calendar', view: 'month', day: null, country: '' },
  { place: 'calendar', view: 'week', day: '2026-03-20' as IsoDate, country: 'JP' },
  { place: 'loyalty' },
  { place: 'insights' },
  { place: 'insights', page: 'new-faces' },
  { place: 'ideas' },
  { place: 'guide' },
  { place: 'past', day: null, before: null, id: null },
  { place: 'past', day: '2026-03-12' as IsoDate, before: null, id },
  { place: 'past', day: null, before: 'a batch', id: null },
  { place: 'people', query: 'tea', segment: 'regulars' as SegmentId },
  { place: 'segments', id: null },
  { place: 'segments', id: 'regulars' as SegmentId },
  { place: 'campaigns', id: null },
  { place: 'campaigns', id: 'spring harvest' },
  { place: 'print', what: 'cards', ids: [] },
  { place: 'print', what: 'cards', ids: [id, 'b' as ContactId] },
  { place: 'print', what: 'statement', id, unit: 'points', from: null, to: null },
  {
    place: 'print',
    what: 'statement',
    id,
    unit: 'stamps',
    from: '2026-01-01' as IsoDate,
    to: '2026-03-19' as IsoDate,
  },
  {
    place: 'print',
    what: 'report',
    from: '2025-12-21' as IsoDate,
    to: '2026-03-20' as IsoDate,
    asOf: null,
  },
  {
    place: 'print',
    what: 'report',
    from: '2025-12-21' as IsoDate,
    to: '2026-03-20' as IsoDate,
    asOf: '2026-03-20' as IsoDate,
  },
  { place: 'trip', where: [], from: null, to: null, ids: [] },
  {
    place: 'trip',
    where: ['JP/kyoto', 'DE-SN', 'FR', '/a & b'],
    from: '2026-04-27' as IsoDate,
    to: '2026-05-01' as IsoDate,
    ids: [id],
  },
  {
    place: 'print',
    what: 'trip',
    where: ['JP/kyoto'],
    from: '2026-04-27' as IsoDate,
    to: null,
    ids: [id],
    withPrivate: true,
  },
  ...(['feedback', 'recovery-sheet', 'keys', 'privacy-notice'] as const).map((what): Route => ({
    place: 'print',
    what,
  })),
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
    ['#/print/nothing', { place: 'today' }],
    ['#/print/statement/', { place: 'today' }],
    ['#/print/report?from=2026-03-20&to=2026-03-19', { place: 'today' }],
    ['#/print/report?from=2026-02-30&to=2026-03-19', { place: 'today' }],
    [
      '#/calendar?view=nothing&day=2026-02-30&country=x',
      { place: 'calendar', view: 'month', day: null, country: '' },
    ],
    [
      '#/trip?where=Kyoto|jp|JP|JP|DE-|/&from=2026-05-01&to=2026-04-27',
      { place: 'trip', where: ['JP'], from: '2026-05-01', to: null, ids: [] },
    ],
    ['#/people/', { place: 'people', query: '' }],
    ['#/people/%E0%A4%A', { place: 'person', id: '%E0%A4%A' }],
    [
      `#/print/statement/${id}?from=2026-02-31`,
      { place: 'print', what: 'statement', id, unit: 'points', from: null, to: null },
    ],
  ])('%j leads to %o', (hash, expected) => {
    expect(routeOf(hash)).toEqual(expected);
  });
});
