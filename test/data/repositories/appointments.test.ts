import type { AppointmentId } from '@shared/domain/appointments/appointment';
import { isoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import { aDraft, anAppointmentDraft } from '@test/support/builders';
import { factsOf, freshRepositories, granted, type TestData } from '@test/support/testDatabase';
import { describe, expect, it } from 'vitest';

const someone = async (data: TestData, name = 'Yuki'): Promise<ContactId> =>
  granted(await data.contacts.create(aDraft(name))).value.id;

const plan = async (data: TestData, ...draft: Parameters<typeof anAppointmentDraft>) =>
  granted(await data.appointments.plan(anAppointmentDraft(...draft))).value;

const at = (text: string): number => Date.parse(text);

const latestAct = async ({ journal }: TestData) => (await journal.recentBatches(1))[0]?.act;

describe('what is planned', () => {
  it('is one act each, in words, taken back and done again', async () => {
    const data = await freshRepositories();
    const yuki = await someone(data);
    const call = await plan(data, yuki);
    expect(await latestAct(data)).toEqual({ key: 'appointments.new.call', args: { name: 'Yuki' } });
    expect(await data.appointments.find(call.id)).toEqual(call);

    granted(await data.appointments.update(call.id, { text: 'Spring tea', minutes: 45 }));
    granted(await data.appointments.move(call.id, { on: isoDate('2026-03-24') }));
    expect(await latestAct(data)).toMatchObject({ key: 'appointments.moved' });
    granted(await data.appointments.resolve(call.id, 'done'));
    expect(await data.appointments.find(call.id)).toMatchObject({
      text: 'Spring tea',
      at: null,
      on: '2026-03-24',
      status: 'done',
      resolvedAt: data.clock.now(),
    });
    granted(await data.appointments.remove(call.id));
    const end = await factsOf(data.db);

    for (let acts = 0; acts < 5; acts += 1) granted(await data.journal.undoLast());
    expect(await data.appointments.find(call.id)).toBeNull();
    for (let acts = 0; acts < 5; acts += 1) granted(await data.journal.redo());
    expect(await factsOf(data.db)).toEqual(end);
  });

  it('is named by what it is about where it concerns nobody', async () => {
    const data = await freshRepositories();
    const fair = await plan(data, null, { kind: 'event', text: 'Messe Köln' });
    expect(await latestAct(data)).toEqual({
      key: 'appointments.own.planned',
      args: { label: 'Messe Köln' },
    });
    granted(await data.appointments.resolve(fair.id, 'cancelled'));
    expect(await latestAct(data)).toMatchObject({ key: 'appointments.own.cancelled' });
  });

  it('is refused with somebody who is gone, and for what is gone', async () => {
    const data = await freshRepositories();
    const yuki = await someone(data);
    const call = await plan(data, yuki);
    const gone = { ok: false, refusal: { code: 'data/gone' } };
    const [nobody, nothing] = ['nobody' as ContactId, 'nothing' as AppointmentId];
    expect(await data.appointments.plan(anAppointmentDraft(nobody))).toEqual(gone);
    expect(await data.appointments.update(call.id, { contactId: nobody })).toEqual(gone);
    expect(await data.appointments.update(nothing, { text: '' })).toEqual(gone);
    expect(await data.appointments.move(nothing, { at: 0 })).toEqual(gone);
    expect(await data.appointments.resolve(nothing, 'done')).toEqual(gone);
    expect(await data.appointments.remove(nothing)).toEqual(gone);
    expect(await data.appointments.find(call.id)).toEqual(call);
  });

  it('is at a moment or on a day, never both', async () => {
    const data = await freshRepositories();
    const id = (await plan(data, null)).id;
    granted(await data.appointments.update(id, { on: isoDate('2026-04-01') }));
    expect(await data.appointments.find(id)).toMatchObject({ at: null, on: '2026-04-01' });
    granted(await data.appointments.update(id, { at: 5 }));
    expect(await data.appointments.find(id)).toMatchObject({ at: 5, on: null });
    granted(await data.appointments.update(id, { at: 5, text: 'x', on: null }));
    expect(await data.appointments.find(id)).toMatchObject({ at: 5, on: null, text: 'x' });
  });

  it('warns again when it is moved', async () => {
    const data = await freshRepositories();
    const id = (await plan(data, null, { isAccepted: true })).id;
    granted(await data.appointments.move(id, { at: at('2026-03-23T10:00Z') }));
    expect(await data.appointments.find(id)).toMatchObject({ isAccepted: false });
  });

  it('moves on from the time that was done, and from no other', async () => {
    const data = await freshRepositories();
    // Thursdays; today is the third of them, and the second was missed.
    const call = await plan(data, null, { at: at('2026-03-05T09:00Z'), repeats: 'weekly' });
    const of = { at: at('2026-03-12T09:00Z'), on: null };
    const missed = granted(await data.appointments.resolve(call.id, 'done', of));
    expect(await data.appointments.find(call.id)).toMatchObject({
      at: at('2026-03-19T09:00Z'),
      status: 'planned',
    });
    // Somebody else said so already: today's stays.
    expect(granted(await data.appointments.resolve(call.id, 'done', of)).batchId).toBeNull();
    granted(
      await data.appointments.resolve(call.id, 'done', { at: at('2026-03-26T09:00Z'), on: null }),
    );
    expect((await data.appointments.find(call.id))?.at).toBe(at('2026-04-02T08:00Z'));
    granted(await data.journal.undoLast());
    granted(await data.journal.undoBatch(missed.batchId!));
    expect((await data.appointments.find(call.id))?.at).toBe(at('2026-03-05T09:00Z'));
  });

  it('keeps its day of the month over shorter months, until somebody moves it', async () => {
    const data = await freshRepositories();
    const rent = await plan(data, null, {
      at: null,
      on: isoDate('2026-03-31'),
      repeats: 'monthly',
    });
    const present = async () => (await data.appointments.find(rent.id))?.on;
    const done = async () => {
      const of = { at: null, on: (await present()) ?? null };
      return granted(await data.appointments.resolve(rent.id, 'done', of));
    };
    const days = [];
    for (let month = 0; month < 4; month += 1) {
      await done();
      days.push(await present());
    }
    expect(days).toEqual(['2026-04-30', '2026-05-31', '2026-06-30', '2026-07-31']);
    granted(await data.appointments.skip(rent.id, { at: null, on: isoDate('2026-07-31') }));
    expect(await present()).toBe('2026-08-31');
    for (let step = 0; step < 5; step += 1) granted(await data.journal.undoLast());
    expect(await data.appointments.find(rent.id)).toEqual(rent);
    await done();
    granted(await data.appointments.move(rent.id, { on: isoDate('2026-04-15') }));
    await done();
    expect(await present()).toBe('2026-05-15');
  });

  it('comes again after it was done, where it repeats', async () => {
    const data = await freshRepositories();
    const rent = await plan(data, null, {
      at: null,
      on: isoDate('2026-01-31'),
      repeats: 'monthly',
    });
    granted(await data.appointments.resolve(rent.id, 'done'));
    // Today is 19 March: what lies before is over.
    expect(await data.appointments.find(rent.id)).toMatchObject({
      status: 'planned',
      on: '2026-03-31',
      resolvedAt: null,
    });
    // Across the night in which clocks go forward in Berlin it keeps its time of the day.
    const call = await plan(data, null, { at: at('2026-03-26T09:00Z'), repeats: 'weekly' });
    granted(await data.appointments.resolve(call.id, 'done'));
    expect(await data.appointments.find(call.id)).toMatchObject({
      at: at('2026-04-02T08:00Z'),
      on: null,
    });
    granted(await data.appointments.resolve(call.id, 'cancelled'));
    expect(await data.appointments.find(call.id)).toMatchObject({ status: 'cancelled' });
  });
});

describe('what is looked up', () => {
  it('around a span is everything that can show on one of its days', async () => {
    const data = await freshRepositories();
    const yuki = await someone(data);
    const otto = await someone(data, 'Otto');
    const named = (text: string, rest = {}, id: ContactId | null = null) =>
      plan(data, id, { text, ...rest });
    await named('inside', { at: at('2026-03-20T12:00Z') }, yuki);
    await named('evening before, elsewhere', { at: at('2026-03-18T23:00Z') });
    await named('morning after, elsewhere', { at: at('2026-03-22T00:30Z') });
    await named('long before', { at: at('2026-03-17T12:00Z') });
    await named('long after', { at: at('2026-03-24T00:00Z') });
    await named('first day', { at: null, on: isoDate('2026-03-19') });
    await named('day after', { at: null, on: isoDate('2026-03-22') });
    await named('every week since winter', { at: at('2025-12-01T12:00Z'), repeats: 'weekly' });
    await named('every year from April', {
      at: null,
      on: isoDate('2026-04-01'),
      repeats: 'yearly',
    });
    await named('of somebody in the trash', {}, otto);
    const off = await named('called off');
    granted(await data.appointments.resolve(off.id, 'cancelled'));
    const done = await named('done');
    granted(await data.appointments.resolve(done.id, 'done'));
    granted(await data.contacts.trash([otto]));

    const found = await data.appointments.around(isoDate('2026-03-19'), isoDate('2026-03-21'));
    expect(found.map(({ text }) => text).toSorted()).toEqual([
      'done',
      'evening before, elsewhere',
      'every week since winter',
      'first day',
      'inside',
      'morning after, elsewhere',
    ]);
  });

  it('of a person is what is still to come and all of today, by its next time', async () => {
    const data = await freshRepositories();
    const yuki = await someone(data);
    const named = (text: string, rest = {}) => plan(data, yuki, { text, ...rest });
    await named('this morning', { at: at('2026-03-19T07:00Z') });
    await named('yesterday', { at: at('2026-03-18T12:00Z') });
    await named('tomorrow', { at: at('2026-03-20T12:00Z') });
    await named('whole day tomorrow', { at: null, on: isoDate('2026-03-20') });
    await named('Thursdays', { at: at('2026-01-01T12:00Z'), repeats: 'weekly' });
    await named('leap day', { at: null, on: isoDate('2024-02-29'), repeats: 'yearly' });
    await named('31st', { at: null, on: isoDate('2026-01-31'), repeats: 'monthly' });
    await plan(data, await someone(data, 'Otto'), { text: 'with Otto' });
    const found = await data.appointments.upcomingOf(yuki, data.clock.now());
    expect(found.map(({ text }) => text)).toEqual([
      'this morning',
      'Thursdays',
      'whole day tomorrow',
      'tomorrow',
      '31st',
      'leap day',
    ]);
  });

  it('for reminders is what is planned and reminds, outside the trash', async () => {
    const data = await freshRepositories();
    const otto = await someone(data, 'Otto');
    await plan(data, null, { text: 'rings' });
    await plan(data, null, { text: 'silent', remindMinutes: null });
    await plan(data, otto, { text: 'trashed' });
    const over = await plan(data, null, { text: 'over' });
    granted(await data.appointments.resolve(over.id, 'done'));
    granted(await data.contacts.trash([otto]));
    expect((await data.appointments.reminding()).map(({ text }) => text)).toEqual(['rings']);
  });
});

describe('a calendar file', () => {
  const draft = (importKey: string, rest = {}) => anAppointmentDraft(null, { importKey, ...rest });

  it('adds what is new, changes what is known and leaves the owner’s own choices', async () => {
    const data = await freshRepositories();
    const yuki = await someone(data);
    const take = async (...drafts: Parameters<TestData['appointments']['takeIn']>[0][number][]) =>
      granted(await data.appointments.takeIn(drafts, 'fair.ics')).value;
    expect(await take(draft('a'), draft('b'), draft(''), draft('b', { text: 'Last' }))).toEqual({
      added: 3,
      changed: 0,
      same: 0,
    });
    expect(await latestAct(data)).toEqual({
      key: 'appointments.takenIn',
      args: { file: 'fair.ics', count: 3 },
    });
    const known = (await data.db.appointments.where('importKey').equals('a').first())!;
    granted(await data.appointments.update(known.id, { contactId: yuki, remindMinutes: 5 }));

    expect(await take(draft('a', { place: 'Hall 4' }), draft('b', { text: 'Last' }))).toEqual({
      added: 0,
      changed: 1,
      same: 1,
    });
    expect(await data.appointments.find(known.id)).toMatchObject({
      place: 'Hall 4',
      contactId: yuki,
      remindMinutes: 5,
    });
    granted(await data.journal.undoLast());
    expect(await data.appointments.find(known.id)).toMatchObject({ place: '' });
    expect(granted(await data.appointments.takeIn([draft('a')], 'fair.ics')).batchId).toBeNull();
  });

  it('keeps what is with somebody who is gone, with nobody', async () => {
    const data = await freshRepositories();
    granted(await data.appointments.takeIn([anAppointmentDraft('gone' as ContactId)], 'a.ics'));
    expect(await data.db.appointments.toArray()).toMatchObject([{ contactId: null }]);
  });

  it('is taken back as one act', async () => {
    const data = await freshRepositories();
    granted(await data.appointments.takeIn([draft('a'), draft('b')], 'fair.ics'));
    granted(await data.journal.undoLast());
    expect(await data.db.appointments.count()).toBe(0);
  });
});
