import type { LedgerEntry } from '@shared/domain/loyalty/ledgerEntry';
import { standingLines } from '@shared/domain/loyalty/standingLines';
import { problemsIn } from '@test/support/shopBook';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ImportReport } from '@renderer/data/importing/importApi';
import { factsOf, freshRepositories, granted } from '@test/support/testDatabase';
import { aDraft } from '@test/support/builders';
import { anImport, broughtIn, bytesOf, fixture, looked, PLACE, WORDS } from './anImport';

const fixtures = join(import.meta.dirname, '../../fixtures');
const files = ['import', 'vcard'].flatMap((folder) =>
  readdirSync(join(fixtures, folder)).map((name) => `${folder}/${name}`),
);

const rowsOf = ({ counts }: ImportReport): number =>
  Object.values(counts.verdicts).reduce((sum, count) => sum + count, 0) + counts.skipped;

/** The length of the longest list anywhere in a message. */
const longestListIn = (message: unknown): number =>
  typeof message === 'object' && message !== null
    ? Math.max(
        Array.isArray(message) ? message.length : 0,
        ...Object.values(message).map(longestListIn),
      )
    : 0;

describe('a whole import', () => {
  it.each(files)(
    '%s comes in, comes again without news, and goes without a trace',
    async (path) => {
      const { data, remote } = await anImport();
      const somebody = granted(await data.contacts.create(aDraft('Somebody Else'))).value;
      const before = await factsOf(data.db);

      const report = await broughtIn(remote, path, fixture(path));
      expect(rowsOf(report)).toBe(report.counts.rowCount);
      expect(report.counts.verdicts.new).toBeGreaterThan(0);
      expect(await data.db.contacts.count()).toBe(1 + report.counts.verdicts.new);
      const after = await factsOf(data.db);

      const { forecast } = await looked(remote, path, fixture(path));
      expect(forecast.counts.verdicts).toMatchObject({ new: 0, update: 0, twin: 0 });
      const again = granted(await remote.write(WORDS));
      expect(again.batchId).toBeNull();
      expect(await factsOf(data.db)).toEqual(after);

      granted(await data.journal.undoBatch(report.batchId!));
      // The book loses no line, nor the rules that its lines name: opening balances are countered.
      const { ledgerEntries, programmes, ...others } = await factsOf(data.db);
      expect({ ...others, ledgerEntries: [], programmes: [] }).toEqual(before);
      const lines = ledgerEntries as readonly LedgerEntry[];
      expect(standingLines(lines).size).toBe(0);
      expect(lines.reduce((sum, { points }) => sum + points, 0)).toBe(0);
      expect(programmes!.length).toBe(lines.length > 0 ? 1 : 0);
      expect(await problemsIn(data.db)).toEqual([]);
      expect(await data.contacts.get(somebody.id)).not.toBeNull();
    },
  );

  it('hands the window no more rows than it asks for', async () => {
    const { data, remote, progress } = await anImport();
    const rows = Array.from({ length: 3000 }, (_, at) => `Person ${at},p${at}@example.com`);
    const { file, forecast } = await looked(
      remote,
      'many.csv',
      bytesOf(['Name,Email', ...rows].join('\n')),
    );
    // The rows of a list are numbers in one piece of memory, which is handed over.
    const positions = await remote.positions('all');
    expect(positions).toBeInstanceOf(Uint32Array);
    expect(positions).toHaveLength(3000);
    expect(await remote.rows([...positions.subarray(0, 60)])).toHaveLength(60);
    const report = granted(await remote.write(WORDS));
    expect(await data.db.contacts.count()).toBe(3000);
    for (const message of [file, forecast, report, ...progress]) {
      expect(longestListIn(message)).toBeLessThan(100);
    }
    expect(progress.length).toBeLessThan(100);
  });

  it('says how far it is, and leaves nothing when it is stopped', async () => {
    const { data, remote, progress } = await anImport();
    const rows = Array.from({ length: 3000 }, (_, at) => `Person ${at},p${at}@example.com`);
    await looked(remote, 'many.csv', bytesOf(['Name,Email', ...rows].join('\n')));
    expect(progress.some(({ phase }) => phase === 'checking')).toBe(true);

    const writing = remote.write(WORDS);
    await remote.cancel();
    expect(await writing).toMatchObject({ ok: false, refusal: { code: 'data/cancelled' } });
    expect(await data.db.contacts.count()).toBe(0);
    expect(await data.db.batches.count()).toBe(0);

    expect(granted(await remote.write(WORDS)).counts.verdicts.new).toBe(3000);
    expect(await data.db.contacts.count()).toBe(3000);
    expect(progress.at(-1)).toMatchObject({ phase: 'writing', done: 3000 });
    expect(granted(await remote.takeBack())).toMatchObject({ direction: 'undo', kept: [] });
    expect(await data.db.contacts.count()).toBe(0);
  });

  it('refuses what is no list of people', async () => {
    const { remote } = await anImport();
    const open = (name: string, bytes: Uint8Array<ArrayBuffer>) =>
      remote.open({ name, bytes }, PLACE);
    expect(await open('a.pdf', bytesOf('%PDF-1.7'))).toMatchObject({
      refusal: { code: 'import/wrong-kind', kind: 'pdf' },
    });
    expect(await open('a.csv', new Uint8Array())).toMatchObject({
      refusal: { code: 'import/empty' },
    });
    expect(await open('a.csv', bytesOf('Name,Email\n'))).toMatchObject({ ok: false });
    expect(await remote.forecast()).toBeNull();
  });
});

