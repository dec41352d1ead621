/** The title of the dataset as the name of a package or an archive: `casebook-kazakhstan`. */
export function datasetName({ title }: Readonly<Record<string, unknown>>): string {
  const plain = String(title).normalize("NFKD").toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "") || "casebook-data";
}
