import { MAX_RULE_POINTS } from '@shared/domain/loyalty/programmeChecks';
import { NumberField } from '@renderer/ui/NumberField';

type PointsFieldProps = {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
  /** Defaults to 0. */
  readonly minValue?: number;
  readonly maxValue?: number;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly autoFocus?: boolean;
};

/** A whole number of points, stamps or visits; an emptied field is the least that is possible. */
export function PointsField({
  value,
  onChange,
  minValue = 0,
  maxValue = MAX_RULE_POINTS,
  ...rest
}: PointsFieldProps) {
  return (
    <NumberField
      {...rest}
      value={value}
      minValue={minValue}
      maxValue={maxValue}
      step={1}
      onChange={(next) => onChange(next ?? minValue)}
    />
  );
}
