import { useTranslation } from 'react-i18next';
import { staysIn, type BackupInReach, type Erasure } from '@shared/domain/privacy/erasure';
import { useRepositories } from '@renderer/data/RepositoriesContext';
import { useLive } from '@renderer/data/useLive';
import { isolate } from '@renderer/i18n/isolate';
import { useFormat } from '@renderer/i18n/useFormat';

/** A certificate as it stands now: what became of the backups is written on it after the erasure. */
export function useCertificate(erasure: Erasure): Erasure {
  const { privacy } = useRepositories();
  const live = useLive(`erasures/${erasure.id}`, () => privacy.erasures());
  const found = live.status === 'ready' ? live.value.find(({ id }) => id === erasure.id) : null;
  return found ?? erasure;
}

/** Backups that may still hold somebody who was erased, each once; empty until read. */
export function useStayingBackups(): readonly BackupInReach[] {
  const { privacy } = useRepositories();
  const live = useLive('erasures/staying', () => privacy.erasures());
  const all = live.status === 'ready' ? live.value.flatMap(staysIn) : [];
  return [...new Map(all.map((one) => [one.fileName, one])).values()];
}

/** What is said of a backup that stays: why, and until when. */
export function useStayWords(): (backup: BackupInReach) => string {
  const { t } = useTranslation('privacy');
  const format = useFormat();
  return ({ fileName, why, goneBy }) =>
    t('reach.line', {
      file: isolate(fileName),
      why: t(`reach.why.${why ?? 'unreadable'}`),
      end: goneBy === null ? t('reach.noEnd') : t('reach.end', { day: format.day(goneBy) }),
    });
}
