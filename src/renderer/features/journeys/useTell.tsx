import { useTranslation } from 'react-i18next';
import type { Contact } from '@shared/domain/contacts/contact';
import { calledBy } from '@shared/domain/contacts/contactChecks';
import { useToasts } from '@renderer/hooks/useToasts';
import { Sentence } from '@renderer/i18n/Sentence';
import type { Acted } from './useWelcome';

/** What was done, as a sentence under `toast`. */
export type Told = 'started' | 'changed' | 'stepDone' | 'stepOpen' | 'ended' | 'resumed';

/** Says what was done with somebody's welcome, with the way back; `false` and the reason where it was refused. */
export function useTell(contact: Contact): (acting: Acted, told: Told) => Promise<boolean> {
  const { t } = useTranslation(['journeys', 'common', 'errors']);
  const toasts = useToasts();
  const name = calledBy(contact) || t('common:untitled');
  return async (acting, told) => {
    const done = await acting;
    toasts.show(
      done.ok
        ? {
            text: <Sentence say={(values) => t(`toast.${told}`, values)} values={{ name }} />,
            batchId: done.value.batchId,
            isTakingBack: told === 'stepOpen',
          }
        : { text: t(`errors:${done.refusal.code}`, done.refusal) },
    );
    return done.ok;
  };
}