describe('what a file says', () => {
  const csv = [
    'Name,Email,Partner,Note,Shoe size,Newsletter',
    'Ada Byron,ada@example.com,Ben Byron,Likes Assam,38,yes',
    'Ben Byron,ben@example.com,Ada Byron,,44,?',
    'Cleo Fox,cleo@example.com,Nobody Known,,,no',
  ].join('\n');

  it('becomes people, ties, notes, fields and consents', async () => {
    const { data, remote } = await anImport();
    const report = await broughtIn(remote, 'list.csv', bytesOf(csv));
    expect(report).toMatchObject({ notes: 1, links: 1, newFields: ['Shoe size', 'Partner'] });

    const people = new Map((await data.db.contacts.toArray()).map((one) => [one.name, one]));
    const [ada, ben, cleo] = ['Ada Byron', 'Ben Byron', 'Cleo Fox'].map((name) =>
      people.get(name)!,
    );
    // Both name each other: one tie.
    expect(await data.db.links.toArray()).toMatchObject([
      { fromId: ada!.id, toId: ben!.id, kind: 'partner' },
    ]);
    expect(await data.db.interactions.toArray()).toMatchObject([
      { contactId: ada!.id, kind: 'note', text: 'Likes Assam', happenedAt: data.clock.now() },
    ]);
    const label = new Map((await data.customFields.all()).map(({ id, label }) => [id, label]));
    const own = (custom: Readonly<Record<string, string>>) =>
      new Map(Object.entries(custom).map(([id, value]) => [label.get(id), value]));
    expect(own(ada!.custom)).toEqual(new Map([['Shoe size', '38']]));
    expect(own(cleo!.custom)).toEqual(new Map([['Partner', 'Nobody Known']]));
    // A question mark is no decision, and so no yes.
    const consents = await data.db.consentEvents.toArray();
    expect(new Map(consents.map(({ contactId, decision }) => [contactId, decision]))).toEqual(
      new Map([
        [ada!.id, 'given'],
        [cleo!.id, 'refused'],
      ]),
    );
  });

  it('fills what is empty, and gives everything back', async () => {
    const { data, remote } = await anImport();
    const draft = aDraft('Ada Byron', { organisation: 'Tea & Co' });
    const ada = granted(await data.contacts.create(draft)).value;
    const before = await factsOf(data.db);

    const file = bytesOf(
      'Name,Company,Nickname,Birthday\nAda Byron,Other Ltd,Addy,1985-12-10\nAda Byron,,,\n',
    );
    const { forecast } = await looked(remote, 'ada.csv', file);
    expect(forecast.counts).toMatchObject({ undecided: 2, verdicts: { twin: 2 } });
    const [position] = await remote.positions('twin');
    const detail = await remote.detail(position!);
    expect(detail?.twins).toMatchObject([
      { name: 'Ada Byron', reasons: ['name'], ref: { kind: 'contact', id: ada.id } },
    ]);
    expect(detail?.twins[0]?.differences).toEqual(
      expect.arrayContaining([
        { field: 'organisation', effect: 'replace', before: 'Tea & Co', after: 'Other Ltd' },
        { field: 'nickname', effect: 'fill', before: '', after: 'Addy' },
      ]),
    );

    const counts = await remote.decide('undecided', 'same', null);
    expect(counts).toMatchObject({ undecided: 0, verdicts: { twin: 0 } });
    expect(counts.filters.twin).toBe(2);
    const report = granted(await remote.write(WORDS));
    expect(report.updatedPeople).toBe(1);
    expect(await data.contacts.get(ada.id)).toMatchObject({
      organisation: 'Tea & Co',
      nickname: 'Addy',
      birthday: { year: 1985, month: 12, day: 10 },
    });
    granted(await remote.takeBack());
    expect(await factsOf(data.db)).toEqual(before);
  });

  it('wins over what is there, if the owner says so', async () => {
    const { data, remote } = await anImport();
    const ada = granted(
      await data.contacts.create(aDraft('Ada Byron', { organisation: 'Tea & Co' })),
    ).value;
    await looked(remote, 'ada.csv', bytesOf('Name,Company\nAda Byron,Other Ltd\n'));
    await remote.decide('undecided', 'same', null);
    await remote.setPolicy('file-wins');
    granted(await remote.write(WORDS));
    expect(await data.contacts.get(ada.id)).toMatchObject({ organisation: 'Other Ltd' });
  });

  it('adds up when several rows are about one person', async () => {
    const { data, remote } = await anImport();
    await broughtIn(remote, 'a.csv', bytesOf('Name\nAda Byron\n'));
    await looked(
      remote,
      'b.csv',
      bytesOf('Name,Phone,Likes\nAda Byron,+49 341 555 0117,\nAda Byron,,Assam\n'),
    );
    await remote.decide('undecided', 'same', null);
    expect(granted(await remote.write(WORDS)).updatedPeople).toBe(1);
    const [ada, ...others] = await data.db.contacts.toArray();
    expect(others).toEqual([]);
    expect(ada).toMatchObject({
      phones: [{ e164: '+493415550117' }],
      likes: [{ text: 'Assam' }],
    });
  });

  it('is listed where it is beyond measure, not dropped', async () => {
    const { remote } = await anImport();
    const long = 'x'.repeat(3_000_000);
    for (const cell of [long, `"${long}`, `"${long}"`]) {
      const { forecast } = await looked(remote, 'a.csv', bytesOf(`Name,Note\nAda,${cell}\nBen,\n`));
      expect(forecast.counts.verdicts).toMatchObject({ new: 1, problem: 1 });
    }
  });

  it('does not repeat a note that somebody has already', async () => {
    const { data, remote } = await anImport();
    const file = (phone: string) =>
      bytesOf(`Name,Email,Phone,Note\nAda,a@x.example,${phone},Likes Assam\n`);
    await broughtIn(remote, 'a.csv', file(''));
    await looked(remote, 'a.csv', file('+493415550117'));
    await remote.decide('undecided', 'same', null);
    expect(granted(await remote.write(WORDS))).toMatchObject({ updatedPeople: 1, notes: 0 });
    expect(await data.db.interactions.count()).toBe(1);
  });
});

