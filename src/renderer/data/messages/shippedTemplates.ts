import { greetingTemplates } from '@shared/domain/messages/greetingTemplates';
import type { Template } from '@shared/domain/messages/template';
import { templatesOf, type TemplateFile } from '@shared/domain/messages/templateFile';
import { GREETING_LANGUAGES, loadGreetingTexts } from '../culture/greetingTexts';

const FILES = import.meta.glob<TemplateFile>('@resources/templates/*.json', { import: 'default' });

let loading: Promise<readonly Template[]> | null = null;

/** The templates that come with the program, in every language. The files are read once, when first asked for. */
export function loadShippedTemplates(): Promise<readonly Template[]> {
  loading ??= load();
  return loading;
}

async function load(): Promise<readonly Template[]> {
  const [files, texts] = await Promise.all([
    Promise.all(Object.values(FILES).map((file) => file())),
    loadGreetingTexts(GREETING_LANGUAGES),
  ]);
  const templates = templatesOf(files);
  return [...templates, ...greetingTemplates([...texts.values()], templates)];
}
