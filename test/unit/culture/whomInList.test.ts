import { NO_CUSTOMS } from '@shared/domain/culture/customs';
import { whomInList, type Listed } from '@shared/domain/culture/whomInList';
import { describe, expect, it } from 'vitest';

const listed = (rest: Partial<Listed>): Listed => ({
  kind: 'person',
  country: '',
  region: '',
  place: '',
  timeZone: '',
  zoneSource: null,
  ...rest,
});

describe('somebody in a list', () => {
  it('is where the summary says', () => {
    const yuki = listed({
      country: 'JP',
      place: 'Kyoto',
      timeZone: 'Asia/Tokyo',
      zoneSource: 'country',
    });
    const customs = { ...NO_CUSTOMS, id: 'c1' as never, updatedAt: 0 };
    expect(whomInList(yuki, customs)).toEqual({
      place: {
        country: 'JP',
        region: '',
        city: 'Kyoto',
        zone: { id: 'Asia/Tokyo', source: 'country' },
        possibleZones: [],
      },
      customs,
      contactsByUs: [],
      isOrganisation: false,
    });
  });

  it('may be under several clocks: of the region where it is known, else of the country', () => {
    const inCountry = whomInList(listed({ country: 'US' }), null).place;
    expect(inCountry.zone).toBeNull();
    expect(inCountry.possibleZones).toContain('America/Los_Angeles');
    const inRegion = whomInList(listed({ country: 'US', region: 'US-IN' }), null).place;
    expect(inRegion.possibleZones).not.toContain('America/Los_Angeles');
    expect(inRegion.possibleZones.length).toBeGreaterThan(1);
    expect(whomInList(listed({}), null).place.possibleZones).toEqual([]);
  });

  it('is a firm where it is one', () => {
    expect(whomInList(listed({ kind: 'organisation' }), null).isOrganisation).toBe(true);
  });
});
