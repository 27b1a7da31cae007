import { useTranslation } from 'react-i18next';
import { useFormat } from '@renderer/i18n/useFormat';
import { PersonName } from '@renderer/ui/PersonName';
import styles from './Twins.module.css';
import type { ShownPair } from './useTwinPairs';

type PairRowProps = {
  readonly shown: ShownPair;
  readonly isCurrent: boolean;
  readonly onChoose: () => void;
};

/** A pair in the list: both names, and what speaks for one person. */
export function PairRow({ shown, isCurrent, onChoose }: PairRowProps) {
  const { t } = useTranslation(['twins', 'common']);
  const format = useFormat();
  const { pair, one, other } = shown;
  const reasons = format.list(pair.reasons.map((reason) => t(`reason.${reason}`)));
  const names = [one, other].map(({ name }) => name || t('common:untitled'));
  return (
    <li>
      <button
        type="button"
        className={styles['pair']}
        aria-current={isCurrent || undefined}
        tabIndex={isCurrent ? 0 : -1}
        onClick={onChoose}
      >
        <PersonName name={names[0]!} size="sm" isTruncated />
        <PersonName name={names[1]!} size="sm" isTruncated />
        <span className={styles['reasons']}>{reasons}</span>
      </button>
    </li>
  );
}
