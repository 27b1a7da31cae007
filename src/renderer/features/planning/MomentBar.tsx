import { useTranslation } from 'react-i18next';
import type { Contact } from '@shared/domain/contacts/contact';
import { judgeMoment } from '@shared/domain/culture/judgeMoment';
import { nextGoodMoment } from '@shared/domain/culture/nextGoodMoment';
import { holdsIn } from '@shared/domain/calendar/holdsIn';
import { addDays, type IsoDate } from '@shared/domain/calendar/isoDate';
import { isUnknown } from '@shared/domain/culture/reasonWeight';
import { localTimeAt } from '@shared/domain/culture/localTime';
import type { MomentWorld, Whereabouts } from '@shared/domain/culture/moment';
import { useMinute, useToday } from '@renderer/hooks/useClock';
import { keyLabel } from '@renderer/hooks/keyLabel';
import { useOpenPlan } from '@renderer/hooks/useOpenPlan';
import { Sentence } from '@renderer/i18n/Sentence';
import { useMomentText, type HolidayNear } from '@renderer/i18n/useMomentText';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { Icon } from '@renderer/ui/Icon';
import type { IconName } from '@renderer/ui/icons';
import { Tag } from '@renderer/ui/Tag';
import styles from './MomentBar.module.css';
import { useWhom } from './useWhom';

type MomentBarProps = { readonly contact: Contact; readonly isReadOnly: boolean };

const ICONS: Readonly<Record<'good' | 'careful' | 'bad', IconName>> = {
  good: 'clock',
  careful: 'clock',
  bad: 'triangle-alert',
};

/** What time it is there and whether one may call now; above the composer, where a hand reaches for the phone. */
export function MomentBar({ contact, isReadOnly }: MomentBarProps) {
  const { t } = useTranslation(['planning', 'keyboard']);
  const words = useMomentText();
  const openPlan = useOpenPlan();
  const now = useMinute();
  const today = useToday();
  const known = useWhom(contact);
  if (known === null) return null;
  const { whom, world } = known;
  const { place } = whom;
  const judgement = judgeMoment(whom, now, 'call', world);
  const isNight = judgement.reasons.some(({ kind }) => kind === 'night');
  // Where nothing at all is known and nobody said anything that matters now, there is nothing to say.
  const isSilent = judgement.reasons.every(isUnknown);
  if (place.country === '' && place.zone === null && isSilent) return null;
  const next =
    judgement.tone === 'bad'
      ? nextGoodMoment(whom, now, 'call', world, { isInOwnHours: true })
      : null;
  const tag =
    judgement.local === null
      ? null
      : words.holidayTag(nearHolidays(world, place, judgement.local.day), judgement.local.day);
  const lines = words.reasons(judgement, 'call', place);
  // The same clock, a good moment and an ordinary day tomorrow say nothing.
  const isHere =
    judgement.local !== null &&
    judgement.local.offsetMinutes === localTimeAt(now, world.shop.zone).offsetMinutes;
  if (isHere && lines.length === 0 && tag === null) return null;

  return (
    <Card>
      <div className={styles['bar']} data-tone={judgement.tone}>
        <Icon name={isNight ? 'moon' : ICONS[judgement.tone]} size={18} />
        <div className={styles['text']}>
          <p>
            <Sentence {...words.local(judgement.local, place, today)} />
          </p>
          {lines.length === 0 ? null : (
            <ul className={styles['reasons']}>
              {lines.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          )}
          {next === null ? null : (
            <p className={styles['next']}>
              {next.ok
                ? words.nextGood(next.value, place)
                : words.noneGood(next.refusal, 'call', place).join(' ')}
            </p>
          )}
        </div>
        {tag === null ? null : (
          <Tag tone="holiday" icon="calendar-days">
            {tag}
          </Tag>
        )}
        {isReadOnly ? null : (
          <Button
            size="sm"
            icon="calendar-plus"
            keys={keyLabel('c', t('keyboard:key', { returnObjects: true }))}
            keyShortcut="C"
            onPress={() => {
              openPlan({ contactId: contact.id });
            }}
          >
            {t('plan')}
          </Button>
        )}
      </div>
    </Card>
  );
}

/** Public holidays of a day and the day after, with whether they surely hold where the person is. */
const nearHolidays = (
  { holidays }: MomentWorld,
  { country, region }: Whereabouts,
  day: IsoDate,
): readonly HolidayNear[] =>
  country === ''
    ? []
    : holidays
        .between(country, day, addDays(day, 1))
        .filter(
          (holiday) => holiday.kind === 'public' && (region === '' || holdsIn(holiday, region)),
        )
        .map((holiday) => ({ holiday, isSure: holdsIn(holiday, region) }));
