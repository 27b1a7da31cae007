import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ThanksReason } from '@shared/domain/care/thanks';
import type { GreetingTexts } from '@shared/domain/culture/greetingDraft';
import { fillTemplate, type PlaceholderValues } from '@shared/domain/messages/fillTemplate';
import { MESSAGE_PURPOSES, type AddressedAs } from '@shared/domain/messages/message';
import type { Placeholder } from '@shared/domain/messages/template';
import type { TemplateFile } from '@shared/domain/messages/templateFile';
import { parseTemplate, placeholdersIn } from '@shared/domain/messages/templateSyntax';

const readFolder = <T>(name: string): ReadonlyMap<string, T> => {
  const folder = new URL(`../../../resources/${name}/`, import.meta.url);
  return new Map(
    readdirSync(folder).map((file) => [
      file.replace('.json', ''),
      JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as T,
    ]),
  );
};

const files = readFolder<TemplateFile>('templates');
const greetings = readFolder<GreetingTexts>('greetings');

const REASONS: readonly ThanksReason[] = [
  'first-purchase',
  'visits',
  'referral',
  'feedback',
  'idea',
  'solved',
];

/** What every language offers. */
const EVERYWHERE = [
  'shipped:thanks:general',
  'shipped:thanks:first-purchase',
  'shipped:thanks:referral',
  'shipped:birthday:general',
  'shipped:holiday:general',
  'shipped:welcome:general',
  'shipped:announcement:general',
];

/** Languages whose texts tell formal from informal. */
const WITH_FORMS = ['de', 'es', 'fr', 'it', 'nl', 'pl', 'pt', 'tr'];

/** Languages that go on in lower case after the comma of the opening. */
const LOWER_AFTER_COMMA = ['de', 'it', 'pl'];

/** What a text may ask for without a condition, beside opening and closing. */
const NEEDED: Readonly<Record<string, readonly Placeholder[]>> = {
  'shipped:announcement:general': ['news'],
  'shipped:points:lapsing': ['points'],
  'shipped:points:in-reach': ['points'],
};

type Text = {
  readonly at: string;
  readonly language: string;
  readonly id: string;
  readonly form: AddressedAs;
  readonly subject: string;
  readonly body: string;
};

const texts: readonly Text[] = [...files].flatMap(([language, { templates }]) =>
  templates.flatMap(({ id, subject, body }) => {
    const named = { language, id };
    const formal: Text = {
      ...named,
      at: `${language} ${id} formal`,
      form: 'formal',
      subject: subject.formal,
      body: body.formal,
    };
    if (body.informal === undefined) return [formal];
    const informal: Text = {
      ...named,
      at: `${language} ${id} informal`,
      form: 'informal',
      subject: subject.informal ?? '',
      body: body.informal,
    };
    return [formal, informal];
  }),
);

/** The text without its placeholders and conditions. */
const words = (text: string): string =>
  text
    .replaceAll(/\[[^\]]*\]/g, '')
    .replaceAll('{opening}', '')
    .replaceAll('{closing}', '')
    .replaceAll(/\{[^}]*\}/g, '#');

const written = ({ subject, body }: Text): string => `${words(subject)}\n${words(body)}`;

const ALWAYS: PlaceholderValues = { opening: 'OPENING', closing: 'CLOSING' };

const KNOWN: PlaceholderValues = {
  ...ALWAYS,
  event: 'Nouruz',
  years: '60',
  product: 'Assam',
  friend: 'Paola Ferri',
  points: '240',
  lapseDay: '25.3.',
  reward: 'Tee',
  day: '1.4.',
  visits: '200',
  idea: 'Mehr Licht.',
  problem: 'Zwei Tage zu spät geliefert.',
  solution: 'Neu geschickt.',
  news: 'First Flush',
};

/** Every language's words, with everything known and with nothing known beside what a text cannot do without. */
const readings = texts.flatMap((text) => {
  const needed = NEEDED[text.id] ?? [];
  const least: PlaceholderValues = {
    ...ALWAYS,
    ...Object.fromEntries(needed.map((name) => [name, KNOWN[name] ?? ''])),
  };
  return [
    { at: `${text.at}, all known`, text, filled: fillTemplate(text, KNOWN) },
    { at: `${text.at}, nothing known`, text, filled: fillTemplate(text, least) },
  ];
});

const offences = <T extends { readonly at: string }>(
  list: readonly T[],
  isWrong: (one: T) => boolean,
): readonly string[] => list.filter(isWrong).map(({ at }) => at);

