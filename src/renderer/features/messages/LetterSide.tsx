import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { LetterRequest } from '@renderer/hooks/useOpenMessage';
import { Stamp } from '@renderer/ui/Stamp';
import { VisuallyHidden } from '@renderer/ui/VisuallyHidden';
import styles from './Composer.module.css';
import { SideMore, SidePerson } from './SidePerson';
import { useLetterPeople } from './useLetterPeople';
import type { LetterState } from './useLetterRun';

type LetterSideProps = {
  readonly letters: readonly LetterRequest[];
  readonly states: readonly LetterState[];
  /** The letter that is written now; `null` when all are. */
  readonly current: number | null;
  readonly onPick: (index: number) => void;
};

/** More than so many rows say no more. */
const SHOWN_OPEN = 7;
const SHOWN_DONE = 4;

/** Whom is still to be written to, and who was, stamped or left out. */
export function LetterSide({ letters, states, current, onPick }: LetterSideProps) {
  const { t } = useTranslation(['messages', 'print']);
  const { open, done } = useMemo(() => {
    const all = [...letters.keys()];
    return {
      open: all.filter((at) => at === current || states[at] === 'open'),
      done: all.filter((at) => at !== current && states[at] !== 'open'),
    };
  }, [letters, states, current]);
  // The one that is written now and those that follow it.
  const from =
    current === null ? 0 : Math.max(0, Math.min(open.indexOf(current), open.length - SHOWN_OPEN));
  const shownOpen = open.slice(from, from + SHOWN_OPEN);
  const shownDone = done.slice(-SHOWN_DONE);
  const ids = useMemo(
    () =>
      [...shownOpen, ...shownDone].flatMap((at): ContactId[] => {
        const letter = letters[at];
        return letter === undefined ? [] : [letter.contactId];
      }),
    [letters, shownOpen, shownDone],
  );
  const personOf = useLetterPeople(ids);
  const isMixed =
    new Set(letters.map(({ stamps }) => stamps.greeting?.occasionName ?? '')).size > 1;
  const person = (at: number) => {
    const letter = letters[at];
    if (letter === undefined) return null;
    return (
      <SidePerson
        id={letter.contactId}
        person={personOf(letter.contactId)}
        note={
          states[at] === 'piled' && at !== current
            ? t('print:letters.isPiled')
            : states[at] === 'skipped' && at !== current
              ? t('run.skipped')
              : isMixed
                ? (letter.stamps.greeting?.occasionName ?? '')
                : ''
        }
      />
    );
  };
  return (
    <aside className={styles['side']} aria-label={t('run.label')}>
      <p className={styles['progress']}>
        {t('run.progress', { done: done.length, total: letters.length })}
      </p>
      {open.length === 0 ? null : (
        <>
          <h3 className={styles['sideTitle']}>{t('run.open')}</h3>
          <ul aria-label={t('run.open')} className={styles['people']}>
            {shownOpen.map((at) => (
              <li key={at}>
                <button
                  type="button"
                  className={styles['person']}
                  aria-current={at === current}
                  onClick={() => {
                    onPick(at);
                  }}
                >
                  {person(at)}
                </button>
              </li>
            ))}
          </ul>
          <SideMore count={open.length - shownOpen.length} />
        </>
      )}
      {done.length === 0 ? null : (
        <>
          <h3 className={styles['sideTitle']}>{t('run.done')}</h3>
          <ul aria-label={t('run.done')} className={styles['people']}>
            {shownDone.toReversed().map((at) =>
              states[at] === 'sent' ? (
                <li key={at} className={styles['person']}>
                  {person(at)}
                  <VisuallyHidden>{t('side.stamped')}</VisuallyHidden>
                  <Stamp look="stamped" size={24} id={`${letters[at]?.contactId ?? ''} ${at}`} />
                </li>
              ) : (
                <li key={at}>
                  <button
                    type="button"
                    className={styles['person']}
                    onClick={() => {
                      onPick(at);
                    }}
                  >
                    {person(at)}
                  </button>
                </li>
              ),
            )}
          </ul>
          <SideMore count={done.length - shownDone.length} />
        </>
      )}
    </aside>
  );
}
