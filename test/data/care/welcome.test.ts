import { addDays, isoDate } from '@shared/domain/calendar/isoDate';
import type { JourneyPlan } from '@shared/domain/care/journey';
import { careListOf } from '@shared/domain/care/careList';
import { DEFAULT_CARE_SETTINGS } from '@shared/domain/care/careRules';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { PurchaseId } from '@shared/domain/purchases/purchase';
import { aNote } from '@test/support/builders';
import { careWorld } from '@test/support/care';
import { aBooking, aCustomer } from '@test/support/shopBook';
import { factsOf, freshRepositories, granted, type TestData } from '@test/support/testDatabase';
import { describe, expect, it } from 'vitest';

const TODAY = isoDate('2026-03-19');

const aPlan = (id: string, rest: Partial<JourneyPlan> = {}): Omit<JourneyPlan, 'updatedAt'> => ({
  ...{ id, name: id, country: '', language: '' },
  steps: [
    { id: 'note', text: `Note for ${id}`, afterDays: 0 },
    { id: 'letter', text: `Letter for ${id}`, afterDays: 3, message: 'welcome' },
  ],
  ...rest,
});

/** A shop with checklists for everybody and for Japan. */
async function aShop(): Promise<TestData> {
  const data = await freshRepositories();
  granted(await data.journeys.addPlans([aPlan('all'), aPlan('japan', { country: 'JP' })]));
  return data;
}

const book = async (data: TestData, id: ContactId, name: string, boughtOn = TODAY) =>
  granted(await data.purchases.book(id, aBooking(name, 1000, { boughtOn })));

const journeyOf = ({ journeys }: TestData, id: ContactId) => journeys.of(id);

describe('the first purchase', () => {
  it('begins the welcome that fits best, in the act that books it', async () => {
    const data = await aShop();
    const yuki = await aCustomer(data, 'Yuki Tanaka', { country: 'JP' });
    const mehmet = await aCustomer(data);
    const before = await factsOf(data.db);
    const { batchId } = await book(data, yuki.id, 'p1');
    const written = await data.db.changes.where('batch').equals(batchId!).toArray();
    expect(written.filter(({ table }) => table === 'journeys')).toHaveLength(1);
    expect(await journeyOf(data, yuki.id)).toMatchObject({
      startedOn: TODAY,
      endedOn: null,
      purchaseId: 'p1',
      steps: [{ text: 'Note for japan', doneOn: null }, { message: 'welcome' }],
    });
    await book(data, mehmet.id, 'p2', addDays(TODAY, -3));
    expect(await journeyOf(data, mehmet.id)).toMatchObject({
      startedOn: '2026-03-16',
      steps: [{ text: 'Note for all' }, {}],
    });
    granted(await data.journal.undoLast());
    granted(await data.journal.undoLast());
    expect((await factsOf(data.db))['journeys']).toEqual(before['journeys']);
  });

  it('begins none where none fits, for history, and with the second purchase', async () => {
    const data = await freshRepositories();
    const mehmet = await aCustomer(data);
    await book(data, mehmet.id, 'p1');
    granted(await data.journeys.addPlans([aPlan('japan', { country: 'JP' }), aPlan('all')]));
    await book(data, mehmet.id, 'p2');
    expect(await journeyOf(data, mehmet.id)).toBeNull();
    const jo = await aCustomer(data, 'Jo');
    await book(data, jo.id, 'p3', addDays(TODAY, -60));
    expect(await journeyOf(data, jo.id)).toBeNull();
    granted(await data.journeys.removePlan('all'));
    const ada = await aCustomer(data, 'Ada');
    await book(data, ada.id, 'p4');
    expect(await journeyOf(data, ada.id)).toBeNull();
  });

  it('sent twice begins one welcome, and leaves one alone that was begun by hand', async () => {
    const data = await aShop();
    const mehmet = await aCustomer(data);
    granted(await data.journeys.start(mehmet.id, aPlan('hand'), addDays(TODAY, -1)));
    const byHand = await journeyOf(data, mehmet.id);
    await book(data, mehmet.id, 'p1');
    await book(data, mehmet.id, 'p1');
    expect(await journeyOf(data, mehmet.id)).toEqual(byHand);
    granted(await data.purchases.void('p1' as PurchaseId, ''));
    expect(await journeyOf(data, mehmet.id)).toEqual(byHand);
  });

  it('that never happened takes an untouched welcome with it', async () => {
    const data = await aShop();
    const mehmet = await aCustomer(data);
    await book(data, mehmet.id, 'p1');
    granted(await data.purchases.void('p1' as PurchaseId, 'wrong person'));
    expect(await journeyOf(data, mehmet.id)).toBeNull();
    granted(await data.journal.undoLast());
    expect(await journeyOf(data, mehmet.id)).toMatchObject({ purchaseId: 'p1', endedOn: null });
  });

  it('entered anew takes up the welcome of which a step was done', async () => {
    const data = await aShop();
    const mehmet = await aCustomer(data);
    await book(data, mehmet.id, 'p1');
    granted(await data.journeys.stepDone(mehmet.id, 'note', TODAY));
    granted(await data.purchases.void('p1' as PurchaseId, 'wrong amount'));
    expect(await journeyOf(data, mehmet.id)).toMatchObject({ endedOn: TODAY });
    await book(data, mehmet.id, 'p2');
    expect(await journeyOf(data, mehmet.id)).toMatchObject({
      endedOn: null,
      purchaseId: 'p2',
      steps: [{ doneOn: TODAY }, { doneOn: null }],
    });
    granted(await data.journal.undoLast());
    expect(await journeyOf(data, mehmet.id)).toMatchObject({ endedOn: TODAY, purchaseId: 'p1' });
  });

  it('does not take up what somebody ended', async () => {
    const data = await aShop();
    const mehmet = await aCustomer(data);
    await book(data, mehmet.id, 'p1');
    granted(await data.journeys.end(mehmet.id, TODAY));
    data.clock.advance(2 * 86_400_000);
    granted(await data.purchases.void('p1' as PurchaseId, ''));
    await book(data, mehmet.id, 'p2');
    expect(await journeyOf(data, mehmet.id)).toMatchObject({ endedOn: TODAY, purchaseId: 'p1' });
  });
});

