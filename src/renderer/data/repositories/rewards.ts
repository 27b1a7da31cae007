import type { Reward, RewardId } from '@shared/domain/loyalty/reward';
import { creating, updating } from '@shared/domain/journal/write';
import { actOf } from './acts';
import { handedOutRewards } from './handedOutRewards';
import { doing, gone, save, type Dependencies, type Saving } from './saving';

/** A reward as somebody fills it in. */
export type RewardDraft = Omit<
  Reward,
  'id' | 'createdAt' | 'updatedAt' | 'isArchived' | 'isSample'
>;

/** The reward catalogue. */
export type Rewards = {
  /** Cheapest first; archived ones only if asked for. */
  readonly all: (withArchived?: boolean) => Promise<readonly Reward[]>;
  /** How often each was handed out and not taken back. */
  readonly handedOut: () => Promise<ReadonlyMap<RewardId, number>>;
  readonly add: (draft: RewardDraft) => Saving<Reward>;
  readonly update: (id: RewardId, fields: Partial<RewardDraft>) => Saving<null>;
  /** Takes it out of the catalogue, or puts it back; what was handed out stays in the book. */
  readonly setArchived: (id: RewardId, isArchived: boolean) => Saving<null>;
};

/** The repository of rewards. */
export function createRewards({ db, door, clock, newId }: Dependencies): Rewards {
  return {
    all: async (withArchived = false) =>
      (await db.rewards.toArray())
        .filter(({ isArchived }) => withArchived || !isArchived)
        .sort(
          (a, b) => a.points - b.points || a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1),
        ),

    handedOut: () => handedOutRewards(db),

    add: (draft) =>
      save(door, () => {
        const now = clock.now();
        const reward: Reward = {
          ...draft,
          id: newId() as RewardId,
          isArchived: false,
          isSample: false,
          createdAt: now,
          updatedAt: now,
        };
        return Promise.resolve(
          doing(
            actOf('programme.rewardAdded', { label: reward.name }),
            [creating('rewards', [reward])],
            reward,
          ),
        );
      }),

    update: (id, fields) =>
      save(door, async () => {
        const reward = await db.rewards.get(id);
        if (!reward) return gone();
        return doing(
          actOf('programme.rewardEdited', { label: fields.name ?? reward.name }),
          [updating('rewards', id, fields, reward)],
          null,
        );
      }),

    setArchived: (id, isArchived) =>
      save(door, async () => {
        const reward = await db.rewards.get(id);
        if (!reward) return gone();
        return doing(
          actOf(isArchived ? 'programme.rewardArchived' : 'programme.rewardOffered', {
            label: reward.name,
          }),
          [updating('rewards', id, { isArchived }, reward)],
          null,
        );
      }),
  };
}
