import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMoneyText } from '@renderer/i18n/useMoneyText';
import { TextField } from '@renderer/ui/TextField';
import styles from './Segments.module.css';

type AmountInputProps = {
  /** ISO 4217. */
  readonly currency: string;
  /** Minor units; `NaN` when empty or not readable. */
  readonly value: number;
  /** What is wrong with it; marks the field. */
  readonly error: string | undefined;
  readonly onChange: (minor: number) => void;
};

/** An amount of money as people write it. */
export function AmountInput({ currency, value, error, onChange }: AmountInputProps) {
  const { t } = useTranslation('segments');
  const money = useMoneyText(currency);
  const [text, setText] = useState(Number.isNaN(value) ? '' : money.show(value));
  const [isLeft, setIsLeft] = useState(false);
  const isUnreadable = text.trim() !== '' && !money.read(text).ok;
  return (
    <TextField
      className={styles['figure'] ?? ''}
      label={t('value.amount')}
      isLabelHidden
      value={text}
      inputMode="decimal"
      autoComplete="off"
      end={<span aria-hidden="true">{money.sign}</span>}
      error={isLeft && isUnreadable ? t('problem.amount') : error}
      onChange={(next) => {
        setText(next);
        setIsLeft(false);
        const read = money.read(next);
        onChange(read.ok ? read.value.minor : Number.NaN);
      }}
      onBlur={() => {
        setIsLeft(true);
        const read = money.read(text);
        if (read.ok) setText(money.show(read.value.minor));
      }}
    />
  );
}
