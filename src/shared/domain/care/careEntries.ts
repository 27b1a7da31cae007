import { addDays, type IsoDate } from '../calendar/isoDate';
import type { Channel } from '../contacts/contact';
import { judgeMoment } from '../culture/judgeMoment';
import { localTimeAt } from '../culture/localTime';
import type { LocalTime } from '../culture/moment';
import type { Answer } from '../feedback/answer';
import { criticismDueOn } from '../feedback/criticismLoop';
import { needsCriticism } from '../feedback/scores';
import { promiseKindOf } from '../promises/promiseKind';
import type { CarePromise } from '../promises/promise';
import type { CareAction, CarePerson } from './careBoard';
import { groupOf, whenOf, type CareEntry, type CareView } from './careEntry';
import { briefly } from './briefly';
import { channelFor } from './careChannel';
import type { CareSentence } from './careSentence';

const MESSAGES: readonly Channel[] = ['email', 'chat', 'letter', 'social'];

/** Criticism that nobody has answered, and answers that are criticism and stand without a reply. */
export function criticismEntries(view: CareView): readonly CareEntry[] {
  const { facts, settings, today, people } = view;
  const rule = settings.criticism;
  if (!rule.isOn) return [];
  const answers = new Map(facts.answers.map((answer) => [answer.id, answer]));
  const heard = facts.criticisms.flatMap((criticism): readonly CareEntry[] => {
    const { id, contactId, answerId, text, isPublic, answeredAt, toldAt, closedAt } = criticism;
    const person = people.get(contactId);
    if (!person || toldAt !== null || closedAt !== null) return [];
    const words = briefly(text);
    const answer = answerId === null ? undefined : answers.get(answerId);
    const sentence: CareSentence =
      answeredAt !== null
        ? { key: 'criticism.answered', values: { words } }
        : isPublic
          ? { key: 'criticism.public', values: { words } }
          : answer
            ? graded(answer)
            : { key: 'criticism.heard', values: { words } };
    const about = { kind: 'criticism', criticismId: id, answerId } as const;
    return [entryOf(person, sentence, about, id, criticism.dueOn)];
  });
  const taken = new Set(facts.criticisms.map(({ answerId }) => answerId));
  const oldest = addDays(today, -rule.days);
  const unheard = facts.answers.flatMap((answer): readonly CareEntry[] => {
    const { id, contactId, answeredAt, answeredOn, isPublic } = answer;
    const person = contactId === null ? undefined : people.get(contactId);
    if (!person || taken.has(id) || !needsCriticism(answer, rule)) return [];
    if (answeredOn < oldest || answeredOn > today) return [];
    if (person.whom.contactsByUs.some((at) => at > answeredAt)) return [];
    const about = { kind: 'criticism', criticismId: null, answerId: id } as const;
    const dueOn = criticismDueOn(answeredOn, isPublic);
    return [entryOf(person, graded(answer), about, id, dueOn)];
  });
  return [...heard, ...unheard];

  function entryOf(
    person: CarePerson,
    sentence: CareSentence,
    about: CareEntry['about'],
    subject: string,
    dueOn: CareEntry['dueOn'],
  ): CareEntry {
    return {
      contactId: person.id,
      reason: 'criticism',
      name: 'criticism',
      group: 'first',
      sentence,
      action: 'answer',
      channel: () => channelFor(person, 'criticism'),
      about,
      subject,
      dueOn,
      weight: 0,
    };
  }
}

function graded({ kind, score, words, answeredOn }: Answer): CareSentence {
  const values = { score, day: { day: answeredOn } };
  const said = briefly(words);
  if (kind === 'nps') return { key: 'criticism.nps', values: { ...values, words: said } };
  return said === ''
    ? { key: 'criticism.csat', values }
    : { key: 'criticism.csatWords', values: { ...values, words: said } };
}

