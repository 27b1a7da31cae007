import { checkImport, type CheckedRow, type ImportCheck } from '@formats/checkImport';
import { problemLimit } from '@shared/domain/importing/problemLimits';
import type { ImportRefusal } from '@shared/domain/importing/tableSource';
import { basename } from 'node:path';
import type { ImportCheckCall } from '../call';
import type { Console, ExitCode } from '../console';
import { readInput } from '../inputFile';
import { hasSentence, type Values, type Words } from '../words';

/** Reads a file as an import into an empty shop would, and reports everything. */
export async function checkImportFile(
  { file, isJson, country, encoding }: ImportCheckCall,
  console: Console,
): Promise<ExitCode> {
  const bytes = await readInput(file, console);
  if (!bytes) return 2;
  const fileName = basename(file);
  const check = await checkImport(bytes, fileName, {
    fileName,
    country,
    today: new Date().toISOString().slice(0, 10),
    ...(encoding !== null && { choices: { encoding } }),
  });

  if (isJson) await printJson(check, console);
  else await printWords(check, console);

  const { say, words } = console;
  if (check.refusal) {
    say(refusalSentence(check.refusal, words));
    say(words('check.refused', { code: check.refusal.code }));
    return 1;
  }
  const looks = check.needsLook.length;
  say(looks === 0 ? words('check.clean') : words('check.looks', { count: looks }));
  return looks === 0 ? 0 : 1;
}

/** In pieces, because a large file's report is longer than a text may be. */
async function printJson(check: ImportCheck, { print }: Console): Promise<void> {
  const { contacts, needsLook, ...head } = check;
  await print(JSON.stringify(head, null, 2).replace(/\n\}$/, ',\n'));
  await printList('contacts', contacts, print);
  await print(',\n');
  await printList('needsLook', needsLook, print);
  await print('\n}\n');
}

async function printList(
  name: string,
  items: readonly unknown[],
  print: Console['print'],
): Promise<void> {
  await print(`  "${name}": [`);
  for (let at = 0; at < items.length; at += 200) {
    const lines = items.slice(at, at + 200).map((item) => `\n    ${JSON.stringify(item)}`);
    await print(`${at === 0 ? '' : ','}${lines.join(',')}`);
  }
  await print(items.length === 0 ? ']' : '\n  ]');
}

async function printWords(check: ImportCheck, { print, words }: Console): Promise<void> {
  const { table, cards, fileName: file, kind } = check;
  const lines: string[] = [];
  if (table) {
    const { encoding, origin, delimiter } = table;
    const shown = delimiter === '' ? '–' : JSON.stringify(delimiter);
    lines.push(words('check.fileTable', { file, kind, encoding, origin, delimiter: shown }));
    lines.push(words('check.columns'));
    for (const { index, header, target, filled, works, unclear } of table.columns) {
      const values = { index: index + 1, header, target: targetText(target) };
      lines.push(`  ${words('check.column', { ...values, filled, works, unclear })}`);
    }
  } else {
    lines.push(words('check.file', { file, kind, encoding: cards?.encoding ?? '–' }));
  }
  if (cards) {
    lines.push(words('check.properties'));
    for (const property of cards.properties) {
      const { name, count } = property;
      lines.push(`  ${words('check.property', { name, count })}`);
    }
  }
  const counts = Object.entries(check.counts)
    .filter(([, count]) => count > 0)
    .map(([verdict, count]) => `${words(`import:verdict.${verdict}`)} ${count}`);
  if (check.refusal === null) {
    lines.push(words('check.rows', { counts: `${check.rowCount} (${counts.join(', ')})` }));
  }
  await print(`${lines.map((line) => line.replace(/\p{Cc}+/gu, ' ')).join('\n')}\n`);
  for (const row of check.needsLook) await print(rowText(row, words));
}

function rowText({ line, name, verdict, problems, twins }: CheckedRow, words: Words): string {
  const head = words('check.row', {
    line,
    name: oneLine(name) || words('check.nameless'),
    verdict: words(`import:verdict.${verdict}`),
  });
  const reasons = problems.map(({ code, column, value }) => {
    const key = `import:problem.${code}`;
    const sentence = hasSentence(key)
      ? words(key, { value: oneLine(value), max: problemLimit(code) })
      : code;
    return `  ${column === '' ? '' : `${oneLine(column)}: `}${sentence}`;
  });
  const others = twins.flatMap(({ ref }) =>
    ref.kind === 'row' ? [`  ${words('check.twin', { position: ref.position })}`] : [],
  );
  return `${[head, ...reasons, ...others].join('\n')}\n`;
}

/** Text of a file on one line of a terminal, without anything that could steer it. */
const oneLine = (text: string): string => text.replace(/\p{Cc}+/gu, ' ').trim();

/** A target in its own terms: `phone.value.mobile`. */
const targetText = (target: object): string =>
  Object.values(target)
    .filter((part) => typeof part === 'string' && part !== '')
    .join('.');

function refusalSentence(refusal: ImportRefusal, words: Words): string {
  if (refusal.code === 'import/wrong-kind') {
    const key = `import:wrongKind.${refusal.kind}`;
    return words(hasSentence(key) ? key : 'import:wrongKind.binary');
  }
  const values: Values = { size: '', max: '', ...refusal };
  return words(`import:refusal.${refusal.code.slice('import/'.length)}`, {
    ...values,
    ...('bytes' in refusal && { size: megabytes(refusal.bytes), max: megabytes(refusal.maxBytes) }),
    ...('maxRows' in refusal && { max: refusal.maxRows }),
    ...('maxColumns' in refusal && { max: refusal.maxColumns }),
    ...('maxCells' in refusal && { max: refusal.maxCells }),
    ...('maxParts' in refusal && { max: refusal.maxParts }),
  });
}

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1_000_000)} MB`;
