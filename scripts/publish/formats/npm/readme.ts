import { datasetName } from "../../../changes/dataset-name.ts";

/** README.md of the package. */
export function packageReadme(dataset: Readonly<Record<string, unknown>>): string {
  const { title, description, version, licence } = dataset;
  const name = datasetName(dataset);
  return `# ${String(title)}

${String(description).trim()}

Version ${String(version)} of the data, as ES modules with their types. Licence: ${String(licence)}.

\`\`\`ts
import { dataset, find, recommendations } from "${name}";
import { statements } from "${name}/flat";

for (const { inbound } of Object.values(recommendations)) {
  for (const { from, part } of inbound) console.log(part, "is named by", from);
}
for (const { id, statement, sources } of (await statements()).slice(0, 3)) console.log(id, statement, sources);
console.log(dataset.title, find("cases/the-id-of-a-case"));
\`\`\`

\`${name}/flat\` has the tables to begin with, each as a function that loads its rows. \`find\` gives a record
or part by its full name, and follows the redirects of earlier releases; \`redirects\` and \`tombstones\` say
what became of old names.

Records are objects by id. Each has its \`id\` and \`inbound\`: the links of other records to it.
Dates are EDTF. The JSON Schemas of the records are below \`${name}/schemas/\`.
`;
}
