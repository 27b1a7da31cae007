import { useTranslation } from 'react-i18next';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { Icon } from '@renderer/ui/Icon';
import { Notice } from '@renderer/ui/Notice';
import styles from './Note.module.css';
import type { NoteForm, PromiseChoice } from './useNote';

type PromiseOfferProps = {
  readonly note: NoteForm;
  /** The pressed button is gone now: the focus belongs into the text again. */
  readonly onChosen: () => void;
};

/** Offers to remember a promise that stands in the text; never does it unasked. */
export function PromiseOffer({ note, onChosen }: PromiseOfferProps) {
  const { t } = useTranslation('person');
  const format = useFormat();
  const { promise, choice } = note;
  const choose = (next: PromiseChoice): void => {
    note.choose(next);
    onChosen();
  };
  if (promise === null || choice === 'declined') return null;
  const isOurs = promise.by === 'us';
  const title =
    promise.dueOn === null
      ? t(isOurs ? 'recognised.noDay' : 'recognised.themNoDay')
      : t(isOurs ? 'recognised.by' : 'recognised.them', { day: format.weekday(promise.dueOn) });
  const isAccepted = choice === 'accepted';
  return (
    <div className={styles['offer']}>
      <Notice
        tone="promise"
        icon={isAccepted ? 'square-check' : 'handshake'}
        layout="inline"
        announce="status"
        title={title}
        actions={
          isAccepted ? (
            <Button
              size="sm"
              variant="quiet"
              onPress={() => {
                choose('declined');
              }}
            >
              {t('recognised.drop')}
            </Button>
          ) : (
            <>
              <Button
                size="sm"
                variant="primary"
                onPress={() => {
                  choose('accepted');
                }}
              >
                {t('recognised.keep')}
              </Button>
              <Button
                size="sm"
                variant="quiet"
                onPress={() => {
                  choose('declined');
                }}
              >
                {t('recognised.no')}
              </Button>
            </>
          )
        }
      >
        <bdi>{isAccepted ? t('recognised.kept') : promise.text}</bdi>
      </Notice>
      <span className={styles['local']}>
        <Icon name="laptop" size={14} />
        {t('recognised.local')}
      </span>
    </div>
  );
}
