import { useTranslation } from 'react-i18next';
import { initialsOf } from '@shared/domain/people/folding';
import { useClock, useToday } from '@renderer/hooks/useClock';
import { useFormat } from '@renderer/i18n/useFormat';
import { Face } from '@renderer/ui/Face';
import { PersonName } from '@renderer/ui/PersonName';
import { Tag } from '@renderer/ui/Tag';
import { Belongings } from './Belongings';
import styles from './Twins.module.css';
import type { TwinRecord } from './useTwinRecords';

type RecordHeadProps = {
  readonly record: TwinRecord;
  /** Lives on with everything. */
  readonly isKept: boolean;
  readonly name: string;
  readonly href: string;
};

/** One of two records: whose it is, since when it is there, how to reach them, and what hangs on it. */
export function RecordHead({ record, isKept, name, href }: RecordHeadProps) {
  const { t } = useTranslation('twins');
  const format = useFormat();
  const clock = useClock();
  const today = useToday();
  const { contact } = record;
  const ways = [
    ...contact.phones.map(({ number }) => number),
    ...contact.emails.map(({ address }) => address),
    ...contact.addresses.map(({ city }) => city).filter((city) => city !== ''),
  ];
  return (
    <section className={styles['record']} aria-label={t(isKept ? 'stays' : 'goes')}>
      <div className={styles['who']}>
        <Face id={contact.id} initials={initialsOf(name)} size="md" isSample={contact.isSample} />
        <span className={styles['name']}>
          <a href={href} className={styles['link']}>
            <PersonName name={name} isTruncated />
          </a>
          <span className={styles['quiet']}>
            {t('since', {
              day: format.relativeDay(format.dayOf(contact.createdAt, clock.zone()), today),
            })}
          </span>
        </span>
        {isKept ? <Tag tone="ok">{t('stays')}</Tag> : <Tag>{t('goes')}</Tag>}
      </div>
      <ul className={styles['ways']}>
        {ways.slice(0, 4).map((way) => (
          <li key={way} dir="auto">
            {way}
          </li>
        ))}
        {ways.length === 0 ? <li className={styles['quiet']}>{t('noWays')}</li> : null}
      </ul>
      <Belongings belongings={[record.belongings]} points={record.points} />
    </section>
  );
}
