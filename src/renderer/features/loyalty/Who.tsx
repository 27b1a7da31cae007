import { useTranslation } from 'react-i18next';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import { Face } from '@renderer/ui/Face';
import { PersonName } from '@renderer/ui/PersonName';
import { cx } from '@renderer/ui/cx';
import styles from './Loyalty.module.css';
import { useWhoPhoto } from './useWhoPhoto';

type WhoProps = {
  /** `null` for somebody who is gone. */
  readonly person: PersonSummary | null;
  readonly isDimmed?: boolean;
};

/** Somebody in a row: face and name. */
export function Who({ person, isDimmed = false }: WhoProps) {
  const { t } = useTranslation('common');
  if (person === null) return <span className={styles['dim']}>{t('untitled')}</span>;
  const name = person.name === '' ? t('untitled') : person.name;
  return (
    <span className={cx(styles['who'], isDimmed && styles['dim'])}>
      {person.hasPhoto ? (
        <PhotoFace person={person} />
      ) : (
        <Face id={person.id} initials={person.initials} size="xs" isSample={person.isSample} />
      )}
      <PersonName name={name} size="sm" isTruncated />
    </span>
  );
}

// Most people have no photo; their rows need not ask for one.
function PhotoFace({ person }: { readonly person: PersonSummary }) {
  const { id, initials, isSample } = person;
  const photo = useWhoPhoto(person);
  return <Face id={id} initials={initials} size="xs" isSample={isSample} photo={photo} />;
}
