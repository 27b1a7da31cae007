import { useTranslation } from 'react-i18next';
import { FIGURES, type BackupFigures } from '@shared/domain/backups/figures';
import { useFormat } from '@renderer/i18n/useFormat';

/** Figures as a list in words, without zeros: *3 people and 6 notes*; empty if there is nothing. */
export function useFigureWords(): (figures: BackupFigures) => string {
  const { t } = useTranslation('backups');
  const format = useFormat();
  return (figures) =>
    format.list(
      FIGURES.filter((name) => figures[name] > 0).map((name) =>
        t(`restore.${name}Count`, { count: figures[name] }),
      ),
    );
}
