import type { ContactId } from '../contacts/contact';
import type { Idea, IdeaStatus } from './idea';

/** The way of an idea, in order. Who is told of it at the end makes the last step. */
export const IDEA_WAY = ['new', 'examined', 'doing', 'done', 'told'] as const;

/** Every status in the order in which they are shown. */
export const IDEA_STATUSES: readonly IdeaStatus[] = [...IDEA_WAY, 'declined'];

/** What still asks for something of the shop. */
export const OPEN_STATUSES = ['new', 'examined', 'doing', 'done'] as const;

/** What is over, told or declined. */
export const OVER_STATUSES = ['told', 'declined'] as const;

/** Everybody who had an idea or asked for it, the author first; each once. */
export const peopleOf = ({
  authorId,
  askedIds,
}: Pick<Idea, 'authorId' | 'askedIds'>): readonly ContactId[] => [
  ...new Set(authorId === null ? askedIds : [authorId, ...askedIds]),
];

/** Whether there is something to tell: it is done or declined. */
export const isDecided = ({ status }: Pick<Idea, 'status'>): boolean =>
  status === 'done' || status === 'told' || status === 'declined';

/** Who was not told yet what became of it; nobody while nothing did. */
export const waitingToHear = (idea: Idea): readonly ContactId[] =>
  isDecided(idea) ? peopleOf(idea).filter((id) => !idea.toldIds.includes(id)) : [];

/** The status one step on or back on the way; `null` at its ends, and for what was declined. */
export function nextStatus(status: IdeaStatus, step: 1 | -1): IdeaStatus | null {
  const at = IDEA_WAY.findIndex((one) => one === status);
  return at < 0 ? null : (IDEA_WAY[at + step] ?? null);
}

/** Whether the shop took it: it is being done, or was. Then it is worth points and thanks. */
export const isTaken = (status: IdeaStatus): boolean =>
  status === 'doing' || status === 'done' || status === 'told';

/** The more people want it the higher it stands; then the one that waits longest. */
export const mostWanted = (a: Idea, b: Idea): number =>
  peopleOf(b).length - peopleOf(a).length || a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1);

/** Who designed which product: the authors of the ideas that became it, each once, the latest idea last. */
export function designersOf(ideas: readonly Idea[]): ReadonlyMap<string, readonly ContactId[]> {
  const designers = new Map<string, ContactId[]>();
  for (const { productId, authorId, status } of ideas.toSorted(
    (a, b) => a.createdAt - b.createdAt,
  )) {
    if (productId === null || authorId === null || status === 'declined') continue;
    const known = designers.get(productId) ?? [];
    if (!known.includes(authorId)) designers.set(productId, [...known, authorId]);
  }
  return designers;
}
