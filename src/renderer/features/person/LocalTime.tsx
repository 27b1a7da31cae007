import { useTranslation } from 'react-i18next';
import type { Contact } from '@shared/domain/contacts/contact';
import { useClock, useMinute, useToday } from '@renderer/hooks/useClock';
import { Sentence } from '@renderer/i18n/Sentence';
import { useFormat } from '@renderer/i18n/useFormat';
import { Card } from '@renderer/ui/Card';
import { Icon } from '@renderer/ui/Icon';
import { Tag } from '@renderer/ui/Tag';
import styles from './PersonScreen.module.css';

const NIGHT = { from: 22, to: 6 };

/** What time it is where the person is; above the composer, where a hand reaches for the phone. */
export function LocalTime({ contact }: { readonly contact: Contact }) {
  const { t } = useTranslation('person');
  const format = useFormat();
  const now = useMinute();
  const today = useToday();
  const home = useClock().zone();
  const zone = contact.timeZone;
  // Where nothing says otherwise, a neighbour is a neighbour: no line at all.
  if (zone === '') return null;

  const city = contact.addresses.find((address) => address.city !== '')?.city ?? '';
  const place = city === '' ? zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ') : city;
  const time = format.time(now, zone);
  const day = format.dayOf(now, zone);
  const hour = Number(
    new Intl.DateTimeFormat('en', { timeZone: zone, hour: 'numeric', hourCycle: 'h23' }).format(
      now,
    ),
  );
  const isNight = hour >= NIGHT.from || hour < NIGHT.to;
  // The same clock as here says nothing.
  if (day === today && time === format.time(now, home)) return null;
  const key = day === today ? 'is' : 'otherDay';
  return (
    <Card>
      <div className={styles['time']}>
        <Icon name={isNight ? 'moon' : 'clock'} size={18} />
        <span>
          <Sentence
            say={(values) => t(`time.${key}`, values)}
            values={{ place, time, day: format.relativeDay(day, today) }}
          />
        </span>
        {isNight ? (
          <Tag tone="quiet" icon="moon">
            {t('time.night')}
          </Tag>
        ) : null}
      </div>
    </Card>
  );
}
