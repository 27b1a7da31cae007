import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { FileRefusal, PaperSize, PrintRefusal } from '@shared/ipc/desktopApi';
import type { Result } from '@shared/kernel/result';
import { usePlatform } from '@renderer/platform/PlatformContext';

/** What can be done with sheets. */
export type JobKind = 'print' | 'pdf';

/** Printing as a page sees it. */
export type PrintJob = {
  /** The sheets are to be in the document now, for the printer. */
  readonly isPrinting: boolean;
  readonly isRunning: boolean;
  /** Whether this edition saves a PDF by itself. */
  readonly savesPdf: boolean;
  readonly print: () => Promise<Result<null, PrintRefusal>>;
  /** @param name - Suggested file name, without its ending. */
  readonly savePdf: (name: string, kindName: string) => Promise<Result<string, FileRefusal>>;
};

/**
 * Prints sheets of a paper. They are put into the document only while it is printed, also when the browser's own
 * command prints it.
 */
export function usePrintJob(paper: PaperSize): PrintJob {
  const platform = usePlatform();
  const [isRunning, setRunning] = useState(false);
  const [isByBrowser, setByBrowser] = useState(false);

  useEffect(() => {
    const begin = () => flushSync(() => setByBrowser(true));
    const end = () => setByBrowser(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);

  const run = async <Answer>(job: () => Promise<Answer>): Promise<Answer> => {
    // Out of whatever is being drawn: a drawing cannot be forced from inside another.
    await Promise.resolve();
    // The sheets must be there before the job begins.
    flushSync(() => setRunning(true));
    try {
      return await job();
    } finally {
      setRunning(false);
    }
  };

  return {
    isPrinting: isRunning || isByBrowser,
    isRunning,
    savesPdf: platform.capabilities.savesPdf,
    print: () => run(() => platform.print(paper)),
    savePdf: (name, kindName) => run(() => platform.savePdf(`${name}.pdf`, kindName, paper)),
  };
}
