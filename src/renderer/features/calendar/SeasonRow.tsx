import { useTranslation } from 'react-i18next';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { Season } from '@shared/domain/culture/season';
import { useFormat } from '@renderer/i18n/useFormat';
import { CodeBadge } from '@renderer/ui/Tag';
import { Icon } from '@renderer/ui/Icon';
import styles from './DayPanel.module.css';
import { PersonLink } from './HolidayRow';
import { useFirstNames } from './useFirstNames';
import { useLineWords } from './useLineWords';

type SeasonRowProps = {
  readonly season: Season;
  readonly day: IsoDate;
  /** Who chose it; nobody for what concerns a country. */
  readonly chosenBy: readonly ContactId[];
};

/** Names that stand there before the rest is counted. */
const NAMED = 3;

/** A time of the year that the day lies in, with what to think of, and for whom. */
export function SeasonRow({ season, day, chosenBy }: SeasonRowProps) {
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const { holidayName } = useLineWords();
  const span = season.spans.find(([from, to]) => from <= day && day <= to);
  const [country] = season.countries;
  const named = useFirstNames(chosenBy, NAMED);
  return (
    <li className={styles['holiday']}>
      {season.optIn || country === undefined || country === '*' ? (
        <Icon name="leaf" size={16} />
      ) : (
        <CodeBadge title={format.country(country)}>{country}</CodeBadge>
      )}
      <div className={styles['body']}>
        <div className={styles['line']}>
          <b>{holidayName(season.names)}</b>
        </div>
        {span === undefined || span[0] === span[1] ? null : (
          <p className={styles['muted']}>{format.daySpan(span[0], span[1])}</p>
        )}
        {season.isTentative ? <p className={styles['warn']}>{t('holiday.tentative')}</p> : null}
        {season.advice.map((advice) => (
          <p key={advice} className={styles['muted']}>
            {t(`advice.${advice}`)}
          </p>
        ))}
        {named.length === 0 ? null : (
          <p className={styles['people']}>
            {named.map(({ id, name }, i) => (
              <span key={id}>
                {i === 0 ? null : format.comma}
                <PersonLink id={id} name={name} />
              </span>
            ))}
            {chosenBy.length > named.length
              ? ` ${t('holiday.andMore', { count: chosenBy.length - named.length })}`
              : null}
          </p>
        )}
      </div>
    </li>
  );
}
