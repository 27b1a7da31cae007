import { useTranslation } from 'react-i18next';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { FootHints } from '@renderer/ui/Card';
import { Popover } from '@renderer/ui/Popover';
import styles from './Loyalty.module.css';
import { OpenPoints } from './OpenPoints';
import type { LoyaltyFacts, LoyaltyFigures } from './useLoyalty';

type BookFootProps = {
  readonly facts: LoyaltyFacts;
  readonly figures: LoyaltyFigures;
  readonly exporting: { readonly done: number; readonly total: number } | null;
  /** How many lines a filter leaves; `null` without one. */
  readonly shown: number | null;
  readonly onVerify: () => void;
};

/** What the book comes to: this year, what is open, how many lines. */
export function BookFoot({
  facts,
  figures: { figures, stage, read, total },
  exporting,
  shown,
  onVerify,
}: BookFootProps) {
  const { t } = useTranslation('loyalty');
  const format = useFormat();
  if (figures === null || stage === 'reading') {
    return (
      <FootHints end={null}>
        <span>
          {stage === 'reading' && total > 0
            ? t('foot.reading', { read: format.number(read), total: format.number(total) })
            : null}
        </span>
      </FootHints>
    );
  }
  return (
    <FootHints
      end={
        exporting === null ? (
          <>
            {shown === null
              ? t('foot.lines', { count: figures.lines })
              : t('foot.linesOf', { count: figures.lines, shown })}
            {figures.lines === 0 ? null : (
              <Button variant="link" size="sm" label={t('verify.start')} onPress={onVerify}>
                {t('foot.verify')}
              </Button>
            )}
          </>
        ) : (
          t('export.progress', {
            done: format.number(exporting.done),
            total: format.number(exporting.total),
          })
        )
      }
    >
      <Figure label={t('foot.issued')} value={format.number(figures.issued)} />
      <Figure label={t('foot.redeemed')} value={format.number(figures.redeemed)} />
      {figures.expired === 0 ? null : (
        <Figure label={t('foot.expired')} value={format.number(figures.expired)} />
      )}
      <Popover
        label={t('foot.open')}
        placement="top start"
        trigger={
          <Button variant="quiet" size="sm" iconEnd="help" className={styles['openButton']}>
            <Figure label={t('foot.open')} value={format.number(figures.outstanding)} />
          </Button>
        }
      >
        <OpenPoints facts={facts} figures={figures} />
      </Popover>
    </FootHints>
  );
}

function Figure({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <span className={styles['footFigure']}>
      {label} <b className={styles['figure']}>{value}</b>
    </span>
  );
}
