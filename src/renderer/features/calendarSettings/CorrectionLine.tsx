import { useTranslation } from 'react-i18next';
import type { HolidayCorrection, HolidayNames } from '@shared/domain/calendar/holiday';
import { useFormat } from '@renderer/i18n/useFormat';
import { useMomentText } from '@renderer/i18n/useMomentText';
import { CodeBadge } from '@renderer/ui/Tag';
import { Text } from '@renderer/ui/Text';
import styles from './CalendarSettings.module.css';

/** The words for corrections. */
export type CorrectionWords = {
  /** What is corrected: its name, or what its id says where the data know it no more. */
  readonly name: (correction: HolidayCorrection, names: HolidayNames | null) => string;
  /** `Verschoben von 19. auf 20. März 2026`. */
  readonly what: (correction: HolidayCorrection) => string;
};

/** Corrections in words. */
export function useCorrectionWords(): CorrectionWords {
  const { t } = useTranslation('calendarSettings');
  const format = useFormat();
  const words = useMomentText();
  return {
    name: (correction, names) => {
      if (correction.kind === 'add') return correction.name;
      return names === null
        ? correction.event.replace(/^own-/, '').replaceAll('-', ' ')
        : words.holidayName({ names });
    },
    what: (correction) => {
      switch (correction.kind) {
        case 'hide':
          return correction.day === null
            ? t('correction.hiddenAlways')
            : t('correction.hidden', { day: format.day(correction.day) });
        case 'move':
          return t('correction.moved', {
            from: format.day(correction.from),
            to: format.day(correction.to),
          });
        case 'add': {
          const kind = t(`kind.${correction.holidayKind}`);
          const day = format.day(correction.day);
          return format.series([
            t(correction.isYearly ? 'correction.addedYearly' : 'correction.added', { kind, day }),
            ...(correction.from === null
              ? []
              : [t('correction.from', { time: words.clock(correction.from) })]),
          ]);
        }
      }
    },
  };
}

type CorrectionLineProps = {
  readonly correction: HolidayCorrection;
  readonly name: string;
  readonly what: string;
};

/** A correction on one line: where, what day, and what was done with it. */
export function CorrectionLine({ correction, name, what }: CorrectionLineProps) {
  const format = useFormat();
  return (
    <span className={styles['correction']}>
      <CodeBadge title={format.country(correction.country)}>{correction.country}</CodeBadge>
      <span>
        <bdi>{name}</bdi>
        <br />
        <Text ink="quiet" size={2}>
          {what}
        </Text>
      </span>
    </span>
  );
}
