import { createContext, memo, useContext, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ColumnTarget } from '@shared/domain/importing/columnTarget';
import { Select } from '@renderer/ui/Select';
import styles from './Match.module.css';
import { targetId, type Targets } from './useTargets';

/** How many rows of the table have their list already; a table of a hundred columns fills up by and by. */
export const ReadyCount = createContext(Number.POSITIVE_INFINITY);

/** Lists that are put in between two frames: each costs a few milliseconds. */
const AT_ONCE = 8;
/** As many as a window shows. */
const AT_FIRST = 14;

/** Grows frame by frame up to `count`, so that the window never waits for lists that nobody sees yet. */
export function useReadyCount(count: number): number {
  const [ready, setReady] = useState(AT_FIRST);
  useEffect(() => {
    if (ready >= count) return undefined;
    const frame = window.requestAnimationFrame(() => {
      setReady(ready + AT_ONCE);
    });
    return () => {
      window.cancelAnimationFrame(frame);
    };
  }, [ready, count]);
  return ready;
}

type TargetSelectProps = {
  readonly index: number;
  readonly name: string;
  readonly target: ColumnTarget;
  readonly isUnclear: boolean;
  readonly targets: Targets;
  readonly onChange: (index: number, target: ColumnTarget) => void;
};

/** Where a column goes: a list with everything that a column can be. */
export function TargetSelect(props: TargetSelectProps) {
  const ready = useContext(ReadyCount);
  // Under the list it stands for, in its place and size.
  if (props.index >= ready) {
    return <span className={styles['waiting']}>{props.targets.optionOf(props.target).label}</span>;
  }
  return <TargetList {...props} />;
}

const TargetList = memo(
  function TargetList({ index, name, target, isUnclear, targets, onChange }: TargetSelectProps) {
    const { t } = useTranslation('importing');
    // A hundred choices for each of many columns would be heavy: a list is filled when somebody comes near.
    const [isNear, setIsNear] = useState(false);
    const id = targetId(target);
    const isOwn = targets.targetOf(id) === null;
    const own = { options: [targets.optionOf(target)] };
    return (
      <div
        className={styles['target']}
        onPointerEnter={() => {
          setIsNear(true);
        }}
        onFocus={() => {
          setIsNear(true);
        }}
      >
        <Select
          label={t('match.targetOf', { column: name })}
          isLabelHidden
          size="sm"
          groups={isNear ? [...(isOwn ? [own] : []), ...targets.groups] : [own]}
          value={id}
          placeholder={t('match.choose')}
          emphasis={target.kind === 'leave-out' ? 'subdued' : isUnclear ? 'attention' : 'normal'}
          onChange={(next) => {
            const chosen = targets.targetOf(next);
            if (chosen !== null) onChange(index, chosen);
          }}
        />
      </div>
    );
  },
  // Every forecast makes new rows; a list looks different only when one of these does.
  (before, after) =>
    before.index === after.index &&
    before.name === after.name &&
    before.isUnclear === after.isUnclear &&
    before.targets === after.targets &&
    before.onChange === after.onChange &&
    targetId(before.target) === targetId(after.target),
);