describe('the checklists', () => {
  it('come once, and go on with others where somebody is under way', async () => {
    const data = await aShop();
    expect(granted(await data.journeys.addPlans([aPlan('all'), aPlan('new')])).value).toBe(1);
    expect((await data.journeys.plans()).map(({ id }) => id)).toEqual(['all', 'japan', 'new']);
    expect(granted(await data.journeys.addPlans([aPlan('all')])).batchId).toBeNull();
    const mehmet = await aCustomer(data);
    await book(data, mehmet.id, 'p1');
    granted(await data.journeys.stepDone(mehmet.id, 'note', TODAY));
    granted(await data.journeys.change(mehmet.id, aPlan('new')));
    expect(await journeyOf(data, mehmet.id)).toMatchObject({
      startedOn: TODAY,
      steps: [
        { text: 'Note for new', doneOn: TODAY },
        { text: 'Letter for new', doneOn: null },
      ],
    });
    granted(await data.journal.undoLast());
    expect(await journeyOf(data, mehmet.id)).toMatchObject({
      steps: [{ text: 'Note for all' }, {}],
    });
  });
});

describe('a letter of a welcome', () => {
  it('does its step by being sent, and leaves it open where it was not sent after all', async () => {
    const data = await aShop();
    const mehmet = await aCustomer(data);
    await book(data, mehmet.id, 'p1');
    const { messages } = granted(
      await data.messages.draft([
        {
          contactId: mehmet.id,
          purpose: 'welcome',
          ...{ templateId: null, language: 'de', addressedAs: 'formal', channel: 'letter' },
          ...{ subject: 'Willkommen', body: 'Schön, dass Sie da sind.' },
          ...{ campaignId: null, thanksId: null, greetingId: null },
        },
      ]),
    ).value;
    granted(await data.messages.resolve([messages[0]!.id], 'sent'));
    expect(await journeyOf(data, mehmet.id)).toMatchObject({
      steps: [{ doneOn: null }, { doneOn: TODAY }],
    });
    granted(await data.messages.resolve([messages[0]!.id], 'draft'));
    expect(await journeyOf(data, mehmet.id)).toMatchObject({
      steps: [{ doneOn: null }, { doneOn: null }],
    });
  });
});

