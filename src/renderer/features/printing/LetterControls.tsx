import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LETTER_MARGINS } from '@shared/domain/printing/letterLayout';
import { ENVELOPE_IDS } from '@shared/domain/printing/envelopes';
import { CARD_FORMS } from '@shared/domain/printing/greetingCards';
import { Card } from '@renderer/ui/Card';
import { Checkbox } from '@renderer/ui/Checkbox';
import type { IconName } from '@renderer/ui/icons';
import { Notice } from '@renderer/ui/Notice';
import { NumberField } from '@renderer/ui/NumberField';
import { RadioGroup } from '@renderer/ui/RadioGroup';
import { SavedTextArea } from '@renderer/ui/SavedTextArea';
import { SegmentedControl } from '@renderer/ui/SegmentedControl';
import { Select } from '@renderer/ui/Select';
import { ADDRESS_SHEETS, LETTER_KINDS, type LetterChoices, type LetterKind } from './letterChoices';
import type { PlanSetting } from './letterPlan';
import styles from './Printing.module.css';

const ICONS: Readonly<Record<LetterKind, IconName>> = {
  letter: 'file-text',
  card: 'gift',
  envelope: 'mail',
  labels: 'tag',
};

type LetterControlsProps = {
  /** What holds, chosen or usual. */
  readonly choices: PlanSetting['choices'];
  /** Places on a sheet, and the first one that is free, from 0. */
  readonly slots: number;
  readonly firstSlot: number;
  readonly shopAddress: string;
  readonly onChange: (change: Partial<LetterChoices>) => void;
  readonly onFirstSlot: (slot: number) => void;
  readonly onShopAddress: (text: string) => void;
  /** The people whom the letters are for. */
  readonly who: ReactNode;
};

/** What a message becomes on paper, and how it looks. */
export function LetterControls({
  choices,
  slots,
  firstSlot,
  shopAddress,
  onChange,
  onFirstSlot,
  onShopAddress,
  who,
}: LetterControlsProps) {
  const { t } = useTranslation('print');
  const { kind } = choices;
  const check = (name: CheckName, text: string): ReactNode => (
    <Checkbox isSelected={choices[name]} onChange={(isOn) => onChange({ [name]: isOn })}>
      {text}
    </Checkbox>
  );
  return (
    <>
      <Card label={t('controls')} className={styles['group']}>
        <RadioGroup
          label={t('letters.kind.label')}
          value={kind}
          onChange={(next) => onChange({ kind: next })}
          look="cards"
          orientation="vertical"
          options={LETTER_KINDS.map((id) => ({
            id,
            icon: ICONS[id],
            label: t(`letters.kind.${id}`),
            detail: t(`letters.kind.detail.${id}`),
          }))}
        />
        {kind === 'letter' || kind === 'card' ? (
          <div className={styles['segments']}>
            <SegmentedControl
              label={t('statement.paper.label')}
              value={choices.paper}
              onChange={(paper) => onChange({ paper })}
              segments={(['a4', 'letter'] as const).map((id) => ({
                id,
                label: t(`statement.paper.${id}`),
              }))}
            />
          </div>
        ) : null}
        {kind === 'letter' ? (
          <>
            <Select
              label={t('letters.form.label')}
              placeholder={t('letters.form.label')}
              value={choices.form}
              onChange={(form) => onChange({ form })}
              options={(['window', 'plain'] as const).map((id) => ({
                id,
                label: t(`letters.form.${id}`),
                detail: t(`letters.form.detail.${id}`),
              }))}
            />
            <Select
              label={t('letters.margins.label')}
              placeholder={t('letters.margins.label')}
              value={choices.margins}
              onChange={(margins) => onChange({ margins })}
              options={LETTER_MARGINS.map((id) => ({ id, label: t(`letters.margins.${id}`) }))}
            />
            {check('hasAddress', t('letters.has.address'))}
            {check('hasDate', t('letters.has.date'))}
            {check('hasSubject', t('letters.has.subject'))}
            {check('hasSignature', t('letters.has.signature'))}
            {check('hasSign', t('letters.has.sign'))}
            {choices.form === 'window' ? check('hasMarks', t('letters.has.foldMarks')) : null}
          </>
        ) : null}
        {kind === 'card' ? (
          <>
            <Select
              label={t('letters.card.label')}
              placeholder={t('letters.card.label')}
              value={choices.card}
              onChange={(card) => onChange({ card })}
              options={CARD_FORMS.map((id) => ({
                id,
                label: t(`letters.card.${id}`),
                detail: t(`letters.card.detail.${id}`),
              }))}
            />
            {check('hasFront', t('letters.has.front'))}
            {choices.hasFront ? check('hasSign', t('letters.has.picture')) : null}
            {check('hasSignature', t('letters.has.signature'))}
            {check('hasMarks', t('look.marks'))}
          </>
        ) : null}
        {kind === 'envelope' ? (
          <>
            <Select
              label={t('letters.envelope.label')}
              placeholder={t('letters.envelope.label')}
              value={choices.envelope}
              onChange={(envelope) => onChange({ envelope })}
              options={ENVELOPE_IDS.map((id) => ({
                id,
                label: t(`letters.envelope.${id}`),
                detail: t(`letters.envelope.detail.${id}`),
              }))}
            />
            {check('hasReturn', t('letters.has.return'))}
          </>
        ) : null}
        {kind === 'labels' ? (
          <Select
            label={t('format.label')}
            placeholder={t('format.label')}
            value={choices.sheet}
            onChange={(sheet) => onChange({ sheet })}
            options={ADDRESS_SHEETS.map((id) => ({
              id,
              label: t(`format.${id}`),
              detail: t(`format.detail.${id}`),
            }))}
          />
        ) : null}
        {slots > 1 ? (
          <>
            <NumberField
              label={t('start')}
              value={firstSlot + 1}
              minValue={1}
              maxValue={slots}
              onChange={(next) => onFirstSlot((next ?? 1) - 1)}
            />
            <p className={styles['quiet']}>{t('startHint')}</p>
          </>
        ) : null}
        {kind === 'labels' ? null : (
          <SavedTextArea
            label={t('letters.sender')}
            hint={t('letters.senderHint')}
            saved={shopAddress}
            onSave={onShopAddress}
            maxRows={5}
            maxLength={300}
            spellCheck={false}
          />
        )}
      </Card>
      {who}
      <Notice icon="printer" title={t('hint.title')}>
        {t(`letters.hintFor.${kind}`)}
      </Notice>
    </>
  );
}

type CheckName = {
  [Name in keyof LetterChoices]: LetterChoices[Name] extends boolean ? Name : never;
}[keyof LetterChoices];
