import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { Journey, JourneyPlan } from '@shared/domain/care/journey';
import { freshSteps, otherSteps, withStep } from '@shared/domain/care/journeySteps';
import type { ContactId } from '@shared/domain/contacts/contact';
import { creating, removing, updating } from '@shared/domain/journal/write';
import { getMany } from '../journal/chunks';
import { actName, actOf, type ActKey } from './acts';
import { doing, gone, save, type Dependencies, type Saving } from './saving';
import { nameInActs, trashedPeople } from './trashedPeople';
import { byName } from './welcomeWrites';

/** Checklists for new customers, and those under way. Reads are for `useLive`; every write is one act. */
export type Journeys = {
  /** By name. */
  readonly plans: () => Promise<readonly JourneyPlan[]>;
  /** Writes a checklist down, new or not; those under way stay as they began. */
  readonly savePlan: (plan: Omit<JourneyPlan, 'updatedAt'>) => Saving<JourneyPlan>;
  /** Adds several at once; those of which the id is there already stay as they are. Answers how many came. */
  readonly addPlans: (plans: readonly Omit<JourneyPlan, 'updatedAt'>[]) => Saving<number>;
  readonly removePlan: (id: string) => Saving<null>;
  /** `null` for somebody without one. */
  readonly of: (contactId: ContactId) => Promise<Journey | null>;
  /** Those under way, the oldest first. Leaves out the trash. */
  readonly open: () => Promise<readonly Journey[]>;
  /** Begins one with the steps of a checklist as they stand now; one under way goes on instead. */
  readonly start: (
    contactId: ContactId,
    plan: Pick<JourneyPlan, 'steps'>,
    day: IsoDate,
  ) => Saving<Journey>;
  /** Goes on with the steps of another checklist, from the same day; what was done stays done where the same is asked for. */
  readonly change: (contactId: ContactId, plan: Pick<JourneyPlan, 'steps'>) => Saving<Journey>;
  /** A step is done on a day, or `null` for not done after all. With the last step the journey ends. */
  readonly stepDone: (contactId: ContactId, stepId: string, day: IsoDate | null) => Saving<Journey>;
  /** Ends one before its last step; `null` takes it up again. */
  readonly end: (contactId: ContactId, day: IsoDate | null) => Saving<Journey>;
};

/** The repository of journeys. */
export function createJourneys({ db, door, clock }: Dependencies): Journeys {
  const change = (
    contactId: ContactId,
    act: ActKey,
    fieldsOf: (journey: Journey) => Pick<Journey, 'steps' | 'endedOn'> | null,
  ): Saving<Journey> =>
    save(door, async () => {
      const journey = await db.journeys.get(contactId);
      const fields = journey ? fieldsOf(journey) : null;
      if (!journey || !fields) return gone();
      return doing(
        actOf(act, { name: await nameInActs(db, contactId) }),
        [updating('journeys', contactId, fields, journey)],
        { ...journey, ...fields, updatedAt: clock.now() },
      );
    });

  return {
    plans: async () => (await db.journeyPlans.toArray()).sort(byName),

    savePlan: (fields) =>
      save(door, async () => {
        const stored = await db.journeyPlans.get(fields.id);
        const plan: JourneyPlan = { ...fields, updatedAt: clock.now() };
        const { id, ...rest } = fields;
        return doing(
          actOf('journeys.planSaved', { label: plan.name }),
          [stored ? updating('journeyPlans', id, rest, stored) : creating('journeyPlans', [plan])],
          plan,
        );
      }),

    addPlans: (plans) =>
      save(door, async () => {
        const stored = await db.journeyPlans.bulkGet(plans.map(({ id }) => id));
        const rows = plans
          .filter((_plan, at) => !stored[at])
          .map((plan): JourneyPlan => ({ ...plan, updatedAt: clock.now() }));
        return doing(
          actOf('journeys.plansAdded', { count: rows.length }),
          rows.length === 0 ? [] : [creating('journeyPlans', rows)],
          rows.length,
        );
      }),

    removePlan: (id) =>
      save(door, async () => {
        const plan = await db.journeyPlans.get(id);
        if (!plan) return gone();
        return doing(
          actOf('journeys.planRemoved', { label: plan.name }),
          [removing('journeyPlans', [id])],
          null,
        );
      }),

    of: async (contactId) => (await db.journeys.get(contactId)) ?? null,

    open: async () => {
      const [ids, ended, trashed] = await Promise.all([
        db.journeys.toCollection().primaryKeys(),
        // Only those with an end stand in this index.
        db.journeys.orderBy('endedOn').primaryKeys(),
        trashedPeople(db),
      ]);
      const over = new Set(ended);
      const open = ids.filter((id) => !over.has(id) && !trashed.has(id));
      return (await getMany(db.journeys, open))
        .filter((journey) => journey !== undefined)
        .sort((a, b) => (a.startedOn < b.startedOn ? -1 : a.startedOn > b.startedOn ? 1 : 0));
    },

    start: (contactId, { steps }, day) =>
      save(door, async () => {
        const contact = await db.contacts.get(contactId);
        if (!contact) return gone();
        const stored = await db.journeys.get(contactId);
        const act = actOf('journeys.started', { name: actName(contact) });
        if (stored && stored.endedOn === null) return doing(act, [], stored);
        const fields = {
          contactId,
          startedOn: day,
          steps: freshSteps({ steps }),
          endedOn: null,
          // Begun anew by hand, it is no longer that of a purchase.
          ...(stored && { purchaseId: null }),
        };
        const journey: Journey = { id: contactId, ...fields, updatedAt: clock.now() };
        return doing(
          act,
          [
            stored
              ? updating('journeys', contactId, fields, stored)
              : creating('journeys', [journey]),
          ],
          journey,
        );
      }),

    change: (contactId, plan) =>
      change(contactId, 'journeys.changed', (journey) => {
        const steps = otherSteps(journey, plan);
        const isOver = steps.every(({ doneOn }) => doneOn !== null);
        return { steps, endedOn: isOver ? clock.today() : null };
      }),

    stepDone: (contactId, stepId, day) =>
      change(contactId, day === null ? 'journeys.stepOpen' : 'journeys.stepDone', (journey) =>
        withStep(journey, stepId, day),
      ),

    end: (contactId, day) =>
      change(contactId, day === null ? 'journeys.resumed' : 'journeys.ended', ({ steps }) => ({
        steps,
        endedOn: day,
      })),
  };
}
