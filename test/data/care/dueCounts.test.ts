import { describe, expect, it } from 'vitest';
import { isoDate } from '@shared/domain/calendar/isoDate';
import { aDraft } from '@test/support/builders';
import { freshRepositories, granted } from '@test/support/testDatabase';

const TODAY = isoDate('2026-03-19');
const LATER = isoDate('2026-03-20');

describe('what the notice of a day counts', () => {
  it('is what is due by then, of people who are not in the trash', async () => {
    const data = await freshRepositories();
    const ada = granted(await data.contacts.create(aDraft('Ada'))).value;
    const gone = granted(await data.contacts.create(aDraft('Gone'))).value;
    for (const { id: contactId } of [ada, gone]) {
      for (const [by, dueOn] of [
        ['us', TODAY],
        ['us', LATER],
        ['them', TODAY],
      ] as const) {
        granted(await data.promises.add({ contactId, text: 'Call', by, dueOn }));
      }
      for (const dueOn of [TODAY, LATER]) {
        const draft = { contactId, purchaseId: null, kind: 'service', label: 'Descale' } as const;
        granted(await data.renewals.add({ ...draft, dueOn, leadDays: 14, everyMonths: null }));
      }
    }
    granted(await data.contacts.trash([gone.id]));

    expect(await data.care.dueCounts(TODAY)).toEqual({
      promises: 1,
      owed: 1,
      refunds: 0,
      renewals: 1,
    });
    expect(await data.care.dueCounts(isoDate('2026-03-18'))).toEqual({
      promises: 0,
      owed: 0,
      refunds: 0,
      renewals: 0,
    });
  });
});
