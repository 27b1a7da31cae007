import { describe, expect, it } from 'vitest';
import { isoDate } from '@shared/domain/calendar/isoDate';
import type { ContactId } from '@shared/domain/contacts/contact';
import type { Idea, IdeaId } from '@shared/domain/feedback/idea';
import type { PersonSummary } from '@shared/domain/people/personSummary';
import { titleOf } from '@renderer/features/ideas/ideaLook';
import { ideasWith, similarIdeas } from '@renderer/features/ideas/ideaSearch';

const anIdea = (title: string, fields: Partial<Idea> = {}): Idea => ({
  id: title as IdeaId,
  title,
  text: '',
  authorId: null,
  askedIds: [],
  status: 'new',
  outcome: '',
  productId: null,
  toldIds: [],
  statusOn: isoDate('2026-03-01'),
  createdAt: 100,
  updatedAt: 100,
  ...fields,
});
const titles = (ideas: readonly Idea[]) => ideas.map(({ title }) => title);

describe('searching for ideas', () => {
  const mehmet = 'm' as ContactId;
  const people = new Map([[mehmet, { name: 'Mehmet Yıldız' } as PersonSummary]]);
  const all = [
    anIdea('Eigene Dose mitbringen', { askedIds: [mehmet] }),
    anIdea('Bürokiste', { text: 'Eine Kiste für zehn Leute' }),
  ];

  it('finds the beginnings of words in titles, texts and names, whatever their marks', () => {
    expect(titles(ideasWith(all, people, 'dos eig'))).toEqual(['Eigene Dose mitbringen']);
    expect(titles(ideasWith(all, people, 'buro'))).toEqual(['Bürokiste']);
    expect(titles(ideasWith(all, people, 'zehn'))).toEqual(['Bürokiste']);
    expect(titles(ideasWith(all, people, 'yildiz'))).toEqual(['Eigene Dose mitbringen']);
    expect(titles(ideasWith(all, people, 'dose zehn'))).toEqual([]);
    expect(ideasWith(all, people, '  ')).toHaveLength(2);
  });
});

describe('an idea that is written down', () => {
  it('is held beside those that share most of its telling words and are still open', () => {
    const known = [
      anIdea('Eigene Dose mitbringen'),
      anIdea('Dose zum Verschenken'),
      anIdea('Tassen mitbringen', { status: 'done' }),
    ];
    expect(titles(similarIdeas(known, 'Dose mitbringen'))).toEqual([
      'Eigene Dose mitbringen',
      'Dose zum Verschenken',
    ]);
    expect(titles(similarIdeas(known, 'die und das'))).toEqual([]);
    expect(titles(similarIdeas(known, 'Dose am Sonntag früh öffnen'))).toEqual([]);
  });

  it.each([
    ['A scale at the counter. For tins.', 'A scale at the counter'],
    ['Why not tea on Sundays? I would come.', 'Why not tea on Sundays?'],
    ['', ''],
    ['  One line\nand another', 'One line'],
  ])('takes its title from the first sentence: %j', (text, title) => {
    expect(titleOf(text)).toBe(title);
  });

  it('cuts a long sentence between words', () => {
    const title = titleOf(`Somebody ${'really '.repeat(20)}wants this`);
    expect(title.length).toBeLessThanOrEqual(60);
    expect(title).toMatch(/really…$/);
  });
});
