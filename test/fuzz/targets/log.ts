import { strToU8 } from 'fflate';
import { decodeAct, encodeAct, UnreadableActError } from '@formats/actLog/actCodec';
import type { Heading } from '@shared/domain/journal/log/heading';
import { encodeRecord, FIRST_CHAIN, fromHex } from '@shared/domain/journal/log/record';
import { createSentinelFile } from '@shared/domain/journal/log/sentinel';
import type { LoggedAct } from '@formats/actLog/actCodec';
import { levelDbRecord, tailOfLevelDbLog } from '../../../src/main/preflight/levelDbLog';
import { createMemoryFolder } from '../../support/memoryFolder';
import { aLog, sha256 } from '../../support/testLog';
import { mutateBytes, mutateJson, mutateText } from '../mutate';
import type { Random } from '../random';
import { expectHarmless, type Target } from '../target';

const FIGURES = { counts: { contacts: 2 }, ledgerSum: 24 };

const SEGMENT: Heading = {
  ...{ kind: 'segment', number: 1, install: 'x', seq: 0, id: '', isBase: false },
  ...{ figures: { counts: {}, ledgerSum: 0 }, schema: 6, rewriting: '', before: FIRST_CHAIN },
};
const ACTS: readonly Heading[] = [
  { kind: 'act', seq: 1, id: 'b1', isLast: true, delta: FIGURES },
  { kind: 'act', seq: 2, id: 'b2', isLast: false },
  { kind: 'act', seq: 2, id: 'b2', isLast: true },
];

const ACT = {
  batch: { id: 'b1', seq: 1, at: '0195a0000001-0000-till', device: 'till', act: { key: 'note' } },
  changes: [
    { id: 'b1/1', batch: 'b1', table: 'contacts', key: 'c1', kind: 'create', keys: ['c1'] },
  ],
  created: [{ table: 'contacts', rows: [{ id: 'c1', name: 'Mina', photo: Uint8Array.of(1, 2) }] }],
} as unknown as LoggedAct;

/** A log of which one heading or payload is another one, with every checksum right. */
function forgedLog(random: Random): Uint8Array {
  const headings: Heading[] = [SEGMENT, ...ACTS];
  const at = random.below(headings.length);
  headings[at] = mutateJson(headings[at], random) as Heading;
  let chain = fromHex(FIRST_CHAIN);
  const pieces: Uint8Array[] = [];
  for (const heading of headings) {
    const record = encodeRecord(heading, random.bytes(random.below(40)), chain, sha256);
    pieces.push(record.bytes);
    chain = record.chain;
  }
  return Buffer.concat(pieces);
}

const PIECE = [...encodeAct(ACT)][0]!;

const SENTINEL = JSON.stringify({ seq: 3, figures: FIGURES, appVersion: '0.1.0', schema: 6 });

/** A log of the engine: whole records, then one that the power cut off. */
function levelDbLog(random: Random): Uint8Array {
  const pieces = Array.from({ length: 1 + random.below(5) }, () =>
    levelDbRecord(random.bytes(random.below(900))),
  );
  const log = new Uint8Array(Buffer.concat(pieces));
  return log.subarray(0, log.length - random.below(40));
}

/** The log of acts, the acts in it, and what is remembered beside it. */
export const LOG_TARGETS: readonly Target[] = [
  {
    name: 'act-log',
    weight: 3,
    make: (random) => {
      const log = forgedLog(random);
      return random.oneIn(2) ? mutateBytes(log, random) : log;
    },
    read: async (bytes) => {
      const folder = createMemoryFolder();
      folder.files.set('00000001.log', bytes.slice());
      const log = aLog(folder);
      await log.standing();
      const { entries } = await log.read(null);
      expectHarmless(entries, 'act-log');
    },
  },
  {
    name: 'level-db',
    weight: 1,
    make: (random) => {
      const log = levelDbLog(random);
      return random.oneIn(2) ? mutateBytes(log, random) : log;
    },
    read: (bytes) => {
      const { end, kind } = tailOfLevelDbLog(bytes);
      if (end < 0 || end > bytes.length) throw new Error('level-db: ends elsewhere');
      if ((kind === 'whole') !== (end === bytes.length)) throw new Error('level-db: misjudged');
      // What is left after the cut is whole, and stays as it is.
      if (kind !== 'torn') return;
      const cut = tailOfLevelDbLog(bytes.subarray(0, end));
      if (cut.kind !== 'whole' || cut.end !== end) throw new Error('level-db: cut too little');
    },
  },
  {
    name: 'act',
    weight: 2,
    make: (random) => {
      if (random.oneIn(3)) return mutateBytes(PIECE, random);
      const lines = new TextDecoder().decode(PIECE.subarray(1)).split('\n');
      const at = random.below(lines.length);
      lines[at] = random.oneIn(2)
        ? mutateText(lines[at]!, random)
        : JSON.stringify(mutateJson(JSON.parse(lines[at]!), random));
      return Buffer.concat([Uint8Array.of(0), strToU8(lines.join('\n'))]);
    },
    read: (bytes) => {
      try {
        expectHarmless(decodeAct([bytes]), 'act');
      } catch (fault) {
        if (!(fault instanceof UnreadableActError)) throw fault;
      }
    },
  },
  {
    name: 'sentinel',
    weight: 1,
    make: (random) =>
      strToU8(
        random.oneIn(2)
          ? mutateText(SENTINEL, random)
          : JSON.stringify(mutateJson(JSON.parse(SENTINEL), random)),
      ),
    read: async (bytes) => {
      const folder = createMemoryFolder();
      folder.files.set('state.json', bytes.slice());
      expectHarmless(await createSentinelFile(folder).read(), 'sentinel');
    },
  },
];
