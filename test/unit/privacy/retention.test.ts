import { isoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import {
  DEFAULT_PRIVACY_SETTINGS,
  retentionProposals,
  retentionYearsFor,
  type RetentionPerson,
} from '@shared/domain/privacy/retention';
import { describe, expect, it } from 'vitest';

const TODAY = isoDate('2026-03-19');

const person = (
  id: string,
  lastOn: string,
  rest: Partial<RetentionPerson> = {},
): RetentionPerson => ({
  contactId: id as ContactId,
  country: 'DE',
  lastOn: isoDate(lastOn),
  keepUntil: null,
  isRestricted: false,
  ...rest,
});
const proposed = (people: readonly RetentionPerson[], settings = DEFAULT_PRIVACY_SETTINGS) =>
  retentionProposals(people, settings, 'DE', TODAY).map(({ contactId }) => contactId as string);

describe('who is proposed for deletion', () => {
  it('is whose last dealing is as long ago as the rule says, the longest first', () => {
    expect(
      proposed([
        person('today', '2023-03-19'),
        person('tomorrow', '2023-03-20'),
        person('long', '2019-01-01'),
      ]),
    ).toEqual(['long', 'today']);
  });

  it('follows the rule of the country, the shop’s own without one', () => {
    expect(
      proposed([
        person('swiss', '2022-01-01', { country: 'CH' }),
        person('old swiss', '2021-01-01', { country: 'CH' }),
        person('nowhere', '2022-01-01', { country: '' }),
        person('japan', '2023-01-01', { country: 'JP' }),
      ]),
    ).toEqual(['nowhere', 'japan', 'old swiss']);
  });

  it('is nobody who is kept on purpose or blocked', () => {
    expect(
      proposed([
        person('kept', '2019-01-01', { keepUntil: isoDate('2026-03-20') }),
        person('no longer', '2019-01-01', { keepUntil: TODAY }),
        person('blocked', '2019-01-01', { isRestricted: true }),
      ]),
    ).toEqual(['no longer']);
  });

  it('follows the owner’s own number of years', () => {
    const settings = { ...DEFAULT_PRIVACY_SETTINGS, retentionYears: { DE: 10, '': 1 } };
    expect(retentionYearsFor(settings, 'DE')).toBe(10);
    expect(retentionYearsFor(settings, 'FR')).toBe(1);
    expect(retentionYearsFor(settings, 'CH')).toBe(5);
    expect(proposed([person('a', '2019-01-01')], settings)).toEqual([]);
  });
});
