import { useTranslation } from 'react-i18next';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import { noticeAuthorityOf, noticeLawOf } from '@shared/domain/privacy/noticeLaw';
import { retentionYearsFor } from '@shared/domain/privacy/retention';
import { useShopSettings } from '@renderer/data/useShopSettings';
import { useToday } from '@renderer/hooks/useClock';
import { useFormat } from '@renderer/i18n/useFormat';
import { factBlocks, textBlocks, type PaperBlock } from './paperBlocks';

/** What a notice needs of the shop. */
export type NoticePaper = {
  readonly shopName: string;
  /** Lines as they stand on letters; may be empty. */
  readonly shopAddress: string;
  /** ISO 3166-1 alpha-2; may be empty. */
  readonly country: string;
  /** Years after which the data are looked at. */
  readonly years: number;
  /** To whom one turns, in the owner's words; may be empty. */
  readonly howAnswered: string;
  readonly today: IsoDate;
};

/** The shop's own data for its notice. */
export function useNoticePaper(): NoticePaper {
  const { shopName, shopAddress, country, privacy } = useShopSettings();
  const years = retentionYearsFor(privacy, country);
  return {
    ...{ shopName, shopAddress, country, years, today: useToday() },
    howAnswered: privacy.howAnswered,
  };
}

/** What customers are told about their data, as the lines of a paper in the language that is spoken here. */
export function useNoticeBlocks(paper: NoticePaper): readonly PaperBlock[] {
  const { t } = useTranslation('privacyNotice');
  const format = useFormat();
  const { shopName, shopAddress, country, years, howAnswered, today } = paper;
  const law = noticeLawOf(country);
  return [
    { is: 'title', text: t('headline'), note: t(`article.${law}`) },
    ...factBlocks(t('who'), [shopName, shopAddress].filter((one) => one !== '').join('\n')),
    ...factBlocks(
      t('ask'),
      howAnswered !== '' ? howAnswered : t(shopAddress === '' ? 'askHere' : 'askText'),
    ),
    { is: 'heading', text: t('what') },
    ...textBlocks(t('whatText')),
    { is: 'heading', text: t('why') },
    ...factBlocks(t('care'), t(`careText.${law}`)),
    ...factBlocks(t('news'), t(`newsText.${law}`)),
    ...factBlocks(t('books'), t(`booksText.${law}`)),
    ...factBlocks(t('source'), t('sourceText')),
    ...factBlocks(t('recipients'), t('recipientsText')),
    ...factBlocks(t('retention'), t('retentionText', { count: years })),
    { is: 'heading', text: t('rights') },
    ...textBlocks(t('rightsText')),
    // Article 21 (4): clearly, and apart from everything else.
    ...factBlocks(t('object'), t('objectText')),
    ...factBlocks(t('complain'), t(`authority.${noticeAuthorityOf(country)}`)),
    ...factBlocks(t('free'), t('freeText')),
    ...factBlocks(t('machine'), t('machineText')),
    ...textBlocks(t('asOf', { day: format.day(today) })),
  ];
}
