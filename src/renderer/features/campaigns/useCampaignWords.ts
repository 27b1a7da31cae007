import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LeftOut } from '@shared/domain/campaigns/recipients';
import type { MissingLanguage } from '@shared/domain/campaigns/toldLanguages';
import type { MessageNote } from '@shared/domain/messages/draft';
import type { Campaign } from '@shared/domain/segments/campaign';
import { useFormat } from '@renderer/i18n/useFormat';
import type { ShownCampaign } from './useCampaigns';

/** The words for campaigns that are put together at run time. */
export type CampaignWords = {
  /** Whom it is for: `Stammgäste · Frankreich · Französisch`. */
  readonly whom: (shown: ShownCampaign) => string;
  /** From when to when: `ab 1. März`, `1.–31. März`. */
  readonly period: (campaign: Pick<Campaign, 'from' | 'to'>) => string;
  /** Why somebody does not get it, as a sentence. */
  readonly leftOut: (leftOut: LeftOut) => string;
  readonly missing: (missing: MissingLanguage) => string;
  /** What should be known of a draft; `null` for what is no matter here. */
  readonly note: (note: MessageNote) => string | null;
};

/** The words for campaigns in the interface's language and region. */
export function useCampaignWords(): CampaignWords {
  const { t } = useTranslation('campaigns');
  const format = useFormat();
  return useMemo(() => {
    return {
      whom: ({ campaign, segmentName }) =>
        [
          segmentName === null ? t('whom.all') : segmentName || t('whom.gone'),
          ...(campaign.countries.length > 0
            ? [format.list(campaign.countries.map((code) => format.country(code)))]
            : []),
          ...(campaign.languages.length > 0
            ? [format.list(campaign.languages.map((tag) => format.language(tag)))]
            : []),
        ].join(' · '),
      period: ({ from, to }) =>
        to === null ? t('period.from', { day: format.day(from) }) : format.daySpan(from, to),
      leftOut: (leftOut) => {
        switch (leftOut.kind) {
          case 'leave-alone':
            return t('leftOut.leave-alone', { day: format.day(leftOut.until) });
          case 'told-before':
            return t('leftOut.told-before', { name: leftOut.campaign });
          case 'refused':
          case 'no-consent':
            return t(`leftOut.${leftOut.kind}.${leftOut.purpose}`);
          case 'budget':
            return t('leftOut.budget', {
              count: leftOut.had,
              days: format.number(leftOut.budget.days),
            });
          case 'no-language':
            return leftOut.language === null
              ? t('leftOut.no-language.unknown')
              : t('leftOut.no-language.known', { language: format.language(leftOut.language) });
          case 'restricted':
          case 'do-not-use':
          case 'no-way':
            return t(`leftOut.${leftOut.kind}`);
        }
      },
      missing: ({ language, count, used, lacksTemplate }) => {
        const instead = used === null ? '' : format.language(used);
        if (language === null) {
          return used === null
            ? t('missing.unknownNothing', { count })
            : t('missing.unknown', { count, used: instead });
        }
        const name = format.language(language);
        if (lacksTemplate) return t('missing.template', { count, language: name, used: instead });
        return used === null
          ? t('missing.nothing', { count, language: name })
          : t('missing.text', { count, language: name, used: instead });
      },
      note: (note) => {
        if (note.kind !== 'language') return null;
        const used = format.language(note.used);
        return note.wanted.length === 0
          ? t('note.unknown', { used })
          : t('note.instead', {
              used,
              wanted: format.list(note.wanted.map((tag) => format.language(tag))),
            });
      },
    };
  }, [t, format]);
}
