import { describe, expect, it } from 'vitest';
import type { MessagePerson } from '@shared/domain/messages/draft';
import { closingFor, openingFor } from '@shared/domain/messages/opening';
import { GREETINGS, greetingsIn, LANGUAGES, WEISS } from './messageSetting';

const opening = (language: string, person: Partial<MessagePerson>, form = 'formal') =>
  openingFor({ ...WEISS, ...person }, greetingsIn(language), form as 'formal' | 'informal');

const FIRM = { kind: 'organisation', organisation: 'Muster GmbH', name: 'Muster GmbH' } as const;
const TANAKA: Partial<MessagePerson> = {
  name: 'Yuki Tanaka',
  nativeName: '田中由紀',
  nameParts: { given: 'Yuki', additional: '', family: 'Tanaka', suffix: '' },
  country: 'JP',
};
const KIM: Partial<MessagePerson> = {
  name: 'Kim Min-jun',
  nativeName: '김민준',
  nameOrder: 'family-first',
  nameParts: { given: 'Min-jun', additional: '', family: 'Kim', suffix: '' },
  country: 'KR',
  salutation: 'mr',
};

// What a person sees, in each language: Mr, Ms, unknown, a doctor (Ms), a professor (Mr), informal, a firm.
describe.each([
  [
    'de',
    'Sehr geehrter Herr Weiß,',
    'Sehr geehrte Frau Weiß,',
    'Guten Tag Andrea Weiß,',
    'Sehr geehrte Frau Dr. Weiß,',
    'Sehr geehrter Herr Prof. Weiß,',
    'Liebe Andrea,',
    'Guten Tag,',
  ],
  [
    'en',
    'Dear Mr Weiß,',
    'Dear Ms Weiß,',
    'Dear Andrea Weiß,',
    'Dear Dr. Weiß,',
    'Dear Prof. Weiß,',
    'Dear Andrea,',
    'Good day,',
  ],
  [
    'fr',
    'Cher Monsieur Weiß,',
    'Chère Madame Weiß,',
    'Bonjour Andrea Weiß,',
    'Chère Madame Weiß,',
    'Cher Monsieur Weiß,',
    'Chère Andrea,',
    'Bonjour,',
  ],
  [
    'es',
    'Estimado Sr. Weiß:',
    'Estimada Sra. Weiß:',
    'Buenos días, Andrea Weiß:',
    'Estimada Dra. Weiß:',
    'Estimado profesor Weiß:',
    'Querida Andrea:',
    'Buenos días:',
  ],
  [
    'it',
    'Gentile Signor Weiß,',
    'Gentile Signora Weiß,',
    'Buongiorno Andrea Weiß,',
    'Gentile Dott.ssa Weiß,',
    'Gentile Prof. Weiß,',
    'Cara Andrea,',
    'Buongiorno,',
  ],
  [
    'pt',
    'Caro Sr. Weiß,',
    'Cara Sra. Weiß,',
    'Bom dia, Andrea Weiß,',
    'Cara Dra. Weiß,',
    'Caro Professor Weiß,',
    'Cara Andrea,',
    'Bom dia,',
  ],
  [
    'nl',
    'Geachte heer Weiß,',
    'Geachte mevrouw Weiß,',
    'Beste Andrea Weiß,',
    'Geachte mevrouw Weiß,',
    'Geachte heer Weiß,',
    'Beste Andrea,',
    'Goedendag,',
  ],
  [
    'pl',
    'Szanowny Panie,',
    'Szanowna Pani,',
    'Dzień dobry,',
    'Szanowna Pani Doktor,',
    'Szanowny Panie Profesorze,',
    'Cześć Andrea,',
    'Dzień dobry,',
  ],
  [
    'tr',
    'Sayın Andrea Weiß,',
    'Sayın Andrea Weiß,',
    'Sayın Andrea Weiß,',
    'Sayın Dr. Andrea Weiß,',
    'Sayın Prof. Andrea Weiß,',
    'Sevgili Andrea,',
    'Merhaba,',
  ],
  [
    'ja',
    'Andrea Weiß様',
    'Andrea Weiß様',
    'Andrea Weiß様',
    'Andrea Weiß先生',
    'Andrea Weiß先生',
    'Weißさん',
    'Muster GmbH御中',
  ],
  [
    'zh',
    '尊敬的Andrea Weiß先生：',
    '尊敬的Andrea Weiß女士：',
    '尊敬的Andrea Weiß：',
    '尊敬的Andrea Weiß博士：',
    '尊敬的Andrea Weiß教授：',
    '亲爱的Andrea Weiß：',
    '您好：',
  ],
  [
    'ar',
    'السيد Andrea Weiß المحترم،',
    'السيدة Andrea Weiß المحترمة،',
    'تحية طيبة، Andrea Weiß،',
    'الدكتورة Andrea Weiß المحترمة،',
    'الأستاذ الدكتور Andrea Weiß المحترم،',
    'عزيزتي Andrea،',
    'تحية طيبة،',
  ],
] as const)('openings in %s', (language, mr, mrs, unknown, doctor, professor, informal, firm) => {
  it('fit the person', () => {
    expect(opening(language, { salutation: 'mr' }).text).toBe(mr);
    expect(opening(language, { salutation: 'mrs' }).text).toBe(mrs);
    for (const salutation of ['unset', 'none', 'mx'] as const) {
      expect(opening(language, { salutation })).toMatchObject({ text: unknown, lacks: null });
    }
    expect(opening(language, { title: 'Dr.' }).text).toBe(doctor);
    expect(opening(language, { title: 'Prof.', salutation: 'mr' }).text).toBe(professor);
    expect(opening(language, {}, 'informal').text).toBe(informal);
    expect(opening(language, FIRM).text).toBe(firm);
  });

  it('ask for a salutation only where it would change something', () => {
    expect(opening(language, { salutation: 'unset' }).isSalutationUnset).toBe(mr !== unknown);
    expect(opening(language, { salutation: 'none' }).isSalutationUnset).toBe(false);
  });

  it('refuse to greet somebody whose needed name is missing', () => {
    const first = {
      name: 'Andrea',
      nameParts: { ...WEISS.nameParts, family: '' },
    };
    const formal = opening(language, first);
    const isFine = ['pl', 'ar'].includes(language);
    expect(formal.lacks).toBe(isFine ? null : 'family-name');
    if (!isFine) expect(formal.gapped).not.toContain('Andrea');
    expect(opening(language, first, 'informal').lacks).toBe(null);
    const nobody = { name: '', nameParts: { ...WEISS.nameParts, family: '', given: '' } };
    expect(opening(language, nobody).lacks).toBe('name');
    expect(opening(language, nobody, 'informal').lacks).toBe('name');
    expect(opening(language, { ...FIRM, organisation: '', name: '' }).lacks).toBe(
      language === 'ja' ? 'name' : null,
    );
  });
});

