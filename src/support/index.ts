import process from 'node:process';
import { createConsole, NobodyReadsError } from './console';
import { run } from './run';
import { wordsFor } from './words';

// The support tool: the same domain code as the window, without a window.
run(process.argv.slice(2), createConsole(process, wordsFor(process.env))).then(
  (code) => {
    process.exitCode = code;
  },
  (fault: unknown) => {
    // Whoever closed the pipe has read enough.
    if (fault instanceof NobodyReadsError) return;
    throw fault;
  },
);
