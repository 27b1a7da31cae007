import { useTranslation } from 'react-i18next';
import { useToasts } from '@renderer/hooks/useToasts';
import { Sentence } from '@renderer/i18n/Sentence';
import type { SavedNote } from './useNote';

/** Reports that a note was saved, with the way back. */
export function useSavedToast(): (saved: SavedNote, name: string) => void {
  const { t } = useTranslation(['person', 'contacts']);
  const toasts = useToasts();
  return ({ kind, batchId }, name) => {
    toasts.show({
      text: (
        <Sentence
          say={(values) => t('composer.saved', values)}
          values={{ kind: t(`contacts:interaction.${kind}`), name }}
        />
      ),
      batchId,
    });
  };
}
