import { NO_KEYS } from '../../../src/support/backupInput';
import { readCall } from '../../../src/support/call';
import { describe, expect, it } from 'vitest';

const wrong = (sentence: string, values: object = {}) => ({ command: 'wrong', sentence, values });
const check = (values: object) => ({
  command: 'import-check',
  file: 'a.csv',
  isJson: false,
  country: 'DE',
  encoding: null,
  ...values,
});

describe('a call of the support tool', () => {
  it.each([
    [[], { command: 'help' }],
    [['help'], { command: 'help' }],
    [['--help'], { command: 'help' }],
    [['--version'], { command: 'version' }],
    [
      ['backup-verify', 'a b.regulars'],
      { command: 'backup-verify', file: 'a b.regulars', keys: NO_KEYS },
    ],
    [['backup-print', '--', '--odd'], { command: 'backup-print', file: '--odd', keys: NO_KEYS }],
    [['ledger-verify', 'a'], { command: 'ledger-verify', file: 'a', keys: NO_KEYS }],
    [
      ['backup-verify', '--identity-file', 'k', 'a', '--passphrase-file=p'],
      {
        command: 'backup-verify',
        file: 'a',
        keys: { identityFile: 'k', passphraseFile: 'p' },
      },
    ],
    [['ledger-verify', '--json', 'a'], { command: 'ledger-verify', file: 'a', keys: NO_KEYS }],
    [['ledger-verify'], wrong('needsFile')],
    [['import-check', 'a.csv'], check({})],
    [['import-check', '--json', 'a.csv'], check({ isJson: true })],
    [['import-check', 'a.csv', '--country', 'jp'], check({ country: 'JP' })],
    [
      ['import-check', 'a.csv', '--country=AT', '--encoding=utf-16le'],
      check({ country: 'AT', encoding: 'utf-16le' }),
    ],
    [['import-check', 'a.csv', '--country', 'Japan'], wrong('notACountry', { value: 'JAPAN' })],
    [['import-check', 'a.csv', '--country'], wrong('needsValue', { option: '--country' })],
    [['import-check', 'a.csv', '--encoding='], wrong('needsValue', { option: '--encoding' })],
    [['import-check', 'a.csv', 'b.csv'], wrong('needsFile')],
    [['import-check'], wrong('needsFile')],
    [['backup-verify', 'a', '--json'], wrong('unknownOption', { option: '--json' })],
    [['restore'], wrong('unknownCommand', { command: 'restore' })],
    [['constructor'], wrong('unknownCommand', { command: 'constructor' })],
  ])('%j', (words, call) => {
    expect(readCall(words)).toEqual(call);
  });
});
