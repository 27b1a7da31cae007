import { isoDate, type IsoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { SegmentPerson, StandingPurchase } from '@shared/domain/segments/segmentPerson';

/** Thursday, 19 March 2026. */
export const TODAY: IsoDate = isoDate('2026-03-19');

/** Somebody of whom only `fields` are known. */
export const aSegmentPerson = (fields: Partial<SegmentPerson> = {}): SegmentPerson => ({
  id: 'p' as ContactId,
  kind: 'person',
  tags: [],
  country: '',
  languages: [],
  owner: '',
  source: '',
  texts: { place: '', organisation: '', role: '', likes: '', dislikes: '', about: '' },
  birthdayOn: null,
  birthdayMonths: [],
  since: null,
  addedOn: TODAY,
  lastContactOn: null,
  purchases: [],
  points: 0,
  tier: null,
  consents: new Set(),
  custom: {},
  ...fields,
});

/** Something bought in the shop's currency. */
export const bought = (on: string, amountMinor = 1000): StandingPurchase => ({
  on: isoDate(on),
  amountMinor,
});
