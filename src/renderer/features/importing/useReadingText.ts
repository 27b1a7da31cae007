import { useTranslation } from 'react-i18next';
import type { Option } from '@renderer/ui/Option';
import { OFFERED_ENCODINGS } from '@formats/textEncoding';
import type { OpenedFile } from './useImport';

const DELIMITERS = [
  [',', 'comma'],
  [';', 'semicolon'],
  ['\t', 'tab'],
  ['|', 'pipe'],
  [':', 'colon'],
] as const;

/** How a file is read, in short: letters, separator, sheet, where it comes from. */
export function useReadingText(): (file: OpenedFile) => string {
  const { t } = useTranslation('importing');
  const encodings = useEncodings();
  const delimiters = useDelimiters();
  return ({ table, cards }) => {
    const nameOf = (options: readonly Option[], id: string): string =>
      options.find((option) => option.id === id)?.label ?? id;
    const source = table?.source;
    const encoding = source?.encoding ?? cards?.encoding ?? '';
    return [
      ...(table && table.origin !== 'other' ? [t(`origin.${table.origin}`)] : []),
      ...(encoding === '' ? [] : [nameOf(encodings, encoding)]),
      ...(source && source.delimiter !== '' ? [nameOf(delimiters, source.delimiter)] : []),
      ...(source && source.sheets.length > 1
        ? [t('reading.sheetNamed', { sheet: source.sheet })]
        : []),
      ...(source?.hasHeader === false ? [t('reading.noHeader')] : []),
    ].join(' · ');
  };
}

/** The encodings to choose from, most likely first. */
export function useEncodings(): readonly Option[] {
  const { t } = useTranslation('importing');
  return OFFERED_ENCODINGS.map((id) => ({ id, label: t(`encoding.${id as 'utf-8'}`) }));
}

/** What may stand between columns. */
export function useDelimiters(current = ''): readonly Option[] {
  const { t } = useTranslation('importing');
  const known = DELIMITERS.map(([id, name]) => ({ id, label: t(`delimiter.${name}`) }));
  if (current === '' || known.some(({ id }) => id === current)) return known;
  return [...known, { id: current, label: t('delimiter.other', { sign: current }) }];
}
