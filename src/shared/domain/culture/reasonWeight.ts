import {
  MOMENT_LEVELS,
  type ContactWay,
  type Judgement,
  type MomentLevel,
  type MomentReason,
} from './moment';

type Tone = Judgement['tone'];

/** The order of reasons of one level, the gravest first. */
const ORDER: readonly MomentReason['kind'][] = [
  'leave-alone',
  'holiday',
  'half-day',
  'region-unknown',
  'half-day-ahead',
  'country-unknown',
  'zone-unclear',
  'no-holiday-data',
  'year-unknown',
  'some-off',
  'weekend',
  'night',
  'off-hours',
  'no-common-hours',
  'too-short',
  'lunch',
  'budget',
  'eve',
  'season',
  'closes-soon',
  'make-up-workday',
];

/** How grave a reason is. */
export function levelOf(reason: MomentReason): MomentLevel {
  switch (reason.kind) {
    case 'leave-alone':
    case 'holiday':
    case 'half-day':
      return 'blocked';
    case 'half-day-ahead':
    case 'region-unknown':
    case 'some-off':
    case 'zone-unclear':
    case 'country-unknown':
    case 'no-holiday-data':
    case 'year-unknown':
      return 'partial';
    case 'weekend':
      return 'weekend';
    case 'night':
      return 'night';
    case 'off-hours':
    case 'no-common-hours':
    case 'too-short':
      return 'off-hours';
    case 'lunch':
      return 'lunch';
    case 'season':
      return reason.season.advice.includes('no-contact') ? 'partial' : 'season';
    case 'eve':
    case 'budget':
      return 'season';
    case 'closes-soon':
    case 'make-up-workday':
      return 'ok';
  }
}

/** Minutes before closing from which a call should wait: it would not be over. */
const TOO_LATE = 15;

/**
 * What a reason means for a way of getting in touch. A call or visit takes somebody's time at once; a
 * message may wait, so what closes an office only asks for care.
 *
 * @param isStrict - Off-hours are closed: the hours are somebody's own word, or those of a firm.
 */
export function toneOf(reason: MomentReason, way: ContactWay, isStrict: boolean): Tone {
  const closed: Tone = way === 'message' ? 'careful' : 'bad';
  switch (reason.kind) {
    case 'leave-alone':
      return 'bad';
    case 'holiday':
    case 'half-day':
    case 'night':
      return closed;
    case 'weekend':
      return reason.isPartial ? 'careful' : closed;
    case 'off-hours':
      return isStrict ? closed : 'careful';
    case 'season':
      return reason.season.advice.includes('no-contact') ? closed : 'good';
    case 'closes-soon':
      return reason.minutes < TOO_LATE ? 'careful' : 'good';
    case 'make-up-workday':
      return 'good';
    case 'half-day-ahead':
    case 'region-unknown':
    case 'some-off':
    case 'eve':
    case 'lunch':
    case 'budget':
    case 'zone-unclear':
    case 'country-unknown':
    case 'no-holiday-data':
    case 'year-unknown':
    case 'no-common-hours':
    case 'too-short':
      return 'careful';
  }
}

const TONES: readonly Tone[] = ['bad', 'careful', 'good'];

/** The worse of two tones. */
export const worseTone = (one: Tone, other: Tone): Tone =>
  TONES.indexOf(one) < TONES.indexOf(other) ? one : other;

/** Reasons with the gravest first. */
export const byGravity = (reasons: readonly MomentReason[]): readonly MomentReason[] =>
  [...reasons].sort(
    (one, other) =>
      MOMENT_LEVELS.indexOf(levelOf(one)) - MOMENT_LEVELS.indexOf(levelOf(other)) ||
      ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind),
  );

/** What no other moment would change: nothing is known of the holidays of the country or year. */
export const isUnknown = ({ kind }: MomentReason): boolean =>
  kind === 'country-unknown' ||
  kind === 'no-holiday-data' ||
  kind === 'year-unknown' ||
  kind === 'zone-unclear';
