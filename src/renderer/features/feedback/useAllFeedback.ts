import { addDays } from '@shared/domain/calendar/isoDate';
import type { Contact, ContactId } from '@shared/domain/contacts/contact';
import type { Answer } from '@shared/domain/feedback/answer';
import type { Criticism } from '@shared/domain/feedback/criticism';
import { medianResponse } from '@shared/domain/feedback/responseTimes';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive } from '@renderer/data/useLive';
import { useToday } from '@renderer/hooks/useClock';
import type { CriticismActs } from './useCriticisms';

/** Answers of so many days are looked at. */
export const LOOKED_AT_DAYS = 90;

const ANSWERS = 12;
const ANSWERED = 6;

/** A criticism with its person. */
export type OnesCriticism = { readonly criticism: Criticism; readonly contact: Contact };

/** What everybody said. */
export type AllFeedback = {
  /** Not closed, the most pressing first. */
  readonly open: readonly OnesCriticism[];
  /** Told within the days that are looked at, the latest first; a few. */
  readonly answered: readonly OnesCriticism[];
  /** Milliseconds from hearing to telling, the median of those days; `null` where nobody was told. */
  readonly median: number | null;
  /** The latest answers of those days, nameless ones too; a few. */
  readonly answers: readonly { readonly answer: Answer; readonly contact: Contact | null }[];
  readonly acts: CriticismActs;
};

/** What everybody said, kept current; `null` until it is read. */
export function useAllFeedback(): AllFeedback | null {
  const { criticisms, feedback, contacts } = useRepositories();
  const today = useToday();
  const live = useLive(`feedback/all/${today}`, async () => {
    const from = addDays(today, -LOOKED_AT_DAYS);
    const [open, heard, said] = await Promise.all([
      criticisms.open(),
      criticisms.between(from, today),
      feedback.between(from, today),
    ]);
    const told = heard
      .filter(({ toldAt }) => toldAt !== null)
      .toSorted((a, b) => (b.toldAt ?? 0) - (a.toldAt ?? 0))
      .slice(0, ANSWERED);
    const latest = said.slice(0, ANSWERS);
    const ids = new Set<ContactId>(
      [...open, ...told, ...latest].flatMap(({ contactId }) => contactId ?? []),
    );
    const people = new Map(
      await Promise.all([...ids].map(async (id) => [id, await contacts.get(id)] as const)),
    );
    const withPerson = (criticism: Criticism): readonly OnesCriticism[] => {
      const contact = people.get(criticism.contactId) ?? null;
      return contact === null ? [] : [{ criticism, contact }];
    };
    return {
      open: open.flatMap(withPerson),
      answered: told.flatMap(withPerson),
      median: medianResponse(heard),
      answers: latest.map((answer) => ({
        answer,
        contact: answer.contactId === null ? null : (people.get(answer.contactId) ?? null),
      })),
    };
  });
  return live.status === 'ready' ? { ...live.value, acts: criticisms } : null;
}
