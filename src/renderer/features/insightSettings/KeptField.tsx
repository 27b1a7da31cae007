import { useState } from 'react';
import { Text } from '@renderer/ui/Text';
import { TextField } from '@renderer/ui/TextField';
import styles from './InsightSettings.module.css';

/** How a typed text is understood: a value to keep, or a sentence about what is wrong. */
export type Read<T> =
  { readonly isFine: true; readonly value: T } | { readonly isFine: false; readonly says: string };

type KeptFieldProps<T> = {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly unit: string;
  readonly placeholder?: string | undefined;
  /** What holds, as it is written here. */
  readonly shown: string;
  readonly read: (text: string) => Read<T>;
  readonly onKeep: (value: T) => void;
};

/** A setting that is typed. Kept on Enter and on leaving, given up with Escape; what cannot be is said and left. */
export function KeptField<T>({ shown, unit, read, onKeep, ...rest }: KeptFieldProps<T>) {
  const [typed, setTyped] = useState<string | null>(null);
  const found = typed === null ? null : read(typed);
  const keep = (): void => {
    if (typed === null || found === null || !found.isFine) return;
    setTyped(null);
    if (typed.trim() !== shown) onKeep(found.value);
  };
  return (
    <TextField
      {...rest}
      size="sm"
      inputMode="decimal"
      autoComplete="off"
      value={typed ?? shown}
      error={found !== null && !found.isFine ? found.says : undefined}
      end={
        <Text ink="quiet" size={3}>
          <span className={styles['unit']}>{unit}</span>
        </Text>
      }
      onChange={setTyped}
      onBlur={keep}
      onEnter={keep}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || typed === null) return;
        event.preventDefault();
        setTyped(null);
      }}
    />
  );
}
