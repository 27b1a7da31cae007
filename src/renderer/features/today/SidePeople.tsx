import { useTranslation } from 'react-i18next';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import { useClock, useToday } from '@renderer/hooks/useClock';
import { hrefOf } from '@renderer/hooks/route';
import { useFormat } from '@renderer/i18n/useFormat';
import { Card } from '@renderer/ui/Card';
import { Face } from '@renderer/ui/Face';
import { PersonName } from '@renderer/ui/PersonName';
import styles from './SidePeople.module.css';
import { useSidePeople } from './useSidePeople';

/** The cards beside the day: who is new, and who was opened last. */
export function SidePeople() {
  const { t } = useTranslation('today');
  const format = useFormat();
  const today = useToday();
  const zone = useClock().zone();
  const { newFaces, recent } = useSidePeople();

  const sinceOf = ({ createdAt, place }: PersonSummary): string =>
    format.series(
      [format.relativeDay(format.dayOf(createdAt, zone), today), place].filter(
        (text) => text !== '',
      ),
    );

  return (
    <>
      <Card title={t('newFaces.title')} icon="user-plus">
        {newFaces.length === 0 ? (
          <p className={styles['none']}>{t('newFaces.none')}</p>
        ) : (
          <ul aria-label={t('newFaces.title')} className={styles['list']}>
            {newFaces.map((person) => (
              <SidePerson key={person.id} person={person} detail={sinceOf(person)} />
            ))}
          </ul>
        )}
      </Card>
      {recent.length > 0 && (
        <Card title={t('recent.title')} icon="history">
          <ul aria-label={t('recent.title')} className={styles['list']}>
            {recent.map((person) => (
              <SidePerson
                key={person.id}
                person={person}
                detail={[person.organisation, person.place]
                  .filter((text) => text !== '')
                  .join(', ')}
              />
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}

type SidePersonProps = { readonly person: PersonSummary; readonly detail: string };

function SidePerson({ person, detail }: SidePersonProps) {
  const { t } = useTranslation('common');
  return (
    <li>
      <a className={styles['person']} href={hrefOf({ place: 'person', id: person.id })}>
        <Face id={person.id} initials={person.initials} size="sm" isSample={person.isSample} />
        <span className={styles['text']}>
          <PersonName name={person.name || t('untitled')} size="sm" isTruncated />
          {detail !== '' && (
            <span className={styles['detail']}>
              <bdi>{detail}</bdi>
            </span>
          )}
        </span>
      </a>
    </li>
  );
}
