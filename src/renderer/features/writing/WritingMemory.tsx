import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { RememberedFor, RememberedSentence } from '@shared/domain/messages/memory';
import { keyLabel } from '@renderer/hooks/keyLabel';
import { useFormat } from '@renderer/i18n/useFormat';
import { Icon } from '@renderer/ui/Icon';
import { KeyCap } from '@renderer/ui/KeyCap';
import styles from './Writing.module.css';

/** How many sentences are shown at once; the next ones follow as these are taken. */
const SHOWN = 4;

/** The key that takes over the first of what is offered. */
export const TAKE_KEY = 'alt+enter';

type WritingMemoryProps = {
  readonly known: readonly RememberedFor[];
  readonly from: string;
  readonly to: string;
  readonly onTake: (sentence: string, taken: RememberedSentence) => void;
};

/** What was written for the sentences of a text before, each taken over with one press. */
export function WritingMemory({ known, from, to, onTake }: WritingMemoryProps) {
  const { t } = useTranslation(['writing', 'keyboard']);
  const format = useFormat();
  const id = useId();
  if (known.length === 0) return null;
  const keys = keyLabel(TAKE_KEY, t('keyboard:key', { returnObjects: true }));
  return (
    <section aria-labelledby={id} className={styles['memory']}>
      <h3 id={id} className={styles['memoryHead']}>
        <Icon name="history" size={16} />
        {t('memory.title')}
      </h3>
      {known.slice(0, SHOWN).map(({ sentence, remembered }, index) => (
        <div key={sentence} className={styles['known']}>
          <p className={styles['quiet']} lang={from} dir="auto">
            {sentence}
          </p>
          {remembered.map((one, at) => (
            <button
              key={one.to}
              type="button"
              className={styles['offer']}
              aria-label={t('memory.take', { sentence: one.to })}
              onClick={() => onTake(sentence, one)}
            >
              <Icon name="plus" size={14} />
              <span className={styles['offerText']}>
                <bdi lang={to}>{one.to}</bdi>
                {one.likeness === 1 ? null : (
                  <span className={styles['quiet']}> {t('memory.like', { from: one.from })}</span>
                )}
              </span>
              {index === 0 && at === 0 ? <KeyCap>{keys}</KeyCap> : null}
            </button>
          ))}
        </div>
      ))}
      {known.length > SHOWN ? (
        <p className={styles['quiet']}>
          {t('memory.more', { count: known.length - SHOWN, language: format.language(to) })}
        </p>
      ) : null}
    </section>
  );
}
