import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate } from '@shared/domain/calendar/isoDate';
import type { ConsentEvent } from '@shared/domain/contacts/consent';
import type { MessagePerson } from '@shared/domain/messages/draft';
import { fillTemplate } from '@shared/domain/messages/fillTemplate';
import { MESSAGE_PURPOSES } from '@shared/domain/messages/message';
import { draftMessage, mayLeave } from '@shared/domain/messages/messageDraft';
import type { MessageFacts } from '@shared/domain/messages/messageFacts';
import { MESSAGE_WAYS } from '@shared/domain/messages/channel';
import { messageLink } from '@shared/domain/messages/messageLink';
import { PLACEHOLDERS, type Placeholder } from '@shared/domain/messages/template';
import { mayLeaveTheApp } from '@shared/ipc/externalLink';
import { LANGUAGES, SETTING, SHIPPED, WEISS } from '../../unit/messages/messageSetting';

const blank = fc.constantFrom('', '', ' ');
const word = (...words: readonly string[]) => fc.oneof(blank, fc.constantFrom(...words));

const anyPerson: fc.Arbitrary<MessagePerson> = fc
  .record({
    kind: fc.constantFrom('person', 'person', 'person', 'organisation'),
    given: word('Andrea', 'Yuki', 'Ayşe', 'Jean-Luc'),
    family: word('Weiß', 'Tanaka', 'von der Aue', 'García Márquez'),
    nativeName: word('田中由紀', '王小明', 'أندريا فايس', '김민준'),
    nameOrder: fc.constantFrom('given-first', 'family-first'),
    title: word('Dr.', 'Prof. Dr.', 'Frau Dr.', 'Dipl.-Ing.'),
    honorific: word('Tanaka-san', '様', '先生', 'ssi', 'Bey'),
    salutation: fc.constantFrom('mr', 'mrs', 'mx', 'none', 'unset'),
    addressForm: fc.constantFrom('formal', 'informal', 'unset'),
    organisation: word('Muster GmbH', 'Weiß & Co.'),
    languages: fc.array(fc.constantFrom(...LANGUAGES, 'sv', 'de-AT', 'pt-BR', 'zh-Hant-TW'), {
      maxLength: 3,
    }),
    country: fc.constantFrom('', 'DE', 'JP', 'KR', 'CN', 'TR'),
  })
  .map(({ given, family, ...rest }) => ({
    ...WEISS,
    ...rest,
    name: [given, family]
      .map((part) => part.trim())
      .filter(Boolean)
      .join(' '),
    nameParts: { ...WEISS.nameParts, given: given.trim(), family: family.trim() },
  }));

const maybe = <T>(value: T) => fc.constantFrom(undefined, value);

const anyFacts: fc.Arbitrary<MessageFacts> = fc.record({
  reason: fc.constantFrom(undefined, 'purchase', 'visits', 'referral', 'idea', 'solved', 'other'),
  event: maybe({
    key: 'christmas',
    nameIn: (tag: string) => (tag === 'de' ? 'Weihnachten' : null),
  }),
  years: fc.constantFrom(undefined, 60, 61, 0),
  isRound: maybe(true),
  product: fc.constantFrom(undefined, 'Darjeeling', ' '),
  friend: maybe('Max Muster'),
  points: fc.constantFrom(undefined, 0, 1240),
  lapseDay: maybe(isoDate('2026-12-31')),
  reward: maybe('eine Tasse'),
  amount: maybe({ minor: 123450, currency: 'EUR' }),
  day: maybe(isoDate('2026-03-19')),
  visits: maybe(10),
  idea: maybe('Teeproben'),
  problem: maybe('die Kanne'),
  solution: maybe('eine neue Kanne'),
  news: fc.constantFrom(undefined, { de: 'Wir ziehen um.' }, { en: 'We are moving.' }),
});

