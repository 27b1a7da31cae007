import { useTranslation } from 'react-i18next';
import type { ContactId } from '@shared/domain/contacts/contact';
import { useToday } from '@renderer/hooks/useClock';
import { usePromiseLines } from '@renderer/i18n/usePromiseLines';
import { QuietLines } from '@renderer/ui/QuietLines';
import { usePromisesBefore } from './usePromisesBefore';

/** More than these are counted. */
const SHOWN = 3;

/** The word given on either side, to have in mind before one gets in touch; nothing where there is none. */
export function PromisesBefore({ contactId }: { readonly contactId: ContactId }) {
  const { t } = useTranslation('person');
  const today = useToday();
  const linesOf = usePromiseLines();
  const lines = linesOf(usePromisesBefore(contactId), today);
  const rest = lines.length - SHOWN;
  return (
    <QuietLines
      title={t('promises.before.title')}
      icon="handshake"
      lines={lines.slice(0, SHOWN)}
      more={rest > 0 ? t('promises.before.more', { count: rest }) : undefined}
    />
  );
}