describe('the shipped templates', () => {
  it('are written in every language that can greet', () => {
    expect([...files.keys()].sort()).toEqual([...greetings.keys()].sort());
    for (const [name, { language }] of files) expect(language).toBe(name);
  });

  it('have a name that says what they are for', () => {
    for (const [language, { templates }] of files) {
      const ids = templates.map(({ id }) => id);
      expect(new Set(ids).size, language).toBe(ids.length);
      for (const { id, purpose, reason } of templates) {
        const [origin, named, variant, ...rest] = id.split(':');
        expect([origin, named, rest], id).toEqual(['shipped', purpose, []]);
        expect(MESSAGE_PURPOSES, id).toContain(purpose);
        const isForReason = purpose === 'thanks' && variant !== 'general';
        expect(reason, id).toBe(isForReason ? variant : null);
      }
    }
  });

  it('are complete in German and English', () => {
    for (const language of ['de', 'en']) {
      const templates = files.get(language)?.templates ?? [];
      expect(new Set(templates.map(({ purpose }) => purpose))).toEqual(new Set(MESSAGE_PURPOSES));
      const reasons = templates.map(({ reason }) => reason).filter((reason) => reason !== null);
      expect([...reasons].sort()).toEqual([...REASONS].sort());
    }
    const ids = (language: string) => files.get(language)?.templates.map(({ id }) => id);
    expect(ids('en')).toEqual(ids('de'));
    expect(ids('de')).toEqual(
      expect.arrayContaining([
        ...EVERYWHERE,
        'shipped:birthday:round',
        'shipped:points:lapsing',
        'shipped:points:in-reach',
      ]),
    );
  });

  it('are the same ones in all other languages', () => {
    for (const [language, { templates }] of files) {
      if (language === 'de' || language === 'en') continue;
      expect(templates.map(({ id }) => id).sort(), language).toEqual([...EVERYWHERE].sort());
    }
  });

  it('are written in both forms where a language has two', () => {
    for (const [language, { templates }] of files) {
      for (const { id, subject, body } of templates) {
        const isTold = WITH_FORMS.includes(language);
        expect(
          [subject.informal !== undefined, body.informal !== undefined],
          `${language} ${id}`,
        ).toEqual([isTold, isTold]);
        if (isTold) expect(body.informal, `${language} ${id}`).not.toBe(body.formal);
      }
    }
    // A language whose greetings have two forms needs texts in both, else nobody could be written to informally.
    for (const [language, { hasInformal }] of greetings) {
      if (hasInformal) expect(WITH_FORMS).toContain(language);
    }
  });

  it('can be read, with placeholders that exist and conditions that end', () => {
    for (const { at, subject, body } of texts) {
      expect(parseTemplate(subject).errors, at).toEqual([]);
      expect(parseTemplate(body).errors, at).toEqual([]);
      expect(words(body), at).not.toMatch(/[[\]{}]/);
    }
  });

  it('open and close as letters do, once', () => {
    for (const { at, subject, body } of texts) {
      expect(body, at).toMatch(/^\{opening\}\n\n[^\n]/);
      expect(body, at).toMatch(/[^\n ](?:\[end\])?\n\n\{closing\}$/);
      expect(body.match(/\{(?:opening|closing)\}/g), at).toHaveLength(2);
      expect(subject.trim(), at).not.toBe('');
      expect(subject, at).not.toMatch(/\n|\{(?:opening|closing)\}/);
    }
  });

  it('ask only for what they cannot do without', () => {
    for (const { at, text, filled } of readings)
      expect(filled.holes, `${at} ${text.id}`).toEqual([]);
    for (const text of texts) {
      const { holes } = fillTemplate(text, ALWAYS);
      const lacking = holes.flatMap((hole) =>
        hole.kind === 'placeholder' ? [hole.placeholder] : [hole.kind],
      );
      expect([...new Set(lacking)], text.at).toEqual(NEEDED[text.id] ?? []);
    }
  });

  it('say everything that they were told', () => {
    const silent = readings.filter(({ text, at, filled }) => {
      if (!at.endsWith('all known')) return false;
      const said = new Set(filled.marks.map(({ placeholder }) => placeholder));
      return placeholdersIn(`${text.subject}${text.body}`).some((name) => !said.has(name));
    });
    expect(silent.map(({ at }) => at)).toEqual([]);
  });

  it('name what is known in a part that is said only where it is known', () => {
    const thanked = texts.filter(({ id }) => id === 'shipped:thanks:referral');
    for (const text of thanked) {
      expect(fillTemplate(text, KNOWN).body, text.at).toContain('Paola Ferri');
      expect(fillTemplate(text, KNOWN).body, text.at).toContain('Tee');
      expect(fillTemplate(text, { ...ALWAYS, reward: 'Tee' }).body, text.at).not.toContain('Paola');
    }
  });

  it('are clean sentences with and without what is known', () => {
    const isUnclean = (text: string): boolean =>
      /[ \t]{2}|[ \t]\n|\n{3}|^\s|\s$| [.,;]|\.\.|,,|[.。]。|\(\)|（）|[„“”«»‘’]{2}|「」/.test(
        text,
      );
    expect(
      offences(readings, ({ filled }) => isUnclean(filled.body) || isUnclean(filled.subject)),
    ).toEqual([]);
  });

  it('are brief: two to seven sentences where nothing is known', () => {
    const sentences = (body: string): number =>
      body.match(/[.!?。؟]+(?=\s|$|[^\s\d])/g)?.length ?? 0;
    const bare = readings.filter(({ at }) => at.endsWith('nothing known'));
    expect(
      offences(bare, ({ filled }) => {
        const said = sentences(filled.body);
        return said < 2 || said > 7;
      }),
    ).toEqual([]);
    expect(offences(readings, ({ filled }) => filled.body.length > 700)).toEqual([]);
  });

  it('go on after the opening as the language does', () => {
    for (const { at, text, filled } of readings) {
      const first = filled.body.split('\n')[2] ?? '';
      // Polite pronouns stay in capitals; a text that starts with what was filled in starts as that does.
      if (/^(?:Sie|Le|Ihnen)\b/.test(first)) continue;
      const sign = first.replace(/^[¡¿]/, '').charAt(0);
      if (LOWER_AFTER_COMMA.includes(text.language)) expect(sign, at).toBe(sign.toLowerCase());
      else expect(sign, at).toBe(sign.toUpperCase());
    }
  });
});

