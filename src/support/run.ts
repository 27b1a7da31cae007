import { version } from '../../package.json';
import { readCall } from './call';
import { printBackup, verifyBackup } from './commands/backup';
import { printFigures } from './commands/figures';
import { printGoodMoment } from './commands/goodMoment';
import { printHolidays } from './commands/holidays';
import { checkImportFile } from './commands/importCheck';
import { verifyLedgerFile } from './commands/ledger';
import type { Console, ExitCode } from './console';

const COMMANDS = [
  'import-check',
  'backup-verify',
  'backup-print',
  'ledger-verify',
  'figures',
  'holidays',
  'good-moment',
  'help',
  'version',
] as const;

/** Does what the words after the program's name ask for. */
export async function run(words: readonly string[], console: Console): Promise<ExitCode> {
  const call = readCall(words);
  switch (call.command) {
    case 'help':
      await console.print(help(console));
      return 0;
    case 'version':
      await console.print(`${version}\n`);
      return 0;
    case 'backup-verify':
      return verifyBackup(call.file, console, call.keys);
    case 'backup-print':
      return printBackup(call.file, console, call.keys);
    case 'ledger-verify':
      return verifyLedgerFile(call.file, console, call.keys);
    case 'figures':
      return printFigures(call, console);
    case 'import-check':
      return checkImportFile(call, console);
    case 'holidays':
      return printHolidays(call, console);
    case 'good-moment':
      return printGoodMoment(call, console);
    case 'wrong':
      console.say(console.words(call.sentence, call.values));
      console.say(help(console).trimEnd());
      return 2;
  }
}

function help({ words }: Console): string {
  const commands = COMMANDS.map((command) => `  ${words(`commands.${command}`)}`);
  return `${[words('usage'), '', ...commands, '', words('exit')].join('\n')}\n`;
}
