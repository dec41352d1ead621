import { datasetName } from "./dataset-name.ts";
import { packageReadme } from "./npm/readme.ts";
import { packageTypes } from "./npm/types.ts";
import type { Release, ReleaseFile } from "./release.ts";
import { releasedCollections } from "./released-record.ts";
import { releasedSchemas } from "./released-schemas.ts";
import { stableJson } from "./stable-json.ts";

const javascript = "text/javascript";

/**
 * The package for programs in JavaScript and TypeScript: the records as ES modules, without code that
 * runs and without dependencies, the types of the records, and their schemas.
 */
export function* npmPackage(release: Release): Generator<ReleaseFile> {
  const { dataset, schemas } = release;
  const collections = releasedCollections(release);
  const names = Object.keys(collections);
  const file = (path: string, mediaType: string, content: string) => ({
    ...{ path: `npm/${path}`, mediaType, content },
  });
  // Not sorted: the order of conditions means something.
  const description = `${JSON.stringify(packageJson(release), undefined, 2)}\n`;
  yield file("package.json", "application/json", description);
  yield file("README.md", "text/markdown", packageReadme(dataset));
  yield file("data/dataset.js", javascript, `export default ${stableJson(dataset).trim()};\n`);
  for (const [name, records] of Object.entries(collections)) {
    // JSON is JavaScript: nothing is parsed at run time that the engine does not parse anyway.
    yield file(`data/${name}.js`, javascript, `export default ${stableJson(records).trim()};\n`);
  }
  const exported = ["dataset", ...names].map(
    (name) => `export { default as ${name} } from "./data/${name}.js";\n`,
  );
  yield file("index.js", javascript, exported.join(""));
  yield file("records.d.ts", "application/typescript", release.recordTypes);
  yield file("index.d.ts", "application/typescript", packageTypes(names, schemas.documents));
  for (const [path, document] of Object.entries(releasedSchemas(schemas.documents)))
    yield file(`schemas/${path}`, "application/schema+json", stableJson(document));
}

function packageJson({ dataset }: Release) {
  const { title, version, licence, keywords } = dataset;
  return {
    name: datasetName(dataset),
    version,
    description: `${String(title)}: records, their types and their schemas.`,
    license: licence,
    type: "module",
    sideEffects: false,
    ...(keywords ? { keywords } : {}),
    exports: {
      ".": { types: "./index.d.ts", default: "./index.js" },
      "./schemas/*": "./schemas/*",
      "./package.json": "./package.json",
    },
    types: "./index.d.ts",
    files: ["index.js", "index.d.ts", "records.d.ts", "data", "schemas"],
  };
}
