import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import type {
  Balance,
  BookFilter,
  LapsingPerson,
  ShopFigures,
  TierPerson,
} from '@shared/domain/loyalty/bookAnswers';
import type { LoyaltyUnit } from '@shared/domain/loyalty/ledgerEntry';
import type { ProgrammeRules } from '@shared/domain/loyalty/programme';
import { parseJson } from '@shared/kernel/safeJson';
import type { Loadable } from '../useLive';
import type { BookList, BookStatus, FiguresQuestion } from './bookApi';
import type { BookClient } from './bookClient';

/** The book of this window; the composition root and tests put in theirs. */
export const ShopBookContext = createContext<BookClient | null>(null);

/** @throws Error outside a `ShopBookContext`. */
export function useShopBook(): BookClient {
  const book = useContext(ShopBookContext);
  if (!book) throw new Error('No book was given.');
  return book;
}

/** How far the book is. Being on screen is reason enough to read it. */
export function useShopBookStatus(): BookStatus {
  const book = useShopBook();
  return useSyncExternalStore(book.subscribe, book.status);
}

const LOADING = { status: 'loading' } as const;

/** What can be asked with one argument that is plain data. */
type Question = 'figures' | 'list' | 'lapsing' | 'tierPeople' | 'balances';

type Answer<T> = { readonly key: string; readonly value: T };

/** The last answer to each question, so that a page that is opened again has it at once. */
const remembered = new WeakMap<BookClient, Map<Question, Answer<unknown>>>();

function lastAnswers(book: BookClient): Map<Question, Answer<unknown>> {
  const answers = remembered.get(book) ?? new Map<Question, Answer<unknown>>();
  remembered.set(book, answers);
  return answers;
}

/** Asks again when the question or the book change; the former answer stays until then. */
function useAnswer<T>(question: Question, argument: unknown): Answer<T> | null {
  const book = useShopBook();
  const { version } = useShopBookStatus();
  const key = JSON.stringify(argument);
  const [answer, setAnswer] = useState<Answer<T> | null>(() => {
    const last = lastAnswers(book).get(question);
    return last?.key === key ? (last as Answer<T>) : null;
  });
  useEffect(() => {
    let isOver = false;
    const ask = book[question] as (argument: unknown) => Promise<unknown>;
    void ask(parseJson(key)).then((value) => {
      lastAnswers(book).set(question, { key, value });
      if (!isOver) setAnswer({ key, value: value as T });
    });
    return () => {
      isOver = true;
    };
  }, [book, question, key, version]);
  return answer;
}

/** The answer to this very question; loading while it is still the one to another. */
function useOwnAnswer<T>(question: Question, argument: unknown): Loadable<T> {
  const answer = useAnswer<T>(question, argument);
  return answer?.key === JSON.stringify(argument)
    ? { status: 'ready', value: answer.value }
    : LOADING;
}

/** The figures of the shop's book. The former ones stay until new ones are there. */
export function useShopFigures(question: FiguresQuestion): Loadable<ShopFigures> {
  const answer = useAnswer<ShopFigures>('figures', question);
  return answer ? { status: 'ready', value: answer.value } : LOADING;
}

/** Lines on screen. */
export type ShownLines = BookList & {
  /** `false` while these are still the rows of the former filter. */
  readonly isCurrent: boolean;
};

/** Which lines fit a filter, kept current; the former rows stay until the new ones are there. */
export function useBookList(filter: BookFilter): Loadable<ShownLines> {
  const answer = useAnswer<BookList>('list', filter);
  if (!answer) return LOADING;
  return {
    status: 'ready',
    value: { ...answer.value, isCurrent: answer.key === JSON.stringify(filter) },
  };
}

/** Who loses something up to a day, that day included. */
export function useLapsing(unit: LoyaltyUnit, until: IsoDate): Loadable<readonly LapsingPerson[]> {
  return useOwnAnswer('lapsing', { unit, until });
}

/** Who stands in a tier. */
export function useTierPeople(
  rules: ProgrammeRules,
  tierId: string,
): Loadable<readonly TierPerson[]> {
  return useOwnAnswer('tierPeople', { rules, tierId });
}

/** What people have. */
export function useBalances(ids: readonly ContactId[]): Loadable<readonly Balance[]> {
  return useOwnAnswer('balances', ids);
}
