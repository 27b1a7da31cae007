import { useRef, useState } from 'react';
import type { Recipient } from '@shared/domain/campaigns/recipients';
import type { Campaign } from '@shared/domain/segments/campaign';
import { mayLeave } from '@shared/domain/messages/messageDraft';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { draftOfCampaign, messageOfDraft } from '@shared/domain/campaigns/campaignDraft';
import type { LetterSetting } from '@shared/domain/messages/draft';

/** Messages written between two breaths of the window. */
const PORTION = 50;

/** What became of preparing: how many were written, how many of them lack something. */
export type Prepared =
  | {
      readonly kind: 'written';
      readonly count: number;
      readonly lacking: number;
      readonly batchId: string | null;
    }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed' };

/** Somebody who gets it, and by which channel. */
type Addressed = Pick<Recipient, 'contactId' | 'channel'>;

/** Writes a draft for each of many people; one that waits is written anew. */
export type Preparing = {
  /** `null` while nothing is being written. */
  readonly progress: {
    readonly done: number;
    readonly total: number;
    readonly isCancelling: boolean;
  } | null;
  /** Stops it: nothing of it is kept. */
  readonly cancel: () => void;
  readonly prepare: (
    campaign: Campaign,
    recipients: readonly Addressed[],
    setting: LetterSetting,
  ) => Promise<Prepared>;
};

const breath = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });

/** Writes drafts portion by portion and puts them down as one act, so that one press takes all of it back. */
export function usePreparing(): Preparing {
  const { campaigns, contacts } = useRepositories();
  const [progress, setProgress] = useState<Preparing['progress']>(null);
  const stop = useRef<AbortController | null>(null);

  const write = async (
    campaign: Campaign,
    recipients: readonly Addressed[],
    setting: LetterSetting,
    signal: AbortSignal,
  ): Promise<Prepared> => {
    const total = recipients.length;
    const drafts: ReturnType<typeof messageOfDraft>[] = [];
    let lacking = 0;
    for (let from = 0; from < total; from += PORTION) {
      const portion = recipients.slice(from, from + PORTION);
      const people = await contacts.many(portion.map(({ contactId }) => contactId));
      for (const [at, recipient] of portion.entries()) {
        const contact = people[at];
        if (!contact) continue;
        const draft = draftOfCampaign(campaign, contact, setting);
        if (!mayLeave(draft)) lacking += 1;
        drafts.push(messageOfDraft(campaign, recipient, draft));
      }
      setProgress({ done: Math.min(from + PORTION, total), total, isCancelling: false });
      await breath();
      if (signal.aborted) return { kind: 'cancelled' };
    }
    const saved = await campaigns.prepare(campaign.id, drafts, { signal, isAnew: true });
    if (!saved.ok)
      return { kind: saved.refusal.code === 'data/cancelled' ? 'cancelled' : 'failed' };
    return {
      kind: 'written',
      count: saved.value.value,
      lacking,
      batchId: saved.value.batchId,
    };
  };

  return {
    progress,
    cancel: () => {
      stop.current?.abort();
      setProgress((before) => before && { ...before, isCancelling: true });
    },
    prepare: async (campaign, recipients, setting) => {
      if (stop.current !== null) return { kind: 'cancelled' };
      const controller = new AbortController();
      stop.current = controller;
      setProgress({ done: 0, total: recipients.length, isCancelling: false });
      try {
        return await write(campaign, recipients, setting, controller.signal);
      } catch {
        return { kind: 'failed' };
      } finally {
        stop.current = null;
        setProgress(null);
      }
    },
  };
}
