import type { TFunction } from 'i18next';
import type { ReadProblem } from '@shared/domain/importing/readContact';
import type { Column } from '@renderer/ui/DataTableRow';
import { Face } from '@renderer/ui/Face';
import { IconButton } from '@renderer/ui/IconButton';
import { PersonName } from '@renderer/ui/PersonName';
import { Tag } from '@renderer/ui/Tag';
import type { Tone } from '@renderer/ui/tone';
import styles from './Check.module.css';
import type { RowLook } from './useImport';

type Words = TFunction<'importing'>;

type RowCells = {
  readonly t: Words;
  readonly problemText: (problem: ReadProblem) => string;
  /** Cards have no lines that anybody looks up. */
  readonly hasLines: boolean;
  readonly onSkip: (position: number, isSkipped: boolean) => void;
};

/** The columns of the list of rows. */
export function rowColumns({
  t,
  problemText,
  hasLines,
  onSkip,
}: RowCells): readonly Column<RowLook>[] {
  return [
    {
      id: 'person',
      title: t('check.person'),
      width: 'minmax(11rem, 2fr)',
      narrow: 'title',
      cell: (row) => (
        <span className={styles['nameCell']}>
          <Face id={`row ${row.position}`} initials={row.initials} size="sm" />
          <span className={styles['nameText']}>
            {row.name === '' ? (
              <span className={styles['quiet']}>{t('preview.nameless')}</span>
            ) : (
              <PersonName name={row.name} size="sm" isTruncated />
            )}
            <bdi className={styles['rowDetail']}>{row.detail}</bdi>
          </span>
        </span>
      ),
    },
    {
      id: 'what',
      title: t('check.what'),
      width: 'minmax(8.5rem, 0.8fr)',
      narrow: 'end',
      cell: (row) => {
        const what = row.isSkipped ? 'skipped' : row.verdict;
        return <Tag tone={TONES[what]}>{t(`check.willBe.${what}`)}</Tag>;
      },
    },
    {
      id: 'why',
      title: t('check.why'),
      width: 'minmax(8rem, 1.8fr)',
      narrow: 'detail',
      cell: (row) => <bdi className={styles['why']}>{whyOf(row, t, problemText)}</bdi>,
    },
    ...(hasLines
      ? [
          {
            id: 'line',
            title: t('check.line'),
            width: '4rem',
            align: 'end',
            hideBelow: 1320,
            cell: ({ line }: RowLook) => <span className={styles['quiet']}>{line}</span>,
          } satisfies Column<RowLook>,
        ]
      : []),
    {
      id: 'skip',
      title: t('row.skip'),
      isTitleHidden: true,
      width: '3rem',
      cell: (row) => (
        <IconButton
          icon={row.isSkipped ? 'rotate-ccw' : 'x'}
          size="sm"
          hasTooltip={false}
          label={t(row.isSkipped ? 'row.unskipOf' : 'row.skipOf', {
            name: row.name || t('preview.nameless'),
          })}
          onPress={() => {
            onSkip(row.position, !row.isSkipped);
          }}
        />
      ),
    },
  ];
}

const TONES: Readonly<Record<RowLook['verdict'] | 'skipped', Tone>> = {
  new: 'ok',
  update: 'info',
  unchanged: 'neutral',
  twin: 'warn',
  'same-in-file': 'neutral',
  problem: 'danger',
  skipped: 'neutral',
};

function whyOf(row: RowLook, t: Words, problemText: (problem: ReadProblem) => string): string {
  if (row.isSkipped) return '';
  if (row.answer !== null) return t(`check.answer.${row.answer}`);
  if (row.verdict === 'twin') return t('check.looksLike');
  if (row.problem !== null) {
    const others = row.problemCount - 1;
    const sentence = problemText(row.problem);
    return others > 0 ? `${sentence} ${t('check.moreProblems', { count: others })}` : sentence;
  }
  return row.changeCount > 0 ? t('check.changes', { count: row.changeCount }) : '';
}
