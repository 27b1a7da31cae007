import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '@renderer/ui/Icon';
import styles from './Counter.module.css';
import type { PadKey } from './counterText';

type KeypadProps = {
  readonly onKey: (key: PadKey) => void;
  /** Printed on the key for decimals; `null` gives two zeros in its place, `''` nothing: a PIN is only digits. */
  readonly decimalSign: string | null;
};

const DIGITS = ['7', '8', '9', '4', '5', '6', '1', '2', '3'] as const;

/**
 * Digits for the finger. They are on the keyboard too, so Tab passes them by, and a press leaves the focus where it is:
 * finger and keyboard may take turns.
 */
export function Keypad({ onKey, decimalSign }: KeypadProps) {
  const { t } = useTranslation('counter');
  const key = (id: PadKey, label?: string, content?: ReactNode) => (
    <button
      key={id}
      type="button"
      tabIndex={-1}
      className={styles['padKey']}
      {...(label !== undefined && { 'aria-label': label })}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onKey(id)}
    >
      {content ?? id}
    </button>
  );
  return (
    // Numbers are read from the left in every writing, and so are the keys of a till.
    <div className={styles['pad']} role="group" aria-label={t('pad.label')} dir="ltr">
      {DIGITS.map((digit) => key(digit))}
      {decimalSign === null ? (
        key('00')
      ) : decimalSign === '' ? (
        <span />
      ) : (
        key('decimal', t('pad.decimal'), decimalSign)
      )}
      {key('0')}
      {key('back', t('pad.back'), <Icon name="arrow-left" size={20} />)}
    </div>
  );
}
