import { addDays } from '../calendar/isoDate';
import { dueDayOf } from '../privacy/privacyCase';
import { groupOf, whenOf, type CareEntry, type CareView } from './careEntry';

/** So many days before its term a request about somebody's own data comes onto Today. */
export const REQUEST_AHEAD_DAYS = 10;

/** What people asked about their own data, when its term comes near. The law sets it, so there is no switch. */
export function requestEntries({ facts, today, people }: CareView): readonly CareEntry[] {
  return facts.requests.flatMap((request): readonly CareEntry[] => {
    const { id, contactId, answeredOn } = request;
    const dueOn = dueDayOf(request);
    if (contactId === null || !people.has(contactId) || answeredOn !== null) return [];
    if (dueOn > addDays(today, REQUEST_AHEAD_DAYS)) return [];
    const when = whenOf(dueOn, today);
    return [
      {
        contactId,
        reason: 'privacy',
        name: 'privacy',
        group: groupOf(dueOn, today),
        sentence: {
          key:
            when === 'Today'
              ? 'privacy.today'
              : when === 'Overdue'
                ? 'privacy.overdue'
                : 'privacy.ahead',
          values: { day: { day: dueOn } },
        },
        action: 'open',
        channel: () => null,
        about: { kind: 'privacy', caseId: id },
        subject: id,
        dueOn,
        weight: 0,
      },
    ];
  });
}
