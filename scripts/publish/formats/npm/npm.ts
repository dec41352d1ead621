import { datasetName } from "../../../changes/dataset-name.ts";
import { entryOf } from "../catalogue/entry.ts";
import { findModule } from "./find.ts";
import { packageReadme } from "./readme.ts";
import { packageTypes } from "./types.ts";
import type { FilesFormat } from "../format.ts";
import type { Output } from "../../output/output.ts";
import type { Release } from "../../release/release.ts";
import { releasedSchemas } from "../../release/released-schemas.ts";
import { stableJson } from "../../release/stable-json.ts";

const javascript = "text/javascript";

/**
 * The package for JavaScript and TypeScript: records as ES modules without dependencies, their types and
 * their schemas.
 */
export const npmPackage: FilesFormat = {
  name: "npm",
  files: [
    {
      path: "npm/",
      holds: "a package of the records, their types and schemas",
      use: "JavaScript or TypeScript",
    },
  ],
  searchable: "bytes",
  write: writePackage,
};

function writePackage(release: Release, out: Output): void {
  const { dataset, schemas } = release;
  const names = [...release.records.ids.keys()];
  const file = (path: string, mediaType: string, content: string) =>
    out.file(`npm/${path}`, mediaType, content);
  // Not sorted, because the order of conditions has a meaning.
  const description = `${JSON.stringify(packageJson(release), undefined, 2)}\n`;
  file("package.json", "application/json", description);
  file("README.md", "text/markdown", packageReadme(dataset));
  file("data/dataset.js", javascript, `export default ${stableJson(dataset).trim()};\n`);
  const { redirects, tombstones } = release;
  for (const [name, entries] of Object.entries({ redirects, tombstones }))
    file(`data/${name}.js`, javascript, `export default ${stableJson(entries).trim()};\n`);
  for (const name of names) writeModule(name, out);
  const exported = ["dataset", "redirects", "tombstones", ...names].map(
    (name) => `export { default as ${name} } from "./data/${name}.js";\n`,
  );
  file("index.js", javascript, `${exported.join("")}export { find } from "./find.js";\n`);
  file("find.js", javascript, findModule(names));
  file("records.d.ts", "application/typescript", release.recordTypes);
  file("index.d.ts", "application/typescript", packageTypes(names, schemas.documents));
  for (const [path, document] of Object.entries(releasedSchemas(schemas.documents, release)))
    file(`schemas/${path}`, "application/schema+json", stableJson(document));
}

/** JSON is JavaScript, so the module is the file with two words around it. */
function writeModule(name: string, out: Output): void {
  const file = out.open(`npm/data/${name}.js`, javascript);
  file.write("export default ");
  let last: Uint8Array = Buffer.alloc(0);
  for (const block of out.read(`${name}.json`)) {
    file.write(last);
    last = block;
  }
  file.write(last.subarray(0, -"\n".length));
  file.write(";\n");
  file.close();
}

function packageJson(release: Release) {
  const { dataset } = release;
  const { page } = entryOf(release);
  const { title, version, licence, keywords } = dataset;
  return {
    name: datasetName(dataset),
    version,
    description: `${String(title)}: records, their types and their schemas.`,
    license: licence,
    type: "module",
    sideEffects: false,
    ...(keywords ? { keywords } : {}),
    ...(page === undefined ? {} : { homepage: page }),
    exports: {
      ".": { types: "./index.d.ts", default: "./index.js" },
      "./flat": { types: "./flat.d.ts", default: "./flat.js" },
      "./schemas/*": "./schemas/*",
      "./package.json": "./package.json",
    },
    types: "./index.d.ts",
    files: ["*.js", "*.d.ts", "data", "flat", "schemas"],
  };
}
