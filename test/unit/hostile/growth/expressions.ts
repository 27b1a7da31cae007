import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** An expression as it stands in the program. */
export type Written = {
  readonly source: string;
  readonly flags: string;
  readonly files: readonly string[];
};

/** Every expression that stands in the sources, each once. */
export function writtenExpressions(root: string): readonly Written[] {
  const found = new Map<string, { source: string; flags: string; files: string[] }>();
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .sort();
  for (const file of files) {
    const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
    const text = readFileSync(join(root, file), 'utf8');
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/');
        const known = found.get(node.text);
        if (known) known.files.push(file);
        else {
          const source = node.text.slice(1, end);
          found.set(node.text, { source, flags: node.text.slice(end + 1), files: [file] });
        }
      }
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false, kind));
  }
  return [...found.values()];
}
