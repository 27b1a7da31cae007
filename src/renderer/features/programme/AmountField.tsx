import { useState, type ReactNode } from 'react';
import { useLoyaltyRefusal } from '@renderer/i18n/useLoyaltyRefusal';
import { useMoneyText } from '@renderer/i18n/useMoneyText';
import { TextField } from '@renderer/ui/TextField';

type AmountFieldProps = {
  readonly label: string;
  /** ISO 4217. */
  readonly currency: string;
  /** What stands in it at first, in minor units; `null` for an empty field. */
  readonly initial: number | null;
  /** Whether an empty field is an answer: then `onChange` gets `null` and `isReadable`. */
  readonly mayBeEmpty?: boolean;
  /** `null` for what cannot be read. */
  readonly onChange: (minor: number | null, isReadable: boolean) => void;
  readonly onLeave?: () => void;
  /** What is wrong with an amount that could be read. */
  readonly error?: string | undefined;
  readonly hint?: ReactNode;
  readonly optionalLabel?: string;
  readonly isLabelHidden?: boolean;
  readonly autoFocus?: boolean;
  readonly size?: 'sm' | 'md' | 'lg';
  readonly className?: string | undefined;
};

/** An amount of money as people write it. What cannot be read stays, and is said when the field is left. */
export function AmountField({
  currency,
  initial,
  mayBeEmpty = false,
  onChange,
  onLeave,
  error,
  ...rest
}: AmountFieldProps) {
  const money = useMoneyText(currency);
  const say = useLoyaltyRefusal();
  const [text, setText] = useState(initial === null ? '' : money.show(initial));
  const [isLeft, setIsLeft] = useState(false);
  const isEmpty = text.trim() === '';
  const reading = isEmpty && mayBeEmpty ? null : money.read(text);
  const problem =
    reading === null || reading.ok ? error : isLeft ? say(reading.refusal) : undefined;
  return (
    <TextField
      {...rest}
      value={text}
      inputMode="decimal"
      autoComplete="off"
      error={problem}
      end={<span aria-hidden="true">{money.sign}</span>}
      onChange={(next) => {
        setText(next);
        setIsLeft(false);
        if (next.trim() === '' && mayBeEmpty) {
          onChange(null, true);
          return;
        }
        const read = money.read(next);
        onChange(read.ok ? read.value.minor : null, read.ok);
      }}
      onBlur={() => {
        setIsLeft(true);
        if (reading?.ok === true) setText(money.show(reading.value.minor));
        onLeave?.();
      }}
    />
  );
}
