import { useState } from 'react';
import { useLoyaltyRefusal } from '@renderer/i18n/useLoyaltyRefusal';
import { useMoneyText } from '@renderer/i18n/useMoneyText';
import { TextField } from '@renderer/ui/TextField';

type CostInputProps = {
  readonly label: string;
  readonly hint: string;
  readonly optionalLabel: string;
  /** ISO 4217. */
  readonly currency: string;
  /** Minor units; `null` for an empty field. */
  readonly initial: number | null;
  /** `null` for an empty field, and for one that cannot be read. */
  readonly onChange: (minor: number | null, isReadable: boolean) => void;
};

/** What something costs, as people write it. What cannot be read stays, and is said when the field is left. */
export function CostInput({ currency, initial, onChange, ...rest }: CostInputProps) {
  const money = useMoneyText(currency);
  const say = useLoyaltyRefusal();
  const [text, setText] = useState(initial === null ? '' : money.show(initial));
  const [isLeft, setIsLeft] = useState(false);
  const reading = text.trim() === '' ? null : money.read(text);
  return (
    <TextField
      {...rest}
      value={text}
      inputMode="decimal"
      autoComplete="off"
      error={isLeft && reading !== null && !reading.ok ? say(reading.refusal) : undefined}
      end={<span aria-hidden="true">{money.sign}</span>}
      onChange={(next) => {
        setText(next);
        setIsLeft(false);
        const read = next.trim() === '' ? null : money.read(next);
        onChange(read?.ok === true ? read.value.minor : null, read === null || read.ok);
      }}
      onBlur={() => {
        setIsLeft(true);
      }}
    />
  );
}
