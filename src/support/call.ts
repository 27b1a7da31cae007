import type { Values } from './words';

/** What was asked for. */
export type Call =
  | { readonly command: 'help' | 'version' }
  | { readonly command: 'backup-verify' | 'backup-print'; readonly file: string }
  | ImportCheckCall
  /** The call is wrong; a sentence of the namespace `support` says how. */
  | { readonly command: 'wrong'; readonly sentence: string; readonly values: Values };

/** A check of a file that somebody wants to import. */
export type ImportCheckCall = {
  readonly command: 'import-check';
  readonly file: string;
  readonly isJson: boolean;
  /** ISO 3166-1 alpha-2: the country that phone numbers and dates are read with. */
  readonly country: string;
  /** `null`: find out. */
  readonly encoding: string | null;
};

const OPTIONS: Readonly<Record<string, readonly string[]>> = {
  'import-check': ['--json', '--country', '--encoding'],
  'backup-verify': [],
  'backup-print': [],
};

const TAKES_VALUE: ReadonlySet<string> = new Set(['--country', '--encoding']);

const wrong = (sentence: string, values: Values = {}): Call => ({
  command: 'wrong',
  sentence,
  values,
});

/** Reads the words after the program's name. Options may stand anywhere; after `--` come files only. */
export function readCall(words: readonly string[]): Call {
  const [command, ...rest] = words;
  if (command === undefined || command === 'help' || command === '--help' || command === '-h') {
    return { command: 'help' };
  }
  if (command === '--version' || command === '-v') return { command: 'version' };
  const known = Object.hasOwn(OPTIONS, command) ? OPTIONS[command] : undefined;
  if (!known) return wrong('unknownCommand', { command });

  const files: string[] = [];
  const options = new Map<string, string>();
  for (let i = 0; i < rest.length; i += 1) {
    const word = rest[i]!;
    if (word === '--') {
      files.push(...rest.slice(i + 1));
      break;
    }
    if (!word.startsWith('--')) {
      files.push(word);
      continue;
    }
    const equals = word.indexOf('=');
    const option = equals < 0 ? word : word.slice(0, equals);
    if (!known.includes(option)) return wrong('unknownOption', { option });
    if (!TAKES_VALUE.has(option)) {
      options.set(option, '');
      continue;
    }
    const value = equals < 0 ? rest[(i += 1)] : word.slice(equals + 1);
    if (value === undefined || value === '') return wrong('needsValue', { option });
    options.set(option, value);
  }
  const [file] = files;
  if (files.length !== 1 || file === undefined || file === '') return wrong('needsFile');
  if (command === 'backup-verify' || command === 'backup-print') return { command, file };

  const country = (options.get('--country') ?? 'DE').toUpperCase();
  if (!/^[A-Z]{2}$/.test(country)) return wrong('notACountry', { value: country });
  return {
    command: 'import-check',
    file,
    isJson: options.has('--json'),
    country,
    encoding: options.get('--encoding') ?? null,
  };
}
