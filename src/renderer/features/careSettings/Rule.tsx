import type { ReactNode } from 'react';
import { SwitchRow } from '@renderer/ui/SwitchRow';
import styles from './CareSettings.module.css';

type RuleProps = {
  readonly title: string;
  /** What it does, in one sentence. */
  readonly hint: string;
  readonly isOn: boolean;
  readonly onSwitch: (isOn: boolean) => void;
  /** Its thresholds; only there while it is on. */
  readonly children?: ReactNode;
};

/** One rule of Today: its switch, its sentence, and below what it depends on. */
export function Rule({ title, hint, isOn, onSwitch, children }: RuleProps) {
  return (
    <div className={styles['rule']} role="group" aria-label={title}>
      <SwitchRow isSelected={isOn} onChange={onSwitch} hint={hint}>
        {title}
      </SwitchRow>
      {isOn && children !== undefined ? <div className={styles['fields']}>{children}</div> : null}
    </div>
  );
}
