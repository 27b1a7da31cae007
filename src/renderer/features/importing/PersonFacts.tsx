import { useTranslation } from 'react-i18next';
import type { ConsentPurpose } from '@shared/domain/contacts/consent';
import { Sentence } from '@renderer/i18n/Sentence';
import { useFormat } from '@renderer/i18n/useFormat';
import { Face } from '@renderer/ui/Face';
import { Icon } from '@renderer/ui/Icon';
import type { IconName } from '@renderer/ui/icons';
import { PersonName } from '@renderer/ui/PersonName';
import { Text } from '@renderer/ui/Text';
import type { ReactNode } from 'react';
import styles from './Importing.module.css';
import type { PersonLook } from './useImport';
import { usePictureUrl } from './useRows';

type PersonFactsProps = {
  readonly person: PersonLook;
  /** What the file has a column of consent for. */
  readonly purposes?: readonly ConsentPurpose[];
  /** What the file has a column for, so that its absence in this row is said. */
  readonly missing?: {
    readonly phone: boolean;
    readonly email: boolean;
    readonly birthday: boolean;
  };
};

const NONE = { phone: false, email: false, birthday: false };

/** Somebody of the file as they will look. */
export function PersonFacts({ person, purposes = [], missing = NONE }: PersonFactsProps) {
  const { t } = useTranslation(['importing', 'contacts']);
  const format = useFormat();
  const photo = usePictureUrl(person.photo);
  const where = [
    person.isOrganisation ? '' : person.organisation,
    person.city,
    person.country === '' ? '' : format.country(person.country),
  ].filter((text) => text !== '');
  const silent = purposes
    .filter((purpose) => !person.consents.some((consent) => consent.purpose === purpose))
    .map((purpose) => ({ purpose, decision: 'refused' as const }));
  const consents = [...person.consents, ...silent];
  const hasNative = person.nativeName !== '' && person.nativeName !== person.name;
  return (
    <div className={styles['facts']}>
      <div className={styles['head']}>
        <Face
          id={`row ${person.position}`}
          initials={person.initials}
          size="lg"
          {...(photo === undefined ? {} : { photo })}
        />
        <div className={styles['headText']}>
          {person.name === '' ? (
            <Text ink="quiet">{t('preview.nameless')}</Text>
          ) : (
            <PersonName
              name={person.name}
              size="lg"
              as="h3"
              {...(hasNative
                ? { native: { text: person.nativeName, lang: person.languages[0] } }
                : {})}
            />
          )}
          {where.length === 0 ? null : (
            <Text size={2} ink="quiet" as="div" dir="auto">
              {where.join(', ')}
            </Text>
          )}
        </div>
      </div>
      <ul className={styles['lines']}>
        <Lines icon="building" values={person.role === '' ? [] : [person.role]} />
        <Lines
          icon="phone"
          values={person.phones}
          isLtr
          none={missing.phone ? t('preview.noPhone') : undefined}
        />
        <Lines
          icon="mail"
          values={person.emails}
          isLtr
          none={missing.email ? t('preview.noEmail') : undefined}
        />
        <Lines icon="at-sign" values={person.handles} isLtr />
        <Lines icon="map-pin" values={person.addresses} />
        <Lines
          icon="cake"
          values={person.birthday === null ? [] : [format.partialDate(person.birthday)]}
          none={missing.birthday ? t('preview.noBirthday') : undefined}
        />
        <Lines
          icon="calendar-days"
          values={person.dates.map(({ kind, label, date }) =>
            t('preview.dayOf', {
              label: kind === 'other' ? label : t(`contacts:dateKind.${kind}`),
              day: format.partialDate(date),
            }),
          )}
        />
        <Lines
          icon="history"
          values={
            person.since === null ? [] : [t('preview.since', { day: format.day(person.since) })]
          }
        />
        <Lines
          icon="languages"
          values={person.languages.map((tag) => format.language(tag))}
          isInRow
        />
        <Lines icon="tags" values={person.tags} isInRow />
        <Lines icon="heart" values={person.likes} />
        <Lines icon="ban" values={person.dislikes} />
        <Lines icon="info" values={person.about === '' ? [] : [person.about]} />
        {consents.length === 0 ? null : (
          <Line icon="shield-check">
            {consents.map(({ purpose, decision }) => (
              <span key={purpose}>
                {t(decision === 'given' ? 'preview.consentGiven' : 'preview.consentRefused', {
                  purpose: t(`contacts:purpose.${purpose}`),
                })}
              </span>
            ))}
          </Line>
        )}
        {person.notes.map(({ text, happenedOn }, index) => (
          <Line key={index} icon="note">
            <span className={styles['note']}>
              <Sentence say={(values) => t('preview.quoted', values)} values={{ text }} />
            </span>
            <Text size={2} ink="quiet">
              {happenedOn === null
                ? t('preview.noteToday')
                : t('preview.noteOn', { day: format.day(happenedOn) })}
            </Text>
          </Line>
        ))}
        <Lines
          icon="users"
          values={person.relations.map(({ kind, label, name }) =>
            t('preview.labelled', { label: label || t(`contacts:link.${kind}`), value: name }),
          )}
        />
        <Lines
          icon="stamp"
          values={
            person.openingPoints === null
              ? []
              : [t('preview.points', { count: person.openingPoints })]
          }
        />
        <Lines
          icon="tag"
          values={person.extras.map(({ label, value }) => t('preview.labelled', { label, value }))}
        />
      </ul>
      {person.more === 0 ? null : (
        <Text size={2} ink="quiet" as="p">
          {t('preview.more', { count: person.more })}
        </Text>
      )}
    </div>
  );
}

function Line({ icon, children }: { readonly icon: IconName; readonly children: ReactNode }) {
  return (
    <li>
      <Icon name={icon} size={16} />
      <span className={styles['lineValues']}>{children}</span>
    </li>
  );
}

type LinesProps = {
  readonly icon: IconName;
  readonly values: readonly string[];
  /** Phone numbers and addresses of mail are written from left to right everywhere. */
  readonly isLtr?: boolean;
  readonly isInRow?: boolean;
  /** Said where there is no value. */
  readonly none?: string | undefined;
};

function Lines({ icon, values, isLtr = false, isInRow = false, none }: LinesProps) {
  if (values.length === 0 && none === undefined) return null;
  return (
    <Line icon={icon}>
      {values.length === 0 ? <Text ink="quiet">{none}</Text> : null}
      {isInRow ? (
        <bdi>{values.join(', ')}</bdi>
      ) : (
        values.map((value, index) => (
          <bdi key={index} dir={isLtr ? 'ltr' : 'auto'}>
            {value}
          </bdi>
        ))
      )}
    </Line>
  );
}
