import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import ts from "typescript";

/**
 * The type declarations of a module and of those that its types name, by path: `bin/api.d.ts`. What its code
 * alone imports is left out.
 *
 * @param sources the folder that the paths start from
 * @param entry the module, from that folder on
 * @throws when a type of an export is not written down
 */
export function declarationsOf(sources: string, entry: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const waiting = [join(sources, entry)];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    const path = relative(sources, file).replaceAll("\\", "/").replace(/\.ts$/, ".d.ts");
    if (texts.has(path)) continue;
    const { outputText, diagnostics = [] } = ts.transpileDeclaration(readFileSync(file, "utf8"), {
      fileName: file,
      reportDiagnostics: true,
      compilerOptions: { isolatedDeclarations: true, declaration: true },
    });
    const [fault] = diagnostics;
    if (fault)
      throw new Error(`${path}: ${ts.flattenDiagnosticMessageText(fault.messageText, " ")}`);
    texts.set(path, outputText.replace(/(from "\.[^"]*)\.ts"/g, '$1.js"'));
    for (const [, named] of outputText.matchAll(/from "(\.[^"]*\.ts)"/g))
      waiting.push(join(dirname(file), named!));
  }
  return texts;
}
