import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { Tier } from '@shared/domain/loyalty/programme';
import type { Reward } from '@shared/domain/loyalty/reward';
import { useToday } from '@renderer/hooks/useClock';
import { useToasts } from '@renderer/hooks/useToasts';
import { Sentence } from '@renderer/i18n/Sentence';
import { Button } from '@renderer/ui/Button';
import { Notice } from '@renderer/ui/Notice';
import { Screen } from '@renderer/ui/Screen';
import { Skeleton } from '@renderer/ui/Skeleton';
import { Tag } from '@renderer/ui/Tag';
import { BookSheet } from './BookSheet';
import { LapsingDialog } from './LapsingDialog';
import styles from './Loyalty.module.css';
import { leadText } from './loyaltyWords';
import { RewardDialog } from './RewardDialog';
import { RewardsCard } from './RewardsCard';
import { TierDialog } from './TierDialog';
import { TierStrip } from './TierStrip';
import type { BookView } from './useBook';
import { useBookExport } from './useBookExport';
import { useFigures, useLoyalty, type LoyaltyFacts } from './useLoyalty';
import { useLoyaltyWords } from './useLoyaltyWords';
import { VerifyDialog } from './VerifyDialog';

type LoyaltyScreenProps = {
  readonly onOpen: (id: ContactId) => void;
  /** Absent: the rules cannot be changed from here. */
  readonly onProgramme?: (() => void) | undefined;
  /** Absent: points cannot be given from here. */
  readonly onPoints?: (() => void) | undefined;
};

/** Loyalty: the rules in a sentence, who stands where, what points are good for, and the book of points. */
export function LoyaltyScreen(props: LoyaltyScreenProps) {
  const { t } = useTranslation(['loyalty', 'common']);
  const facts = useLoyalty();
  if (facts === null) {
    return (
      <Screen title={t('title')}>
        <Skeleton shape="card" label={t('common:loading')} />
      </Screen>
    );
  }
  return <Loyalty facts={facts} {...props} />;
}

/** What lies above the page. */
type Above =
  | { readonly kind: 'tier'; readonly tier: Tier }
  | { readonly kind: 'reward'; readonly reward: Reward | null }
  | { readonly kind: 'lapsing' }
  | { readonly kind: 'verify' };

function Loyalty({
  facts,
  onOpen,
  onProgramme,
  onPoints,
}: LoyaltyScreenProps & { readonly facts: LoyaltyFacts }) {
  const { t } = useTranslation('loyalty');
  const today = useToday();
  const figures = useFigures(facts);
  const words = useLoyaltyWords(facts.products);
  const [above, setAbove] = useState<Above | null>(null);
  const exports = useExportReport();
  const close = (): void => setAbove(null);
  const isSample = figures.figures?.isSample === true;

  return (
    <Screen
      title={t('title')}
      lead={
        <>
          {leadText(facts.programme, today, words)}
          {isSample ? (
            <span className={styles['sample']}>
              <Tag isTentative>{t('sample')}</Tag>
            </span>
          ) : null}
        </>
      }
      actions={
        onProgramme === undefined ? undefined : (
          <Button icon="settings" onPress={onProgramme}>
            {t('changeProgramme')}
          </Button>
        )
      }
      tools={
        exports.failure === null ? undefined : (
          <Notice tone="critique" icon="circle-alert" layout="inline" announce="alert">
            {exports.failure}
          </Notice>
        )
      }
    >
      <TierStrip
        facts={facts}
        figures={figures}
        words={words}
        onOpen={(tier) => setAbove({ kind: 'tier', tier })}
      />
      <div className={styles['body']}>
        <RewardsCard
          facts={facts}
          figures={figures}
          today={today}
          onNew={() => setAbove({ kind: 'reward', reward: null })}
          onEdit={(reward) => setAbove({ kind: 'reward', reward })}
          onLapsing={() => setAbove({ kind: 'lapsing' })}
        />
        <BookSheet
          facts={facts}
          figures={figures}
          onOpen={onOpen}
          onPoints={onPoints}
          onVerify={() => setAbove({ kind: 'verify' })}
          onExport={(view) => void exports.save(view)}
          exporting={exports.progress}
        />
      </div>
      {above?.kind === 'tier' ? (
        <TierDialog
          rules={facts.programme.rules}
          tier={above.tier}
          words={words}
          onOpen={onOpen}
          onClose={close}
        />
      ) : null}
      {above?.kind === 'lapsing' ? (
        <LapsingDialog
          unit={facts.unit}
          until={figures.lapsesUntil}
          onOpen={onOpen}
          onClose={close}
        />
      ) : null}
      {above?.kind === 'reward' ? (
        <RewardDialog reward={above.reward} rules={facts.programme.rules} onClose={close} />
      ) : null}
      {above?.kind === 'verify' ? <VerifyDialog onOpen={onOpen} onClose={close} /> : null}
    </Screen>
  );
}

/** Saves the lines on screen as a table, and says where they went or why they did not. */
function useExportReport() {
  const { t } = useTranslation('loyalty');
  const { progress, save } = useBookExport();
  const toasts = useToasts();
  const [failure, setFailure] = useState<string | null>(null);
  return {
    progress,
    failure,
    save: async (view: BookView): Promise<void> => {
      setFailure(null);
      const outcome = await save(view.source.ids);
      if (outcome.kind === 'written') {
        toasts.show({
          text: (
            <Sentence
              say={(values) => t('export.written', values)}
              values={{ count: outcome.count, file: outcome.file }}
            />
          ),
        });
        return;
      }
      if (outcome.refusal.code === 'files/cancelled') return;
      setFailure(t('export.failed'));
    },
  };
}
