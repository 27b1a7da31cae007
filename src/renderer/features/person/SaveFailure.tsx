import { useTranslation } from 'react-i18next';
import { Notice } from '@renderer/ui/Notice';
import type { NoteForm } from './useNote';

/** Says that a note could not be saved and that its text is still there. */
export function SaveFailure({ note }: { readonly note: Pick<NoteForm, 'hasFailed'> }) {
  const { t } = useTranslation('person');
  return note.hasFailed ? (
    <Notice tone="critique" icon="circle-alert" announce="alert">
      {t('composer.failed')}
    </Notice>
  ) : null;
}
