import { expect, test } from 'vitest';
import { codeOf, isDiskFull, isForbidden } from '@shared/kernel/faultCode';

const fault = (code: unknown) => Object.assign(new Error('x'), { code });

test.each([
  ['ENOSPC', true, false],
  ['EDQUOT', true, false],
  ['EACCES', false, true],
  ['EPERM', false, true],
  ['EROFS', false, true],
  ['EBUSY', false, true],
  ['ENOENT', false, false],
])('%s: full is %s, forbidden is %s', (code, isFull, isNo) => {
  expect([isDiskFull(fault(code)), isForbidden(fault(code))]).toEqual([isFull, isNo]);
});

test('what has no code has none', () => {
  expect([null, undefined, 'ENOSPC', fault(7), new Error('x')].map(codeOf)).toEqual([
    '',
    '',
    '',
    '',
    '',
  ]);
});
