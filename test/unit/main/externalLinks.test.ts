import { describe, expect, test, vi } from 'vitest';
import { createExternalLinks, parseExternalLink } from '../../../src/main/services/externalLinks';

describe('a link that may leave the app', () => {
  test.each([
    'https://example.org/',
    'https://example.org/a/b?c=d#e',
    'https://xn--caf-dma.example/',
    'mailto:marlene@example.org',
    'mailto:marlene@example.org?subject=Danke&body=Liebe%20Marlene',
    'mailto:?subject=Danke',
    'tel:+4930901820',
    'tel:030-90182-0',
    'tel:+49(30)90182',
    'sms:+4930901820',
    'sms:+4930901820?body=Danke',
  ])('%s', (link) => {
    expect(parseExternalLink(link)).toBe(link);
  });
});

const REFUSED = [
  // no link at all
  ...[
    '',
    ' ',
    'example.org',
    '//example.org',
    '/etc/passwd',
    'C:\\Windows',
    'https://',
    'https:///',
  ],
  // schemes that run or read something
  ...['javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'java\nscript:alert(1)', 'vbscript:msgbox(1)'],
  ...[
    'data:text/html,<script>alert(1)</script>',
    'blob:app://regulars/1',
    'view-source:https://a.example',
  ],
  ...['file:///etc/passwd', 'file://server/share/x.exe', 'FILE:///C:/Windows/system32/cmd.exe'],
  ...[
    'smb://server/share',
    'nfs://server/x',
    'ftp://example.org/x',
    'sftp://example.org',
    'ssh://example.org',
  ],
  ...['http://example.org/', 'ws://example.org/', 'wss://example.org/', 'app://regulars/'],
  // schemes of other programs, with a history
  ...[
    'ms-msdt:/id PCWDiagnostic',
    'ms-officecmd:{}',
    'ms-settings:privacy',
    'search-ms:query=x&crumb=location:x',
  ],
  ...[
    'ms-word:ofe|u|https://a.example/x.docx',
    'ms-excel:ofv|u|https://a.example/x.xlsx',
    'shell:startup',
  ],
  ...[
    'steam://run/1',
    'zoommtg://x',
    'slack://open',
    'vscode://file/etc/passwd',
    'itms-services://?action=x',
  ],
  ...[
    'chrome://settings',
    'chrome-extension://abc/x.html',
    'about:blank',
    'devtools://devtools',
    'jar:file:///x',
  ],
  ...[
    'intent://scan/#Intent;end',
    'market://details?id=x',
    'facetime:+4930901820',
    'skype:x?call',
    'callto:x',
  ],
  // an address that hides another
  ...[
    'https://user:secret@example.org/',
    'https://paypal.example@evil.example/',
    'https://:pw@example.org/',
  ],
  // control characters and white space, which a parser drops silently
  ...[
    ' https://example.org/',
    'https://example.org/ ',
    'https://exam\nple.org/',
    '\thttps://example.org/',
  ],
  ...[
    'https://example.org/\u0000',
    'https://example.org/\u0085',
    'mailto:a@example.org\r\nBcc: b@example.org',
  ],
  // a mail that takes a file along
  ...[
    'mailto:a@example.org?attach=/etc/passwd',
    'mailto:a@example.org?subject=x&attachment=C:%5Cx',
  ],
  ...[
    'mailto:a@example.org?ATTACH=x',
    'mailto:a@example.org?%61ttach=x',
    'mailto:a@example.org?subject=%E0%A4%A',
  ],
  // codes that change a telephone
  ...[
    'tel:*21*030901820%23',
    'tel:*%2306%23',
    'tel:',
    'tel:+49 30',
    'sms:',
    'sms:<x>',
    'tel://+4930901820',
  ],
  `https://example.org/${'a'.repeat(2000)}`,
  `mailto:a@example.org?body=${'a'.repeat(3000)}`,
];

describe('a link that may not', () => {
  test.each(REFUSED)('%j', (link) => {
    expect(parseExternalLink(link)).toBeNull();
  });

  test('the table has sixty at least', () => {
    expect(new Set(REFUSED).size).toBeGreaterThanOrEqual(60);
  });
});

describe('createExternalLinks', () => {
  test('hands over the normal form', async () => {
    const open = vi.fn(() => Promise.resolve());
    expect(await createExternalLinks(open)('HTTPS://Example.ORG')).toEqual({
      ok: true,
      value: null,
    });
    expect(open).toHaveBeenCalledWith('https://example.org/');
  });

  test('says when there is no program, and when the link may not leave', async () => {
    const open = createExternalLinks(() => Promise.reject(new Error('no program')));
    expect(await open('mailto:a@example.org')).toEqual({
      ok: false,
      refusal: { code: 'links/no-program' },
    });
    expect(await open('file:///etc/passwd')).toEqual({
      ok: false,
      refusal: { code: 'links/not-allowed' },
    });
  });
});
