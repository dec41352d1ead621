import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { releasedSchemas } from "../../scripts/publish/release/released-schemas.ts";
import { readSchemas } from "../../scripts/schema/schema-documents.ts";

/** The schemas as they were when the program got its present version. */
const file = "../golden/schemas-of-version.json";

interface State {
  readonly program: string;
  readonly schemas: string;
  readonly sha256: string;
}

// When the program gets another version: npx vitest run tests/schema/version.test.ts --update
it("the schemas have another version than in the last release, if they changed since then", async () => {
  const documents = readSchemas("schemas");
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
  const released = JSON.stringify(
    releasedSchemas(documents, { dataset: {} }),
    (key, value: unknown) => (key === "x-schema-version" ? undefined : value),
  );
  const now: State = {
    program: version,
    schemas: String(documents["common.schema.json"]!["x-schema-version"]),
    sha256: createHash("sha256").update(released).digest("hex"),
  };
  const last = JSON.parse(readFileSync(new URL(file, import.meta.url), "utf8")) as State;
  if (last.program !== version)
    return expect(`${JSON.stringify(now, undefined, 2)}\n`).toMatchFileSnapshot(file);
  const isForgotten = now.sha256 !== last.sha256 && now.schemas === last.schemas;
  expect(isForgotten, "raise x-schema-version in schemas/common.schema.json").toBe(false);
});
