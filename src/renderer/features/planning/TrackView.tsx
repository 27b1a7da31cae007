import { useTranslation } from 'react-i18next';
import type { Instant } from '@shared/domain/calendar/clock';
import type { Customs } from '@shared/domain/culture/customs';
import type { Tracks, TrackHour, TrackSpan } from '@shared/domain/culture/overlap';
import { Sentence } from '@renderer/i18n/Sentence';
import { useFormat } from '@renderer/i18n/useFormat';
import { useHoursText } from '@renderer/i18n/useHoursText';
import { useMomentText } from '@renderer/i18n/useMomentText';
import styles from './PlanDialog.module.css';

type TrackViewProps = {
  readonly tracks: Tracks;
  /** How the place there is called; may be empty. */
  readonly city: string;
  readonly at: Instant | null;
  /** The shop's. */
  readonly zone: string;
  readonly customs: Customs | null;
  readonly name: string;
};

/** The day on both clocks, one under the other, with the hours that both share. */
export function TrackView({ tracks, city, at, zone, customs, name }: TrackViewProps) {
  const { t } = useTranslation('planning');
  const words = useMomentText();
  const hoursText = useHoursText();
  const { from, to, shared } = tracks;
  const likes = customs?.goodToCall;
  // That the clock there is unknown stands above already.
  const text = tracks.there === null ? '' : words.together(shared, zone);
  return (
    <div className={styles['tracks']}>
      <b>{t('here')}</b>
      <Track {...{ from, to, at, shared }} hours={tracks.here} spans={tracks.hereSpans} />
      {tracks.there === null || tracks.thereSpans === null ? null : (
        <>
          <b className={styles['place']}>{city === '' ? t('there') : t('in', { place: city })}</b>
          <Track {...{ from, to, at, shared }} hours={tracks.there} spans={tracks.thereSpans} />
        </>
      )}
      <span />
      <p className={styles['both']}>
        {shared.length === 0 ? null : <span className={styles['key']} aria-hidden="true" />}
        <span>
          {text}
          {likes == null || likes.length === 0 ? null : (
            <>
              {' '}
              <Sentence
                say={(values) => t('likes', values)}
                values={{ name, hours: hoursText(likes) }}
              />
            </>
          )}
        </span>
      </p>
    </div>
  );
}

type TrackProps = {
  readonly from: Instant;
  readonly to: Instant;
  readonly at: Instant | null;
  readonly hours: readonly TrackHour[];
  readonly spans: readonly TrackSpan[];
  readonly shared: Tracks['shared'];
};

/** One clock. What it says is said in words below as well. */
function Track({ from, to, at, hours, spans, shared }: TrackProps) {
  const format = useFormat();
  const share = (instant: Instant): string => `${((instant - from) / (to - from)) * 100}%`;
  const place = (start: Instant, end: Instant) => ({
    insetInlineStart: share(start),
    inlineSize: share(from + end - start),
  });
  return (
    <div className={styles['track']} aria-hidden="true">
      {spans.map((span) => (
        <i key={span.from} className={styles[span.state]} style={place(span.from, span.to)} />
      ))}
      {shared.map((span) => (
        <i key={span.from} className={styles['shared']} style={place(span.from, span.to)} />
      ))}
      {hours.map(({ at: hour, label }, index) =>
        index % 2 === 1 ? (
          <span key={hour} className={styles['hour']} style={{ insetInlineStart: share(hour) }}>
            {label.includes(':') ? label : format.number(Number(label))}
          </span>
        ) : null,
      )}
      {at !== null && at >= from && at < to ? (
        <em className={styles['now']} style={{ insetInlineStart: share(at) }} />
      ) : null}
    </div>
  );
}
