import type { Idea, IdeaStatus } from '@shared/domain/feedback/idea';
import { causeKeys, isBooked } from '@shared/domain/loyalty/causeKeys';
import { programmeOn } from '@shared/domain/loyalty/programmeOn';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import type { Ideas } from '@renderer/data/repositories/ideas';
import { useLive } from '@renderer/data/useLive';
import { useToday } from '@renderer/hooks/useClock';

/** Everything that can be done with ideas. */
export type IdeaActs = Ideas;

/** Everything that can be done with ideas; every act answers the batch that takes it back, or why not. */
export function useIdeaActs(): IdeaActs {
  return useRepositories().ideas;
}

/** What an idea is worth to its author. */
export type IdeaWorth = {
  /** By the rules of today; 0 where they have none for an idea. */
  readonly points: number;
  /** The points stand in the author's book. */
  readonly isBooked: boolean;
};

const NOTHING: IdeaWorth = { points: 0, isBooked: false };

/** What an idea is worth to its author, kept current; nothing until it is read, and without an author. */
export function useIdeaWorth({ id, authorId }: Pick<Idea, 'id' | 'authorId'>): IdeaWorth {
  const { purchases } = useRepositories();
  const today = useToday();
  const live = useLive(`ideas/worth/${id}/${authorId ?? ''}`, async () =>
    authorId === null ? null : purchases.factsOf(authorId),
  );
  if (live.status !== 'ready' || live.value === null) return NOTHING;
  const { programmes, entries } = live.value;
  const { rules, startsOn } = programmeOn(programmes, today);
  const isOver = startsOn > today || (rules.endsOn !== null && rules.endsOn < today);
  return {
    points: isOver ? 0 : rules.bonuses.idea,
    isBooked: isBooked(entries, causeKeys.bonus('idea', id)),
  };
}

/** Where an idea is to go, with what is said about it. */
export type IdeaMove = {
  readonly idea: Idea;
  readonly status: IdeaStatus;
};

/** Whether a move asks something first: what became of it, why not, or whether to reward its author. */
export const asksFirst = ({ idea, status }: IdeaMove): boolean =>
  status === 'declined' ||
  status === 'done' ||
  status === 'told' ||
  (status === 'doing' && idea.authorId !== null && idea.status !== 'done');
