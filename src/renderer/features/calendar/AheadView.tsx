import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, type IsoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { Celebration, CelebrationStanding } from '@shared/domain/culture/celebration';
import { hrefOf } from '@renderer/hooks/route';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { EmptyState } from '@renderer/ui/EmptyState';
import { Icon } from '@renderer/ui/Icon';
import { Skeleton } from '@renderer/ui/Skeleton';
import { CodeBadge, Tag } from '@renderer/ui/Tag';
import styles from './AheadView.module.css';
import { useCelebrationName } from './useCelebrationName';
import { greetable, standingAs } from './celebrations';
import type { Above } from './CalendarDialogs';
import { AHEAD_DAYS } from './shownDays';
import type { Calendar } from './useCalendar';
import { useComingUp } from './useComingUp';

type AheadViewProps = {
  readonly calendar: Calendar;
  readonly country: string;
  readonly onOpen: (id: ContactId) => void;
  readonly onAbove: (above: Above) => void;
  /** Prepared greetings are read, changed and sent. */
  readonly onGreetings: () => void;
};

/** The next six weeks: what is celebrated, who gets which greeting, and who gets none and why. */
export function AheadView({ calendar, country, onAbove, onGreetings }: AheadViewProps) {
  const { t } = useTranslation(['calendar', 'common']);
  const { today } = calendar;
  const celebrations = useComingUp(today, AHEAD_DAYS, country);
  if (celebrations === null) return <Skeleton label={t('common:loading')} count={6} />;
  const count = greetable(celebrations);
  const waiting = celebrations.reduce((sum, each) => sum + standingAs(each, 'prepared').length, 0);
  if (celebrations.length === 0) {
    return (
      <EmptyState picture="stamps" title={t('ahead.empty')}>
        {t('ahead.emptyText')}
      </EmptyState>
    );
  }
  return (
    <div className={styles['ahead']}>
      <div className={styles['bar']}>
        <p>{t('ahead.lead', { count: celebrations.length })}</p>
        {waiting > 0 ? (
          <Button icon="mail" onPress={onGreetings}>
            {t('greet.waiting', { count: waiting })}
          </Button>
        ) : null}
        <Button
          variant="gold"
          icon="hand-heart"
          isDisabled={count === 0}
          onPress={() => onAbove({ kind: 'greet', from: today, days: AHEAD_DAYS, country })}
        >
          {t('greet.prepare', { count })}
        </Button>
      </div>
      <ul className={styles['list']} aria-label={t('aheadTitle')}>
        {celebrations.map((celebration) => (
          <CelebrationRow
            key={celebration.id}
            celebration={celebration}
            today={today}
            onGreet={() =>
              onAbove({
                kind: 'greet',
                from: today,
                days: AHEAD_DAYS,
                country,
                only: celebration.id,
              })
            }
          />
        ))}
      </ul>
      <p className={styles['note']}>{t('greet.note')}</p>
    </div>
  );
}

function CelebrationRow({
  celebration,
  today,
  onGreet,
}: {
  readonly celebration: Celebration;
  readonly today: Calendar['today'];
  readonly onGreet: () => void;
}) {
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const name = useCelebrationName();
  const { from, to, kind, countries, certainty } = celebration;
  const count = greetable([celebration]);
  // After *until* a day reads better than how far it is: *until in 3 days*.
  const untilText = (day: IsoDate): string =>
    day <= addDays(today, 1) ? format.briefDay(day, today) : format.weekday(day);
  return (
    <li className={styles['row']}>
      <div className={styles['when']}>
        <b>{format.briefDay(from, today)}</b>
        {to > from ? <span>{t('ahead.until', { day: untilText(to) })}</span> : null}
      </div>
      <div className={styles['what']}>
        <div className={styles['title']}>
          <Icon name={kind === 'feast' ? 'calendar-days' : 'cake'} size={16} />
          <b>{name(celebration)}</b>
          {countries.slice(0, 6).map((code) => (
            <CodeBadge key={code} title={format.country(code)}>
              {code}
            </CodeBadge>
          ))}
          {countries.length > 6 ? (
            <span className={styles['muted']}>{t('more', { count: countries.length - 6 })}</span>
          ) : null}
          {certainty === 'tentative' || certainty === 'projected' ? (
            <Tag tone="holiday" isTentative>
              {t('ahead.expected')}
            </Tag>
          ) : null}
        </div>
        <Standings celebration={celebration} />
      </div>
      {count === 0 ? null : (
        <Button
          size="sm"
          icon="hand-heart"
          label={t('ahead.prepareFor', { what: name(celebration), count })}
          onPress={onGreet}
        >
          {t('greet.prepare', { count })}
        </Button>
      )}
    </li>
  );
}

/** The ways to stand to a celebration, in the order in which they are told. */
const TOLD: readonly CelebrationStanding[] = [
  'can-greet',
  'prepared',
  'sent',
  'skipped',
  'no-consent',
  'opted-out',
  'not-chosen',
];

/** Names that stand in a line before the rest is counted. */
const NAMED = 6;

function Standings({ celebration }: { readonly celebration: Celebration }) {
  const { t } = useTranslation(['calendar', 'common']);
  const format = useFormat();
  const [open, setOpen] = useState<ReadonlySet<CelebrationStanding>>(new Set());
  return (
    <dl className={styles['standings']}>
      {TOLD.map((standing) => {
        const people = standingAs(celebration, standing);
        if (people.length === 0) return null;
        const isOpen = open.has(standing);
        const shown = isOpen ? people.slice(0, 200) : people.slice(0, NAMED);
        const rest = people.length - shown.length;
        return (
          <div key={standing} data-standing={standing}>
            <dt>{t(`standing.${standing}`, { count: people.length })}</dt>
            <dd>
              {shown.map(({ id, name }, i) => (
                <span key={id}>
                  {i === 0 ? null : format.comma}
                  <a className={styles['person']} href={hrefOf({ place: 'person', id })}>
                    <bdi>{name === '' ? t('common:untitled') : name}</bdi>
                  </a>
                </span>
              ))}
              {rest > 0 ? (
                <>
                  {' '}
                  <button
                    type="button"
                    className={styles['more']}
                    onClick={() => setOpen(new Set([...open, standing]))}
                  >
                    {t('holiday.andMore', { count: rest })}
                  </button>
                </>
              ) : null}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