describe('the address', () => {
  const of = (language: string, form: AddressedAs) =>
    texts.filter((text) => text.language === language && text.form === form);

  it('never mixes Sie and du in German', () => {
    expect(of('de', 'formal').length).toBeGreaterThan(15);
    expect(
      offences(of('de', 'formal'), (text) =>
        /(?<!\p{L})(?:du|dich|dir|dein\p{L}*|euch|euer|eure\p{L}*)(?!\p{L})/iu.test(written(text)),
      ),
    ).toEqual([]);
    expect(
      offences(of('de', 'informal'), (text) =>
        /(?<!\p{L})(?:Sie|Ihnen|Ihr\p{L}*)(?!\p{L})/u.test(written(text)),
      ),
    ).toEqual([]);
  });

  it.each<[string, RegExp, RegExp]>([
    ['fr', /(?:tu|te|toi|ton|ta|tes|t’\p{L}+)/iu, /(?:vous|votre|vos)/iu],
    ['es', /(?:tú|te|ti|tu|tus|contigo|os|vosotros)/iu, /(?:usted|le|su|sus)/iu],
    [
      'it',
      /(?:tu|te|ti|tuo|tua|tuoi|tue)/iu,
      /(?:Lei|Le|Suo|Sua|Suoi|Sue|(?<=\p{Ll} )La|\p{Ll}+L[ae])/u,
    ],
    ['pt', /(?:tu|te|ti|teu|tua|teus|tuas|contigo|\p{L}+-te)/iu, /(?:lhe|si|seu|sua|\p{L}+-lhe)/iu],
    ['nl', /(?:je|jij|jou|jouw)/iu, /(?:u|uw)/iu],
    [
      'pl',
      /(?:ty|cię|ci|tobie|ciebie|twój|twoja|twoje|twojej)/iu,
      /(?:pan|pani|panu|państw\p{L}*)/iu,
    ],
    [
      'tr',
      /(?:sen|seni|sana|senin|seninle)/iu,
      /(?:siz|sizi|size|sizin|sizinle|\p{L}+(?:ınız|iniz|unuz|ünüz))/iu,
    ],
  ])('never mixes the forms in %s', (language, informal, formal) => {
    const has = (text: Text, pattern: RegExp): boolean =>
      new RegExp(`(?<![\\p{L}’-])(?:${pattern.source})(?![\\p{L}-])`, pattern.flags).test(
        written(text),
      );
    expect(offences(of(language, 'formal'), (text) => has(text, informal))).toEqual([]);
    expect(offences(of(language, 'informal'), (text) => has(text, formal))).toEqual([]);
  });

  it('says neither Pan nor Pani, and nothing that depends on who writes, in Polish and Portuguese', () => {
    expect(
      offences(of('pl', 'formal'), (text) =>
        /(?<!\p{L})(?:pan|pani|państw\p{L}*)(?!\p{L})/iu.test(written(text)),
      ),
    ).toEqual([]);
    // "O nosso obrigado" is a noun and stays as it is.
    expect(
      offences([...of('pt', 'formal'), ...of('pt', 'informal')], (text) =>
        /(?<!nosso )obrigad[oa]|(?<!\p{L})(?:o senhor|a senhora|você)(?!\p{L})/iu.test(
          written(text),
        ),
      ),
    ).toEqual([]);
    expect(JSON.stringify(greetings.get('pt'))).not.toMatch(/obrigad[oa]/i);
  });

  it('leaves first names to the opening', () => {
    expect(
      offences(texts, ({ subject, body }) =>
        placeholdersIn(`${subject}${body}`).some((name) =>
          ['given', 'family', 'name', 'company', 'shop', 'sender'].includes(name),
        ),
      ),
    ).toEqual([]);
  });
});