describe('openingFor', () => {
  it('never says a first name alone in a formal German greeting, whatever is known', () => {
    for (const salutation of ['mr', 'mrs', 'mx', 'none', 'unset'] as const) {
      for (const title of ['', 'Dr.', 'Frau Dr.']) {
        const first = { name: 'Andrea', nameParts: { ...WEISS.nameParts, family: '' } };
        const { lacks, gapped } = opening('de', { ...first, salutation, title });
        expect([lacks, gapped.includes('Andrea')]).toEqual(['family-name', false]);
      }
    }
  });

  it.each([
    ['de', { ...TANAKA, honorific: 'Tanaka-san' }, 'Guten Tag Tanaka-san,'],
    ['de', { ...TANAKA, honorific: '-san' }, 'Guten Tag Tanaka-san,'],
    ['ja', { ...TANAKA, honorific: 'Tanaka-san' }, '田中由紀様'],
    ['ja', { ...TANAKA, honorific: '田中先生' }, '田中先生'],
    ['ja', { ...TANAKA, honorific: '先生' }, '田中由紀先生'],
    ['ja', { ...TANAKA, nativeName: '田中 由紀', honorific: '先生' }, '田中先生'],
    ['ja', { ...TANAKA, nativeName: '田中 由紀', honorific: '様' }, '田中様'],
    ['de', { ...TANAKA, honorific: '様' }, 'Sehr geehrte Frau Tanaka,'],
    ['de', { ...KIM, honorific: 'ssi' }, 'Guten Tag Kim Min-jun-ssi,'],
    ['de', { ...KIM, honorific: '씨' }, 'Sehr geehrter Herr Kim,'],
    ['zh', { ...TANAKA, nativeName: '王小明', honorific: '王老师' }, '尊敬的王老师：'],
    [
      'tr',
      {
        name: 'Ahmet Yılmaz',
        nameParts: { ...WEISS.nameParts, given: 'Ahmet', family: 'Yılmaz' },
        honorific: 'Bey',
      },
      'Sayın Ahmet Bey,',
    ],
  ] as const)('keeps the address of somebody’s own culture in %s: %#', (language, person, text) => {
    expect(opening(language, person)).toMatchObject({ text, lacks: null });
  });

  it('writes names in the order and script of the letter', () => {
    const turned = { ...TANAKA, name: 'Tanaka Yuki', nameOrder: 'family-first' } as const;
    const neutral = { salutation: 'none' } as const;
    expect(opening('de', { ...turned, ...neutral }).text).toBe('Guten Tag Yuki Tanaka,');
    expect(opening('ja', turned).text).toBe('田中由紀様');
    expect(opening('ja', { ...turned, nativeName: '' }).text).toBe('Tanaka Yuki様');
    expect(opening('ja', { ...TANAKA, nativeName: '田中 由紀' }, 'informal').text).toBe('田中さん');
    expect(opening('ja', TANAKA, 'informal').text).toBe('田中由紀さん');
    expect(opening('de', { ...KIM, ...neutral }).text).toBe('Guten Tag Kim Min-jun,');
    expect(opening('ar', { ...WEISS, nativeName: 'أندريا فايس' }).text).toBe(
      'السيدة أندريا فايس المحترمة،',
    );
  });

  it('says titles that are said, and leaves those that are only written', () => {
    expect(opening('de', { title: 'Prof. Dr.' }).text).toBe('Sehr geehrte Frau Prof. Dr. Weiß,');
    expect(opening('de', { title: 'Frau Dr.' }).text).toBe('Sehr geehrte Frau Dr. Weiß,');
    expect(opening('de', { title: 'Dr.', salutation: 'unset' }).text).toBe(
      'Guten Tag Dr. Andrea Weiß,',
    );
    expect(opening('de', { title: 'Dipl.-Ing.' }).text).toBe('Sehr geehrte Frau Weiß,');
    expect(opening('en', { title: 'MBA' }).text).toBe('Dear Ms Weiß,');
  });

  it('keeps nobility with the family name', () => {
    const von = { nameParts: { ...WEISS.nameParts, family: 'von Weiß' } };
    expect(opening('de', von).text).toBe('Sehr geehrte Frau von Weiß,');
  });

  it('ends a letter with words and the sender under them', () => {
    expect(closingFor(greetingsIn('de'), 'formal', ' Marlene Vogt ')).toBe(
      'Mit herzlichen Grüßen\nMarlene Vogt',
    );
    expect(closingFor(greetingsIn('de'), 'informal', '')).toBe('Herzliche Grüße');
  });
});

it('covers every language that has greetings', () => {
  expect([...GREETINGS.keys()].sort()).toEqual([...LANGUAGES].sort());
});
