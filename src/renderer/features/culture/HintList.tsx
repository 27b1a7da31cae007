import type { Hint } from '@shared/domain/culture/cultureCard';
import { bilingualOf } from '@renderer/i18n/bilingual';
import { useFormat } from '@renderer/i18n/useFormat';
import { Icon } from '@renderer/ui/Icon';
import { HINT_ICONS } from './cardText';
import styles from './HintsCard.module.css';

/** Hints, one sentence each, with a picture of what they are about. */
export function HintList({ hints }: { readonly hints: readonly Hint[] }) {
  const language = bilingualOf(useFormat().locale);
  return (
    <ul className={styles['hints']}>
      {hints.map((hint) => (
        <li key={hint.en}>
          <Icon name={HINT_ICONS[hint.topic]} size={16} />
          <span lang={language} dir="auto">
            {hint[language]}
          </span>
        </li>
      ))}
    </ul>
  );
}
