import { formatPhone } from '@formats/phone';
import { calledBy } from '@shared/domain/contacts/contactChecks';
import type { ContactDraft, ContactId } from '@shared/domain/contacts/contact';
import { showAddress } from '@shared/domain/importing/itemText';
import type { KnownContact } from '@shared/domain/importing/knownContacts';
import { mergeDraft } from '@shared/domain/importing/mergeDraft';
import type { PlannedRow, TwinCandidate, TwinDecision } from '@shared/domain/importing/plan';
import type { ReadContact } from '@shared/domain/importing/readContact';
import { shorten } from '@shared/domain/importing/cellText';
import { initialsOf } from '@shared/domain/people/folding';
import type { PersonLook, RowLook, TwinLook } from './importApi';

/** Values of one kind that a preview shows. */
const SHOWN = 12;
/** Longest text that a preview shows, in UTF-16 units. */
const SHOWN_TEXT = 600;

const short = (text: string): string => shorten(text, SHOWN_TEXT);

/** How the person of a row will look. */
export function personLook(read: ReadContact): PersonLook {
  const { draft, notes, consents, relations, photo, problems, position, line } = read;
  const { extras, openingPoints } = read;
  const name = shorten(calledBy(draft), 200);
  let more = 0;
  const some = <T>(items: readonly T[]): readonly T[] => {
    more += Math.max(0, items.length - SHOWN);
    return items.slice(0, SHOWN);
  };
  return {
    position,
    line,
    name,
    nativeName: shorten(draft.nativeName, 200),
    initials: initialsOf(name) || '?',
    isOrganisation: draft.kind === 'organisation',
    organisation: short(draft.organisation),
    role: short(draft.role),
    city: short(draft.addresses.find(({ city }) => city !== '')?.city ?? ''),
    country: countryOf(draft),
    phones: some(draft.phones).map(({ number, e164 }) =>
      short(e164 === '' ? number : formatPhone(e164, '')),
    ),
    emails: some(draft.emails).map(({ address }) => short(address)),
    handles: some(draft.handles).map(({ value }) => short(value)),
    addresses: some(draft.addresses)
      .map((address) => short(showAddress({ ...address, country: '', countryCode: '' })))
      .filter((text) => text !== ''),
    birthday: draft.birthday,
    dates: some(draft.importantDates),
    since: draft.since,
    languages: some(draft.languages),
    tags: some(draft.tags).map(short),
    likes: some(draft.likes).map(({ text }) => short(text)),
    dislikes: some(draft.dislikes).map(({ text }) => short(text)),
    about: short(draft.about),
    notes: some(notes).map(({ text, happenedOn }) => ({ text: short(text), happenedOn })),
    consents: some(consents),
    relations: some(relations),
    openingPoints,
    extras: some(extras).map(({ label, value }) => ({ label: short(label), value: short(value) })),
    // A copy: what crosses to the window is handed over.
    photo: photo && { mediaType: photo.mediaType, bytes: photo.bytes.slice() },
    problems: some(weightiestFirst(problems)),
    more,
  };
}

/** What keeps a row out stands first. */
const weightiestFirst = (problems: ReadContact['problems']): ReadContact['problems'] =>
  problems.toSorted(
    (a, b) => Number(b.severity === 'blocking') - Number(a.severity === 'blocking'),
  );

const countryOf = (draft: ContactDraft): string =>
  draft.country || (draft.addresses.find(({ countryCode }) => countryCode)?.countryCode ?? '');

/** What tells people of one name apart. */
export function detailOf(draft: ContactDraft): string {
  const city = draft.addresses.find((address) => address.city !== '')?.city ?? '';
  const reach = draft.emails[0]?.address ?? draft.phones[0]?.number ?? '';
  const organisation = draft.kind === 'organisation' ? '' : draft.organisation;
  return shorten([organisation, city, reach].filter((text) => text !== '').join(' · '), 160);
}

/** One row in a list. */
export function rowLook(
  read: ReadContact,
  planned: PlannedRow | undefined,
  {
    isSkipped,
    isTwin,
    answer,
  }: {
    readonly isSkipped: boolean;
    readonly isTwin: boolean;
    readonly answer: TwinDecision['answer'] | null;
  },
): RowLook {
  const name = shorten(calledBy(read.draft), 200);
  const blocking = read.problems.find(({ severity }) => severity === 'blocking');
  return {
    position: read.position,
    line: read.line,
    name,
    initials: initialsOf(name) || '?',
    detail: detailOf(read.draft),
    verdict: planned?.verdict ?? 'new',
    isSkipped,
    isTwin,
    answer,
    problem: blocking ?? read.problems[0] ?? null,
    problemCount: read.problems.length,
    changeCount: planned?.changes.filter(({ effect }) => effect !== 'kept').length ?? 0,
  };
}

/** Where those that a row may be are found. */
export type TwinSources = {
  readonly known: ReadonlyMap<ContactId, KnownContact>;
  readonly read: ReadonlyMap<number, ReadContact>;
};

/** Those whom a row looks like, each beside what the row says. */
export function twinLooks(
  read: ReadContact,
  candidates: readonly TwinCandidate[],
  { known, read: rows }: TwinSources,
): readonly TwinLook[] {
  return candidates.slice(0, SHOWN).flatMap(({ ref, reasons }): readonly TwinLook[] => {
    const earlier = ref.kind === 'row' ? rows.get(ref.position) : undefined;
    const person = ref.kind === 'row' ? earlier?.draft : known.get(ref.id)?.contact;
    if (!person) return [];
    const name = shorten(calledBy(person), 200);
    const differences = mergeDraft(person, read.draft, 'file-wins').changes;
    return [
      {
        ref,
        name,
        initials: initialsOf(name) || '?',
        detail: detailOf(person),
        line: earlier?.line ?? null,
        reasons,
        differences: differences
          .filter(({ field }) => field !== 'nameParts')
          .map((change) => ({
            ...change,
            before: short(change.before),
            after: short(change.after),
          })),
      },
    ];
  });
}
