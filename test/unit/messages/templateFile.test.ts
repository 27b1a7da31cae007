import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { MESSAGE_PURPOSES } from '@shared/domain/messages/message';
import { templatesOf } from '@shared/domain/messages/templateFile';
import { parseTemplate, placeholdersIn } from '@shared/domain/messages/templateSyntax';
import { LANGUAGES, TEMPLATE_FILES } from './messageSetting';

const forms = v.strictObject({
  formal: v.pipe(v.string(), v.trim(), v.nonEmpty()),
  informal: v.optional(v.pipe(v.string(), v.trim(), v.nonEmpty())),
});

const FILE = v.strictObject({
  language: v.picklist(LANGUAGES),
  templates: v.array(
    v.strictObject({
      id: v.pipe(v.string(), v.regex(/^shipped:[a-z-]+:[a-z-]+$/)),
      purpose: v.picklist(MESSAGE_PURPOSES),
      reason: v.nullable(
        v.picklist([
          'first-purchase',
          'purchase',
          'visits',
          'referral',
          'feedback',
          'idea',
          'solved',
          'other',
        ]),
      ),
      subject: forms,
      body: forms,
    }),
  ),
});

const IN_ALL = ['thanks', 'birthday', 'holiday', 'welcome'] as const;

describe('the shipped templates', () => {
  it('exist in all twelve languages', () => {
    expect([...TEMPLATE_FILES.keys()].sort()).toEqual([...LANGUAGES].sort());
  });

  it.each([...TEMPLATE_FILES])('in %s are whole', (language, file) => {
    expect(v.safeParse(FILE, file).issues).toBeUndefined();
    expect(file.language).toBe(language);
    const purposes = new Set(file.templates.map(({ purpose }) => purpose));
    const wanted = ['de', 'en'].includes(language) ? MESSAGE_PURPOSES : IN_ALL;
    expect(wanted.filter((purpose) => !purposes.has(purpose))).toEqual([]);
    expect(new Set(file.templates.map(({ id }) => id)).size).toBe(file.templates.length);
    for (const { id, purpose, reason } of file.templates) {
      expect(id.split(':')[1]).toBe(purpose);
      if (purpose !== 'thanks') expect(reason).toBeNull();
    }
  });

  it.each([...TEMPLATE_FILES])('in %s can be read, greet and are signed', (_language, file) => {
    for (const { id, subject, body } of file.templates) {
      for (const text of [subject.formal, subject.informal, body.formal, body.informal]) {
        if (text !== undefined) expect([id, parseTemplate(text).errors]).toEqual([id, []]);
      }
      for (const text of [body.formal, body.informal ?? body.formal]) {
        expect(placeholdersIn(text)).toEqual(expect.arrayContaining(['opening', 'closing']));
        // Names come with the opening, by the rules of the language.
        expect(placeholdersIn(text)).not.toContain('given');
      }
    }
  });

  it('say the same things in both forms and in all languages', () => {
    for (const { id, texts } of templatesOf([...TEMPLATE_FILES.values()])) {
      const said = new Set<string>();
      for (const written of Object.values(texts)) {
        for (const text of Object.values(written)) {
          said.add([...placeholdersIn(text.body)].sort().join(' '));
        }
      }
      expect([id, [...said]]).toEqual([id, [[...said][0]]]);
    }
  });
});
