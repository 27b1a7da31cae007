import type { Words } from './words';

/** 0: all is well. 1: something was found. 2: the call was wrong. */
export type ExitCode = 0 | 1 | 2;

/** What a command talks to. */
export type Console = {
  /** Writes to standard output; resolves when it may go on, so that memory stays small. */
  readonly print: (text: string) => Promise<void>;
  /** One sentence on standard error. */
  readonly say: (sentence: string) => void;
  readonly words: Words;
};

/** Nobody reads standard output any more, as after `| head`: stop, that is all. */
export class NobodyReadsError extends Error {
  override readonly name = 'NobodyReadsError';
}

/** Without what could steer a terminal: names in a file are anybody's. */
const harmless = (text: string): string =>
  text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, '');

/** The console of a process. */
export function createConsole(process: NodeJS.Process, words: Words): Console {
  const { stdout, stderr } = process;
  let isClosed = false;
  // Without listeners a closed pipe would end the process with a stack trace.
  stdout.on('error', () => {
    isClosed = true;
  });
  stderr.on('error', () => undefined);
  return {
    words,
    say: (sentence) => {
      stderr.write(`${harmless(sentence)}\n`);
    },
    print: (text) =>
      new Promise((resolve, reject) => {
        if (isClosed) {
          reject(new NobodyReadsError());
          return;
        }
        stdout.write(text, (fault) => {
          if (fault) reject(new NobodyReadsError());
          else resolve();
        });
      }),
  };
}
