import { useTranslation } from 'react-i18next';
import type { Contact } from '@shared/domain/contacts/contact';
import { calledBy } from '@shared/domain/contacts/contactChecks';
import type { Result } from '@shared/kernel/result';
import { useToasts } from '@renderer/hooks/useToasts';
import { Sentence } from '@renderer/i18n/Sentence';
import { useRefusalText, type AnyRefusal } from './useRefusalText';

/** A sentence of `feedback:toast`. */
export type ToastKey =
  | 'added'
  | 'nameless'
  | 'namelessRemoved'
  | 'heard'
  | 'edited'
  | 'removed'
  | 'understood'
  | 'answered'
  | 'told'
  | 'thanked'
  | 'closed'
  | 'reopened'
  | 'changed'
  | 'criticismRemoved'
  | 'left'
  | 'leftRemoved';

/** Says what was done, with the way back; `false` and the reason where it was refused. */
export function useTell(
  contact: Contact | null,
): (done: Result<{ readonly batchId: string | null }, AnyRefusal>, key: ToastKey) => boolean {
  const { t } = useTranslation(['feedback', 'common']);
  const toasts = useToasts();
  const refusalText = useRefusalText();
  const name = (contact !== null && calledBy(contact)) || t('common:untitled');
  return (done, key) => {
    if (!done.ok) {
      toasts.show({ text: refusalText(done.refusal) });
      return false;
    }
    toasts.show({
      text: <Sentence say={(values) => t(`toast.${key}`, values)} values={{ name }} />,
      batchId: done.value.batchId,
    });
    return true;
  };
}
