import type { HolidayCorrection } from '@shared/domain/calendar/holiday';
import { isoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import { NO_CUSTOMS } from '@shared/domain/culture/customs';
import type { GreetingDraft } from '@renderer/data/repositories/greetings';
import { aDraft, aNote } from '@test/support/builders';
import { factsOf, freshRepositories, granted, type TestData } from '@test/support/testDatabase';
import { describe, expect, it } from 'vitest';

const someone = async (data: TestData, name: string): Promise<ContactId> =>
  granted(await data.contacts.create(aDraft(name))).value.id;

const nobody = 'nobody' as ContactId;
const gone = { ok: false, refusal: { code: 'data/gone' } };

const latestAct = async ({ journal }: TestData) => (await journal.recentBatches(1))[0]?.act;

describe('customs', () => {
  it('begin empty, change what is given and keep the rest', async () => {
    const data = await freshRepositories();
    const leyla = await someone(data, 'Leyla');
    expect(await data.customs.of(leyla)).toBeNull();
    const first = granted(await data.customs.save(leyla, { greetings: ['islamic'] })).value;
    expect(first).toEqual({
      ...NO_CUSTOMS,
      id: leyla,
      greetings: ['islamic'],
      updatedAt: data.clock.now(),
    });
    const second = granted(await data.customs.save(leyla, { weekend: [5, 6] })).value;
    expect(second).toMatchObject({ greetings: ['islamic'], weekend: [5, 6] });
    expect(await data.customs.of(leyla)).toEqual(second);
    expect(await latestAct(data)).toEqual({ key: 'customs.saved', args: { name: 'Leyla' } });

    granted(await data.journal.undoLast());
    expect(await data.customs.of(leyla)).toEqual(first);
    granted(await data.journal.undoLast());
    expect(await data.customs.of(leyla)).toBeNull();
    granted(await data.journal.redo());
    granted(await data.journal.redo());
    expect(await data.customs.of(leyla)).toEqual(second);
  });

  it('write nothing where nothing differs, and nothing about nobody', async () => {
    const data = await freshRepositories();
    const leyla = await someone(data, 'Leyla');
    granted(await data.customs.save(leyla, { quiet: { from: '22:00', to: '09:00' } }));
    const same = await data.customs.save(leyla, { quiet: { from: '22:00', to: '09:00' } });
    expect(granted(same).batchId).toBeNull();
    expect(await data.customs.save(nobody, {})).toEqual(gone);
  });

  it('are those of people outside the trash', async () => {
    const data = await freshRepositories();
    const [leyla, otto] = [await someone(data, 'Leyla'), await someone(data, 'Otto')];
    granted(await data.customs.save(leyla, {}));
    granted(await data.customs.save(otto, {}));
    granted(await data.contacts.trash([otto]));
    expect((await data.customs.all()).map(({ id }) => id)).toEqual([leyla]);
  });

  it('hold a person that an import made: taking the import back keeps them', async () => {
    const data = await freshRepositories();
    const id = 'imported' as ContactId;
    const saved = granted(
      await data.importContacts({
        fileName: 'people.csv',
        creates: [{ id, draft: aDraft('Wei'), importKeys: [] }],
        updates: [],
        customFields: [],
        interactions: [],
        consents: [],
        links: [],
        openings: [],
      }),
    );
    granted(await data.customs.save(id, { greetings: ['chinese'] }));
    const undone = granted(await data.journal.undoBatch(saved.batchId!));
    expect(undone.kept).toMatchObject([{ table: 'contacts', key: id, reason: 'in-use' }]);
    granted(await data.journal.redoBatch(saved.batchId!));
    expect(await data.contacts.get(id)).not.toBeNull();
  });
});

describe('greetings', () => {
  const draft = (
    contactId: ContactId,
    on = '2026-03-20',
    occasion = 'nowruz:2026',
  ): GreetingDraft => ({
    contactId,
    occasion,
    occasionName: 'Nouruz',
    on: isoDate(on),
    language: 'de',
    channel: 'email',
    text: 'Ein frohes Nouruz',
  });

  it('are prepared once for an occasion, however often somebody asks', async () => {
    const data = await freshRepositories();
    const [leyla, ida] = [await someone(data, 'Leyla'), await someone(data, 'Ida')];
    const first = granted(
      await data.greetings.prepare([draft(leyla), draft(leyla), draft(nobody)]),
    ).value;
    expect(first.already).toBe(1);
    expect(first.prepared).toMatchObject([
      { id: `${leyla}:nowruz:2026`, status: 'prepared', preparedAt: data.clock.now() },
    ]);
    expect(await latestAct(data)).toEqual({ key: 'greetings.prepared', args: { name: 'Leyla' } });

    granted(await data.greetings.rewrite(first.prepared[0]!.id, { text: 'My own words' }));
    const second = granted(await data.greetings.prepare([draft(leyla), draft(ida)])).value;
    expect(second).toMatchObject({ already: 1, prepared: [{ contactId: ida }] });
    expect(await data.greetings.of(leyla)).toMatchObject([{ text: 'My own words' }]);
    granted(await data.greetings.prepare([draft(leyla, '2026-05-01', 'birthday:2026')]));
    expect((await data.greetings.of(leyla)).map(({ on }) => on)).toEqual([
      '2026-05-01',
      '2026-03-20',
    ]);
  });

  it('are sent, left out and thrown away, many as one act', async () => {
    const data = await freshRepositories();
    const people = [await someone(data, 'Leyla'), await someone(data, 'Ida')];
    const { prepared } = granted(await data.greetings.prepare(people.map((id) => draft(id)))).value;
    const ids = prepared.map(({ id }) => id);
    expect(await latestAct(data)).toEqual({ key: 'greetings.many.prepared', args: { count: 2 } });

    granted(await data.greetings.resolve(ids.slice(0, 1), 'sent'));
    expect(await data.greetings.of(people[0]!)).toMatchObject([
      { status: 'sent', resolvedAt: data.clock.now() },
    ]);
    expect((await data.greetings.prepared()).map(({ id }) => id)).toEqual(ids.slice(1));
    granted(await data.greetings.discard(ids));
    expect(await latestAct(data)).toEqual({ key: 'greetings.discarded', args: { name: 'Ida' } });
    expect((await data.db.greetings.toArray()).map(({ id }) => id)).toEqual(ids.slice(0, 1));
    // Sent ones are not thrown away, so there is nothing to do.
    expect(granted(await data.greetings.discard(ids)).batchId).toBeNull();

    granted(await data.journal.undoLast());
    granted(await data.greetings.resolve(ids, 'prepared'));
    expect(await data.db.greetings.toArray()).toMatchObject([
      { status: 'prepared', resolvedAt: null },
      { status: 'prepared', resolvedAt: null },
    ]);
    expect(await data.greetings.resolve(['none'], 'sent')).toEqual(gone);
    expect(await data.greetings.rewrite('none', { text: '' })).toEqual(gone);
  });

  it('can be prepared anew after they were thrown away, and all of it taken back', async () => {
    const data = await freshRepositories();
    const leyla = await someone(data, 'Leyla');
    const before = await factsOf(data.db);
    granted(await data.greetings.prepare([draft(leyla)]));
    granted(await data.greetings.discard([`${leyla}:nowruz:2026`]));
    expect(granted(await data.greetings.prepare([draft(leyla)])).value.prepared).toHaveLength(1);
    const after = await factsOf(data.db);
    for (let acts = 0; acts < 3; acts += 1) granted(await data.journal.undoLast());
    expect(await factsOf(data.db)).toEqual(before);
    for (let acts = 0; acts < 3; acts += 1) granted(await data.journal.redo());
    expect(await factsOf(data.db)).toEqual(after);
  });

  it('are listed by their days, without those of people in the trash', async () => {
    const data = await freshRepositories();
    const [leyla, ida] = [await someone(data, 'Leyla'), await someone(data, 'Ida')];
    granted(
      await data.greetings.prepare([
        draft(leyla, '2026-03-21'),
        draft(leyla, '2026-03-20', 'birthday:2026'),
        draft(leyla, '2026-04-01', 'easter-sunday:2026'),
        draft(ida),
      ]),
    );
    granted(await data.contacts.trash([ida]));
    const span = [isoDate('2026-03-20'), isoDate('2026-03-21')] as const;
    expect((await data.greetings.between(...span)).map(({ on }) => on)).toEqual([...span]);
    expect((await data.greetings.prepared()).map(({ contactId }) => contactId)).toEqual([
      leyla,
      leyla,
      leyla,
    ]);
  });
});

describe('notes on countries', () => {
  it('begin empty, change what is given and keep the rest', async () => {
    const data = await freshRepositories();
    expect(await data.countryNotes.of('JP')).toBeNull();
    granted(await data.countryNotes.save('JP', { text: 'Tanaka-san first' }));
    granted(await data.countryNotes.save('JP', { weekend: [7] }));
    expect(await data.countryNotes.all()).toEqual([
      {
        id: 'JP',
        text: 'Tanaka-san first',
        weekend: [7],
        office: null,
        scales: {},
        updatedAt: data.clock.now(),
      },
    ]);
    granted(await data.journal.undoLast());
    granted(await data.journal.undoLast());
    expect(await data.countryNotes.all()).toEqual([]);
  });
});

describe('corrections to holidays', () => {
  const hide = (event: string): HolidayCorrection => ({
    kind: 'hide',
    country: 'DE',
    event,
    day: null,
  });
  const eventsOf = async ({ holidayCorrections }: TestData) =>
    (await holidayCorrections.all()).map(({ correction }) => correction.event);

  it('of the owner come after those of packs, in the order in which they came', async () => {
    const data = await freshRepositories();
    const add = async (event: string) =>
      granted(await data.holidayCorrections.add(hide(event))).value;
    const own = await add('z');
    data.clock.advance(1);
    await add('a');
    granted(
      await data.holidayCorrections.takeInPack(
        { packName: 'Moon', dataAsOf: isoDate('2026-03-18') },
        [hide('y'), hide('b')],
      ),
    );
    expect(await eventsOf(data)).toEqual(['y', 'b', 'z', 'a']);
    expect(await add('z')).toEqual(own);
    granted(await data.holidayCorrections.remove(own.id));
    expect(await eventsOf(data)).toEqual(['y', 'b', 'a']);
    granted(await data.journal.undoLast());
    expect(await eventsOf(data)).toEqual(['y', 'b', 'z', 'a']);
    expect(await data.holidayCorrections.remove('none')).toEqual(gone);
  });

  it('of a pack are replaced by a newer one of its name, and go with it, each as one act', async () => {
    const data = await freshRepositories();
    granted(await data.holidayCorrections.add(hide('own')));
    const take = async (dataAsOf: string, ...events: readonly string[]) =>
      granted(
        await data.holidayCorrections.takeInPack(
          { packName: 'Moon', dataAsOf: isoDate(dataAsOf) },
          events.map(hide),
        ),
      ).value;
    await take('2026-03-18', 'a', 'b');
    const newer = await take('2026-04-01', 'c');
    expect(await data.holidayCorrections.packs()).toEqual([newer]);
    expect(newer).toMatchObject({ packName: 'Moon', dataAsOf: '2026-04-01', corrections: 1 });
    expect(await eventsOf(data)).toEqual(['c', 'own']);
    granted(await data.journal.undoLast());
    expect(await eventsOf(data)).toEqual(['a', 'b', 'own']);
    granted(await data.journal.redo());
    granted(await data.holidayCorrections.removePack(newer.packId));
    expect(await data.holidayCorrections.packs()).toEqual([]);
    expect(await eventsOf(data)).toEqual(['own']);
    expect(await data.holidayCorrections.removePack(newer.packId)).toEqual(gone);
    expect(await data.holidayCorrections.removePack('')).toEqual(gone);
  });
});

describe('what became of reminders', () => {
  it('is kept beside the journal, and forgotten once nothing of it rings any more', async () => {
    const data = await freshRepositories();
    const mark = (id: string, at: number, until: number | null = null) =>
      ({ id, at, until, state: until === null ? 'notified' : 'snoozed' }) as const;
    expect(await data.reminderMarks.checkedUntil()).toBeNull();
    await data.reminderMarks.setCheckedUntil(7);
    await data.reminderMarks.put([mark('old', 1), mark('snoozed', 1, 9), mark('new', 5)]);
    await data.reminderMarks.put([{ ...mark('new', 5), state: 'dismissed' }]);
    await data.reminderMarks.prune(5);
    expect(await data.reminderMarks.all()).toEqual([
      { ...mark('new', 5), state: 'dismissed' },
      mark('snoozed', 1, 9),
    ]);
    expect(await data.reminderMarks.checkedUntil()).toBe(7);
    expect(await data.db.batches.count()).toBe(0);
  });
});

describe('when we got in touch by ourselves', () => {
  it('is what went out since, the latest first; notes and what came in do not count', async () => {
    const data = await freshRepositories();
    const leyla = await someone(data, 'Leyla');
    const add = async (happenedAt: number, rest: Partial<ReturnType<typeof aNote>>) =>
      granted(await data.interactions.add(aNote(leyla, { happenedAt, ...rest })));
    await add(1, { kind: 'call', direction: 'out' });
    await add(5, { kind: 'call', direction: 'out' });
    await add(6, { kind: 'call', direction: 'in' });
    await add(7, { kind: 'note' });
    await add(8, { kind: 'letter', direction: 'out' });
    expect(await data.interactions.byUsSince(leyla, 5)).toEqual([8, 5]);
  });
});
