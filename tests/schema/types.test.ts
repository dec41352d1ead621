import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { renderGenerated } from "../../scripts/schema/generate-types.ts";
import { readSchemas } from "../../scripts/schema/schema-documents.ts";
import { breakages, broken, kinds, schemaFolder, validRecord } from "./records.ts";

it("what is generated is what the schemas give; run `npm run types` when this fails", async () => {
  const generated = await renderGenerated();
  expect([...generated.keys()]).toContain("scripts/schema/records.ts");
  for (const [path, text] of generated) expect(readFileSync(path, "utf8"), path).toBe(text);
});

describe("the types of records", () => {
  // Missing keys, unknown keys, wrong types and values outside a closed list: what types can say.
  const sayable = new Set(["required", "additionalProperties", "type", "enum"]);
  const documents = readSchemas(schemaFolder);
  const samples = kinds.flatMap((kind) => {
    const type = String(documents[`${kind}.schema.json`]?.["title"]);
    const refused = breakages(kind)
      .filter((each) => each.faults.every((fault) => sayable.has(fault.keyword)))
      // Conditions ("partial needs a note") are beyond the types.
      .filter((each) => !/without a note|of the type other|nothing in particular/.test(each.breaks))
      .map((each) => ({
        kind,
        type,
        what: each.breaks,
        value: broken(kind, each),
        accepted: false,
      }));
    return [
      { kind, type, what: "a realistic record", value: validRecord(kind), accepted: true },
      ...refused,
    ];
  });

  it("accept the valid records and refuse the broken ones", { timeout: 60_000 }, () => {
    const faulty = linesWithErrors(samples.map(({ type, value }) => [type, value] as const));
    const told = samples.map(
      ({ kind, what }, line) => `${kind}: ${what}: ${faulty.has(line) ? "no" : "yes"}`,
    );
    const expected = samples.map(
      ({ kind, what, accepted }) => `${kind}: ${what}: ${accepted ? "yes" : "no"}`,
    );
    expect(told).toEqual(expected);
    expect(samples.filter((each) => !each.accepted).length).toBeGreaterThan(40);
  });
});

/**
 * The lines of the values that the compiler refuses; each value is declared on one line with its
 * type.
 */
function linesWithErrors(
  values: readonly (readonly [type: string, value: unknown])[],
): Set<number> {
  const file = fileURLToPath(new URL("assigned.ts", import.meta.url));
  const types = `import(${JSON.stringify("../../scripts/schema/records.ts")})`;
  const text = values
    .map(
      ([type, value], line) =>
        `export const v${line}: ${types}.${type} = ${JSON.stringify(value)};`,
    )
    .join("\n");
  const options: ts.CompilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    allowImportingTsExtensions: true,
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    skipLibCheck: true,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, ...rest) =>
    name === file ? ts.createSourceFile(name, text, rest[0]) : read(name, ...rest);
  const known = host.fileExists.bind(host);
  host.fileExists = (name) => name === file || known(name);
  const program = ts.createProgram([file], options, host);
  const source = program.getSourceFile(file);
  const errors = [
    ...program.getSyntacticDiagnostics(source),
    ...program.getSemanticDiagnostics(source),
  ];
  return new Set(
    errors.map((error) => source!.getLineAndCharacterOfPosition(error.start ?? 0).line),
  );
}
