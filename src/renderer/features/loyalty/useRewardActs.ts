import type { Reward } from '@shared/domain/loyalty/reward';
import type { Saved } from '@renderer/data/repositories/saving';
import type { RewardDraft } from '@renderer/data/repositories/rewards';
import { useRepositories } from '@renderer/data/RepositoriesContext';

export type { RewardDraft };

/** What can be done with rewards: each answers the batch that takes it back, `null` if it was refused. */
export type RewardActs = {
  readonly save: (reward: Reward | null, draft: RewardDraft) => Promise<Saved<unknown> | null>;
  readonly setArchived: (reward: Reward, isArchived: boolean) => Promise<Saved<unknown> | null>;
};

/** Adds, changes and archives rewards. */
export function useRewardActs(): RewardActs {
  const { rewards } = useRepositories();
  return {
    save: async (reward, draft) => {
      const saved = await (reward === null ? rewards.add(draft) : rewards.update(reward.id, draft));
      return saved.ok ? saved.value : null;
    },
    setArchived: async (reward, isArchived) => {
      const saved = await rewards.setArchived(reward.id, isArchived);
      return saved.ok ? saved.value : null;
    },
  };
}
