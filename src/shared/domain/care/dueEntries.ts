import { addDays, type IsoDate } from '../calendar/isoDate';
import type { ContactId } from '../contacts/contact';
import { localTimeAt } from '../culture/localTime';
import type { CareSubject, CareVisit } from './careBoard';
import { groupOf, whenOf, type CareEntry, type CareView } from './careEntry';
import { CHECK_IN_STAYS_DAYS } from './careRules';
import { briefly } from './briefly';
import { channelFor } from './careChannel';
import { openSteps, stepDueOn } from './journeySteps';
import type { CareSentence } from './careSentence';

/** How it is going: some days after a purchase, and some days after a solution was told. */
export function checkInEntries(view: CareView): readonly CareEntry[] {
  return [...purchaseCheckIns(view), ...solutionCheckIns(view)];
}

function purchaseCheckIns(view: CareView): readonly CareEntry[] {
  const { facts, settings, people } = view;
  const { isOn, days, of } = settings.checkInPurchase;
  if (!isOn) return [];
  const latest = new Map<ContactId, CareVisit>();
  for (const visit of facts.visits) {
    const known = latest.get(visit.contactId);
    if (!known || visit.count > known.count) latest.set(visit.contactId, visit);
  }
  return [...latest.values()].flatMap(({ contactId, purchaseId, on, count, what }) => {
    if (of === 'first' && count !== 1) return [];
    // Whoever has been heard since need not be asked.
    const touched = people.get(contactId)?.lastTouchOn ?? null;
    if (touched !== null && touched > on) return [];
    const bought = briefly(what);
    const sentence: CareSentence =
      bought === ''
        ? { key: 'checkIn.purchase', values: { day: { day: on } } }
        : { key: 'checkIn.purchaseOf', values: { what: bought, day: { day: on } } };
    const about = {
      kind: 'check-in',
      sourceId: purchaseId,
      on,
      product: what,
      problem: '',
    } as const;
    return checkIn(view, contactId, about, addDays(on, days), sentence);
  });
}

function solutionCheckIns(view: CareView): readonly CareEntry[] {
  const { facts, settings, people, world } = view;
  const { isOn, days } = settings.checkInSolution;
  if (!isOn) return [];
  return facts.criticisms.flatMap(({ id, contactId, toldAt, text }) => {
    if (toldAt === null) return [];
    const toldOn = localTimeAt(toldAt, world.shop.zone).day;
    const dueOn = addDays(toldOn, days);
    const touched = people.get(contactId)?.lastTouchOn ?? null;
    if (touched !== null && touched >= dueOn) return [];
    const about = {
      kind: 'check-in',
      sourceId: id,
      on: toldOn,
      product: '',
      problem: text,
    } as const;
    const values = { words: briefly(text) };
    return checkIn(view, contactId, about, dueOn, { key: 'checkIn.solution', values });
  });
}

function checkIn(
  { people, today }: CareView,
  contactId: ContactId,
  about: Extract<CareSubject, { readonly kind: 'check-in' }>,
  dueOn: IsoDate,
  sentence: CareSentence,
): readonly CareEntry[] {
  const person = people.get(contactId);
  if (!person || dueOn > today || addDays(dueOn, CHECK_IN_STAYS_DAYS) < today) return [];
  return [
    {
      contactId,
      reason: 'check-in',
      name: 'check-in',
      group: 'today',
      sentence,
      action: 'check-in',
      channel: () => channelFor(person, 'check-in'),
      about,
      subject: about.sourceId,
      dueOn,
      weight: 0,
    },
  ];
}

/** The next step of each welcome journey whose day has come. */
export function welcomeEntries({ facts, settings, today, people }: CareView): readonly CareEntry[] {
  if (!settings.welcome.isOn) return [];
  return facts.journeys.flatMap((journey): readonly CareEntry[] => {
    const { contactId, endedOn } = journey;
    const person = people.get(contactId);
    const [next] = openSteps(journey);
    if (!person || endedOn !== null || !next) return [];
    const dueOn = stepDueOn(journey, next);
    if (dueOn > today) return [];
    const { message = null } = next;
    return [
      {
        contactId,
        reason: 'welcome',
        name: 'welcome',
        group: 'today',
        sentence: { key: 'welcome.step', values: { text: briefly(next.text) } },
        action: message === null ? 'done' : 'write',
        channel: () => (message === null ? null : channelFor(person, 'welcome')),
        about: { kind: 'welcome', stepId: next.id, message },
        subject: `${contactId}:${next.id}`,
        dueOn,
        weight: 0,
      },
    ];
  });
}

/** Money owed from refunds; one without a day is owed since the day of the refund. */
export function refundEntries({ facts, settings, today, people }: CareView): readonly CareEntry[] {
  const { isOn, aheadDays } = settings.refund;
  const until = addDays(today, aheadDays);
  return facts.refunds.flatMap(({ refund, currency }): readonly CareEntry[] => {
    const { id, contactId, amountMinor, paidOn, voidedAt } = refund;
    const dueOn = refund.dueOn ?? refund.refundedOn;
    if (!isOn || !people.has(contactId) || dueOn > until) return [];
    if (paidOn !== null || voidedAt !== null || amountMinor <= 0) return [];
    const when = whenOf(dueOn, today);
    const key =
      when === 'Today' ? 'refund.today' : when === 'Overdue' ? 'refund.overdue' : 'refund.ahead';
    return [
      {
        contactId,
        reason: 'refund',
        name: 'refund',
        group: groupOf(dueOn, today),
        sentence: { key, values: { amount: { amountMinor, currency }, day: { day: dueOn } } },
        action: 'done',
        channel: () => null,
        about: { kind: 'refund', refundId: id },
        subject: id,
        dueOn,
        weight: 0,
      },
    ];
  });
}

/** What comes round, from its lead time on. */
export function renewalEntries({ facts, settings, today, people }: CareView): readonly CareEntry[] {
  const { isOn, aheadDays } = settings.renewal;
  return facts.renewals.flatMap((renewal): readonly CareEntry[] => {
    const { id, contactId, kind, label, dueOn, leadDays, status } = renewal;
    if (!isOn || status !== 'open' || !people.has(contactId)) return [];
    if (addDays(dueOn, -Math.max(leadDays, aheadDays)) > today) return [];
    return [
      {
        contactId,
        reason: 'renewal',
        name: kind,
        group: groupOf(dueOn, today),
        sentence: {
          key: `renewal.${kind}${whenOf(dueOn, today)}`,
          values: { text: briefly(label), day: { day: dueOn } },
        },
        action: 'done',
        channel: () => null,
        about: { kind: 'renewal', renewalId: id },
        // Done, it comes round again: each time is another.
        subject: `${id}:${dueOn}`,
        dueOn,
        weight: 0,
      },
    ];
  });
}
