import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { daysBetween } from '@shared/domain/calendar/isoDate';
import { REQUEST_AHEAD_DAYS } from '@shared/domain/care/requestEntries';
import { dueDayOf, type PrivacyCase } from '@shared/domain/privacy/privacyCase';
import { useToday } from '@renderer/hooks/useClock';
import { useFormat } from '@renderer/i18n/useFormat';
import { Button } from '@renderer/ui/Button';
import { Tag } from '@renderer/ui/Tag';
import styles from './Privacy.module.css';

type CaseLineProps = {
  readonly request: PrivacyCase;
  /** Whose it is, where that does not go without saying. */
  readonly who?: ReactNode | undefined;
  /** Absent where nothing can be answered. */
  readonly onAnswer?: (() => void) | undefined;
};

/** A request about somebody's data: what, when, and how long there is for the answer. */
export function CaseLine({ request, who, onAnswer }: CaseLineProps) {
  const { t } = useTranslation('personPrivacy');
  const format = useFormat();
  const today = useToday();
  const { kind, receivedOn, answeredOn, extendedTo, note } = request;
  const due = dueDayOf(request);
  const left = daysBetween(today, due);
  return (
    <li className={styles['case']}>
      <div className={styles['caseText']}>
        <span className={styles['caseHead']}>
          {who}
          <b>{t(`kind.${kind}`)}</b>
          {answeredOn !== null ? (
            <Tag tone="ok" icon="check">
              {t('case.answered', { day: format.relativeDay(answeredOn, today) })}
            </Tag>
          ) : (
            <Tag
              tone={left < 0 ? 'danger' : left <= REQUEST_AHEAD_DAYS ? 'warn' : 'quiet'}
              icon={left < 0 ? 'circle-alert' : 'clock'}
            >
              {t(left < 0 ? 'case.overdue' : 'case.due', { day: format.relativeDay(due, today) })}
            </Tag>
          )}
        </span>
        <span className={styles['quiet']}>
          {t('case.received', { day: format.relativeDay(receivedOn, today) })}
          {extendedTo === null ? null : ` · ${t('case.extended')}`}
        </span>
        {note === '' ? null : (
          <span className={styles['caseNote']} dir="auto">
            {note}
          </span>
        )}
      </div>
      {answeredOn !== null || onAnswer === undefined ? null : (
        <Button size="sm" onPress={onAnswer}>
          {t('case.answer')}
        </Button>
      )}
    </li>
  );
}
