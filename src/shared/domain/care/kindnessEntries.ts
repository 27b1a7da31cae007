import { addDays, daysBetween, type IsoDate } from '../calendar/isoDate';
import type { ContactId } from '../contacts/contact';
import type { CareLapse } from './careBoard';
import { laterOf, type CareEntry, type CareView } from './careEntry';
import { briefly } from './briefly';
import { channelFor } from './careChannel';
import { keepInTouchDue } from './keepInTouchDue';
import { silentRegulars } from './silentRegulars';
import { thanksOwed } from './thanksOwed';

/** Thank-yous that are owed. */
export function thanksEntries({
  facts,
  settings,
  today,
  people,
  world,
}: CareView): readonly CareEntry[] {
  return thanksOwed(facts, settings, today, world.shop.zone).flatMap(
    (owed, index): readonly CareEntry[] => {
      const { id, contactId, reason, sourceId, owedOn, sentence } = owed;
      const person = people.get(contactId);
      if (!person) return [];
      return [
        {
          contactId,
          reason: 'thanks',
          name: 'thanks',
          group: 'today',
          sentence,
          action: 'thank',
          channel: () => channelFor(person, 'thanks'),
          about: { kind: 'thanks', reason, sourceId, owedOn },
          subject: id,
          dueOn: owedOn,
          weight: index,
        },
      ];
    },
  );
}

/**
 * Points that lapse soon and are enough for a reward. Somebody is reminded once: more points that
 * lapse within the same time do not ask again.
 */
export function pointsEntries(view: CareView): readonly CareEntry[] {
  const { facts, settings, today, people } = view;
  const { isOn, days } = settings.points;
  if (!isOn) return [];
  const until = addDays(today, days);
  const next = new Map<ContactId, CareLapse>();
  for (const lapse of facts.lapses) {
    const { contactId, on, reward, points } = lapse;
    if (on <= today || on > until || reward === null || points <= 0) continue;
    const known = next.get(contactId);
    if (!known || on < known.on) next.set(contactId, lapse);
    else if (on === known.on) {
      next.set(contactId, { ...known, points: known.points + points });
    }
  }
  const reminded = remindedUntil(view, days);
  return [...next.values()].flatMap(({ contactId, on, points, reward }): readonly CareEntry[] => {
    const person = people.get(contactId);
    const until = reminded.get(contactId);
    if (!person || reward === null || (until !== undefined && on <= until)) return [];
    const when = daysBetween(today, on) === 1 ? 'tomorrow' : 'ahead';
    return [
      {
        contactId,
        reason: 'points',
        name: 'points',
        group: 'week',
        sentence: {
          key: `points.${when}`,
          values: {
            count: points,
            reward: briefly(reward),
            ...(when === 'ahead' && { date: { date: on } }),
          },
        },
        action: 'remind',
        channel: () => channelFor(person, 'points'),
        about: { kind: 'points', points, lapseOn: on },
        subject: `${contactId}:${on}`,
        dueOn: on,
        weight: 0,
      },
    ];
  });
}

/** Until which day of lapsing somebody has been told, or was let go. */
function remindedUntil({ facts }: CareView, days: number): ReadonlyMap<ContactId, IsoDate> {
  const until = new Map<ContactId, IsoDate>();
  for (const { contactId, reason, state, on } of facts.marks) {
    if (reason !== 'points' || state === 'open') continue;
    const end = addDays(on, days);
    until.set(contactId, laterOf(until.get(contactId) ?? null, end) ?? end);
  }
  return until;
}

/** Regulars who stay away; those whose silence is fresh first: it is the easier one to break. */
export function silentEntries(view: CareView): readonly CareEntry[] {
  const { facts, settings, today, people, touchedOn, stampedOn } = view;
  if (!settings.silent.isOn) return [];
  const silent = silentRegulars(
    facts.regulars,
    settings.silent,
    today,
    (id) => laterOf(touchedOn(id), stampedOn(id, 'silent')),
    (id) => people.get(id)?.leftOn ?? null,
  );
  return silent.flatMap(
    ({ contactId, everyDays, daysSinceVisit, since, silentOn }): readonly CareEntry[] => {
      const person = people.get(contactId);
      if (!person) return [];
      return [
        {
          contactId,
          reason: 'silent',
          name: 'silent',
          group: 'week',
          sentence: { key: 'silent.usual', values: { count: everyDays, days: daysSinceVisit } },
          action: 'get-in-touch',
          channel: () => channelFor(person, 'silent'),
          about: { kind: 'silent' },
          subject: `${contactId}:${since}`,
          dueOn: silentOn,
          weight: daysBetween(silentOn, today),
        },
      ];
    },
  );
}

/** People with whom it is time to be in touch again, those with whom it has been too long first. */
export function rhythmEntries(view: CareView): readonly CareEntry[] {
  const { facts, settings, today, people, touchedOn, stampedOn } = view;
  if (!settings.rhythm.isOn) return [];
  const due = keepInTouchDue(facts.bonds, facts.keepInTouch, settings.rhythm, today, (id) =>
    laterOf(touchedOn(id), stampedOn(id, 'rhythm')),
  );
  return due.flatMap(({ contactId, everyDays, days, tone, since, dueOn }): readonly CareEntry[] => {
    const person = people.get(contactId);
    if (!person || (person.leftOn !== null && person.leftOn >= since)) return [];
    return [
      {
        contactId,
        reason: 'rhythm',
        name: 'rhythm',
        group: 'week',
        sentence: { key: `rhythm.${tone}`, values: { count: everyDays, days } },
        action: 'get-in-touch',
        channel: () => channelFor(person, 'rhythm'),
        about: { kind: 'rhythm', tone },
        subject: `${contactId}:${since}`,
        dueOn,
        weight: tone === 'red' ? 0 : 1,
      },
    ];
  });
}
