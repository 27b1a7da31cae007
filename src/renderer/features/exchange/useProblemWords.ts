import { useTranslation } from 'react-i18next';
import { LIMITS } from '@shared/kernel/readingLimits';
import { useFormat } from '@renderer/i18n/useFormat';

const WORDS = {
  'backups/damaged': 'damaged',
  'backups/truncated': 'damaged',
  'backups/empty': 'damaged',
  'backups/foreign': 'foreign',
  'backups/newer': 'newer',
  'files/not-readable': 'notReadable',
  'files/not-allowed': 'notReadable',
  'files/too-large': 'tooLarge',
  'files/disk-full': 'diskFull',
  'exchange/changed-meanwhile': 'changedMeanwhile',
  'no-copy': 'noCopy',
  sealed: 'sealed',
} as const;

/** Says why a file was not taken in or written, and that nothing was changed. */
export function useProblemWords(): (code: string) => string {
  const { t } = useTranslation('exchange');
  const format = useFormat();
  return (code) =>
    t(`problem.${Object.hasOwn(WORDS, code) ? WORDS[code as keyof typeof WORDS] : 'fault'}`, {
      max: format.fileSize(LIMITS.file.most),
    });
}
