import { rowProblem } from '@formats/backup/rowSchemas';
import { createHolidayBook } from '@shared/domain/calendar/holidayBook';
import { weekdayOf } from '@shared/domain/calendar/isoDate';
import { localTimeAt } from '@shared/domain/culture/localTime';
import { loadHolidayTables } from '@renderer/data/calendar/holidayTables';
import { SAMPLE_CAST } from '@renderer/data/sample/cast/cast';
import { GREETINGS_WELCOME, SAMPLE_CUSTOMS } from '@renderer/data/sample/cast/customs';
import { SAMPLE_GREETINGS } from '@renderer/data/sample/cast/greetings';
import { SAMPLE_PLANS } from '@renderer/data/sample/cast/plans';
import { anAppointmentDraft } from '@test/support/builders';
import { factsOf, freshRepositories, granted } from '@test/support/testDatabase';
import { describe, expect, it } from 'vitest';

/** A day of each season, one around the turn of the year and a leap day. */
const DAYS = ['2026-03-19', '2026-05-06', '2026-09-05', '2026-12-31', '2027-01-01', '2028-02-29'];

async function samplesOn(day: string) {
  const data = await freshRepositories();
  data.clock.set(Date.parse(`${day}T09:00:00Z`));
  granted(await data.samplePeople.add('de'));
  return data;
}

describe('what the sample people said and have planned', () => {
  it('is about people who are among them', () => {
    const keys = new Set(SAMPLE_CAST.map(({ key }) => key));
    const named = [
      ...GREETINGS_WELCOME,
      ...Object.keys(SAMPLE_CUSTOMS),
      ...SAMPLE_GREETINGS.map(({ to }) => to),
      ...SAMPLE_PLANS.map((plan) => plan.with),
    ];
    expect(named.filter((key) => !keys.has(key))).toEqual([]);
    expect(new Set(GREETINGS_WELCOME).size).toBe(GREETINGS_WELCOME.length);
  });

  it.each(DAYS)(
    'can be stored and backed up on %s, and nothing of it is over too soon',
    async (day) => {
      const data = await samplesOn(day);
      const tables = [
        'appointments',
        'customs',
        'greetings',
        'countryNotes',
        'consentEvents',
      ] as const;
      for (const table of tables) {
        const rows = await data.db.facts(table).toArray();
        expect(rows).not.toEqual([]);
        for (const row of rows)
          expect([table, row.id, rowProblem(table, row)]).toEqual([table, row.id, null]);
      }
      const now = data.clock.now();
      for (const { resolvedAt, preparedAt } of await data.db.greetings.toArray()) {
        expect(Math.max(resolvedAt ?? 0, preparedAt)).toBeLessThanOrEqual(now);
      }
      for (const { resolvedAt, createdAt } of await data.db.appointments.toArray()) {
        expect(Math.max(resolvedAt ?? 0, createdAt)).toBeLessThanOrEqual(now);
      }
      const waiting = await data.greetings.prepared();
      expect(waiting.map(({ occasionName }) => occasionName)).toEqual(['Geburtstag']);
      expect(waiting[0]!.on >= data.clock.today()).toBe(true);
    },
  );

  it.each(DAYS)(
    'has a call that falls on a holiday on %s, and other plans on working days',
    async (day) => {
      const data = await samplesOn(day);
      const book = createHolidayBook(await loadHolidayTables(['JP']), []);
      const yuki = (await data.db.contacts.toArray()).find(({ name }) => name === 'Yuki Tanaka')!;
      const [call] = await data.appointments.upcomingOf(yuki.id, data.clock.now());
      const there = localTimeAt(call!.at!, 'Asia/Tokyo');
      expect(there.time).toBe('16:30');
      expect(book.on('JP', there.day).map(({ kind }) => kind)).toContain('public');
      const days = (await data.db.appointments.toArray()).map(
        ({ at, on }) => on ?? localTimeAt(at!, 'UTC').day,
      );
      expect(days.filter((on) => weekdayOf(on) > 5)).toEqual([]);
    },
  );

  it('greets nobody for a religion who did not choose it', async () => {
    const data = await samplesOn('2026-03-19');
    const customs = new Map((await data.db.customs.toArray()).map((one) => [one.id, one]));
    const islamic = (await data.db.greetings.toArray()).filter(({ occasion }) =>
      occasion.startsWith('eid-al-fitr'),
    );
    expect(islamic).toHaveLength(1);
    expect(customs.get(islamic[0]!.contactId)?.greetings).toContain('islamic');
    expect(islamic[0]).toMatchObject({ status: 'sent', on: '2025-03-30' });
  });

  it('goes with them, but for what the owner has noted', async () => {
    const data = await freshRepositories();
    granted(await data.countryNotes.save('JP', { text: 'My own words' }));
    granted(await data.appointments.plan(anAppointmentDraft(null)));
    const before = await factsOf(data.db);
    granted(await data.samplePeople.add('de'));
    expect((await data.countryNotes.of('JP'))?.text).toBe('My own words');
    granted(await data.samplePeople.remove());
    expect(await factsOf(data.db)).toEqual(before);
  });

  it('leaves a note on a country that the owner went on writing', async () => {
    const data = await samplesOn('2026-03-19');
    const note = (await data.countryNotes.of('JP'))!;
    granted(await data.countryNotes.save('JP', { text: `${note.text} Tanaka-san zuerst.` }));
    granted(await data.samplePeople.remove());
    expect(await data.countryNotes.of('JP')).not.toBeNull();
    const again = await samplesOn('2026-03-19');
    granted(await again.samplePeople.remove());
    expect(await again.countryNotes.all()).toEqual([]);
  });
});