const anyDecision = fc.record({
  purpose: fc.constantFrom('email', 'phone', 'letter', 'chat', 'newsletter', 'greetings'),
  decision: fc.constantFrom('given', 'refused', 'withdrawn'),
}) as fc.Arbitrary<Pick<ConsentEvent, 'purpose' | 'decision'>>;

describe('drafts of shipped templates', () => {
  it('are complete, or say what they lack; never leave with anything wrong', () => {
    fc.assert(
      fc.property(
        anyPerson,
        anyFacts,
        fc.constantFrom(...MESSAGE_PURPOSES),
        fc.constantFrom('Marlene Vogt', ''),
        (person, facts, purpose, sender) => {
          const draft = draftMessage(person, purpose, facts, { ...SETTING, sender });
          const { subject, body, language, addressedAs, marks, holes, notes } = draft;
          for (const text of [subject, body, draft.meaning?.body ?? '']) {
            expect(text).not.toMatch(
              /[{}]|\[if|\[else\]|\[end\]|undefined|null|NaN| {2}|\n{3}| \n/,
            );
          }
          for (const { in: where, start, end } of marks) {
            expect(draft[where].slice(start, end).trim()).not.toBe('');
          }
          // The language is theirs, or it is said that it is not.
          const own = person.languages.map((tag) => tag.slice(0, 2));
          expect(own.includes(language) || notes.some(({ kind }) => kind === 'language')).toBe(
            true,
          );
          // The form is as noted; formal where nothing is.
          const isInformal = person.kind === 'person' && person.addressForm === 'informal';
          expect(addressedAs).toBe(isInformal ? 'informal' : 'formal');
          if (!mayLeave(draft)) return;
          expect(holes).toEqual([]);
          expect(subject + body).not.toContain('…');
          expect(body).toContain(sender);
          const [first = ''] = body.split('\n');
          expect(first).not.toBe('');
          const { given, family } = person.nameParts;
          if (language === 'de' && addressedAs === 'formal' && person.kind === 'person') {
            // The address that somebody noted themselves is theirs to choose.
            const isNoted = person.honorific.trim() !== '';
            if (given !== '' && first.includes(given) && !isNoted) {
              expect(family).not.toBe('');
              expect(first).toContain(family);
            }
            expect(first).not.toMatch(/^(?:Liebe|Hallo)/);
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it('leave in the language and form that were asked for, or say so, on any way and from any template', () => {
    fc.assert(
      fc.property(
        anyPerson,
        anyFacts,
        fc.constantFrom(...SHIPPED),
        fc.option(fc.constantFrom(...LANGUAGES), { nil: undefined }),
        fc.option(fc.constantFrom('formal', 'informal'), { nil: undefined }),
        fc.array(anyDecision, { maxLength: 4 }),
        (person, facts, template, asked, form, consents) => {
          const draft = draftMessage(person, template.purpose, facts, {
            ...SETTING,
            consents,
            chosen: { templateId: template.id, language: asked, addressedAs: form },
          });
          if (!mayLeave(draft)) return;
          const { subject, body, language, addressedAs, notes, ways } = draft;
          expect(draft.templateId).toBe(template.id);
          expect(subject + body).not.toMatch(/…|[{}]|\[if|undefined|NaN/);

          const own = person.languages.map((tag) => tag.slice(0, 2));
          const wanted = asked === undefined ? own : [asked];
          if (!wanted.includes(language)) {
            expect(notes.map(({ kind }) => kind)).toContain('language');
          } else if (!own.includes(language)) {
            expect(notes.map(({ kind }) => kind)).toContain('language-chosen');
          }

          // The words are those of the form, wherever the template has words for it.
          if (form !== undefined) expect(addressedAs).toBe(form);
          const texts = template.texts[language];
          const opposite = addressedAs === 'formal' ? 'informal' : 'formal';
          if (texts?.[addressedAs] === undefined) {
            expect(SETTING.textsOf(language)?.hasInformal).toBe(false);
            expect(texts?.[opposite]).toBeDefined();
          }
          if (language === 'de' && person.kind === 'person') {
            const words = ` ${body} `;
            if (addressedAs === 'formal')
              expect(words).not.toMatch(/\s(?:du|dir|dich|deine?)[\s,.]/);
            else expect(words).not.toMatch(/\s(?:Ihnen|Ihre?n?)[\s,.]/);
            const [first = ''] = body.split('\n');
            const { given, family } = person.nameParts;
            const isNoted = person.honorific.trim() !== '';
            if (addressedAs === 'formal' && given !== '' && first.includes(given) && !isNoted) {
              expect(family !== '' && first.includes(family)).toBe(true);
            }
          }

          for (const { way, isOpen, address } of ways) {
            if (!isOpen) continue;
            const said = (purpose: string): string | undefined =>
              consents.find((decision) => decision.purpose === purpose)?.decision;
            const isNews = template.purpose === 'win-back' || template.purpose === 'announcement';
            if (isNews && way !== 'visit') expect(said('newsletter')).toBe('given');
            if (template.purpose === 'consent-request' && way !== 'visit') {
              expect([undefined, 'given']).toContain(said('newsletter'));
            }
            const link = messageLink(way, address, { subject, body });
            if (link?.carriesText === true) {
              expect(decodeURIComponent(link.url).replaceAll('\r', '')).toContain(body);
            }
          }
        },
      ),
      { numRuns: 600 },
    );
  });

  it('have no way that is closed without a reason, and an open one to go to instead', () => {
    fc.assert(
      fc.property(
        anyPerson,
        fc.constantFrom(...MESSAGE_PURPOSES),
        fc.array(anyDecision, { maxLength: 6 }),
        (person, purpose, consents) => {
          const { ways } = draftMessage(person, purpose, {}, { ...SETTING, consents });
          const open = ways.filter(({ isOpen }) => isOpen).map(({ way }) => way);
          for (const { isOpen, reason, next } of ways) {
            expect(isOpen).toBe(reason === null);
            expect(isOpen ? null : (open[0] ?? null)).toBe(next);
          }
          if (consents.length === 0 && purpose === 'announcement') expect(open).toEqual(['visit']);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('any template', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '{',
      '}',
      '[if product]',
      '[else]',
      '[end]',
      ' ',
      '\n',
      '{nonsense}',
      '[if x]',
      ', ',
      '. ',
    ),
    fc.constantFrom(...PLACEHOLDERS).map((name) => `{${name}}`),
    fc.string({ maxLength: 5 }).map((text) => text.replaceAll(/[{}]/g, '')),
  );
  const values = fc.dictionary(
    fc.constantFrom<string>(...PLACEHOLDERS),
    word('Tee', 'a  b', 'Ä\nÖ'),
  ) as fc.Arbitrary<Partial<Record<Placeholder, string>>>;

  it('is filled without braces, with every gap and every mark in its place', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), values, (pieces, known) => {
        const template = { subject: pieces.slice(0, 4).join(''), body: pieces.join('') };
        const filled = fillTemplate(template, known);
        expect(filled.subject + filled.body).not.toMatch(/[{}]/);
        expect(filled.body).not.toMatch(/ {2}|\n{3}|^\s|[ \n]$/);
        expect(filled.subject).not.toContain('\n');
        for (const mark of filled.marks) {
          expect(filled[mark.in].slice(mark.start, mark.end)).not.toBe('');
        }
        for (const hole of filled.holes) {
          if (hole.kind === 'placeholder') {
            expect(filled[hole.in].slice(hole.start, hole.end)).toBe('…');
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('makes no link that may not leave', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...MESSAGE_WAYS),
        fc.oneof(fc.string(), fc.emailAddress(), fc.constantFrom('+49 151 5550117', '@andreaw')),
        fc.string({ maxLength: 800, unit: 'binary' }),
        (way, address, body) => {
          const link = messageLink(way, address, { subject: 'Danke', body });
          if (link === null) return;
          expect(mayLeaveTheApp(link.url, new URL(link.url))).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});
