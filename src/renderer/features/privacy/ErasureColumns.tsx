import { useTranslation } from 'react-i18next';
import type { ErasurePreview } from '@shared/domain/privacy/erasure';
import { Icon } from '@renderer/ui/Icon';
import type { IconName } from '@renderer/ui/icons';
import styles from './Privacy.module.css';

/** Tables with a line of their own, or that go without saying: their rows are no further entries. */
const NAMED = ['contacts', 'photos', 'interactions', 'promises', 'consentEvents'];
const FEEDBACK = ['answers', 'askings', 'criticisms', 'leavings'];

type Line = { readonly id: string; readonly icon: IconName; readonly text: string };

/** What goes, and what stays without a name, side by side. */
export function ErasureColumns({ preview }: { readonly preview: ErasurePreview }) {
  const { t } = useTranslation('privacy');
  const { removed, kept } = preview;
  const sum = (tables: readonly string[]): number =>
    tables.reduce((total, table) => total + (removed[table] ?? 0), 0);
  const more = Object.keys(removed).filter((table) => ![...NAMED, ...FEEDBACK].includes(table));
  const purchases = kept['purchases'] ?? 0;
  const when = (isThere: boolean, id: string, text: string, icon: IconName = 'x'): Line[] =>
    isThere ? [{ id, icon, text }] : [];
  const [notes, feedback, promises, rest] = [
    sum(['interactions']),
    sum(FEEDBACK),
    sum(['promises']),
    sum(more),
  ];

  const goes = [
    ...when(true, 'who', t('erase.who')),
    ...when(notes > 0, 'notes', t('erase.notes', { count: notes })),
    ...when(feedback > 0, 'feedback', t('erase.feedback', { count: feedback })),
    ...when(promises > 0, 'promises', t('erase.promises', { count: promises })),
    ...when((kept['ledgerEntries'] ?? 0) > 0, 'points', t('erase.points')),
    ...when(sum(['consentEvents']) > 0, 'consents', t('erase.consents')),
    ...when(rest > 0, 'more', t('erase.more', { count: rest })),
    ...when(true, 'journal', t('erase.journal')),
  ];
  const stays = [
    ...when(purchases > 0, 'purchases', t('erase.purchases', { count: purchases }), 'receipt'),
    ...when((kept['ledgerEntries'] ?? 0) > 0, 'ledger', t('erase.ledger'), 'stamp'),
    ...when((kept['privacyCases'] ?? 0) > 0, 'cases', t('erase.cases'), 'file-text'),
    ...when(true, 'mark', t('erase.mark'), 'shield-check'),
  ];
  return (
    <div className={styles['columns']}>
      <Column title={t('erase.goes')} lines={goes} isDanger />
      <Column title={t('erase.stays')} lines={stays} />
    </div>
  );
}

type ColumnProps = {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly isDanger?: boolean;
};

const Column = ({ title, lines, isDanger = false }: ColumnProps) => (
  <section aria-label={title}>
    <h3 data-danger={isDanger ? '' : undefined}>{title}</h3>
    <ul>
      {lines.map(({ id, icon, text }) => (
        <li key={id}>
          <Icon name={icon} size={16} />
          <span>{text}</span>
        </li>
      ))}
    </ul>
  </section>
);
