import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartialDate } from '@shared/domain/calendar/partialDate';
import { useDateText } from '@renderer/hooks/useDateText';
import { useToday } from '@renderer/hooks/useClock';
import { useFormat } from '@renderer/i18n/useFormat';
import { TextField } from '@renderer/ui/TextField';
import type { SectionProps } from './section';

type DateFieldProps = SectionProps & {
  /** Names the field among the form's problems. */
  readonly id: string;
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly hint?: string;
  readonly value: PartialDate | null;
  readonly onChange: (date: PartialDate | null) => void;
  /** A day without a year would be lost here. */
  readonly needsYear?: boolean;
  readonly className?: string | undefined;
};

/** A date as people write it; says how it was understood. */
export function DateField({ form, id, value, onChange, hint, needsYear, ...rest }: DateFieldProps) {
  const { t } = useTranslation('contactForm');
  const format = useFormat();
  const today = useToday();
  const date = useDateText({
    initialText: value === null ? '' : format.partialDate(value),
    initial: value,
    locale: format.locale,
    currentYear: Number(today.slice(0, 4)),
    needsYear,
  });
  const { setDateProblem } = form;
  // What is not on screen any more keeps nobody from saving.
  useEffect(
    () => () => {
      setDateProblem(id, null);
    },
    [setDateProblem, id],
  );
  const problem = form.problems.get(id);
  const understood = date.date === null ? '' : format.partialDate(date.date);
  return (
    <TextField
      {...rest}
      value={date.text}
      onChange={(text) => {
        const reading = date.setText(text);
        setDateProblem(id, reading.problem === null ? null : `date-${reading.problem}`);
        onChange(reading.date);
      }}
      onBlur={() => {
        form.check(id);
      }}
      autoComplete="off"
      placeholder={t('birthdayExample')}
      hint={hint}
      error={problem === undefined ? undefined : t(`problem.${problem}`)}
      understoodAs={
        understood === '' || understood === date.text
          ? undefined
          : t('dateUnderstood', { date: understood })
      }
    />
  );
}
