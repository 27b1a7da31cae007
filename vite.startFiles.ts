import { resolve } from 'node:path';
import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';

/** The program; the entry asks for it when the shell is on screen. */
const PROGRAM = resolve('src/renderer/app/main.tsx');

/** What the window on the customer's side begins with instead, and the folder of what is only there. */
const CUSTOMERS = resolve('src/renderer/app/customer/main.tsx');
const CUSTOMERS_OWN = resolve('src/renderer/app/customer/');

const CATALOGUES = /\/(?:resources\/locales|i18n\/catalogues)\//;

/** What the entry needs before it asks for anything; the program knows it, too. */
const ENTRYS_OWN = /vite\/preload-helper|\/customerScreen\/address\.ts/;

/** What both begin with, and no module of our own before them. */
const BOTH_BEGIN_WITH = /\/node_modules\/react-dom\/client/;

/** The faces of the first page: what the machine says, and names. */
const FACES = ['source-sans-3-latin-wght-normal', 'vollkorn-latin-wght-normal'];

/**
 * The files of the window's start. The page names what the start needs anyway, so that it is read while the shell is
 * painted: the program with everything that it imports at once, and the two faces of the first page. The program is two
 * files, one of them what the window on the customer's side needs as well, which must not run the other. Each page and
 * dialog that is read later is another, and what several of these share lies in files of a fair size rather than in a
 * hundred crumbs.
 */
export function startFiles(): {
  readonly plugin: Plugin;
  readonly codeSplitting: Rolldown.CodeSplittingOptions;
} {
  let program: ReadonlySet<string> = new Set();
  let common: ReadonlySet<string> = new Set();
  return {
    plugin: {
      name: 'regulars:start-files',
      apply: 'build',
      buildEnd() {
        const moduleInfo = (id: string) => this.getModuleInfo(id);
        program = importedBy(PROGRAM, moduleInfo);
        common = new Set(
          [...importedBy(CUSTOMERS, moduleInfo)].filter((id) => !id.startsWith(CUSTOMERS_OWN)),
        );
      },
      transformIndexHtml: {
        order: 'post',
        handler: (_html, { bundle }) =>
          bundle === undefined ? [] : [...programLinks(bundle), ...faceLinks(bundle)],
      },
    },
    codeSplitting: {
      groups: [
        // What reads files late, and whose window it is, belongs to the entry, which waits with everything else.
        { name: 'loading', test: ENTRYS_OWN, priority: 4 },
        {
          name: (id) => (common.has(id) || BOTH_BEGIN_WITH.test(id) ? 'common' : null),
          debugName: 'common',
          priority: 3,
        },
        {
          name: (id) => (program.has(id) ? 'program' : null),
          debugName: 'program',
          priority: 2,
        },
        {
          // A language has to come without any place: the window on the customer's side reads it as well.
          name: (id) => (CATALOGUES.test(id) ? null : 'shared'),
          debugName: 'shared',
          minShareCount: 2,
          entriesAware: true,
          entriesAwareMergeThreshold: 12_000,
        },
      ],
    },
  };
}

/** A module and all that it imports, directly or through others, without what is imported late. */
function importedBy(
  from: string,
  moduleInfo: (id: string) => Rolldown.ModuleInfo | null,
): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    // What a library is asked for is found by the bundler; its own index names far more.
    if (found.has(id) || id.includes('/node_modules/')) continue;
    found.add(id);
    open.push(...(moduleInfo(id)?.importedIds ?? []));
  }
  return found;
}

function programLinks(bundle: Rolldown.OutputBundle): readonly HtmlTagDescriptor[] {
  const program = Object.values(bundle).find(
    (file) => file.type === 'chunk' && file.moduleIds.includes(PROGRAM),
  );
  if (program?.type !== 'chunk') throw new Error(`${PROGRAM} is not part of the build`);
  return [program.fileName, ...program.imports].map((file) =>
    link({ rel: 'modulepreload', crossorigin: true, href: `./${file}` }),
  );
}

function faceLinks(bundle: Rolldown.OutputBundle): readonly HtmlTagDescriptor[] {
  return FACES.map((face) => {
    const file = Object.keys(bundle).find((name) => name.includes(face));
    if (file === undefined) throw new Error(`${face} is not part of the build`);
    return link({
      ...{ rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true },
      href: `./${file}`,
    });
  });
}

const link = (attrs: Record<string, string | boolean>): HtmlTagDescriptor => ({
  tag: 'link',
  attrs,
  injectTo: 'head',
});
