import { useTranslation } from 'react-i18next';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import { Face } from '@renderer/ui/Face';
import { PersonName } from '@renderer/ui/PersonName';
import styles from './Composer.module.css';

type SidePersonProps = {
  readonly id: ContactId;
  /** `null` while they are looked up, or where they are gone. */
  readonly person: PersonSummary | null;
  /** What they are written to for, in a word or two; empty for nothing to be said. */
  readonly note: string;
};

/** Somebody in the list beside a letter: face, name, and what for. */
export function SidePerson({ id, person, note }: SidePersonProps) {
  const { t } = useTranslation('common');
  return (
    <>
      <Face
        id={id}
        size="sm"
        initials={person?.initials ?? ''}
        isSample={person?.isSample ?? false}
      />
      <span className={styles['personText']}>
        <PersonName name={person?.name || t('untitled')} size="sm" isTruncated />
        {note === '' ? null : <span className={styles['quiet']}>{note}</span>}
      </span>
    </>
  );
}

/** How many rows more a list beside a letter has than it shows. */
export function SideMore({ count }: { readonly count: number }) {
  const { t } = useTranslation('common');
  if (count <= 0) return null;
  return <p className={styles['quiet']}>{t('list.more', { count })}</p>;
}
