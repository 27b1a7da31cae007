import type { Clock } from '@shared/domain/calendar/clock';
import { addDays, type IsoDate } from '@shared/domain/calendar/isoDate';
import type { PartialDate } from '@shared/domain/calendar/partialDate';
import {
  EMPTY_DRAFT,
  type Contact,
  type ContactDraft,
  type ContactId,
  type WayFlags,
} from '@shared/domain/contacts/contact';
import type { ContactLink } from '@shared/domain/contacts/contactLink';
import type { Interaction, InteractionId } from '@shared/domain/interactions/interaction';
import type { CarePromise, PromiseId } from '@shared/domain/promises/promise';
import { statusFields } from '@shared/domain/promises/resolution';
import { contactRow } from '../repositories/contactRows';
import { promiseRow } from '../repositories/promiseRows';
import { SAMPLE_LINKS } from './cast/links';
import type { SampleLanguage, SamplePerson } from './samplePerson';
import { instantAt } from '@shared/domain/calendar/wallTime';

/** The rows of some sample people. */
export type SampleRows = {
  readonly contacts: readonly Contact[];
  readonly interactions: readonly Interaction[];
  readonly promises: readonly CarePromise[];
  readonly links: readonly ContactLink[];
};

/** Makes the rows of sample people, told relative to today. */
export function sampleRows(
  cast: readonly SamplePerson[],
  language: SampleLanguage,
  clock: Clock,
  newId: () => string,
): SampleRows {
  const [now, today, zone] = [clock.now(), clock.today(), clock.zone()];
  const contacts: Contact[] = [];
  const interactions: Interaction[] = [];
  const promises: CarePromise[] = [];
  const idOf = new Map<string, ContactId>();

  for (const person of cast) {
    const contactId = newId() as ContactId;
    idOf.set(person.key, contactId);
    const since = addDays(today, -person.knownForDays);
    const createdAt = Math.min(now, instantAt(since, '10:00', zone));
    const draft = draftOf(person, language, today);
    contacts.push({
      ...contactRow(draft, { id: contactId, now: createdAt, isSample: true }, newId),
      updatedAt: now,
    });

    const notes = person.notes.map((note): Interaction => {
      // Nothing has happened later than now, however early in the day the samples are added.
      const happenedAt = Math.min(now, instantAt(addDays(today, -note.daysAgo), note.at, zone));
      return {
        id: newId() as InteractionId,
        contactId,
        kind: note.kind,
        direction: note.direction ?? (note.kind === 'note' ? null : 'in'),
        text: note.text[language],
        mood: note.mood ?? null,
        durationMinutes: note.minutes ?? null,
        nextStep: note.next?.[language] ?? '',
        happenedAt,
        zone,
        isPrivate: false,
        ...(note.isWow && { isWow: note.isWow }),
        createdAt: happenedAt,
        updatedAt: happenedAt,
      };
    });
    interactions.push(...notes);

    for (const { text, by, dueInDays, status = 'open', note } of person.promises ?? []) {
      const dueOn = dueInDays === null ? null : addDays(today, dueInDays);
      const source = note === undefined ? undefined : notes[note];
      const givenAt = source?.happenedAt ?? createdAt;
      promises.push({
        ...promiseRow(
          { contactId, text: text[language], by, dueOn },
          newId() as PromiseId,
          givenAt,
          source?.id ?? null,
        ),
        ...statusFields(status, Math.min(now, instantAt(dueOn ?? today, '17:00', zone))),
      });
    }
  }

  const links = SAMPLE_LINKS.flatMap(({ from, to, kind, label }): ContactLink[] => {
    const [fromId, toId] = [idOf.get(from), idOf.get(to)];
    if (!fromId || !toId) return [];
    return [{ id: newId(), fromId, toId, kind, label: label[language], createdAt: now }];
  });
  return { contacts, interactions, promises, links };
}

const way = (use: WayFlags['use']): WayFlags => ({
  id: '',
  use,
  label: '',
  isPreferred: false,
  doNotUse: false,
});

function draftOf(person: SamplePerson, language: SampleLanguage, today: IsoDate): ContactDraft {
  const { phone, email, whatsapp, street } = person;
  const use = person.organisation ? 'work' : 'private';
  return {
    ...EMPTY_DRAFT,
    kind: person.kind ?? 'person',
    name: person.name,
    nameParts: { ...EMPTY_DRAFT.nameParts, given: person.given, family: person.family },
    nameOrder: person.familyFirst ? 'family-first' : 'given-first',
    nativeName: person.native ?? '',
    pronunciation: person.pronunciation ?? '',
    nickname: person.nickname ?? '',
    title: person.title ?? '',
    honorific: person.honorific ?? '',
    salutation: person.salutation,
    addressForm: person.form,
    organisation: person.organisation ?? '',
    role: person.role?.[language] ?? '',
    phones: phone ? [{ ...way('mobile'), number: phone, e164: phone, isPreferred: true }] : [],
    emails: email ? [{ ...way(use), address: email, isPreferred: true }] : [],
    addresses: [
      {
        ...way(use),
        street: street ?? '',
        extended: '',
        postOfficeBox: '',
        postalCode: person.postalCode ?? '',
        city: person.city,
        region: '',
        countryCode: person.country,
        country: '',
      },
    ],
    handles: whatsapp ? [{ ...way('mobile'), service: 'whatsapp', value: whatsapp }] : [],
    preferredChannel: person.channel ?? null,
    languages: person.languages,
    country: person.country,
    region: person.region ?? '',
    timeZone: person.zone,
    birthday: birthdayOf(person, today),
    since: addDays(today, -person.knownForDays),
    tags: person.tags.map((tag) => tag[language]),
    likes: person.likes.map((like) => noted(like[language], today)),
    dislikes: (person.dislikes ?? []).map((dislike) => noted(dislike[language], today)),
    about: person.about?.[language] ?? '',
    source: { kind: 'sample', detail: '' },
  };
}

const noted = (text: string, today: IsoDate) => ({ id: '', text, notedOn: addDays(today, -90) });

function birthdayOf({ birthday, turns }: SamplePerson, today: IsoDate): PartialDate | null {
  if (birthday) return birthday;
  if (!turns) return null;
  const [year, month, day] = addDays(today, turns.inDays).split('-').map(Number) as [
    number,
    number,
    number,
  ];
  return { year: turns.age === null ? null : year - turns.age, month, day };
}
