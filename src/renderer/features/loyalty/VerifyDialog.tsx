import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import { useFormat } from '@renderer/i18n/useFormat';
import { useLedgerWords } from '@renderer/i18n/useLedgerWords';
import { useClock } from '@renderer/hooks/useClock';
import { Button } from '@renderer/ui/Button';
import { DataTable, type RowRange, type RowSource } from '@renderer/ui/DataTable';
import type { Column } from '@renderer/ui/DataTableRow';
import { Dialog } from '@renderer/ui/Dialog';
import { Notice } from '@renderer/ui/Notice';
import { ProgressBar } from '@renderer/ui/ProgressBar';
import { Spacer } from '@renderer/ui/Screen';
import styles from './Loyalty.module.css';
import { problemValue } from './problemText';
import { usePeopleNamed } from './usePeopleNamed';
import { useVerification, type NamedProblem } from './useVerification';
import { Who } from './Who';

type VerifyDialogProps = {
  readonly onOpen: (id: ContactId) => void;
  readonly onClose: () => void;
};

/** Checks the whole book and names every line that does not fit. */
export function VerifyDialog({ onOpen, onClose }: VerifyDialogProps) {
  const { t } = useTranslation(['loyalty', 'common']);
  const format = useFormat();
  const { verdict, progress, hasFailed, save } = useVerification();
  const [isUnsaved, setIsUnsaved] = useState(false);
  const problems = verdict?.problems ?? [];
  return (
    <Dialog
      isOpen
      title={t('verify.title')}
      closeLabel={t('common:action.close')}
      onClose={onClose}
      width={problems.length > 0 ? 860 : 520}
      footer={
        <>
          {problems.length === 0 ? null : (
            <Button
              icon="file-down"
              onPress={() => void save().then((isSaved) => setIsUnsaved(!isSaved))}
            >
              {t('verify.save')}
            </Button>
          )}
          <Spacer />
          <Button variant="primary" onPress={onClose}>
            {t('common:action.close')}
          </Button>
        </>
      }
    >
      <div className={styles['form']}>
        {hasFailed ? (
          <Notice tone="critique" icon="circle-alert" title={t('failed.title')} announce="alert">
            {t('failed.text')}
          </Notice>
        ) : verdict === null ? (
          <ProgressBar
            label={t('verify.running')}
            value={progress?.done}
            max={progress?.total}
            countText={
              progress === null
                ? undefined
                : t('verify.progress', {
                    done: format.number(progress.done),
                    total: format.number(progress.total),
                  })
            }
          />
        ) : problems.length === 0 ? (
          <Notice
            tone="ok"
            icon="shield-check"
            title={t('verify.fits', { count: verdict.lines })}
            announce="status"
          >
            {t('verify.fitsText')}
          </Notice>
        ) : (
          <>
            <Notice
              tone="critique"
              icon="triangle-alert"
              title={t('verify.misfits', { count: problems.length })}
              announce="status"
            >
              {t('verify.misfitsText', { lines: t('foot.lines', { count: verdict.lines }) })}
            </Notice>
            <Problems problems={problems} onOpen={onOpen} />
          </>
        )}
        {isUnsaved ? (
          <Notice tone="critique" icon="circle-alert" announce="alert">
            {t('export.failed')}
          </Notice>
        ) : null}
      </div>
    </Dialog>
  );
}

type Row = { readonly named: NamedProblem; readonly person: PersonSummary | null };

type ProblemsProps = {
  readonly problems: readonly NamedProblem[];
  readonly onOpen: (id: ContactId) => void;
};

function Problems({ problems, onOpen }: ProblemsProps) {
  const { t } = useTranslation('loyalty');
  const format = useFormat();
  const words = useLedgerWords(useClock().zone());
  const [range, setRange] = useState<RowRange>({ start: 0, end: 30 });
  const [current, setCurrent] = useState<string | null>(null);
  const see = useCallback((next: RowRange) => {
    setRange((before) => (before.start === next.start && before.end === next.end ? before : next));
  }, []);
  const ids = useMemo(
    () => [
      ...new Set(
        problems.slice(range.start, range.end).flatMap((one) => one.problem.contactId ?? []),
      ),
    ],
    [problems, range],
  );
  const named = usePeopleNamed(ids);
  const source = useMemo<RowSource<Row>>(() => {
    const made = new Map<string, Row>();
    return {
      ids: problems.map((_, index) => String(index)),
      rowOf: (id) => {
        const known = made.get(id);
        if (known) return known;
        const problem = problems[Number(id)];
        if (!problem) return undefined;
        const { contactId } = problem.problem;
        const person = contactId === null ? null : named(contactId);
        if (person === undefined) return undefined;
        const row = { named: problem, person };
        made.set(id, row);
        return row;
      },
    };
  }, [problems, named]);
  const columns = useMemo<readonly Column<Row>[]>(
    () => [
      {
        id: 'who',
        title: t('book.column.who'),
        width: 'minmax(9rem, 26fr)',
        narrow: 'title',
        cell: ({ named: { problem }, person }) =>
          problem.contactId === null ? null : <Who person={person} />,
      },
      {
        id: 'what',
        title: t('verify.column.what'),
        width: 'minmax(12rem, 44fr)',
        narrow: 'detail',
        cell: ({ named: { problem, entry } }) => (
          <span className={styles['misfit']}>
            {t(`verify.problem.${problem.kind}`)}
            {entry === null ? null : (
              <span className={styles['misfitLine']}>
                {`${format.shortDay(entry.effectiveOn)} · ${words.signed(entry.points)} · ${words.causeText(entry)}`}
              </span>
            )}
          </span>
        ),
      },
      {
        id: 'expected',
        title: t('verify.column.expected'),
        width: 'minmax(5rem, 15fr)',
        cell: ({ named: { problem } }) => (
          <Value text={problem.expected} shown={problemValue(problem.expected, { t, format })} />
        ),
      },
      {
        id: 'found',
        title: t('verify.column.found'),
        width: 'minmax(5rem, 15fr)',
        cell: ({ named: { problem } }) => (
          <Value text={problem.found} shown={problemValue(problem.found, { t, format })} />
        ),
      },
    ],
    [t, format, words],
  );
  return (
    <div className={styles['listed']}>
      <DataTable<Row>
        label={t('verify.title')}
        columns={columns}
        source={source}
        currentId={current}
        onCurrentChange={setCurrent}
        onOpen={(id) => {
          const contactId = problems[Number(id)]?.problem.contactId ?? null;
          if (contactId !== null) onOpen(contactId);
        }}
        pressOpens
        onVisibleChange={see}
        narrowIndent={38}
      />
    </div>
  );
}

/** A figure or a mark of the book; as it is stored, it stands in the title. */
function Value({ text, shown }: { readonly text: string; readonly shown: string }) {
  return (
    <span className={styles['cut']} title={text} dir="auto">
      {shown}
    </span>
  );
}
