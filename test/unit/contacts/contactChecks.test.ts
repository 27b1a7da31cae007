import { describe, expect, it } from 'vitest';
import { EMPTY_DRAFT } from '@shared/domain/contacts/contact';
import { calledBy, emailProblem, problemsOf } from '@shared/domain/contacts/contactChecks';

const way = { use: 'work', label: '', isPreferred: false, doNotUse: false } as const;

describe('an e-mail address', () => {
  it.each([
    ['', null],
    ['giulia@conti.example', null],
    ['  giulia.c+shop@mail.conti.example ', null],
    ['用户@例子.广告', null],
    ['lukasz@krakow', 'email-ending-missing'],
    ['lukasz@krakow.', 'email-ending-missing'],
    ['lukasz@krakow.p', 'email-ending-missing'],
    ['lukasz', 'email-at-missing'],
    ['@krakow.pl', 'email-at-missing'],
    ['lukasz@', 'email-at-missing'],
    ['lu kasz@krakow.pl', 'email-spaces'],
  ])('%s', (address, problem) => {
    expect(emailProblem(address)).toBe(problem);
  });
});

describe('a draft', () => {
  it('needs something to be called by', () => {
    expect(problemsOf(EMPTY_DRAFT)).toEqual([{ code: 'name-missing', field: 'name', itemId: '' }]);
    expect(problemsOf({ ...EMPTY_DRAFT, nativeName: '田中 由紀' })).toEqual([]);
    expect(problemsOf({ ...EMPTY_DRAFT, organisation: 'Tanaka Chaho' })).toEqual([]);
  });

  it('names the item that is wrong', () => {
    const draft = {
      ...EMPTY_DRAFT,
      name: 'Łukasz Wiśniewski',
      phones: [{ ...way, id: 'p', number: 'keine', e164: '' }],
      emails: [
        { ...way, id: 'fine', address: 'a@b.example' },
        { ...way, id: 'bad', address: 'lukasz@krakow' },
      ],
    };
    expect(problemsOf(draft)).toEqual([
      { code: 'phone-no-digits', field: 'phones', itemId: 'p' },
      { code: 'email-ending-missing', field: 'emails', itemId: 'bad' },
    ]);
  });

  it('accepts digits of any script as a number', () => {
    const phones = [{ ...way, id: 'p', number: '٠١٢٣', e164: '' }];
    expect(problemsOf({ ...EMPTY_DRAFT, name: 'Layla', phones })).toEqual([]);
  });

  it('is called by the best that is known', () => {
    expect(calledBy({ ...EMPTY_DRAFT, name: '  ', nickname: 'Mugi' })).toBe('Mugi');
    expect(calledBy(EMPTY_DRAFT)).toBe('');
  });
});
