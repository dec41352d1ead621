import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, it } from "vitest";
import { releasedSchemas } from "../../scripts/publish/release/released-schemas.ts";
import { readSchemas } from "../../scripts/schema/schema-documents.ts";

const documents = readSchemas("schemas");

it("with a base, each schema has its address as $id, by which a validator finds it", () => {
  const dataset = { baseIri: "https://example.org/kz/" };
  const released = releasedSchemas(documents, { dataset });
  const ajv = new Ajv2020({ strict: false, discriminator: true, allErrors: true });
  for (const [path, schema] of Object.entries(released)) {
    expect(schema["$id"]).toBe(`https://example.org/kz/schemas/${path}`);
    ajv.addSchema(schema);
  }
  const validate = ajv.getSchema("https://example.org/kz/schemas/reference/themes.schema.json")!;
  expect(validate({ title: "Themes" })).toBe(false);
  const missing = validate.errors?.map(({ params }) => String(params["missingProperty"]));
  expect(missing).toContain("inbound");
});

it.each([{}, { baseIri: "https://example.org/kz#" }])("without one it has none: %j", (dataset) => {
  for (const schema of Object.values(releasedSchemas(documents, { dataset })))
    expect(schema).not.toHaveProperty("$id");
});
