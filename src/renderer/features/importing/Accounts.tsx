import { useTranslation } from 'react-i18next';
import { useFormat } from '@renderer/i18n/useFormat';
import { Text } from '@renderer/ui/Text';
import styles from './Done.module.css';
import { useImportState, type ImportReport } from './useImport';

const VERDICTS = [
  'new',
  'update',
  'same-in-file',
  'unchanged',
  'twin',
  'problem',
] as const satisfies readonly (keyof ImportReport['counts']['verdicts'])[];

/** What became of every row: the lines add up to the rows of the file. */
export function RowAccount({ report }: { readonly report: ImportReport }) {
  const { t } = useTranslation('importing');
  const format = useFormat();
  const { file } = useImportState();
  const { counts } = report;
  const lines = [
    ...VERDICTS.map((verdict) => [t(`done.${verdict}`), counts.verdicts[verdict]] as const),
    [t('done.skipped'), counts.skipped] as const,
  ];
  const asides = [
    ...(report.gone > 0 ? [t('done.gone', { count: report.gone })] : []),
    ...(report.lostPhotos > 0 ? [t('done.lostPhotos', { count: report.lostPhotos })] : []),
    ...(file?.table && file.table.emptyRows > 0
      ? [t('done.emptyRows', { count: file.table.emptyRows })]
      : []),
    ...(file?.table && file.table.preambleCount > 0
      ? [t('done.above', { count: file.table.preambleCount })]
      : []),
    ...(file?.cards && file.cards.strayCount > 0
      ? [t('done.strays', { count: file.cards.strayCount })]
      : []),
  ];
  const also = [
    ...(report.notes > 0 ? [t('done.notes', { count: report.notes })] : []),
    ...(report.links > 0 ? [t('done.links', { count: report.links })] : []),
    ...(report.openings > 0
      ? [
          t('done.openings', {
            count: report.openings,
            points: format.number(report.openingPoints),
          }),
        ]
      : []),
  ];
  return (
    <>
      <dl className={styles['sum']}>
        {lines
          .filter(([, count]) => count > 0)
          .map(([label, count]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{format.number(count)}</dd>
            </div>
          ))}
        <div className={styles['total']}>
          <dt>{t('done.accountTotal')}</dt>
          <dd>{format.number(counts.rowCount)}</dd>
        </div>
      </dl>
      {also.length === 0 ? null : (
        <Text size={3} ink="muted" as="p">
          {`${t('done.also')}: ${format.list(also)}`}
        </Text>
      )}
      {asides.map((aside) => (
        <Text key={aside} size={3} ink="muted" as="p">
          {aside}
        </Text>
      ))}
    </>
  );
}

/** What became of every column of a table, or of every property of cards. */
export function ColumnAccount({ report }: { readonly report: ImportReport }) {
  const { t } = useTranslation('importing');
  const { file, forecast, mapping } = useImportState();
  if (file?.cards) {
    const named = (pick: 'asField' | 'asExtra' | 'setAside'): readonly string[] =>
      file.cards!.properties.filter((property) => property[pick] > 0).map(({ name }) => name);
    return (
      <>
        <Names title={t('done.asField')} names={named('asField')} />
        <Names title={t('done.asExtra')} names={named('asExtra')} />
        <Names title={t('done.setAside')} names={named('setAside')} />
      </>
    );
  }
  const columns = (mapping?.columns ?? []).map(({ header, target }, index) => ({
    name: header.trim() || t('match.unnamed', { number: index + 1 }),
    kind: target.kind,
    isEmpty: (forecast?.columns[index]?.filled ?? 0) === 0,
  }));
  const named = (test: (kind: string) => boolean): readonly string[] =>
    columns.filter(({ kind }) => test(kind)).map(({ name }) => name);
  return (
    <>
      <Names
        title={t('done.mapped')}
        names={named((kind) => kind !== 'custom' && kind !== 'leave-out')}
      />
      <Names title={t('done.kept')} names={named((kind) => kind === 'custom')} />
      <Names title={t('done.columnsOut')} names={named((kind) => kind === 'leave-out')} />
      {report.newFields.length === 0 ? null : (
        <Names title={t('done.newFields')} names={report.newFields} />
      )}
    </>
  );
}

function Names({ title, names }: { readonly title: string; readonly names: readonly string[] }) {
  const { t } = useTranslation('importing');
  return (
    <div className={styles['names']}>
      <Text size={3} weight="medium">
        {title}
      </Text>
      <p dir="auto">
        {names.length === 0 ? (
          <Text ink="quiet">{t('done.nothingHere')}</Text>
        ) : (
          names.map((name, index) => <bdi key={index}>{name}</bdi>)
        )}
      </p>
    </div>
  );
}
