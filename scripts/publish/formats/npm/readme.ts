import { datasetName } from "../../release/dataset-name.ts";

/** README.md of the package. */
export function packageReadme(dataset: Readonly<Record<string, unknown>>): string {
  const { title, description, version, licence } = dataset;
  const name = datasetName(dataset);
  return `# ${String(title)}

${String(description).trim()}

Version ${String(version)} of the data, as ES modules with their types. Licence: ${String(licence)}.

\`\`\`ts
import { cases, recommendations } from "${name}";

for (const { inbound } of Object.values(recommendations)) {
  for (const { from, part } of inbound) console.log(part, "is named by", from);
}
\`\`\`

Records are objects by id. Each has its \`id\` and \`inbound\`: the links of other records to it.
Dates are EDTF. The JSON Schemas of the records are below \`${name}/schemas/\`.
`;
}
