import type { Clock } from '@shared/domain/calendar/clock';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import { STEP_MESSAGES, type Journey } from '@shared/domain/care/journey';
import { journeyPlanFor, newcomerOf } from '@shared/domain/care/journeyPlanFor';
import { freshSteps, isWelcomed, stepOfMessage, withStep } from '@shared/domain/care/journeySteps';
import type { Contact } from '@shared/domain/contacts/contact';
import { localTimeAt } from '@shared/domain/culture/localTime';
import { creating, removing, updating, type Write } from '@shared/domain/journal/write';
import type { Message } from '@shared/domain/messages/message';
import type { Purchase } from '@shared/domain/purchases/purchase';
import { DEFAULT_SETTINGS } from '@shared/domain/store/defaultSettings';
import type { RegularsDatabase } from '../database';

/** The checklists of the shop in the order in which they are offered. */
export const byName = (
  one: { readonly name: string; readonly id: string },
  other: { readonly name: string; readonly id: string },
): number => one.name.localeCompare(other.name) || (one.id < other.id ? -1 : 1);

/**
 * What a first purchase brings besides points: the welcome with the checklist that fits best begins on its day.
 * Nothing where none fits, where somebody bought before, or where a welcome is there already: under way it goes on,
 * and one that only ended because its purchase was taken back is taken up again.
 *
 * @param purchases - What the person bought before this, voided purchases included.
 */
export async function writesOfWelcome(
  db: RegularsDatabase,
  contact: Contact,
  purchases: readonly Purchase[],
  purchase: Purchase,
  clock: Clock,
): Promise<readonly Write[]> {
  if (contact.trashedAt !== null || !isWelcomed(purchase, purchases, clock.today())) return [];
  const stored = await db.journeys.get(contact.id);
  if (stored) return takenUp(stored, purchases, purchase, clock);
  const plans = (await db.journeyPlans.toArray()).sort(byName);
  if (plans.length === 0) return [];
  const plan = journeyPlanFor(plans, newcomerOf(contact, await shopCountry(db)));
  if (plan === null) return [];
  const journey: Journey = {
    id: contact.id,
    contactId: contact.id,
    startedOn: purchase.boughtOn,
    steps: freshSteps(plan),
    endedOn: null,
    purchaseId: purchase.id,
    updatedAt: clock.now(),
  };
  return [creating('journeys', [journey])];
}

function takenUp(
  stored: Journey,
  purchases: readonly Purchase[],
  purchase: Purchase,
  clock: Clock,
): readonly Write[] {
  const former = purchases.find(({ id }) => id === stored.purchaseId);
  // One begun by hand, or ended by hand, stays as somebody left it.
  if (former === undefined || former.voidedAt === null) return [];
  const endedByVoid = localTimeAt(former.voidedAt, clock.zone()).day;
  if (stored.endedOn !== null && stored.endedOn !== endedByVoid) return [];
  const isOver = stored.steps.every(({ doneOn }) => doneOn !== null);
  const fields = { purchaseId: purchase.id, endedOn: isOver ? stored.endedOn : null };
  return [updating('journeys', stored.id, fields, stored)];
}

/**
 * What becomes of the welcome that began with a purchase which never happened: it goes, or ends where somebody
 * has done a step of it.
 */
export async function writesOfNoWelcome(
  db: RegularsDatabase,
  { id, contactId }: Purchase,
  today: IsoDate,
): Promise<readonly Write[]> {
  const journey = await db.journeys.get(contactId);
  if (journey?.purchaseId !== id || journey.endedOn !== null) return [];
  return journey.steps.some(({ doneOn }) => doneOn !== null)
    ? [updating('journeys', contactId, { endedOn: today }, journey)]
    : [removing('journeys', [contactId])];
}

/** The step of a welcome that is done by sending a message, if one asks for it. */
export async function writesOfStep(
  db: RegularsDatabase,
  { contactId, purpose }: Message,
  day: IsoDate,
): Promise<readonly Write[]> {
  const message = STEP_MESSAGES.find((one) => one === purpose);
  const journey = message && (await db.journeys.get(contactId));
  if (!journey || journey.endedOn !== null) return [];
  const step = stepOfMessage(journey, message);
  const fields = step && withStep(journey, step.id, day);
  return fields ? [updating('journeys', contactId, fields, journey)] : [];
}

/** Takes that back: the step that was done with a message which was not sent after all. */
export async function writesOfOpenStep(
  db: RegularsDatabase,
  { contactId, purpose, resolvedAt }: Message,
  zone: string,
): Promise<readonly Write[]> {
  const message = STEP_MESSAGES.find((one) => one === purpose);
  const journey = message && (await db.journeys.get(contactId));
  if (!journey || resolvedAt === null) return [];
  const { day } = localTimeAt(resolvedAt, zone);
  const step = journey.steps.findLast((one) => one.message === message && one.doneOn === day);
  const fields = step && withStep(journey, step.id, null);
  return fields ? [updating('journeys', contactId, fields, journey)] : [];
}

async function shopCountry(db: RegularsDatabase): Promise<string> {
  const setting = await db.settings.get('country');
  return setting?.id === 'country' ? setting.value : DEFAULT_SETTINGS.country;
}
