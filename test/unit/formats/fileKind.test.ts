import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { identifyFile } from '@formats/fileKind';
import { latin1, readFixture, utf16, utf8 } from './readFixture';

const zipOf = (...names: readonly string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, utf8('x')])));
const bytes = (...values: readonly number[]): Uint8Array =>
  Uint8Array.from([...values, ...new Array<number>(64).fill(0)]);
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

describe('identifyFile', () => {
  it.each([
    ['a.csv', utf8('a,b\n1,2'), 'csv'],
    ['a.txt', utf8('a;b\n1;2'), 'csv'],
    ['a.tsv', utf8('a\tb'), 'tsv'],
    ['a.csv', utf16('Name;Ort\nÄ;Ö\n', 'le', true), 'csv'],
    ['a.csv', latin1('Name;Ort\nMüller;Köln'), 'csv'],
    ['people.csv', utf8('\ufeffBEGIN:VCARD\r\nVERSION:3.0'), 'vcard'],
    ['people.vcf', utf16('BEGIN:VCARD\r\nVERSION:2.1\r\n', 'le', true), 'vcard'],
    ['a.csv', utf8('%PDF-1.7\n'), 'pdf'],
    ['a.csv', bytes(0x89, 0x50, 0x4e, 0x47), 'image'],
    ['a.csv', utf8('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'image'],
    ['a.xls', bytes(...OLE), 'xls'],
    [
      'a.xlsx',
      new Uint8Array([...bytes(...OLE), ...utf16('EncryptedPackage', 'le', false)]),
      'encrypted',
    ],
    ['a.xlsx', zipOf('xl/workbook.xml'), 'xlsx'],
    ['a.csv', zipOf('xl/workbook.xml'), 'xlsx'],
    ['a.xlsb', zipOf('xl/workbook.bin'), 'xlsb'],
    ['a.ods', zipOf('mimetype', 'content.xml'), 'ods'],
    ['a.docx', zipOf('word/document.xml'), 'word'],
    ['a.numbers', zipOf('Index/Document.iwa'), 'numbers'],
    ['a.zip', zipOf('a.csv'), 'zip'],
    ['a.csv', utf8('<!DOCTYPE html><html>'), 'html'],
    ['a.xls', utf8('<table><tr><td>'), 'html'],
    ['a.csv', utf8('<?xml version="1.0"?><Workbook>'), 'xml'],
    ['a.json', utf8('[{"name": "Anna"}]'), 'json'],
    ['a.ics', utf8('BEGIN:VCALENDAR\r\n'), 'calendar'],
    ['a.rtf', utf8('{\\rtf1 x}'), 'rtf'],
    ['a.ldif', utf8('dn: cn=Anna\n'), 'ldif'],
    ['shop.regulars', bytes(0x1f, 0x8b, 8), 'regulars'],
    ['shop.tar.gz', bytes(0x1f, 0x8b, 8), 'archive'],
    ['a.db', utf8('SQLite format 3\u0000'), 'database'],
    ['a.csv', new Uint8Array(0), 'empty'],
    ['a.csv', utf8('\ufeff \r\n '), 'empty'],
    ['a.csv', new Uint8Array(500), 'binary'],
    ['list.csv', utf8('[Name],[Ort]\nAnna,Köln'), 'csv'],
  ])('%s with %#: %s', (name, content, expected) => {
    expect(identifyFile(content, name)).toBe(expected);
  });

  it('knows the workbook among the fixtures', async () => {
    expect(identifyFile(await readFixture('customers.xlsx'), 'x')).toBe('xlsx');
  });
});
