import { useTranslation } from 'react-i18next';
import { Notice } from '@renderer/ui/Notice';
import { Text } from '@renderer/ui/Text';
import type { BackupProblem } from './useBackupProblem';
import { useMoment } from './useMoment';
import { useRefusalSentence } from './useRefusalSentence';

type ProblemNoticeProps = {
  readonly problem: BackupProblem;
  /** When the data of another backup, which is sound, was as it holds it: ISO 8601. */
  readonly soundAt?: string | undefined;
};

/** Why it did not work, what is safe, what to do. */
export function ProblemNotice({ problem, soundAt }: ProblemNoticeProps) {
  const { t } = useTranslation('backups');
  const sentenceOf = useRefusalSentence();
  const moment = useMoment();
  if (problem.kind === 'stopped') {
    return (
      <Notice icon="info" announce="status">
        {t('progress.stopped')}
      </Notice>
    );
  }
  const isAboutFile = problem.kind === 'refused' && FILE_PROBLEMS.has(problem.refusal.code);
  return (
    <Notice tone="danger" icon="triangle-alert" announce="alert">
      {problem.kind === 'fault' ? t('refusal.fault') : sentenceOf(problem.refusal)}
      {isAboutFile && soundAt !== undefined && ` ${t('refusal.otherSound', moment(soundAt))}`}{' '}
      <Text size={1} ink="muted">
        {t('refusal.code', { code: codeOf(problem) })}
      </Text>
    </Notice>
  );
}

const FILE_PROBLEMS: ReadonlySet<string> = new Set(['backups/damaged', 'backups/truncated']);

function codeOf(problem: Exclude<BackupProblem, { kind: 'stopped' }>): string {
  if (problem.kind === 'fault') return problem.name;
  const { refusal } = problem;
  if (refusal.code !== 'backups/damaged') return refusal.code;
  const line = refusal.line > 0 ? ` · ${refusal.line}` : '';
  return `${refusal.code} · ${refusal.damage}${line}`;
}
