import { useTranslation } from 'react-i18next';
import type { Erasure } from '@shared/domain/privacy/erasure';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive } from '@renderer/data/useLive';
import { useShopSettings } from '@renderer/data/useShopSettings';
import { useClock } from '@renderer/hooks/useClock';
import { useFormat } from '@renderer/i18n/useFormat';
import { factBlocks, textBlocks, type PaperBlock } from './paperBlocks';
import { useToldText } from './useToldText';

/** The certificate of an erasure with whose it is. */
export type CertificatePaper = {
  readonly erasure: Erasure;
  readonly shopName: string;
  readonly shopAddress: string;
  /** ISO 3166-1 alpha-2 of the shop. */
  readonly country: string;
  /** IANA, for moments. */
  readonly zone: string;
};

/** The certificate of an erasure; `undefined` until it is read, `null` if there is none. */
export function useCertificatePaper(id: string): CertificatePaper | null | undefined {
  const { privacy } = useRepositories();
  const { shopName, shopAddress, country } = useShopSettings();
  const clock = useClock();
  const live = useLive('erasures', () => privacy.erasures());
  if (live.status !== 'ready') return undefined;
  const erasure = live.value.find((one) => one.id === id);
  return erasure ? { erasure, shopName, shopAddress, country, zone: clock.zone() } : null;
}

/** The certificate as the lines of a paper in the language that is spoken here. It names nobody. */
export function useCertificateBlocks({
  erasure,
  shopName,
  shopAddress,
  zone,
}: CertificatePaper): readonly PaperBlock[] {
  const { t } = useTranslation(['certificate', 'privacy']);
  const format = useFormat();
  const { titleOf } = useToldText(zone);
  const { id, erasedAt, reason, removed, kept, provenAt, backups, turnedAway } = erasure;
  const counts = (rows: Readonly<Record<string, number>>): readonly PaperBlock[] => {
    const lines = Object.entries(rows)
      .filter(([, count]) => count > 0)
      .flatMap(([table, count]) => factBlocks(titleOf(table), format.number(count)));
    return lines.length === 0 ? textBlocks(t('none')) : lines;
  };
  return [
    { is: 'title', text: t('headline'), note: t('article') },
    ...factBlocks(t('shop'), [shopName, shopAddress].filter((one) => one !== '').join('\n')),
    ...factBlocks(t('number'), id),
    ...factBlocks(t('erasedAt'), format.moment(erasedAt, zone)),
    ...factBlocks(t('reason'), t(`privacy:erase.reasons.${reason}`)),
    { is: 'heading', text: t('removed') },
    ...counts(removed),
    { is: 'heading', text: t('kept') },
    ...(Object.values(kept).some((count) => count > 0) ? textBlocks(t('keptText')) : []),
    ...counts(kept),
    { is: 'heading', text: t('proof') },
    ...textBlocks(
      provenAt === null ? t('unproven') : t('proven', { at: format.moment(provenAt, zone) }),
    ),
    { is: 'heading', text: t('backups') },
    ...textBlocks(t('backupsText')),
    ...backups.flatMap(({ fileName, isRewritten, goneBy, why }) =>
      factBlocks(
        fileName,
        isRewritten
          ? t('rewritten')
          : t('stays', {
              why: t(`privacy:reach.why.${why ?? 'unreadable'}`),
              end: goneBy === null ? t('unknownEnd') : t('goneBy', { day: format.day(goneBy) }),
            }),
      ),
    ),
    { is: 'heading', text: t('disk') },
    ...textBlocks(t('diskText')),
    { is: 'heading', text: t('nameless') },
    ...textBlocks(t('namelessText')),
    ...(turnedAway === 0 ? [] : textBlocks(t('turnedAway', { count: turnedAway }))),
  ];
}
