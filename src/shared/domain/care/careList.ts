import type { IsoDate } from '../calendar/isoDate';
import type { ContactId } from '../contacts/contact';
import { localTimeAt } from '../culture/localTime';
import {
  CARE_GROUPS,
  type CareBoard,
  type CareFacts,
  type CareNow,
  type CareRow,
} from './careBoard';
import { criticismEntries, promiseEntries } from './careEntries';
import { laterOf, stampsOf, type CareEntry, type CareView } from './careEntry';
import { CARE_REASONS, careMarkId, type CareMark, type CareReason } from './careMark';
import type { CareSettings } from './careRules';
import { checkInEntries, refundEntries, renewalEntries, welcomeEntries } from './dueEntries';
import { greetingEntries } from './greetingEntries';
import { requestEntries } from './requestEntries';
import { pointsEntries, rhythmEntries, silentEntries, thanksEntries } from './kindnessEntries';

/** Every rule, in no order: the order of the day is `strength`. */
const RULES: readonly ((view: CareView) => readonly CareEntry[])[] = [
  criticismEntries,
  promiseEntries,
  requestEntries,
  greetingEntries,
  thanksEntries,
  pointsEntries,
  silentEntries,
  rhythmEntries,
  checkInEntries,
  welcomeEntries,
  refundEntries,
  renewalEntries,
];

/** What is heard and done even while somebody wants to be left alone: their own word and ours. */
const EVEN_ALONE: readonly CareReason[] = ['criticism', 'promise-closing', 'promise', 'privacy'];

/**
 * Whom to think of today, why, and in which order: one row a person with the strongest reason and the others
 * as tags, at most `maxRows` of them; the rest waits. What was stamped or let go does not come back, what
 * was put off comes back when its time has come, and what was missed is simply there again.
 *
 * The same facts make the same board, in whatever order they come. Real people come before sample
 * people, who never take a place from them.
 */
export function careListOf(facts: CareFacts, settings: CareSettings, now: CareNow): CareBoard {
  const view = viewOf(facts, settings, now);
  const marks = new Map(facts.marks.map((mark) => [mark.id, mark]));
  const byPerson = new Map<ContactId, CareEntry[]>();
  for (const entry of RULES.flatMap((rule) => rule(view))) {
    if (isQuiet(entry, marks, view)) continue;
    const known = byPerson.get(entry.contactId);
    if (known) known.push(entry);
    else byPerson.set(entry.contactId, [entry]);
  }
  const rows = [...byPerson.values()]
    .flatMap((entries) => {
      const [strongest, ...others] = entries.sort(byStrength);
      return strongest ? [rowOf(strongest, others, marks, view)] : [];
    })
    .sort(
      (a, b) =>
        Number(a.row.isSample) - Number(b.row.isSample) || byStrength(a.strongest, b.strongest),
    );
  const max = Math.max(1, settings.maxRows);
  const inOrder = (part: typeof rows): readonly CareRow[] =>
    [...part].sort(byGroupThenPeople).map(({ row }) => row);
  return {
    today: view.today,
    shown: inOrder(rows.slice(0, max)),
    later: inOrder(rows.slice(max)),
  };
}

/** The civil day that is today for the shop. */
export const careDay = ({ at, world }: Pick<CareNow, 'at' | 'world'>): IsoDate =>
  localTimeAt(at, world.shop.zone).day;

function viewOf(facts: CareFacts, settings: CareSettings, now: CareNow): CareView {
  const people = new Map(
    facts.people.filter(({ isTrashed }) => !isTrashed).map((person) => [person.id, person]),
  );
  const visitedOn = new Map<ContactId, IsoDate>();
  for (const { contactId, on } of facts.visits) {
    visitedOn.set(contactId, laterOf(visitedOn.get(contactId) ?? null, on) ?? on);
  }
  return {
    facts,
    settings,
    at: now.at,
    today: careDay(now),
    world: now.world,
    celebrations: now.celebrations,
    people,
    restricted: new Set(facts.restricted),
    stampedOn: stampsOf(facts.marks),
    touchedOn: (id) => laterOf(people.get(id)?.lastTouchOn ?? null, visitedOn.get(id) ?? null),
  };
}

const markOf = (
  { reason, subject }: CareEntry,
  marks: ReadonlyMap<string, CareMark>,
): CareMark | undefined => marks.get(careMarkId(reason, subject));

/** Whether nothing is to be said of it now: done, let go, put off, or somebody wants to be left alone. */
function isQuiet(entry: CareEntry, marks: ReadonlyMap<string, CareMark>, view: CareView): boolean {
  const mark = markOf(entry, marks);
  if (mark && mark.state !== 'open') return true;
  if (mark?.snoozedUntil != null && mark.snoozedUntil > view.at) return true;
  // Blocked data are kept and not used (Article 18): only their own requests are heard.
  if (view.restricted.has(entry.contactId) && entry.reason !== 'privacy') return true;
  return isLeftAlone(entry.contactId, view) && !EVEN_ALONE.includes(entry.reason);
}

function isLeftAlone(contactId: ContactId, { people, today }: CareView): boolean {
  const until = people.get(contactId)?.whom.customs?.leaveAloneUntil ?? null;
  return until !== null && today < until;
}

/** @param others - Of the same person, the strongest first. */
function rowOf(
  strongest: CareEntry,
  others: readonly CareEntry[],
  marks: ReadonlyMap<string, CareMark>,
  view: CareView,
): { readonly row: CareRow; readonly strongest: CareEntry } {
  const { contactId, reason, name, group, sentence, action, channel, about, dueOn } = strongest;
  const snoozes = markOf(strongest, marks)?.snoozes ?? 0;
  return {
    strongest,
    row: {
      contactId,
      isSample: view.people.get(contactId)?.isSample ?? false,
      reason,
      name,
      tags: [
        ...(isLeftAlone(contactId, view) ? [{ name: 'leave-alone', sentence: null } as const] : []),
        ...others.map((other) => ({ name: other.name, sentence: other.sentence })),
      ],
      group,
      sentence,
      action,
      channel: channel(),
      about,
      markId: careMarkId(reason, strongest.subject),
      snoozes,
      canLetGo: snoozes >= Math.max(1, view.settings.letGoAfter),
      dueOn,
    },
  };
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Which of two reasons is the stronger one: what presses today, then the kind of reason, then its own weight and day. */
function byStrength(one: CareEntry, other: CareEntry): number {
  return (
    CARE_GROUPS.indexOf(one.group) - CARE_GROUPS.indexOf(other.group) ||
    CARE_REASONS.indexOf(one.reason) - CARE_REASONS.indexOf(other.reason) ||
    one.weight - other.weight ||
    compare(one.dueOn, other.dueOn) ||
    compare(one.contactId, other.contactId) ||
    compare(one.subject, other.subject)
  );
}

function byGroupThenPeople(
  one: { readonly row: CareRow; readonly strongest: CareEntry },
  other: { readonly row: CareRow; readonly strongest: CareEntry },
): number {
  return (
    CARE_GROUPS.indexOf(one.row.group) - CARE_GROUPS.indexOf(other.row.group) ||
    Number(one.row.isSample) - Number(other.row.isSample) ||
    byStrength(one.strongest, other.strongest)
  );
}
