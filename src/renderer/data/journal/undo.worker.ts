import { serve } from '../people/port';
import { openToWrite, type WritingStart } from '../workers/openToWrite';
import { createAnnouncer } from './announcer';
import { createDoor } from './door';
import { createJournal } from './journal';
import type { UndoProgress, UndoRemote } from './longUndo';

// Told once where the data lies; afterwards everything goes through the port.
addEventListener(
  'message',
  ({ data, ports }: MessageEvent<WritingStart>) => {
    start(data, ports[0]!).catch((fault: unknown) => {
      // Outside the promise, so that it reaches whoever started the worker.
      setTimeout(() => {
        throw fault;
      });
    });
  },
  { once: true },
);

async function start(told: WritingStart, port: MessagePort): Promise<void> {
  const opened = await openToWrite(told);
  const door = createDoor({ ...opened, announcer: createAnnouncer(opened.db.name) });
  const journal = createJournal({ ...opened, door });
  const stopping = new AbortController();
  let tell: (progress: UndoProgress) => void = () => undefined;
  const remote: UndoRemote = {
    invert: (batchId, wanted) => {
      const invert = wanted === 'undo' ? journal.undoBatch : journal.redoBatch;
      return invert(batchId, {
        signal: stopping.signal,
        onProgress: (done, total) => tell({ done, total }),
      });
    },
    stop: () => {
      stopping.abort();
      return Promise.resolve();
    },
  };
  tell = serve(port, remote).tell;
}
