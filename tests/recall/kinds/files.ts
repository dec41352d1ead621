import { pick } from "../../random.ts";
import type { Dataset } from "../dataset.ts";
import type { Break, Kind } from "../fault.ts";
import { inboundOf } from "./ids.ts";

const groups = ["files", "ids", "schema"];

function moved(
  name: string,
  breaks: string,
  to: (path: string, next: () => number) => string,
  more: readonly string[] = [],
): Kind {
  return {
    name,
    breaks,
    groups: [...groups, ...more],
    form: true,
    candidates: (data) => {
      const inbound = inboundOf(data);
      // If many refer to the record, each reference is one more true finding.
      const few = records(data).filter(({ path }) => (inbound.get(path) ?? []).length <= 3);
      return few.map(({ root, path }) => ({
        at: root,
        make: (next) => {
          const target = to(path, next);
          return {
            files: [{ path, to: target }],
            places: [
              { path: target, pointer: "" },
              { path, pointer: "" },
            ],
            counterparts: inbound.get(path) ?? [],
            shown: [path, target],
          };
        },
      }));
    },
  };
}

function records(data: Dataset) {
  return data.files.filter(({ collection }) => collection !== "" && collection !== "reference");
}

function made(
  name: string,
  breaks: string,
  more: readonly string[],
  make: (next: () => number, data: Dataset) => [string, string],
): Kind {
  return {
    name,
    breaks,
    groups: more,
    form: true,
    candidates: (data) =>
      records(data).map(({ root }) => ({
        at: root,
        make: (next): Break => {
          const [path, text] = make(next, data);
          return {
            files: [{ path, bytes: text }],
            places: [{ path, pointer: "" }],
            shown: ["", text.trim()],
          };
        },
      })),
  };
}

const folders = [
  "cases",
  "recommendations",
  "sources",
  "people",
  "organizations",
  "laws",
  "reviews",
  "statistics",
];

export const fileKinds: readonly Kind[] = [
  moved(
    "record-in-other-collection",
    "A record stands in the folder of its collection.",
    (path, next) => {
      const [, folder, name] = path.split("/") as [string, string, string];
      return `data/${pick(
        next,
        folders.filter((each) => each !== folder),
      )}/${name}`;
    },
  ),
  moved("folder-unknown", "Every folder of data/ is a collection.", (path) =>
    path.replace(/^data\/(\w+?)s?\//, "data/$1ss/"),
  ),
  moved("record-too-deep", "A record stands directly in the folder of its collection.", (path) =>
    path.replace(/\/([^/]+)$/, "/2019/$1"),
  ),
  moved(
    "record-outside-folders",
    "A record stands in a folder.",
    (path) => `data/${path.split("/")[2]}`,
  ),
  moved("file-ending", "A file ends in .yml.", (path, next) =>
    path.replace(/\.yml$/, pick(next, [".yaml", ".YML", ".json", ".yml.txt"])),
  ),
  moved("file-name", "A file's name is an id.", (path, next) =>
    path.replace(
      /([^/]+)\.yml$/,
      (_, name: string) =>
        `${pick(next, [name.toUpperCase(), name.replaceAll("-", "_") + "_", `${name}-`, `${name} 2`, `${name}-é`])}.yml`,
    ),
  ),
  made(
    "exception-unneeded",
    "An exception that is no longer needed is an error.",
    ["exceptions"],
    (next, data) => {
      const { collection, id } = pick(next, records(data));
      return [
        "data/exceptions.yml",
        `exceptions:\n  - { rule: dates/order, record: ${collection}/${id}, pointer: /title, reason: It is so., until: "2027-06-01" }\n`,
      ];
    },
  ),
  made("exception-expired", "An expired exception is an error.", ["exceptions"], (next, data) => {
    const { collection, id } = pick(next, records(data));
    return [
      "data/exceptions.yml",
      `exceptions:\n  - { rule: dates/order, record: ${collection}/${id}, pointer: /title, reason: It is so., until: "2025-06-01" }\n`,
    ];
  }),
  made(
    "redirect-to-nothing",
    "A redirect leads to a record.",
    ["references", "ids", "change", "exceptions"],
    (next, data) => {
      const { collection, id } = pick(next, records(data));
      return [
        "data/redirects.yml",
        `redirects:\n  - { from: ${collection}/${id}-old, to: [${collection}/${id}-gone], kind: moved, date: "2026-05-01" }\n`,
      ];
    },
  ),
  made(
    "redirect-from-a-record",
    "A redirect leads away from an id that is no longer used.",
    ["references", "ids", "change", "exceptions"],
    (next, data) => {
      const [from, to] = [pick(next, records(data)), records(data)[0]!];
      return [
        "data/redirects.yml",
        `redirects:\n  - { from: ${from.collection}/${from.id}, to: [${to.collection}/${to.id}], kind: moved, date: "2026-05-01" }\n`,
      ];
    },
  ),
  made(
    "tombstone-of-a-record",
    "What has a tombstone is no longer there.",
    ["ids", "change", "references", "people"],
    (next, data) => {
      const { collection, id } = pick(next, records(data));
      return [
        "data/tombstones.yml",
        `tombstones:\n  - { record: ${collection}/${id}, date: "2026-05-01", reason: wrong }\n`,
      ];
    },
  ),
];
