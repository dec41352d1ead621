/**
 * find.js of the package: looks up a full name, and follows the redirects of earlier releases.
 *
 * @param collections the names of the data modules
 */
export function findModule(collections: readonly string[]): string {
  const imports = [...collections, "redirects"].map(
    (name) => `import ${name} from "./data/${name}.js";\n`,
  );
  return `${imports.join("")}
const collections = { ${collections.join(", ")} };
const moved = new Map(redirects.map(({ from, to }) => [from, to]));

export function find(name) {
  const seen = new Set();
  for (let at = name; !seen.has(at); ) {
    seen.add(at);
    const [full, part] = at.split("#");
    const slash = full.indexOf("/");
    const records = collections[full.slice(0, slash)] ?? {};
    const id = full.slice(slash + 1);
    const record = Object.hasOwn(records, id) ? records[id] : undefined;
    if (record && part === undefined) return record;
    const lists = record ? Object.values(record).filter(Array.isArray) : [];
    const found = lists.flat().find((item) => item !== null && typeof item === "object" && item.id === part);
    if (found) return found;
    const to = moved.get(at);
    const ofRecord = part === undefined ? undefined : moved.get(full);
    // What was split has several new names: \`redirects\` has them.
    if (to?.length === 1) at = to[0];
    else if (ofRecord?.length === 1) at = \`\${ofRecord[0]}#\${part}\`;
  }
  return undefined;
}
`;
}
