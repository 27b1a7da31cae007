import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { Erasure, ErasurePreview } from '@shared/domain/privacy/erasure';
import type { PrivacyCase } from '@shared/domain/privacy/privacyCase';
import { STORED_TABLES } from '@shared/domain/store/tables';
import type { Contact } from '@shared/domain/contacts/contact';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import type { Privacy } from '@renderer/data/privacy/privacy';
import { useLive } from '@renderer/data/useLive';
import { useShopSettings } from '@renderer/data/useShopSettings';
import { useClock } from '@renderer/hooks/useClock';
import { useToasts } from '@renderer/hooks/useToasts';
import { useFormat } from '@renderer/i18n/useFormat';
import { usePlatform } from '@renderer/platform/PlatformContext';
import { useStayWords } from './useReach';

/** A person as long as they are there: `null` once they are gone, `undefined` until read. */
export function useErasedPerson(id: ContactId): Contact | null | undefined {
  const { contacts } = useRepositories();
  const live = useLive(`erase/${id}`, () => contacts.get(id));
  return live.status === 'ready' ? live.value : undefined;
}

/** What an erasure would take; `null` until it is reckoned. */
export function useErasurePreview(id: ContactId): ErasurePreview | null {
  const { privacy } = useRepositories();
  const live = useLive(`erase/preview/${id}`, () => privacy.preview(id));
  return live.status === 'ready' ? live.value : null;
}

/** The most urgent request of somebody that waits for its answer; `null` for none. */
export function useOpenCase(id: ContactId): PrivacyCase | null {
  const { privacy } = useRepositories();
  const live = useLive(`erase/cases/${id}`, () => privacy.openCasesOf(id));
  return live.status === 'ready' ? (live.value[0] ?? null) : null;
}

/** How many tables are looked through anew after an erasure. */
export const TABLES = STORED_TABLES.length;

/** Erases, and hands out the certificate. */
export function useErasing(): {
  readonly erase: Privacy['erase'];
  /** Answers the file's name; `null` if nothing was saved. */
  readonly saveCertificate: (erasure: Erasure) => Promise<string | null>;
} {
  const { privacy } = useRepositories();
  const platform = usePlatform();
  const format = useFormat();
  const clock = useClock();
  const { t } = useTranslation('privacy');
  const stayWords = useStayWords();
  const { shopName } = useShopSettings();
  const toasts = useToasts();
  return useMemo(() => {
    const rows = (counts: Readonly<Record<string, number>>): readonly string[] => {
      const lines = Object.entries(counts).map(([table, count]) => `  ${table}: ${String(count)}`);
      return lines.length > 0 ? lines : [`  ${t('certificate.none')}`];
    };
    const moment = (at: number): string => format.moment(at, clock.zone());
    return {
      erase: async (id, reason) => {
        const erased = await privacy.erase(id, reason);
        // What was reported last may name them, and offers what cannot be done any more.
        if (erased.ok) toasts.dismiss();
        return erased;
      },
      saveCertificate: async ({ id }) => {
        // What became of the backups is written on it after the erasure.
        const certificate = (await privacy.erasures()).find((one) => one.id === id);
        if (certificate === undefined) return null;
        const { erasedAt, reason, removed, kept, provenAt, backups } = certificate;
        const text = [
          t('certificate.title'),
          '',
          t('certificate.by', { shop: shopName }),
          t('certificate.at', { at: moment(erasedAt) }),
          t('certificate.id', { id }),
          t('certificate.reason', { reason: t(`erase.reasons.${reason}`) }),
          '',
          t('certificate.removed'),
          ...rows(removed),
          '',
          t('certificate.kept'),
          ...rows(kept),
          '',
          provenAt === null
            ? t('certificate.unproven')
            : t('certificate.proven', { at: moment(provenAt) }),
          '',
          t('certificate.backups'),
          ...backups.map((one) =>
            one.isRewritten
              ? `  ${t('reach.rewrittenLine', { file: one.fileName })}`
              : `  ${stayWords(one)}`,
          ),
          '',
          t('certificate.nameless'),
          '',
        ].join('\r\n');
        const saved = await platform.saveFile(
          `${t('certificate.file', { day: format.dayOf(erasedAt, clock.zone()) })}.txt`,
          { name: t('certificate.filter'), extensions: ['txt'] },
          new TextEncoder().encode(text),
        );
        return saved.ok ? saved.value : null;
      },
    };
  }, [privacy, platform, format, clock, t, shopName, stayWords, toasts]);
}
