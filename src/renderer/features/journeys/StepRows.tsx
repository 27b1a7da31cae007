import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_AFTER_DAYS, STEP_MESSAGES, type StepMessage } from '@shared/domain/care/journey';
import { isolate } from '@renderer/i18n/isolate';
import { Button } from '@renderer/ui/Button';
import { IconButton } from '@renderer/ui/IconButton';
import { NumberField } from '@renderer/ui/NumberField';
import { Select } from '@renderer/ui/Select';
import { TextField } from '@renderer/ui/TextField';
import styles from './Journeys.module.css';
import { emptyStep, movedStep, type PlanProblems, type StepDraft } from './planDraft';

type StepRowsProps = {
  readonly steps: readonly StepDraft[];
  readonly problems: PlanProblems | null;
  readonly newId: () => string;
  readonly onChange: (steps: readonly StepDraft[]) => void;
};

/** A step that was taken out, and where it stood. */
type TakenOut = { readonly step: StepDraft; readonly at: number };

/** The steps of a checklist in their order: written, moved, taken out and brought back. */
export function StepRows({ steps, problems, newId, onChange }: StepRowsProps) {
  const { t } = useTranslation('journeys');
  const [takenOut, setTakenOut] = useState<TakenOut | null>(null);
  const [added, setAdded] = useState<string | null>(null);
  const list = useRef<HTMLOListElement>(null);
  /** Whoever works by keys goes on where they were, once the rows are drawn anew. */
  const focusRow = (at: number, find: (row: Element) => HTMLElement | null | undefined): void => {
    requestAnimationFrame(() => {
      const row = list.current?.children[at];
      if (row) find(row)?.focus();
    });
  };
  const change = (id: string, fields: Partial<StepDraft>): void => {
    onChange(steps.map((step) => (step.id === id ? { ...step, ...fields } : step)));
  };

  return (
    <fieldset className={styles['steps']}>
      <legend className={styles['legend']}>{t('editor.steps')}</legend>
      <p className={styles['quiet']}>{t('editor.daysHint')}</p>
      <ol ref={list} className={styles['stepList']}>
        {steps.map((step, index) => (
          <StepRow
            key={step.id}
            step={step}
            at={index + 1}
            isFirst={index === 0}
            isLast={index === steps.length - 1}
            isNew={step.id === added}
            problem={problems?.steps.get(step.id)}
            onChange={(fields) => {
              change(step.id, fields);
            }}
            onMove={(by) => {
              onChange(movedStep(steps, step.id, by));
              focusRow(index + by, (row) => {
                const [up, down] = row.lastElementChild!.querySelectorAll('button');
                const [same, other] = by < 0 ? [up, down] : [down, up];
                return same?.disabled === true ? other : same;
              });
            }}
            onTakeOut={() => {
              setTakenOut({ step, at: index });
              onChange(steps.filter(({ id }) => id !== step.id));
            }}
          />
        ))}
      </ol>
      {problems?.isWithoutSteps === true ? (
        <p className={styles['problem']} role="alert">
          {t('editor.problem.noSteps')}
        </p>
      ) : null}
      <div className={styles['buttons']}>
        <Button
          size="sm"
          icon="plus"
          onPress={() => {
            const step = emptyStep(newId, steps);
            setAdded(step.id);
            onChange([...steps, step]);
          }}
        >
          {t('editor.addStep')}
        </Button>
        {takenOut === null ? null : (
          <span className={styles['takenOut']} role="status">
            {takenOut.step.text.trim() === ''
              ? t('editor.removedEmpty')
              : t('editor.removed', { text: isolate(takenOut.step.text.trim()) })}
            <Button
              key={takenOut.step.id}
              size="sm"
              variant="text"
              icon="undo"
              autoFocus
              onPress={() => {
                onChange(steps.toSpliced(takenOut.at, 0, takenOut.step));
                setTakenOut(null);
                focusRow(takenOut.at, (row) => row.querySelector('input'));
              }}
            >
              {t('editor.bringBack')}
            </Button>
          </span>
        )}
      </div>
    </fieldset>
  );
}

type StepRowProps = {
  readonly step: StepDraft;
  /** Its number, from 1. */
  readonly at: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Just added: to be typed into. */
  readonly isNew: boolean;
  readonly problem: ReturnType<PlanProblems['steps']['get']>;
  readonly onChange: (fields: Partial<StepDraft>) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onTakeOut: () => void;
};

function StepRow({
  step,
  at,
  isFirst,
  isLast,
  isNew,
  problem,
  onChange,
  onMove,
  onTakeOut,
}: StepRowProps) {
  const { t } = useTranslation('journeys');
  return (
    <li className={styles['step']}>
      <TextField
        label={t('editor.stepLabel', { at })}
        isLabelHidden
        placeholder={t('editor.step')}
        value={step.text}
        onChange={(text) => {
          onChange({ text });
        }}
        error={problem?.text && t(`editor.problem.${problem.text}`)}
        autoComplete="off"
        autoFocus={isNew}
      />
      <NumberField
        label={t('editor.daysLabel', { at })}
        isLabelHidden
        value={step.afterDays}
        onChange={(afterDays) => {
          onChange({ afterDays });
        }}
        minValue={0}
        maxValue={MAX_AFTER_DAYS}
        unit={t('editor.days')}
        error={problem?.days && t('editor.problem.days', { max: MAX_AFTER_DAYS })}
      />
      <Select<StepMessage | 'none'>
        label={t('editor.messageLabel', { at })}
        isLabelHidden
        placeholder={t('editor.message')}
        value={step.message ?? 'none'}
        options={(['none', ...STEP_MESSAGES] as const).map((id) => ({
          id,
          label: t(`editor.letter.${id}`),
        }))}
        onChange={(message) => {
          onChange({ message: message === 'none' ? null : message });
        }}
      />
      <span className={styles['stepActs']}>
        <IconButton
          icon="arrow-up"
          size="sm"
          label={t('editor.up', { at })}
          isDisabled={isFirst}
          onPress={() => {
            onMove(-1);
          }}
        />
        <IconButton
          icon="arrow-down"
          size="sm"
          label={t('editor.down', { at })}
          isDisabled={isLast}
          onPress={() => {
            onMove(1);
          }}
        />
        <IconButton
          icon="trash"
          size="sm"
          label={t('editor.removeStep', { at })}
          onPress={onTakeOut}
        />
      </span>
    </li>
  );
}