/** Promises that are due, those whose window closes first, and those of the days ahead. */
export function promiseEntries(view: CareView): readonly CareEntry[] {
  const { facts, settings, today, people } = view;
  const { promise: rule } = settings;
  const until = addDays(today, rule.aheadDays);
  const closingOf = closings(view);
  const isPressing = ({ by, dueOn }: CarePromise): boolean =>
    settings.closing.isOn && by === 'us' && dueOn !== null && dueOn <= today;
  return facts.promises.flatMap((promise): readonly CareEntry[] => {
    const { id, contactId, dueOn, by, status } = promise;
    const person = people.get(contactId);
    if (!person || dueOn === null || status !== 'open' || dueOn > until) return [];
    const closing = isPressing(promise) ? closingOf(person) : null;
    if (closing === null && !rule.isOn) return [];
    const reason = closing === null ? 'promise' : 'promise-closing';
    const isTheirs = by === 'them';
    const { action, channel } = promiseAction(promise, person, closing !== null, dueOn < today);
    return [
      {
        contactId,
        reason,
        name: isTheirs ? 'promise-them' : 'promise',
        group: closing === null ? groupOf(dueOn, today) : 'first',
        sentence:
          closing === null
            ? dueSentence(promise, dueOn, today)
            : closingSentence(promise, person, closing, view),
        action,
        channel: () => channel,
        about: { kind: 'promise', promiseId: id, by },
        subject: id,
        dueOn,
        weight: 0,
      },
    ];
  });
}

const promiseKeys = {
  Today: 'promise.today',
  Overdue: 'promise.overdue',
  Ahead: 'promise.ahead',
} as const;

function dueSentence({ text, by }: CarePromise, dueOn: IsoDate, today: IsoDate): CareSentence {
  const when = whenOf(dueOn, today);
  return {
    key: by === 'them' ? `promise.them${when}` : promiseKeys[when],
    values: { text: briefly(text), day: { day: dueOn } },
  };
}

function promiseAction(
  { text, by }: CarePromise,
  person: CarePerson,
  isClosing: boolean,
  isOverdue: boolean,
): { readonly action: CareAction; readonly channel: Channel | null } {
  if (by === 'them') {
    if (!isOverdue) return { action: 'done', channel: null };
    return { action: 'remind', channel: channelFor(person, 'promise') };
  }
  const kind = promiseKindOf(text);
  if (kind === 'do' && !isClosing) return { action: 'done', channel: null };
  // Where nobody wishes for another way, word is given by voice.
  const isByVoice = kind === 'call' || (kind === 'tell' && person.reach.preferredChannel === null);
  const wanted: readonly Channel[] =
    isClosing || isByVoice ? ['phone'] : kind === 'write' ? MESSAGES : [];
  const channel = channelFor(person, 'promise', wanted);
  if (channel === 'phone') return { action: isClosing ? 'call-now' : 'call', channel };
  return { action: channel === 'visit' ? 'done' : 'write', channel };
}

/** When somebody closes: what their clock shows, and until when they are there. */
type Closing = { readonly local: LocalTime; readonly at: string };

/**
 * Says for each person when they close, where that is soon. People of one place with the habits of their
 * country close at the same time: they are looked up once.
 */
function closings({ settings, at, world }: CareView): (person: CarePerson) => Closing | null {
  const known = new Map<string, Closing | null>();
  const lookUp = ({ whom }: CarePerson): Closing | null => {
    const { local, reasons } = judgeMoment({ ...whom, contactsByUs: [] }, at, 'call', world);
    const soon = reasons.find((reason) => reason.kind === 'closes-soon');
    const isSoon = soon !== undefined && soon.minutes <= settings.closing.minutes;
    return local !== null && isSoon ? { local, at: soon.at } : null;
  };
  return (person) => {
    const { place, customs } = person.whom;
    if (customs !== null) return lookUp(person);
    const key = [place.country, place.region, place.zone?.id, ...place.possibleZones].join('|');
    const found = known.get(key);
    if (found !== undefined) return found;
    const closing = lookUp(person);
    known.set(key, closing);
    return closing;
  };
}

/** What is said of a promise whose person closes soon. */
function closingSentence(
  { text }: CarePromise,
  { whom }: CarePerson,
  { local, at: closesAt }: Closing,
  { at, world }: CareView,
): CareSentence {
  const { city } = whom.place;
  const values = { text: briefly(text), at: { clock: closesAt } };
  if (localTimeAt(at, world.shop.zone).offsetMinutes === local.offsetMinutes) {
    return { key: 'promise.closingHere', values };
  }
  const time = { clock: local.time };
  return city === ''
    ? { key: 'promise.closingThere', values: { ...values, time } }
    : { key: 'promise.closingCity', values: { ...values, time, city } };
}
