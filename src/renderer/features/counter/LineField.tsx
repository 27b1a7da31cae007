import { type KeyboardEvent, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { cardNumberInGroups } from '@shared/domain/loyalty/cardNumber';
import { useFormat } from '@renderer/i18n/useFormat';
import { Icon } from '@renderer/ui/Icon';
import styles from './Counter.module.css';
import { CurrencyMenu } from './CurrencyMenu';
import { hitId } from './Hits';
import { movedBy } from './movedBy';
import type { Counter } from './useCounter';
import type { CounterSays } from './useCounterSays';

type LineFieldProps = {
  readonly counter: Counter;
  readonly fieldId: string;
  readonly listId: string;
  readonly inputRef: Ref<HTMLInputElement>;
  readonly said: CounterSays;
};

/** Longer lines are set smaller, so that all of them can be seen. */
const LONG = 13;

/** The one field: who and how much, or how much alone. Below it, what there is to say about it. */
export function LineField({ counter, fieldId, listId, inputRef, said }: LineFieldProps) {
  const { t } = useTranslation('counter');
  const format = useFormat();
  const { line, plan, currency } = counter;
  const { says, isQuestion } = said;
  const isAmountAlone = line.chosen !== null && line.linking === null;
  const hits = line.found.length > 1 ? line.found.length : 0;
  const sayId = `${fieldId}-say`;

  const handleKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    const moved = movedBy(event.key, line.active, hits);
    if (moved !== null) line.setActive(moved);
    else if (event.key === 'Enter') {
      // A key that is held down is one answer, not many.
      if (!event.repeat) counter.submit(event.shiftKey);
    } else return;
    event.preventDefault();
  };

  return (
    <>
      <label className={styles['label']} htmlFor={fieldId}>
        {line.linking !== null
          ? t('line.link', { number: cardNumberInGroups(line.linking) })
          : isAmountAlone
            ? t('line.amount')
            : t('line.label')}
      </label>
      <div
        className={styles['field']}
        {...(says !== null && !isQuestion && { 'data-problem': '' })}
      >
        <input
          id={fieldId}
          ref={inputRef}
          className={styles['input']}
          {...(line.text.length > LONG && { 'data-long': '' })}
          {...(hits > 0 && {
            role: 'combobox',
            'aria-expanded': true,
            'aria-autocomplete': 'list' as const,
            'aria-controls': listId,
            'aria-activedescendant': hitId(listId, line.active),
          })}
          aria-describedby={sayId}
          aria-invalid={says !== null && !isQuestion}
          value={line.text}
          {...(line.text !== '' && { dir: 'auto' })}
          placeholder={
            line.linking !== null
              ? t('line.exampleWho')
              : isAmountAlone
                ? undefined
                : t('line.example')
          }
          inputMode={isAmountAlone ? 'decimal' : 'text'}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          onChange={(event) => counter.setText(event.target.value)}
          onKeyDown={handleKeyDown}
        />
        {isAmountAlone ? (
          <CurrencyMenu counter={counter} />
        ) : plan.amountMinor === null ? null : (
          <span className={styles['understood']}>
            {format.money({ minor: plan.amountMinor, currency })}
          </span>
        )}
      </div>
      <div id={sayId} aria-live="assertive">
        {says === null ? null : (
          <p className={`${styles['say']} ${styles[isQuestion ? 'asked' : 'refused']}`}>
            <Icon name={isQuestion ? 'help' : 'circle-alert'} size={16} />
            <span>{says}</span>
          </p>
        )}
      </div>
    </>
  );
}
