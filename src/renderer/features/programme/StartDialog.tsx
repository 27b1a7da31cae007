import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgrammeRules } from '@shared/domain/loyalty/programme';
import { rulesText, type ProgrammeWords } from '@renderer/i18n/programmeText';
import { Button } from '@renderer/ui/Button';
import { Dialog } from '@renderer/ui/Dialog';
import { RadioGroup } from '@renderer/ui/RadioGroup';
import { Spacer } from '@renderer/ui/Screen';
import { usualAmount } from './draftRules';
import { STARTS, withStart, type Start } from './starts';
import styles from './Programme.module.css';

type StartDialogProps = {
  readonly rules: ProgrammeRules;
  readonly words: ProgrammeWords;
  readonly onUse: (rules: ProgrammeRules) => void;
  readonly onClose: () => void;
};

/** Four ready-made ways to begin. Nothing is saved by choosing one. */
export function StartDialog({ rules, words, onUse, onClose }: StartDialogProps) {
  const { t } = useTranslation(['programme', 'common']);
  const [chosen, setChosen] = useState<Start>('per-amount');
  const amount = words.format.money({
    minor: usualAmount(rules.currency),
    currency: rules.currency,
  });
  const rulesOf = (start: Start) => withStart(rules, start, t('stampCard.usualReward'));
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('start.title')}
      lead={t('start.lead')}
      closeLabel={t('common:action.close')}
      width={600}
      footer={
        <>
          <Spacer />
          <Button onPress={onClose}>{t('common:action.cancel')}</Button>
          <Button variant="primary" onPress={() => onUse(rulesOf(chosen))}>
            {t('start.use')}
          </Button>
        </>
      }
    >
      <div className={styles['fields']}>
        <RadioGroup
          label={t('start.title')}
          isLabelHidden
          look="cards"
          value={chosen}
          onChange={setChosen}
          options={STARTS.map((id) => ({
            id,
            label: t(`start.option.${id}`, { amount }),
            detail: rulesText(onlyEarning(rulesOf(id)), words).join(' · '),
          }))}
        />
      </div>
    </Dialog>
  );
}

/** What a start decides, without all that stays as it is. */
const onlyEarning = (rules: ProgrammeRules): ProgrammeRules => ({
  ...rules,
  earn: rules.earn.filter(({ kind }) => kind !== 'multiplier'),
  bonuses: { welcome: 0, birthday: 0, review: 0, idea: 0 },
  referral: { referrerPoints: 0, referredPoints: 0, byCountry: {} },
  tiers: [],
  pointValue: null,
  endsOn: null,
});
