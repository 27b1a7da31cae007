import { describe, expect, it } from 'vitest';
import { addDays, isoDate, type IsoDate } from '@shared/domain/calendar/isoDate';
import { keepInTouchDue } from '@shared/domain/care/keepInTouchDue';
import { DEFAULT_CARE_SETTINGS } from '@shared/domain/care/careRules';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { PurchaseId } from '@shared/domain/purchases/purchase';
import { aDraft, aNote } from '@test/support/builders';
import { aBooking } from '@test/support/shopBook';
import { freshRepositories, granted, type TestData } from '@test/support/testDatabase';

const DAY_MS = 86_400_000;
/** Ada became known on this day. */
const BEGAN = isoDate('2026-03-19');
/** And this is today: 40 days later. */
const TODAY = addDays(BEGAN, 40);

/** Somebody who should hear from the shop every 30 days, and last did 40 days ago. */
async function aQuietPerson(): Promise<{ data: TestData; id: ContactId }> {
  const data = await freshRepositories();
  const { id } = granted(await data.contacts.create(aDraft('Ada'))).value;
  granted(await data.keepInTouch.set(`person:${id}`, 30));
  data.clock.advance(40 * DAY_MS);
  return { data, id };
}

/** Whether Today would bring her up, by the same facts and rules. */
async function isDue({ care }: TestData, id: ContactId, today: IsoDate): Promise<boolean> {
  const { bonds, keepInTouch, people } = await care.facts(today);
  const touched = new Map(people.map((person) => [person.id, person.lastTouchOn]));
  return keepInTouchDue(
    bonds,
    keepInTouch,
    DEFAULT_CARE_SETTINGS.rhythm,
    today,
    (one) => touched.get(one) ?? null,
  ).some(({ contactId }) => contactId === id);
}

/** Waits until the index beside the window has followed. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let round = 0; !(await holds()); round += 1) {
    if (round > 400) throw new Error('It never held');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

type Contact = (data: TestData, id: ContactId) => Promise<unknown>;

const exchange =
  (kind: Parameters<typeof aNote>[1]): Contact =>
  async (data, id) =>
    granted(await data.interactions.add(aNote(id, { happenedAt: data.clock.now(), ...kind })));

const CONTACTS: readonly (readonly [string, Contact])[] = [
  ['a note', exchange({ kind: 'note' })],
  ['a call that we made', exchange({ kind: 'call', direction: 'out' })],
  ['a call from them', exchange({ kind: 'call', direction: 'in' })],
  ['a visit', exchange({ kind: 'visit', direction: 'in' })],
  ['an e-mail', exchange({ kind: 'email', direction: 'out' })],
  ['a chat', exchange({ kind: 'chat', direction: 'in' })],
  ['a letter', exchange({ kind: 'letter', direction: 'out' })],
  [
    'a thank-you that was said',
    async (data, id) =>
      granted(await data.thanks.say(id, 'other', 'x', { channel: 'phone', owedOn: TODAY })),
  ],
  [
    'a greeting that was sent',
    async (data, id) => {
      const { prepared } = granted(
        await data.greetings.prepare([
          {
            contactId: id,
            occasion: 'birthday:2026',
            occasionName: 'Birthday',
            on: TODAY,
            language: 'en',
            channel: 'email',
            text: 'All the best',
          },
        ]),
      ).value;
      granted(await data.greetings.resolve([prepared[0]!.id], 'sent'));
    },
  ],
  [
    'a purchase',
    async (data, id) => {
      granted(await data.purchases.book(id, aBooking('bought', 2400, { boughtOn: TODAY })));
    },
  ],
];

describe('the rhythm of somebody', () => {
  it('brings them up when its time has come', async () => {
    const { data, id } = await aQuietPerson();
    expect(await data.keepInTouch.touchedOn(id)).toBe(BEGAN);
    expect(await isDue(data, id, TODAY)).toBe(true);
  });

  it.each(CONTACTS)('begins anew with %s', async (_name, contact) => {
    const { data, id } = await aQuietPerson();
    await contact(data, id);
    expect(await data.keepInTouch.touchedOn(id)).toBe(TODAY);
    await until(async () => !(await isDue(data, id, TODAY)));
  });

  it('does not begin anew with a purchase that was taken back', async () => {
    const { data, id } = await aQuietPerson();
    granted(await data.purchases.book(id, aBooking('bought', 2400, { boughtOn: TODAY })));
    await until(async () => !(await isDue(data, id, TODAY)));
    granted(await data.purchases.void('bought' as PurchaseId, ''));
    expect(await data.keepInTouch.touchedOn(id)).toBe(BEGAN);
    await until(() => isDue(data, id, TODAY));
  });

  it('counts what somebody stamped on Today, and nothing that is still to come', async () => {
    const { data, id } = await aQuietPerson();
    granted(await data.interactions.add(aNote(id, { happenedAt: data.clock.now() + 5 * DAY_MS })));
    expect(await data.keepInTouch.touchedOn(id)).toBe(BEGAN);
    granted(await data.careMarks.done({ id: `rhythm:${id}`, contactId: id, reason: 'rhythm' }));
    expect(await data.keepInTouch.touchedOn(id)).toBe(TODAY);
    expect(await data.keepInTouch.touchedOn('nobody' as ContactId)).toBeNull();
  });
});

describe('promises before a contact', () => {
  it('are those that are open, and what the shop lately could not keep', async () => {
    const { data, id } = await aQuietPerson();
    const promise = async (text: string, by: 'us' | 'them', dueOn: IsoDate | null) =>
      granted(await data.promises.add({ contactId: id, text, by, dueOn })).value;
    await promise('Send the list', 'us', TODAY);
    await promise('Bring the tin', 'them', addDays(TODAY, -1));
    const broken = await promise('Call back', 'us', TODAY);
    const theirs = await promise('Write', 'them', TODAY);
    const kept = await promise('Done', 'us', TODAY);
    granted(await data.promises.resolve(broken.id, 'broken'));
    granted(await data.promises.resolve(theirs.id, 'broken'));
    granted(await data.promises.resolve(kept.id, 'kept'));
    const texts = async () => (await data.promises.beforeContact(id)).map(({ text }) => text);
    expect(await texts()).toEqual(['Bring the tin', 'Send the list', 'Call back']);
    data.clock.advance(31 * DAY_MS);
    expect(await texts()).toEqual(['Bring the tin', 'Send the list']);
  });

  it('that came to their end are counted without the trash and sample people', async () => {
    const { data, id } = await aQuietPerson();
    const gone = granted(await data.contacts.create(aDraft('Gone'))).value;
    granted(await data.samplePeople.add('en'));
    const add = async (contactId: ContactId, status: 'kept' | 'broken' | 'withdrawn') => {
      const { value } = granted(
        await data.promises.add({ contactId, text: status, by: 'us', dueOn: null }),
      );
      granted(await data.promises.resolve(value.id, status));
    };
    await add(id, 'kept');
    data.clock.advance(1);
    await add(id, 'broken');
    await add(id, 'withdrawn');
    await add(gone.id, 'broken');
    granted(await data.contacts.trash([gone.id]));
    const ended = await data.promises.endedSince(data.clock.now() - DAY_MS);
    expect(ended.map(({ status }) => status)).toEqual(['broken', 'kept']);
    data.clock.advance(2 * DAY_MS);
    expect(await data.promises.endedSince(data.clock.now() - DAY_MS)).toEqual([]);
  });
});