describe('what the owner decides', () => {
  const csv = 'Name,Werbung\nAda,ja\nBen,\n,x\n';

  it('keeps rows out, and gives them back as a table', async () => {
    const { data, remote } = await anImport();
    const { forecast } = await looked(remote, 'a.csv', bytesOf(csv));
    expect(forecast.counts.verdicts.problem).toBe(1);
    const [first] = await remote.positions('new');
    expect(await remote.skip([first!], true)).toMatchObject({ skipped: 1, verdicts: { new: 1 } });
    const report = granted(await remote.write(WORDS));
    expect(rowsOf(report)).toBe(3);
    expect((await data.db.contacts.toArray()).map(({ name }) => name)).toEqual(['Ben']);

    const left = await remote.leftRows({
      line: 'Line',
      reason: 'Why',
      problems: { 'name-missing': 'Nobody' },
      valueMark: '\ufdd0',
      twin: 'Twin',
      skipped: 'Left out',
    });
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(left)).toBe(
      '\ufeff"Name","Werbung","Line","Why"\r\n"Ada","ja","2","Left out"\r\n"","x","4","Nobody"\r\n',
    );
  });

  it('about columns is remembered for the next file, and can be forgotten', async () => {
    const { data, remote } = await anImport();
    const { file } = await looked(remote, 'a.csv', bytesOf(csv));
    const mapping = {
      ...file.table!.mapping,
      columns: file.table!.mapping.columns.map((column) =>
        column.header === 'Werbung'
          ? { ...column, target: { kind: 'leave-out' as const } }
          : column,
      ),
    };
    await remote.map(mapping);
    await remote.forecast();
    granted(await remote.write(WORDS));
    expect(await data.journal.recentBatches()).toHaveLength(1);

    const next = await looked(remote, 'b.csv', bytesOf('Werbung,Name\nja,Cleo\n'));
    expect(next.file.table).toMatchObject({ isRemembered: true });
    expect(next.file.table!.mapping.columns[0]!.target.kind).toBe('leave-out');
    await remote.forgetMapping();
    expect(await remote.map(null)).not.toBeNull();
    const last = await looked(remote, 'c.csv', bytesOf('Werbung,Name\nja,Dora\n'));
    expect(last.file.table).toMatchObject({ isRemembered: false });
  });

  it('holds for what is true when it is written, not for what was true before', async () => {
    const { data, remote } = await anImport();
    await looked(remote, 'a.csv', bytesOf('Name,Email\nAda,ada@x.example\n'));
    // Meanwhile another window brings the same person in.
    const other = await anImport(data);
    await broughtIn(other.remote, 'a.csv', bytesOf('Name,Email\nAda,ada@x.example\n'));
    expect(granted(await remote.write(WORDS)).batchId).toBeNull();
    expect(await data.db.contacts.count()).toBe(1);
  });

  it('does not meet sample people or the trash', async () => {
    const data = await freshRepositories();
    const ada = granted(await data.contacts.create(aDraft('Ada Byron'))).value;
    granted(await data.contacts.trash([ada.id]));
    const { remote } = await anImport(data);
    const { forecast } = await looked(remote, 'a.csv', bytesOf('Name\nAda Byron\n'));
    expect(forecast.counts.verdicts.new).toBe(1);
  });
});
