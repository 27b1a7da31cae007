import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backupName } from '@shared/domain/backups/keeping/names';
import { numberedName, safeFileName } from '@shared/kernel/fileNames';
import { nativeWords } from '../../../src/main/nativeWords';

describe('backupName', () => {
  const at = new Date(2026, 2, 19, 8, 12, 4);

  test('sorts by age and says what it was made before', () => {
    const { backupName: words } = nativeWords(['de']);
    expect(backupName(at, 'manual', words)).toBe('Regulars 2026-03-19 08.12.04.regulars');
    expect(backupName(at, 'before-import', words)).toBe(
      'Regulars 2026-03-19 08.12.04 vor dem Import.regulars',
    );
  });
});

describe('numberedName', () => {
  test('the first has no number', () => {
    expect(numberedName('a b.regulars', 1)).toBe('a b.regulars');
    expect(numberedName('a b.regulars', 2)).toBe('a b (2).regulars');
    expect(numberedName('noending', 3)).toBe('noending (3)');
  });
});

describe('safeFileName', () => {
  test.each([
    ['Menschen.csv', 'Menschen.csv'],
    ['Łukasz & ليلى 田中.vcf', 'Łukasz & ليلى 田中.vcf'],
    ['../../etc/passwd', 'etc passwd'],
    ['C:\\Windows\\x.csv', 'C Windows x.csv'],
    ['a/b:c*d?.csv', 'a b c d .csv'],
    ['.hidden', 'hidden'],
    ['trailing. . ', 'trailing'],
    // Cut where Windows would drop the end of the name.
    [`${'a'.repeat(119)}.${'b'.repeat(40)}`, 'a'.repeat(119)],
    ['con.csv', '_con.csv'],
    ['LPT1', '_LPT1'],
    ['console.csv', 'console.csv'],
    ['evil\u202evsc.exe', 'evil vsc.exe'],
    ['half\ud83d.csv', 'half .csv'],
    ['line\r\nbreak.csv', 'line break.csv'],
    ['', 'file'],
    ['...', 'file'],
    ['///', 'file'],
  ])('%j becomes %j', (wanted, name) => {
    expect(safeFileName(wanted)).toBe(name);
  });

  test('is never a path, never hidden, never long, and stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (wanted) => {
        const name = safeFileName(wanted);
        expect(name).not.toMatch(/[/\\:\u0000-\u001f]/);
        expect(name).not.toMatch(/^\.|[. ]$/);
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(121);
        expect(safeFileName(name)).toBe(name);
      }),
      { numRuns: 300 },
    );
  });

  test('a long name keeps its ending', () => {
    const name = safeFileName(`${'ä'.repeat(300)}.regulars`);
    expect(name).toMatch(/^ä+\.regulars$/);
    expect(name.length).toBe(120);
  });
});
