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
  readonly className?: string | undefined;
};

/** A date as people write it; says how it was understood. */
export function DateField({ form, id, value, onChange, hint, ...rest }: DateFieldProps) {
  const { t } = useTranslation('contactForm');
  const format = useFormat();
  const today = useToday();
  const date = useDateText({
    initialText: value === null ? '' : format.partialDate(value),
    initial: value,
    locale: format.locale,
    currentYear: Number(today.slice(0, 4)),
    onChange,
  });
  const problem = form.problems.get(id);
  return (
    <TextField
      {...rest}
      value={date.text}
      onChange={(text) => {
        date.setText(text);
        form.setDateProblem(id, null);
      }}
      onBlur={() => {
        form.setDateProblem(id, date.problem === null ? null : `date-${date.problem}`);
      }}
      placeholder={t('birthdayExample')}
      hint={hint}
      error={problem === undefined ? undefined : t(`problem.${problem}`)}
      understoodAs={
        date.date === null || format.partialDate(date.date) === date.text
          ? undefined
          : t('dateUnderstood', { date: format.partialDate(date.date) })
      }
    />
  );
}
