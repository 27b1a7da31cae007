import { describe, expect, it } from 'vitest';
import type { CareRow } from '@shared/domain/care/careBoard';
import { careListOf } from '@shared/domain/care/careList';
import type { CareSentence } from '@shared/domain/care/careSentence';
import type { IsoDate } from '@shared/domain/calendar/isoDate';
import { createFormat } from '@renderer/i18n/format';
import { createSpeech } from '@renderer/i18n/i18n';
import { findLanguage } from '@renderer/i18n/languages';
import { careWords, type CareWords } from '@renderer/i18n/useCareSentence';
import { inputOf } from '@test/support/care';
import { GREETINGS } from './situations/greetings';
import { KINDNESS } from './situations/kindness';
import { ORDER } from './situations/order';
import { URGENT } from './situations/urgent';

const wordsIn = async (tag: string, region: string): Promise<CareWords> =>
  careWords((await createSpeech(findLanguage(tag)!, 'informal')).i18n, createFormat(tag, region));
const de = await wordsIn('de', 'DE');
const en = await wordsIn('en', 'GB');

const said = (words: CareWords, sentence: CareSentence, today: IsoDate): string =>
  words
    .sentence(sentence, today)
    .text.replace(/[\u2068\u2069]/g, '')
    .replace(/\u00a0/g, ' ');

const rowText = ({ group, contactId, name, action, channel, tags, canLetGo }: CareRow): string =>
  [
    `${group} ${contactId} ${name}: ${action}${channel === null ? '' : `/${channel}`}`,
    ...tags.map((tag) => `+${tag.name}`),
    ...(canLetGo ? ['(let go?)'] : []),
  ].join(' ');

const ALL = [...URGENT, ...GREETINGS, ...KINDNESS, ...ORDER];

describe('Today', () => {
  it('is tried in at least sixty situations, each with a name of its own', () => {
    expect(new Set(ALL.map(({ title }) => title)).size).toBe(ALL.length);
    expect(ALL.length).toBeGreaterThanOrEqual(60);
  });

  it.each(ALL)('$title', (situation) => {
    const board = careListOf(...inputOf(situation));
    const rows = board.shown.map((row) => ({
      row: rowText(row),
      de: said(de, row.sentence, board.today),
      en: said(en, row.sentence, board.today),
    }));
    expect(rows).toEqual(situation.rows);
    expect(board.later).toHaveLength(situation.later ?? 0);
  });
});
