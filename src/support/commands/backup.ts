import { readBackup, type RowBlock } from '@formats/backup/readBackup';
import { lineOf } from '@formats/backup/writer';
import { totalOf, type BackupRow } from '@shared/domain/backups/backup';
import { createFigureIds, figuresOf } from '@shared/domain/backups/figures';
import type { UnreadableBackup } from '@shared/domain/backups/refusal';
import type { Console, ExitCode } from '../console';
import { NO_KEYS, readBackupInput, type KeyFiles } from '../backupInput';

/** Says whether a backup is sound; its manifest and figures, or what is wrong, as JSON. */
export async function verifyBackup(
  file: string,
  console: Console,
  keys: KeyFiles = NO_KEYS,
): Promise<ExitCode> {
  const input = await readBackupInput(file, keys, console);
  if (!input.ok) return input.exit;
  const { bytes } = input;
  const { ids, add } = createFigureIds();
  const result = await readBackup(bytes, {
    onRows: ({ table, rows }) => {
      for (const row of rows) add({ table, row } as BackupRow);
    },
  });
  if (!result.ok) {
    await console.print(json({ isSound: false, refusal: result.refusal }));
    sayRefusal(result.refusal, console);
    return 1;
  }
  const { value: manifest } = result;
  const figures = figuresOf(ids);
  await console.print(json({ isSound: true, sizeBytes: bytes.length, manifest, figures }));
  console.say(
    console.words('sound', { count: totalOf(manifest.counts), ...manifestWords(manifest) }),
  );
  return 0;
}

/** Prints every row of a backup as a line of JSON, as it stands in the file. */
export async function printBackup(
  file: string,
  console: Console,
  keys: KeyFiles = NO_KEYS,
): Promise<ExitCode> {
  const input = await readBackupInput(file, keys, console);
  if (!input.ok) return input.exit;
  const { bytes } = input;
  const print = ({ table, rows }: RowBlock): Promise<void> =>
    console.print(rows.map((row) => lineOf(table, row)).join(''));
  const result = await readBackup(bytes, { onRows: print });
  if (result.ok) {
    console.say(console.words('printed', { count: totalOf(result.value.counts) }));
    return 0;
  }
  sayRefusal(result.refusal, console);
  console.say(console.words('provisional'));
  return 1;
}

/** A value as it is printed. */
export const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const manifestWords = ({
  createdAt,
  appVersion,
}: {
  readonly createdAt: string;
  readonly appVersion: string;
}) => ({ createdAt, appVersion });

/** Says why a backup is not sound. */
export function sayRefusal(refusal: UnreadableBackup, { say, words }: Console): void {
  const name = refusal.code.slice('backups/'.length);
  say(words(`refusal.${name}`, { damage: '', looksLike: '', appVersion: '', ...refusal }));
  if ('line' in refusal && refusal.line > 0) {
    say(words('where', { code: refusal.code, line: refusal.line }));
  }
}
