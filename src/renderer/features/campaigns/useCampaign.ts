import { useMemo } from 'react';
import { missingLanguages, type MissingLanguage } from '@shared/domain/campaigns/toldLanguages';
import { leftOutCounts, type LeftOut, type Recipient } from '@shared/domain/campaigns/recipients';
import { progressOf } from '@shared/domain/campaigns/campaignState';
import type { Message } from '@shared/domain/messages/message';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive, type Loadable } from '@renderer/data/useLive';
import { useFormat } from '@renderer/i18n/useFormat';
import {
  campaignRows,
  groupCounts,
  leftOutOf,
  type CampaignRow,
  type RowGroup,
} from './campaignRows';
import { useAudience } from './useAudience';
import { shown, useSegments, type ShownCampaign } from './useCampaigns';
import { toldLanguagesOf } from './useLetterSetting';
import type { LetterSetting } from '@shared/domain/messages/draft';

/** Whom a campaign is for, and how far it is. */
export type CampaignPeople = {
  readonly rows: readonly CampaignRow[];
  readonly counts: Readonly<Record<RowGroup, number>>;
  /** Who gets it and has no message yet. */
  readonly ready: readonly Recipient[];
  readonly missing: readonly MissingLanguage[];
  readonly leftOut: readonly { readonly kind: LeftOut['kind']; readonly count: number }[];
  /** Whether there is a language in which it can be told. */
  readonly canBeTold: boolean;
};

const NONE: readonly Message[] = [];

/** One campaign, kept current: loading, or `null` for one that is gone. */
export function useCampaign(id: string): Loadable<ShownCampaign | null> & {
  readonly messages: readonly Message[] | null;
} {
  const { campaigns, messages } = useRepositories();
  const segments = useSegments();
  const live = useLive(`campaign/${id}`, () => campaigns.find(id));
  const written = useLive(`campaign/${id}/messages`, () => messages.ofCampaign(id));
  const own = written.status === 'ready' ? written.value : null;
  return useMemo(() => {
    if (live.status !== 'ready' || own === null || segments === null) {
      return { status: 'loading', messages: null };
    }
    const value = live.value === null ? null : shown(live.value, progressOf(own), segments);
    return { status: 'ready', value, messages: own };
  }, [live, own, segments]);
}

/** Everybody of a campaign, kept current; `null` while they are read. */
export function useCampaignPeople(
  shownCampaign: ShownCampaign | null,
  messages: readonly Message[] | null,
  setting: LetterSetting | null,
): CampaignPeople | null {
  const format = useFormat();
  const campaign = shownCampaign?.campaign ?? null;
  const reach = useMemo(
    () =>
      campaign === null
        ? null
        : {
            id: campaign.id,
            segmentId: campaign.segmentId,
            countries: campaign.countries,
            languages: campaign.languages,
            news: campaign.news,
          },
    [campaign],
  );
  const audience = useAudience(reach);
  return useMemo(() => {
    if (campaign === null || audience === null || setting === null) return null;
    const languages = toldLanguagesOf(campaign.news, setting);
    const rows = campaignRows(audience, messages ?? NONE, languages, format.compare);
    const has = new Set((messages ?? NONE).map(({ contactId }) => contactId));
    const unwritten = audience.recipients
      .filter(({ contactId }) => !has.has(contactId))
      .map((recipient) => ({ ...recipient, leftOut: leftOutOf(recipient, languages) }));
    const ready = unwritten.filter(({ leftOut }) => leftOut === null);
    const unread = unwritten.filter(({ leftOut }) => leftOut?.kind === 'no-language');
    return {
      rows,
      counts: groupCounts(rows),
      ready,
      missing: missingLanguages([...ready, ...unread], campaign.news, languages),
      leftOut: leftOutCounts(unwritten),
      canBeTold: languages.told.length > 0,
    };
  }, [campaign, audience, messages, setting, format]);
}
