import { useTranslation } from 'react-i18next';
import { Button } from '@renderer/ui/Button';
import { Checkbox } from '@renderer/ui/Checkbox';
import { Popover } from '@renderer/ui/Popover';
import { Select } from '@renderer/ui/Select';
import { Text } from '@renderer/ui/Text';
import styles from './Importing.module.css';
import { useImportState, useImportStore, type OpenedFile } from './useImport';
import { useDelimiters, useEncodings } from './useReadingText';

/** How the file is read, to be changed in place: letters, separator, sheet, header, decimal sign. */
export function ReadingChoices({ file }: { readonly file: OpenedFile }) {
  const { t } = useTranslation('importing');
  const store = useImportStore();
  const { mapping } = useImportState();
  const { table, cards } = file;
  const source = table?.source;
  const encodings = useEncodings();
  const delimiters = useDelimiters(source?.delimiter);
  const encoding = source?.encoding ?? cards?.encoding ?? '';
  const numbers = (mapping?.columns ?? []).flatMap(({ target, decimalSign }, index) =>
    target.kind === 'points' ? [{ index, decimalSign }] : [],
  );
  const preamble = table?.preamble ?? [];
  return (
    <Popover
      label={t('reading.label')}
      trigger={
        <Button variant="link" size="sm" label={`${t('reading.change')}: ${t('reading.label')}`}>
          {t('reading.change')}
        </Button>
      }
    >
      {(close) => (
        <div className={styles['choices']}>
          {encoding === '' ? null : (
            <Select
              label={t('reading.encoding')}
              options={encodings}
              value={encoding}
              placeholder={encoding}
              onChange={(next) => void store.choose({ encoding: next })}
            />
          )}
          {source === undefined || source.delimiter === '' ? null : (
            <Select
              label={t('reading.delimiter')}
              options={delimiters}
              value={source.delimiter}
              placeholder={t('match.choose')}
              onChange={(next) => void store.choose({ delimiter: next })}
            />
          )}
          {source === undefined || source.sheets.length < 2 ? null : (
            <Select
              label={t('reading.sheet')}
              options={source.sheets.map((sheet) => ({ id: sheet, label: sheet }))}
              value={source.sheet}
              placeholder={t('match.choose')}
              onChange={(next) => void store.choose({ sheet: next })}
            />
          )}
          {numbers.length === 0 ? null : (
            <Select
              label={t('reading.decimal')}
              options={[
                { id: 'auto', label: t('reading.decimalAuto') },
                { id: ',', label: t('reading.decimalComma') },
                { id: '.', label: t('reading.decimalPoint') },
              ]}
              value={numbers[0]!.decimalSign ?? 'auto'}
              placeholder={t('match.choose')}
              onChange={(next) => {
                const decimalSign = next === ',' || next === '.' ? next : null;
                void store.setColumns(
                  numbers.map(({ index }) => index),
                  { decimalSign },
                );
              }}
            />
          )}
          {source === undefined ? null : (
            <Checkbox
              isSelected={source.hasHeader}
              onChange={(hasHeader) => void store.choose({ hasHeader })}
            >
              {t('reading.header')}
            </Checkbox>
          )}
          {preamble.length === 0 ? null : (
            <Text size={2} ink="quiet" as="p" dir="auto">
              {t('reading.above', { count: table!.preambleCount, text: preamble[0] })}
            </Text>
          )}
          {table === null || table.emptyRows === 0 ? null : (
            <Text size={2} ink="quiet" as="p">
              {t('reading.empty', { count: table.emptyRows })}
            </Text>
          )}
          {source === undefined || source.brokenCharacters === 0 ? null : (
            <Text size={2} ink="warn" as="p">
              {t('reading.broken', { count: source.brokenCharacters })}
            </Text>
          )}
          <div>
            <Button size="sm" onPress={close}>
              {t('reading.done')}
            </Button>
          </div>
        </div>
      )}
    </Popover>
  );
}
