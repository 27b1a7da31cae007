import { useTranslation } from 'react-i18next';
import { campaignPeriod, totalOf } from '@shared/domain/campaigns/campaignState';
import { useToday } from '@renderer/hooks/useClock';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { Icon } from '@renderer/ui/Icon';
import { ProgressBar } from '@renderer/ui/ProgressBar';
import styles from './Campaigns.module.css';
import type { CampaignPeople } from './useCampaign';
import type { ShownCampaign } from './useCampaigns';
import type { Preparing } from './usePreparing';

type StateCardProps = {
  readonly shown: ShownCampaign;
  readonly people: CampaignPeople;
  readonly preparing: Preparing;
  readonly onPrepare: () => void;
  readonly onWalk: () => void;
  /** To the paper for those who get a letter; absent without any. */
  readonly print: { readonly count: number; readonly onPress: () => void } | null;
  readonly onEdit: () => void;
};

/** Where it stands, and the one thing to do next. */
export function StateCard({
  shown,
  people,
  preparing,
  onPrepare,
  onWalk,
  print,
  onEdit,
}: StateCardProps) {
  const { t } = useTranslation(['campaigns', 'common', 'print']);
  const format = useFormat();
  const today = useToday();
  const { campaign, progress, state } = shown;
  const total = totalOf(progress);
  const done = progress.sent + progress.skipped;
  const ready = people.ready.length;
  const period = campaignPeriod(campaign, today);
  const { goal, costMinor, currency } = campaign;

  const next = (): React.ReactNode => {
    if (preparing.progress !== null) {
      const { done: written, total: all, isCancelling } = preparing.progress;
      return (
        <ProgressBar
          label={t('preparing')}
          value={written}
          max={all}
          countText={t('doneOf', { done: format.number(written), all: format.number(all) })}
          onCancel={preparing.cancel}
          cancelLabel={t('common:action.cancel')}
          isCancelling={isCancelling}
        />
      );
    }
    const canPrepare = ready > 0 && people.canBeTold && period !== 'over';
    return (
      <>
        {progress.waiting > 0 ? (
          <Button variant="primary" icon="send" isWide onPress={onWalk}>
            {done === 0
              ? t('begin', { count: progress.waiting })
              : t('goOn', { count: progress.waiting })}
          </Button>
        ) : null}
        {print === null ? null : (
          <Button icon="printer" isWide onPress={print.onPress}>
            {t('print:letters.ofCampaign', { count: print.count })}
          </Button>
        )}
        {!people.canBeTold ? (
          <Button
            variant={progress.waiting > 0 ? 'line' : 'primary'}
            icon="pencil"
            isWide
            onPress={onEdit}
          >
            {t('writeNews')}
          </Button>
        ) : null}
        {canPrepare ? (
          <Button
            variant={progress.waiting > 0 ? 'line' : 'primary'}
            icon="users"
            isWide
            onPress={onPrepare}
          >
            {total === 0 ? t('prepare', { count: ready }) : t('prepareMore', { count: ready })}
          </Button>
        ) : null}
      </>
    );
  };

  return (
    <Card label={t('stateCard')}>
      <div className={styles['lines']}>
        {total === 0 ? null : (
          <ProgressBar
            label={t('doneList')}
            value={done}
            max={total}
            countText={t('doneOf', { done: format.number(done), all: format.number(total) })}
          />
        )}
        {state === 'done' && ready === 0 ? (
          <p className={styles['line']}>
            <Icon name="check" size={16} />
            {t('allDone')}
          </p>
        ) : null}
        {total === 0 && ready === 0 && people.canBeTold ? (
          <p className={styles['line']}>
            <Icon name="info" size={16} />
            {t('nobodyGets')}
          </p>
        ) : null}
        {period === 'over' && (ready > 0 || progress.waiting > 0) ? (
          <p className={styles['line']}>
            <Icon name="calendar-clock" size={16} />
            {t('period.over', { day: format.day(campaign.to ?? campaign.from) })}
          </p>
        ) : null}
        {period === 'ahead' ? (
          <p className={styles['line']}>
            <Icon name="calendar-clock" size={16} />
            {t('period.ahead', { day: format.day(campaign.from) })}
          </p>
        ) : null}
        {next()}
        {goal === null && costMinor === null ? null : (
          <p className={styles['quiet']}>
            {[
              ...(goal === null ? [] : [t(`goal.${goal}`)]),
              ...(costMinor === null
                ? []
                : [t('cost', { money: format.money({ minor: costMinor, currency }) })]),
            ].join(' · ')}
          </p>
        )}
      </div>
    </Card>
  );
}
