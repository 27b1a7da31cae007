import { createRepositories } from '../createRepositories';
import { serve } from '../people/port';
import { fitPhoto } from '../photos/fitPhoto';
import { openToWrite, type WritingStart } from '../workers/openToWrite';
import type { ImportProgress } from './importApi';
import { createImportService } from './importService';

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
  let tell: (progress: ImportProgress) => void = () => undefined;
  const { remote } = createImportService({
    db: opened.db,
    repositories: createRepositories(opened),
    clock: opened.clock,
    fitPhoto: ({ mediaType, bytes }) => fitPhoto(mediaType, bytes),
    onProgress: (progress) => tell(progress),
    pause: () => new Promise((resolve) => setTimeout(resolve)),
  });
  tell = serve(port, remote).tell;
}