/** The rows of a day for one person. */
async function rowsOn(data: TestData, day: string, settings = DEFAULT_CARE_SETTINGS) {
  const today = isoDate(day);
  const at = Date.parse(`${day}T09:00:00Z`);
  data.clock.set(at);
  for (let round = 0; !(await data.care.facts(today)).isComplete; round += 1) {
    if (round > 400) throw new Error('Never complete');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  const world = careWorld([], 'UTC');
  const facts = await data.care.facts(today);
  const { shown } = careListOf(facts, settings, { at, world, celebrations: [] });
  return shown.map(({ reason, action, about, tags }) => ({ reason, action, about, tags }));
}

describe('on Today', () => {
  it('stands the next step of a welcome from its day on, a letter with a way to write it', async () => {
    const data = await aShop();
    const mehmet = await aCustomer(data);
    await book(data, mehmet.id, 'p1');
    granted(await data.thanks.waive(mehmet.id, 'first-purchase', 'p1', TODAY));
    expect(await rowsOn(data, '2026-03-19')).toMatchObject([
      { reason: 'welcome', action: 'done', about: { stepId: 'note', message: null } },
    ]);
    granted(await data.journeys.stepDone(mehmet.id, 'note', TODAY));
    expect(await rowsOn(data, '2026-03-21')).toEqual([]);
    expect(await rowsOn(data, '2026-03-22')).toMatchObject([
      { reason: 'welcome', action: 'write', about: { stepId: 'letter', message: 'welcome' } },
    ]);
  });
});

describe('a check-in', () => {
  const asked = {
    ...DEFAULT_CARE_SETTINGS,
    checkInPurchase: { isOn: true, days: 14, of: 'first' },
  } as const;

  it('after a purchase comes on its day with what was bought, and any contact is one', async () => {
    const data = await freshRepositories();
    granted(await data.settings.set({ care: asked }));
    const mehmet = await aCustomer(data);
    const line = {
      ...{ id: 'l1', productId: null, name: 'Senchadose', category: '' },
      ...{ quantityMilli: 1000, amountMinor: 1000, isVoided: false },
    };
    granted(await data.purchases.book(mehmet.id, aBooking('p1', 1000, { lines: [line] })));
    granted(await data.thanks.waive(mehmet.id, 'first-purchase', 'p1', TODAY));
    expect(await rowsOn(data, '2026-04-01', asked)).toEqual([]);
    expect(await rowsOn(data, '2026-04-02', asked)).toMatchObject([
      {
        reason: 'check-in',
        action: 'check-in',
        about: { sourceId: 'p1', on: TODAY, product: 'Senchadose', problem: '' },
      },
    ]);
    granted(
      await data.interactions.add(
        aNote(mehmet.id, { kind: 'call', direction: 'in', happenedAt: Date.UTC(2026, 2, 30) }),
      ),
    );
    expect(await rowsOn(data, '2026-04-02', asked)).toEqual([]);
  });

  it('after a solution comes a week after it was told', async () => {
    const data = await freshRepositories();
    const chloe = await aCustomer(data, 'Chloé');
    const heard = granted(
      await data.criticisms.hear({
        contactId: chloe.id,
        answerId: null,
        text: 'The lid came broken',
        isPublic: false,
      }),
    ).value;
    granted(await data.criticisms.understand(heard.id, { summary: 'The lid', isConfirmed: true }));
    granted(await data.criticisms.answer(heard.id, { answer: 'A new one', hasApology: true }));
    granted(await data.criticisms.tell(heard.id, { channel: 'phone' }));
    granted(await data.criticisms.thank(heard.id, { channel: null }));
    granted(await data.criticisms.close(heard.id));
    expect(await rowsOn(data, '2026-03-25')).toEqual([]);
    expect(await rowsOn(data, '2026-03-26')).toMatchObject([
      { reason: 'check-in', about: { problem: 'The lid came broken', product: '', on: TODAY } },
    ]);
  });
});