describe('the words', () => {
  it('are loud only where the language is', () => {
    const ALLOWED: Readonly<Record<string, RegExp>> = {
      de: /Danke!/g,
      en: /Happy birthday!/g,
      es: /¡[^¡!]+!/g,
    };
    expect(
      offences(texts, (text) =>
        /[!！¡]/.test(written(text).replaceAll(ALLOWED[text.language] ?? /(?!)/g, '')),
      ),
    ).toEqual([]);
  });

  it('hang nothing on a word that is filled in', () => {
    // Turkish endings, a genitive s, an article that would change before a vowel.
    const glued = texts.filter(({ language }) => !['ja', 'zh'].includes(language));
    expect(
      offences(glued, ({ subject, body }) =>
        /\}(?:[\p{L}\p{M}']|’\p{L})|(?:[\p{L}\p{M}']|\p{L}’)\{/u.test(`${subject}\n${body}`),
      ),
    ).toEqual([]);
    expect(
      offences(texts, ({ language, body }) => {
        const before: Readonly<Record<string, RegExp>> = {
          en: /\b(?:an?|the) “?\{/i,
          fr: /(?<!\p{L})(?:de|que|le|la|du|au|les|des|un|une) (?:«\s)?\{/iu,
          de: /(?<!\p{L})(?:der|die|das|dem|den|ein\p{L}*|zum|zur|im|beim) „?\{(?!visits|years|lapseDay)/iu,
          es: /(?<!\p{L})(?:y|o|el|la|los|las|un|una|del|al) «?\{/iu,
          it: /(?<!\p{L})(?:il|lo|la|i|gli|le|un|una|del\p{L}*|al\p{L}*) «?\{/iu,
          pt: /(?<!\p{L})(?:o|a|os|as|do|da|ao|à|no|na|um|uma) «?\{/iu,
          nl: /(?<!\p{L})(?:de|het|een) ‘?\{/iu,
        };
        return before[language]?.test(body) ?? false;
      }),
    ).toEqual([]);
  });

  it('ask for consent in a way that a no is an answer', () => {
    const asked = texts.filter(({ id }) => id === 'shipped:consent-request:general');
    expect(asked.map(({ at }) => at)).toHaveLength(3);
    for (const { at, body } of asked) expect(body, at).toMatch(/ein Nein|A no /i);
  });

  it('tell how to hear no more, wherever news are told', () => {
    const news = texts.filter(({ id }) => /:(?:announcement|win-back):/.test(id));
    // News in two forms of eight languages and one of four; calling somebody back in German and English.
    expect(news).toHaveLength(20 + 3);
    for (const { at, body } of news) {
      expect(body, at).toMatch(
        /kurze Antwort|short reply|courte réponse|breve respuesta|breve risposta|resposta breve|kort antwoord|krótka odpowiedź|kısa bir yanıt|短いご返信|简短回复|رد قصير/,
      );
    }
  });

  it('take the responsibility before anything else in an apology', () => {
    for (const text of texts.filter(({ id }) => id === 'shipped:apology:general')) {
      const { body } = fillTemplate(text, ALWAYS);
      expect(body.split('\n')[2], text.at).toMatch(/Verantwortung|responsibility/);
      expect(fillTemplate(text, KNOWN).body, text.at).toContain('Zwei Tage zu spät geliefert.');
    }
  });
});
