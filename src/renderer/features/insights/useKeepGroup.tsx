import { useTranslation } from 'react-i18next';
import type { ContactId } from '@shared/domain/contacts/contact';
import { useToasts } from '@renderer/hooks/useToasts';
import { Sentence } from '@renderer/i18n/Sentence';
import { useChosenGroup } from './useChosenGroup';

/** Keeps people as a group, and says so with a way back. */
export function useKeepGroup(): (name: string, ids: readonly ContactId[]) => Promise<void> {
  const { t } = useTranslation('insights');
  const save = useChosenGroup();
  const toasts = useToasts();
  return async (name, ids) => {
    const saved = await save(name, ids);
    toasts.show(
      saved === null
        ? { text: t('people.keepFailed') }
        : {
            text: <Sentence say={(values) => t('people.kept', values)} values={{ name }} />,
            batchId: saved.batchId,
          },
    );
  };
}
