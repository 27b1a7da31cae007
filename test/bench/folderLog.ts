import { createHash } from 'node:crypto';
import { createActLog } from '@shared/domain/journal/log/actLog';
import { createNodeFolder } from '../../src/main/journal/nodeFolder';
import { timesOf, type Line } from './measure';

/** About what a note to a person comes to in the log, in bytes. */
const ACT_BYTES = 1200;

/** An act in the log of a folder, flushed to the device, beside an append that is not flushed. */
export async function measureFolderLog(folder: string): Promise<readonly Line[]> {
  const log = createActLog({
    folder: createNodeFolder(folder),
    sha256: (...parts) => {
      const hash = createHash('sha256');
      for (const part of parts) hash.update(part);
      return hash.digest();
    },
    newId: () => 'bench',
  });
  const payload = new Uint8Array(ACT_BYTES).fill(7);
  const seqs = Array.from({ length: 500 }, (_none, index) => index + 1);
  const times = await timesOf(seqs, (seq) =>
    log.append({ seq, id: `b${seq}`, schema: 1, isFirst: true, isLast: true }, payload),
  );
  return [{ work: 'desktop: an act to the log in a folder, flushed', times }];
}
