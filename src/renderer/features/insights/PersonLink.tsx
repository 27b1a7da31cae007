import { useTranslation } from 'react-i18next';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import { Face } from '@renderer/ui/Face';
import { PersonName } from '@renderer/ui/PersonName';
import styles from './Views.module.css';

type PersonLinkProps = {
  /** `undefined` while they are looked up. */
  readonly person: PersonSummary | undefined;
  readonly onOpen: (id: ContactId) => void;
};

/** Somebody by face and name; a press leads to their page. */
export function PersonLink({ person, onOpen }: PersonLinkProps) {
  const { t } = useTranslation('common');
  if (person === undefined) return <span className={styles['quiet']}>…</span>;
  const { id, name, initials, isSample } = person;
  return (
    <button type="button" className={styles['person']} onClick={() => onOpen(id)}>
      <Face id={id} initials={initials} size="xs" isSample={isSample} />
      <PersonName name={name === '' ? t('untitled') : name} size="sm" isTruncated />
    </button>
  );
}
