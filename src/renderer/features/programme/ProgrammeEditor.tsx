import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import { useToasts } from '@renderer/hooks/useToasts';
import { programmeChanges } from '@renderer/i18n/programmeChanges';
import { topicText, type ProgrammeWords, type RuleTopic } from '@renderer/i18n/programmeText';
import { asSentence } from '@renderer/i18n/ruleText';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { Card } from '@renderer/ui/Card';
import { SegmentedControl } from '@renderer/ui/SegmentedControl';
import { BonusFields } from './BonusFields';
import { EarnRules } from './EarnRules';
import { Example } from './Example';
import { ExpiryFields } from './ExpiryFields';
import { FrameFields } from './FrameFields';
import { PointValueFields } from './PointValueFields';
import styles from './Programme.module.css';
import { ReferralFields } from './ReferralFields';
import { RuleRow } from './RuleRow';
import { SaveBar } from './SaveBar';
import { StampCardFields } from './StampCardFields';
import { StartDialog } from './StartDialog';
import { TierFields } from './TierFields';
import { useProblems } from './useProblems';
import { useProgrammeForm } from './useProgrammeForm';
import type { ProgrammeFacts } from './useProgrammes';
import { Versions } from './Versions';
import { overtakenBy } from './versions';

type Row = Exclude<RuleTopic, 'earn'>;

const ROWS: readonly Row[] = [
  'rounding',
  'expiry',
  'stampCard',
  'bonuses',
  'referral',
  'tiers',
  'pointValue',
  'frame',
];

type ProgrammeEditorProps = {
  readonly facts: ProgrammeFacts;
  readonly today: IsoDate;
  readonly words: ProgrammeWords;
  /** Above the editor: what holds now. */
  readonly children: ReactNode;
};

/** Everything about the rules, one sentence a part; what is opened can be changed, and the example follows. */
export function ProgrammeEditor({ facts, today, words, children }: ProgrammeEditorProps) {
  const { t } = useTranslation(['programme', 'common']);
  const format = useFormat();
  const toasts = useToasts();
  const { versions, products, rewards, resumed } = facts;
  const [newest] = versions;
  const form = useProgrammeForm(newest, resumed);
  const problems = useProblems(form.rules, today, words);
  const [open, setOpen] = useState<Row | null>(null);
  const [isStarting, setIsStarting] = useState(false);
  const { rules, set } = form;
  const editing = { form, words, products };

  const save = async (startsOn: IsoDate) => {
    const saved = await form.save(startsOn);
    if (saved === null) return;
    setOpen(null);
    toasts.show({
      text: t('save.saved', {
        number: format.number(saved.programme.number),
        day: format.day(saved.programme.startsOn),
      }),
      batchId: saved.batchId,
    });
  };
  const replaces = (startsOn: IsoDate): string | null => {
    const [next] = overtakenBy(startsOn, versions, today);
    return next === undefined
      ? null
      : t('save.replaces', {
          number: format.number(next.number),
          day: format.day(next.startsOn),
        });
  };
  const fields: Readonly<Record<Row, ReactNode>> = {
    rounding: (
      <>
        <SegmentedControl
          label={t('topic.rounding')}
          value={rules.rounding}
          segments={[
            { id: 'down', label: t('rounding.option.down') },
            { id: 'nearest', label: t('rounding.option.nearest') },
          ]}
          onChange={(rounding) => set({ rounding })}
        />
        <p className={styles['hint']}>{t('rounding.hint')}</p>
      </>
    ),
    expiry: (
      <>
        <ExpiryFields
          label={t('expiry.label')}
          value={rules.expiry}
          onChange={(expiry) => set({ expiry })}
        />
        <p className={styles['hint']}>{t('expiry.hint')}</p>
      </>
    ),
    stampCard: (
      <StampCardFields form={form} products={products} problem={problems.of('stampCard')} />
    ),
    bonuses: <BonusFields form={form} />,
    referral: <ReferralFields form={form} />,
    tiers: <TierFields form={form} words={words} problemAt={problems.at} />,
    pointValue: <PointValueFields form={form} problem={problems.of('pointValue')} />,
    frame: <FrameFields form={form} today={today} endProblem={problems.of('frame')} />,
  };

  return (
    <div className={styles['page']}>
      <div className={styles['main']}>
        {children}
        <Card
          title={t('editor')}
          className={styles['editor'] ?? ''}
          actions={
            <Button size="sm" variant="soft" icon="stamp" onPress={() => setIsStarting(true)}>
              {t('start.open')}
            </Button>
          }
        >
          <EarnRules {...editing} problem={problems.of('earn')} />
          {ROWS.map((topic) => (
            <RuleRow
              key={topic}
              title={t(`topic.${topic}`)}
              text={asSentence(topicText(rules, topic, words), format)}
              problem={problems.of(topic)}
              isOpen={open === topic}
              onToggle={() => setOpen(open === topic ? null : topic)}
            >
              {fields[topic]}
            </RuleRow>
          ))}
        </Card>
        <Versions {...{ versions, today, words }} onUse={form.replace} />
      </div>
      <aside className={styles['side']} aria-label={t('example.title')}>
        <Example {...editing} rewards={rewards} />
      </aside>
      {form.isChanged && (
        <SaveBar
          today={today}
          changes={programmeChanges(newest.rules, rules, words)}
          problemOn={(startsOn) =>
            problems.on(startsOn) ?? (form.hasUnreadable ? t('problem.unreadable') : null)
          }
          replaces={replaces}
          isSaving={form.isSaving}
          onSave={(startsOn) => void save(startsOn)}
          onDiscard={form.discard}
        />
      )}
      {isStarting && (
        <StartDialog
          {...{ rules, words }}
          onClose={() => setIsStarting(false)}
          onUse={(next) => {
            form.replace(next);
            setIsStarting(false);
          }}
        />
      )}
    </div>
  );
}
