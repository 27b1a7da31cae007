import { useTranslation } from 'react-i18next';
import { totalOf } from '@shared/domain/campaigns/campaignState';
import { useFormat } from '@renderer/i18n/useFormat';
import { Tag } from '@renderer/ui/Tag';
import styles from './Campaigns.module.css';
import type { ShownCampaign } from './useCampaigns';

/** Where a campaign stands: a word, and under way how far. */
export function StateCell({ campaign, progress, state }: ShownCampaign) {
  const { t } = useTranslation('campaigns');
  const format = useFormat();
  const total = totalOf(progress);
  if (state === 'under-way') {
    const done = progress.sent + progress.skipped;
    return (
      <span className={styles['stateCell']}>
        <span aria-hidden="true" className={styles['track']}>
          <span style={{ inlineSize: `${(done / total) * 100}%` }} />
        </span>
        {t('doneOf', { done: format.number(done), all: format.number(total) })}
      </span>
    );
  }
  if (state === 'done') {
    return (
      <Tag tone="ok" icon="check">
        {campaign.kind === 'tip'
          ? t('given', { count: progress.sent })
          : t('sent', { count: progress.sent })}
      </Tag>
    );
  }
  return <Tag tone={state === 'planned' ? 'info' : 'neutral'}>{t(`state.${state}`)}</Tag>;
}
