import { useTranslation } from 'react-i18next';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import { Face } from '@renderer/ui/Face';
import { PersonName } from '@renderer/ui/PersonName';
import styles from './Ideas.module.css';

/** Somebody of an idea: face and name. Who is not there any more is said so. */
export function IdeaFace({ person }: { readonly person: PersonSummary | undefined }) {
  const { t } = useTranslation(['ideas', 'common']);
  if (person === undefined) return <span className={styles['quiet']}>{t('gone')}</span>;
  return (
    <span className={styles['person']}>
      <Face id={person.id} initials={person.initials} size="xs" isSample={person.isSample} />
      <PersonName name={person.name || t('common:untitled')} size="sm" isTruncated />
    </span>
  );
}
