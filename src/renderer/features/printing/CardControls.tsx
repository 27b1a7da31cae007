import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  problemOf,
  type LabelSheet,
  type SheetId,
  type SheetProblem,
} from '@shared/domain/printing/labelSheets';
import { useFormat } from '@renderer/i18n/useFormat';
import { Card } from '@renderer/ui/Card';
import { Checkbox } from '@renderer/ui/Checkbox';
import { Notice } from '@renderer/ui/Notice';
import { NumberField } from '@renderer/ui/NumberField';
import { SegmentedControl } from '@renderer/ui/SegmentedControl';
import { Select } from '@renderer/ui/Select';
import { TextField } from '@renderer/ui/TextField';
import { OwnFormatFields } from './OwnFormatFields';
import styles from './Printing.module.css';
import { MOST_COPIES, MOST_WORD, type PrintChoices } from './printChoices';

type CardControlsProps = {
  readonly choices: PrintChoices;
  /** The format as long as nobody has chosen one. */
  readonly usual: SheetId;
  readonly sheet: LabelSheet;
  readonly problem: SheetProblem | null;
  /** Labels on a sheet. */
  readonly slots: number;
  /** From 0. */
  readonly firstSlot: number;
  readonly onChange: (change: Partial<PrintChoices>) => void;
  readonly onFirstSlot: (slot: number) => void;
  /** The people whom the cards are for. */
  readonly who: ReactNode;
};

const GROUPS = [
  ['cut', ['card-a4', 'card-letter']],
  ['labels', ['labels-70x36', 'labels-63x38', 'cards-85x54', 'labels-67x25']],
  ['printed', ['card-printer']],
] as const;

/** Format, places, codes and looks of the cards. */
export function CardControls({
  choices,
  usual,
  sheet,
  problem,
  slots,
  firstSlot,
  onChange,
  onFirstSlot,
  who,
}: CardControlsProps) {
  const { t } = useTranslation('print');
  const { number } = useFormat();
  const isSingle = slots === 1;
  return (
    <>
      <Card label={t('format.label')} className={styles['group']}>
        <Select
          label={t('format.label')}
          placeholder={t('format.label')}
          value={choices.format ?? usual}
          onChange={(format) => onChange({ format })}
          groups={[
            ...GROUPS.map(([title, ids]) => ({
              title: t(`format.${title}`),
              options: ids.map((id: SheetId) => ({
                id: id,
                label: t(`format.${id}`),
                detail: t(`format.detail.${id}`),
              })),
            })),
            {
              title: t('format.own'),
              options: [{ id: 'own' as const, label: t('format.ownName') }],
            },
          ]}
        />
        {choices.format === 'own' ? (
          <OwnFormatFields
            measures={choices.own}
            problem={problem}
            onChange={(own) => {
              onChange(problemOf(own) === null ? { own, ownBefore: own } : { own });
            }}
          />
        ) : null}
        <div className={styles['pair']}>
          {isSingle ? null : (
            <NumberField
              label={t('start')}
              value={firstSlot + 1}
              minValue={1}
              maxValue={slots}
              onChange={(next) => onFirstSlot((next ?? 1) - 1)}
            />
          )}
          <NumberField
            label={t('copies')}
            value={choices.copies}
            minValue={1}
            maxValue={MOST_COPIES}
            onChange={(copies) => onChange({ copies: copies ?? 1 })}
          />
        </div>
        {isSingle ? null : <p className={styles['quiet']}>{t('startHint')}</p>}
        <div className={styles['segments']}>
          <SegmentedControl
            label={t('codes.label')}
            value={choices.codes}
            onChange={(codes) => onChange({ codes })}
            segments={[
              { id: 'bars', label: t('codes.bars') },
              { id: 'qr', label: t('codes.qr') },
              { id: 'both', label: t('codes.both') },
            ]}
          />
        </div>
        <Checkbox isSelected={choices.hasShop} onChange={(hasShop) => onChange({ hasShop })}>
          {t('look.shop')}
        </Checkbox>
        {choices.hasShop ? (
          <Checkbox isSelected={choices.hasSign} onChange={(hasSign) => onChange({ hasSign })}>
            {t('look.sign')}
          </Checkbox>
        ) : null}
        {sheet.isCut ? (
          <Checkbox isSelected={choices.hasMarks} onChange={(hasMarks) => onChange({ hasMarks })}>
            {t('look.marks')}
          </Checkbox>
        ) : null}
        <TextField
          label={t('look.word')}
          placeholder={t('look.wordExample')}
          value={choices.word}
          maxLength={MOST_WORD}
          onChange={(word) => onChange({ word })}
        />
      </Card>
      {who}
      <Notice icon="printer" title={t('hint.title')}>
        {isSingle
          ? t('hint.cardPrinter', {
              size: t('format.size', {
                width: number(sheet.paper.widthMm),
                height: number(sheet.paper.heightMm),
              }),
            })
          : t('hint.text')}
      </Notice>
    </>
  );
}
