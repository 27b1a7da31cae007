import { readBackup } from '@formats/backup/readBackup';
import { lineOf } from '@formats/backup/writer';
import { aContact, backupBytes, rowsOf, SAMPLE } from '@test/unit/backups/sampleBackup';
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import packageJson from '../../../package.json';

// Every call starts a process, which takes its time on a busy computer.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const tool = join(import.meta.dirname, '../../../scripts/regulars.mjs');
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'regulars-tool-'));
  // The first call builds the tool.
  await call(['--version']);
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

type Outcome = { readonly code: number | null; readonly out: string; readonly err: string };

/** Runs the tool as a person does, standing in the test's folder. */
function call(
  words: readonly string[],
  options: { language?: string; readBytes?: number } = {},
): Promise<Outcome> {
  const child = spawn(process.execPath, [tool, ...words], {
    cwd: folder,
    env: { ...process.env, INIT_CWD: folder, LC_ALL: options.language ?? 'C' },
  });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    if (options.readBytes !== undefined && out.length >= options.readBytes) child.stdout.destroy();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

const put = (name: string, bytes: Uint8Array | string) => writeFile(join(folder, name), bytes);

describe('the support tool', () => {
  it('says its version and what it can do', async () => {
    expect(await call(['--version'])).toEqual({
      code: 0,
      out: `${packageJson.version}\n`,
      err: '',
    });
    const help = await call(['help']);
    expect(help).toMatchObject({ code: 0, err: '' });
    for (const command of ['import-check', 'backup-verify', 'backup-print', 'ledger-verify']) {
      expect(help.out).toContain(`${command} FILE`);
    }
  });

  it('answers a wrong call with 2, a sentence and the help, in the language of the terminal', async () => {
    const english = await call(['restore', 'x']);
    expect(english).toMatchObject({ code: 2, out: '' });
    expect(english.err).toContain('There is no command “restore”.');
    const german = await call(['restore', 'x'], { language: 'de_AT.UTF-8' });
    expect(german.err).toContain('Den Befehl „restore“ gibt es nicht.');
    expect(await call(['backup-verify', 'nowhere'])).toMatchObject({
      code: 2,
      out: '',
      err: 'There is no file “nowhere”.\n',
    });
    expect(await call(['backup-verify', '.'])).toMatchObject({ code: 2, out: '' });
  });
});

describe('backup-verify', () => {
  it('says what is in a sound backup', async () => {
    await put('sound.regulars', await backupBytes());
    const { code, out, err } = await call(['backup-verify', 'sound.regulars']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      isSound: true,
      manifest: { schemaVersion: 6, counts: { contacts: 4, purchases: 1, customs: 1 } },
      figures: { people: 3, notes: 2, promises: 1, purchases: 1, appointments: 1 },
    });
    expect(err).toBe(
      'Sound: 60 entries, as of 2026-03-18T19:04:00.000Z, written by Regulars 0.1.0.\n',
    );
  });

  it('finds what is wrong with others', async () => {
    const bytes = await backupBytes();
    await put('short.regulars', bytes.subarray(0, bytes.length >> 1));
    await put('table.csv', 'Name;Telefon\n');
    await put('empty.regulars', '');
    const short = await call(['backup-verify', 'short.regulars']);
    expect(short.code).toBe(1);
    expect(JSON.parse(short.out)).toMatchObject({
      isSound: false,
      refusal: { code: 'backups/truncated' },
    });
    expect(short.err).toContain('ends too early');
    expect(await call(['backup-verify', 'table.csv'])).toMatchObject({
      code: 1,
      err: 'This is not a backup of Regulars. It looks like: text.\n',
    });
    expect(await call(['backup-verify', 'empty.regulars'])).toMatchObject({
      code: 1,
      err: 'The file is empty, 0 bytes.\n',
    });
  });

  it.each([
    [1, { contacts: 4, photos: 1, changes: 2, purchases: 0, ledgerEntries: 0 }],
    [2, { contacts: 3, purchases: 5, refunds: 1, cards: 2, ledgerEntries: 31 }],
    [
      3,
      {
        contacts: 4,
        appointments: 3,
        customs: 2,
        greetings: 3,
        countryNotes: 1,
        holidayCorrections: 4,
      },
    ],
    [
      4,
      {
        contacts: 4,
        thanks: 2,
        keepInTouch: 2,
        journeys: 1,
        answers: 2,
        criticisms: 1,
        ideas: 1,
        messages: 2,
        segments: 2,
        campaigns: 1,
      },
    ],
    [5, { contacts: 3, purchases: 2, costs: 1, rates: 1 }],
    [
      6,
      {
        contacts: 2,
        consentEvents: 1,
        twinDecisions: 1,
        personMerges: 1,
        erasures: 1,
        exchanges: 1,
      },
    ],
  ])('reads the backups of every release: schema version %i', async (schemaVersion, counts) => {
    const fixtures = join(import.meta.dirname, '../../fixtures/backups');
    const file = join(fixtures, `schema-${schemaVersion}.regulars`);
    expect(await call(['backup-verify', file])).toMatchObject({ code: 0 });
    expect(await call(['ledger-verify', file])).toMatchObject({ code: 0 });
    expect(await readBackup(await readFile(file))).toMatchObject({
      ok: true,
      value: { schemaVersion, counts },
    });
  });
});

