import type { DataFile } from "../dataset/discover.ts";
import type { Subject } from "./page.ts";
import type { CountedRecord } from "./stats.ts";

/** Listens to the check of a dataset, and keeps what is counted of it. */
export interface Collected {
  readonly onRecord: (record: CountedRecord & { readonly file: DataFile }) => void;
  subject: Subject;
  readonly records: CountedRecord[];
}

export function collected(): Collected {
  const collection: Collected = {
    onRecord({ file, value, facts }) {
      if (file.schema === "dataset")
        collection.subject = { title: String(value["title"]), version: String(value["version"]) };
      if (file.kind !== "single") collection.records.push({ facts, value });
    },
    subject: { title: "Dataset without data/dataset.yml", version: "" },
    records: [],
  };
  return collection;
}
