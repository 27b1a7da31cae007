import { useTranslation } from 'react-i18next';
import type { Contact } from '@shared/domain/contacts/contact';
import { calledBy } from '@shared/domain/contacts/contactChecks';
import { statementCsv } from '@shared/domain/exporting/statementCsv';
import type { LoyaltyFacts } from '@shared/domain/loyalty/booking';
import type { LoyaltyUnit } from '@shared/domain/loyalty/ledgerEntry';
import type { Statement } from '@shared/domain/loyalty/statement';
import { useClock } from '@renderer/hooks/useClock';
import { useToasts } from '@renderer/hooks/useToasts';
import { useLedgerWords } from '@renderer/i18n/useLedgerWords';
import { usePlatform } from '@renderer/platform/PlatformContext';
import { useAround } from './useAround';

/** Saves a statement as a CSV file and reports it. */
export function useStatementFile(
  contact: Contact,
  facts: LoyaltyFacts,
  unit: LoyaltyUnit,
  statement: Statement,
): () => Promise<void> {
  const { t } = useTranslation(['purchases', 'people']);
  const platform = usePlatform();
  const toasts = useToasts();
  const words = useLedgerWords(useClock().zone());
  const around = useAround(facts);
  return async () => {
    const csv = statementCsv(statement, {
      day: t('statement.day'),
      what: t('statement.what'),
      points: t(`unit.${unit}`),
      balance: t('statement.balance'),
      note: t('form.note'),
      opening: t('statement.opening'),
      closing: t('statement.closing'),
      lapsed: t('statement.lapsed'),
      entry: (entry) => words.causeText(entry, around(entry)),
    });
    const saved = await platform.saveFile(
      t('statement.file', {
        name: calledBy(contact) || '',
        from: statement.from,
        to: statement.to,
      }),
      { name: t('people:filterName.csv'), extensions: ['csv'] },
      new TextEncoder().encode(csv),
    );
    if (saved.ok) toasts.show({ text: t('statement.saved', { file: saved.value }) });
    else if (saved.refusal.code !== 'files/cancelled') {
      toasts.show({ text: t(`people:exportFailed.${saved.refusal.code}`, saved.refusal) });
    }
  };
}