describe('figures', () => {
  const span = ['--from', '2026-01-01', '--to', '2026-03-31'];

  it('prints the nine with what was put in, and for each country', async () => {
    await put('figures.regulars', await backupBytes());
    const words = ['figures', 'figures.regulars', ...span, '--by', 'country', '--shop-zone', 'UTC'];
    const { code, out, err } = await call(words);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const report = JSON.parse(out) as {
      readonly figures: readonly { readonly key: string; readonly inputs: object }[];
      readonly groups: readonly { readonly figures: readonly unknown[] }[];
    };
    expect(report).toMatchObject({ from: '2026-01-01', to: '2026-03-31', isSample: false });
    const keys = ['retention', 'gross-churn', 'net-churn', 'repeat-rate', 'frequency', 'nps'];
    expect(report.figures.map(({ key }) => key)).toEqual([...keys, 'csat', 'aov', 'clv', 'cac']);
    expect(report.figures[7]).toMatchObject({ key: 'aov', unit: 'EUR', n: 1, state: 'value' });
    expect(report.figures[9]?.inputs).toEqual({ cost: '45.00 EUR', 'new-customers': 1 });
    expect(report.groups.length).toBeGreaterThan(0);
  });

  it.each([
    [['figures', 'figures.regulars'], 'Name the first and the last day'],
    [['figures', 'x', '--from', '2026-02-30', '--to', '2026-03-31'], 'is not a day'],
    [['figures', 'x', '--from', '2026-03-01', '--to', '2026-02-01'], 'is after'],
    [['figures', 'x', ...span, '--by', 'colour'], 'is no split'],
    [['figures', 'x', ...span, '--currency', 'euro'], 'is not a currency'],
  ])('refuses %j', async (words, sentence) => {
    const { code, err } = await call(words);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
  });
});

describe('the terminal', () => {
  it('is not steered by what stands in a file', async () => {
    const { gzipSync } = await import('node:zlib');
    const head = {
      format: 'regulars-backup',
      formatVersion: 9,
      appVersion: '9 \u001b[31mred\u0007',
    };
    await put('steering.regulars', gzipSync(`${JSON.stringify(head)}\n`));
    const verified = await call(['backup-verify', 'steering.regulars']);
    expect(verified).toMatchObject({ code: 1 });
    expect(verified.err).toContain('9 [31mred');
    await put('steering.csv', 'Name,\u001b]0;x\u0007Ort\nAnna,Bonn\n');
    const checked = await call(['import-check', 'steering.csv']);
    expect(/[\u001b\u0007]/.test(checked.out + checked.err + verified.err)).toBe(false);
  });
});

describe('backup-print', () => {
  it('prints every row as it stands in the file', async () => {
    await put('print.regulars', await backupBytes());
    const { code, out, err } = await call(['backup-print', 'print.regulars']);
    expect(out).toBe(
      rowsOf(SAMPLE)
        .map(({ table, row }) => lineOf(table, row))
        .join(''),
    );
    expect({ code, err }).toEqual({ code: 0, err: '60 entries.\n' });
  });

  it('says that nothing of a damaged file may be used', async () => {
    const bytes = await backupBytes();
    bytes[bytes.length - 6]! ^= 1;
    await put('damaged.regulars', bytes);
    const { code, err } = await call(['backup-print', 'damaged.regulars']);
    expect(code).toBe(1);
    expect(err).toContain('must not be used');
  });

  it('stops without a word when nobody reads on', async () => {
    const contacts = Array.from({ length: 20_000 }, (_, i) => aContact(`c${100_000 + i}`));
    await put('large.regulars', await backupBytes({ contacts }));
    const { code, err } = await call(['backup-print', 'large.regulars'], { readBytes: 100 });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const whole = await call(['backup-print', 'large.regulars']);
    expect(whole.out.split('\n')).toHaveLength(20_001);
  });
});

describe('import-check', () => {
  const table = 'Vorname;Nachname;Geburtstag\nAnna;Müller;02.11.1986\nBo;;31.02.1980\n';

  it('tells in words what an import would do', async () => {
    await put('people.csv', Buffer.from(table, 'latin1'));
    const { code, out, err } = await call(['import-check', 'people.csv']);
    expect(out).toContain('people.csv: csv, windows-1252, delimiter ";"');
    expect(out).toContain('1. Vorname: text.given; filled 2, clear 2, unclear 0');
    expect(out).toContain('Geburtstag: There is no such day as “31.02.1980”.');
    expect({ code, err }).toEqual({ code: 1, err: '1 row needs a look.\n' });
  });

  it('tells everything as JSON', async () => {
    await put('people.csv', table);
    const { code, out } = await call(['import-check', 'people.csv', '--json', '--country', 'AT']);
    const check = JSON.parse(out) as {
      contacts: { draft: { name: string } }[];
      needsLook: unknown[];
    };
    expect(check).toMatchObject({ kind: 'csv', rowCount: 2, refusal: null });
    expect(check.contacts.map(({ draft }) => draft.name)).toEqual(['Anna Müller', 'Bo']);
    expect(check.needsLook).toHaveLength(1);
    expect(code).toBe(1);
  });

  it('finds nothing where all is clear, and says why a file is none', async () => {
    await put('clear.csv', 'Vorname;Nachname\nAnna;Müller\n');
    expect(await call(['import-check', 'clear.csv'])).toMatchObject({
      code: 0,
      err: 'No row needs a look.\n',
    });
    await put('sound.regulars', await backupBytes());
    const { code, err } = await call(['import-check', 'sound.regulars', '--json']);
    expect(code).toBe(1);
    expect(err).toContain('This is a backup of Regulars.');
    expect(err).toContain('import/wrong-kind');
  });

  it('lets nothing of a file steer the terminal', async () => {
    await put('steer.csv', 'Vorname;Geburtstag\n\u001b[31mAnna;\u001b]0;x\u00071986-02-31\n');
    const { out } = await call(['import-check', 'steer.csv']);
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  });
});
