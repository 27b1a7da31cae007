import { useTranslation } from 'react-i18next';
import { cardNumberInGroups } from '@shared/domain/loyalty/cardNumber';
import { useToday } from '@renderer/hooks/useClock';
import { Sentence } from '@renderer/i18n/Sentence';
import { useFormat } from '@renderer/i18n/useFormat';
import { useTierName } from '@renderer/i18n/useTierName';
import { Button } from '@renderer/ui/Button';
import { cx } from '@renderer/ui/cx';
import { Icon } from '@renderer/ui/Icon';
import { PersonName } from '@renderer/ui/PersonName';
import styles from './Counter.module.css';
import { CounterFace } from './CounterFace';
import { withAmount } from './counterText';
import type { Standing } from './standing';
import type { Counter } from './useCounter';

type WhoLineProps = {
  readonly counter: Counter;
  readonly isLarge: boolean;
  /** Makes somebody new of that name; absent where there is no way to. */
  readonly onAdd?: ((name: string) => void) | undefined;
  /** After a press here, typing goes on in the field. */
  readonly onGoOn: () => void;
};

/** Who is being served, or why nobody is. */
export function WhoLine({ counter, isLarge, onAdd, onGoOn }: WhoLineProps) {
  const { t } = useTranslation(['counter', 'common']);
  const { line, plan } = counter;
  const { person, reading, lostCard, linking } = line;

  if (person !== null) {
    return (
      <div className={styles['who']}>
        <CounterFace person={person} size={isLarge ? 'xl' : 'md'} />
        <div className={styles['whoText']}>
          <PersonName name={person.name || t('common:untitled')} size={isLarge ? 'lg' : 'md'} />
          {plan.standing === null ? (
            <span className={styles['facts']}>&nbsp;</span>
          ) : (
            <StandingFacts standing={plan.standing} isLarge={isLarge} />
          )}
        </div>
        {line.chosen === null ? null : (
          <Button
            variant="text"
            onPress={() => {
              line.letGo();
              onGoOn();
            }}
          >
            {t('who.change')}
          </Button>
        )}
      </div>
    );
  }
  if (lostCard !== null) {
    return (
      <div className={cx(styles['who'], styles['warning'])} role="status">
        <Icon name="id-card" size={22} />
        <div className={styles['whoText']}>
          <b>{lostCard.kind === 'blocked' ? t('card.blocked') : t('card.unknown')}</b>
          <bdi className={styles['facts']} dir="ltr">
            {cardNumberInGroups(reading.who)}
          </bdi>
        </div>
        {lostCard.kind === 'unknown' ? (
          <Button
            variant="text"
            onPress={() => {
              line.startLinking(reading.who);
              onGoOn();
            }}
          >
            {t('card.link')}
          </Button>
        ) : null}
      </div>
    );
  }
  if (reading.who !== '' && line.isSettled) {
    return (
      <div className={cx(styles['who'], styles['asking'])} role="status">
        <div className={styles['whoText']}>
          {t('who.nobody', { text: reading.who })}
          {line.nearest === null ? null : (
            <span>
              <Button
                variant="link"
                onPress={() => {
                  counter.setText(withAmount(line.nearest?.name ?? '', reading.amountText));
                  onGoOn();
                }}
              >
                <Sentence
                  say={(values) => t('who.nearest', values)}
                  values={{ name: line.nearest.name }}
                />
              </Button>
            </span>
          )}
        </div>
        {onAdd === undefined || reading.kind !== 'words' || linking !== null ? null : (
          <Button variant="text" icon="user-plus" onPress={() => onAdd(reading.who)}>
            {t('who.add', { name: reading.who })}
          </Button>
        )}
      </div>
    );
  }
  return (
    <div className={cx(styles['who'], styles['asking'])}>
      <Icon name="search" size={18} />
      <div className={styles['whoText']}>{t('who.ask')}</div>
      {linking === null ? null : (
        <Button
          variant="text"
          onPress={() => {
            line.stopLinking();
            onGoOn();
          }}
        >
          {t('common:action.cancel')}
        </Button>
      )}
    </div>
  );
}

type StandingFactsProps = {
  readonly standing: Standing;
  /** In front of customers: when somebody was here last is theirs. */
  readonly isLarge: boolean;
};

function StandingFacts({ standing, isLarge }: StandingFactsProps) {
  const { t } = useTranslation('counter');
  const format = useFormat();
  const today = useToday();
  const tierName = useTierName();
  const { tier, points, stamps, lastOn } = standing;
  return (
    <span className={styles['facts']}>
      {tier === null ? null : <span>{tierName(tier)}</span>}
      <span>{t('who.points', { count: points })}</span>
      {stamps === 0 ? null : <span>{t('who.stamps', { count: stamps })}</span>}
      {isLarge ? null : (
        <span>
          {lastOn === null
            ? t('who.first')
            : t('who.last', { day: format.relativeDay(lastOn, today) })}
        </span>
      )}
    </span>
  );
}
