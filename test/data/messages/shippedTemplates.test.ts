import { expect, it } from 'vitest';
import { GREETED_GROUPS } from '@shared/domain/messages/greetingTemplates';
import { loadShippedTemplates } from '@renderer/data/messages/shippedTemplates';
import { LANGUAGES, TEMPLATE_FILES } from '../../unit/messages/messageSetting';

it('puts the files of all languages together, each template once', async () => {
  const templates = await loadShippedTemplates();
  const ids = [
    ...[...TEMPLATE_FILES.values()].flatMap((file) => file.templates.map(({ id }) => id)),
    ...GREETED_GROUPS.map((group) => `shipped:holiday:${group}`),
  ];
  expect(templates.map(({ id }) => id).sort()).toEqual([...new Set(ids)].sort());
  const thanks = templates.find(({ id }) => id === 'shipped:thanks:general');
  expect(Object.keys(thanks?.texts ?? {}).sort()).toEqual([...LANGUAGES].sort());
  expect(thanks?.texts['de']?.informal?.body).toContain('{opening}');
  expect(await loadShippedTemplates()).toBe(templates);
});
