import { useTranslation } from 'react-i18next';
import { useFormat } from '@renderer/i18n/useFormat';
import type { ImportTrouble } from './useImport';

/** Says why a file cannot be read or written, in a sentence. */
export function useRefusalText(): (trouble: ImportTrouble) => string {
  const { t } = useTranslation(['importing', 'import', 'errors']);
  const format = useFormat();
  // The codes come from refusals; the catalogues have a sentence for each.
  const say = t as unknown as (key: string, values: Readonly<Record<string, unknown>>) => string;

  return ({ fileName, refusal }) => {
    if (refusal.code === 'fault') return t('trouble.fault');
    const values: Record<string, unknown> = { fileName, ...refusal };
    if (typeof values['maxBytes'] === 'number') {
      values['max'] = format.fileSize(values['maxBytes']);
      values['size'] = format.fileSize(Number(values['bytes'] ?? values['maxBytes']));
    }
    for (const name of ['maxRows', 'maxColumns', 'maxCells', 'maxParts']) {
      if (typeof values[name] === 'number') values['max'] = format.number(values[name]);
    }
    if (refusal.code === 'import/wrong-kind') {
      return say(`import:wrongKind.${String(values['kind'])}`, values);
    }
    if (refusal.code.startsWith('import/')) {
      return say(`import:refusal.${refusal.code.slice('import/'.length)}`, values);
    }
    return say(`errors:${refusal.code}`, values);
  };
}
