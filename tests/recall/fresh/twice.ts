import { child, items, textAt } from "../dataset.ts";
import type { Dataset, Node } from "../dataset.ts";
import { placeOf } from "../fault.ts";
import type { Kind } from "../fault.ts";
import {
  append,
  claiming,
  copyOf,
  kind,
  listed,
  put,
  recordsOf,
  set,
  statements,
} from "../making.ts";

/** A copy of the item under another id, at the end of its list. */
function again(name: string, breaks: string, nodes: (data: Dataset) => readonly Node[]): Kind {
  return kind(name, breaks, nodes, (node) => {
    const list = node.parent!;
    return append(list.parent!, list.key!, { ...copyOf(node), id: "once-more" }, node);
  });
}

/** A copy of an item without an id, at the end of its list. */
function repeated(name: string, breaks: string, nodes: (data: Dataset) => readonly Node[]): Kind {
  return kind(name, breaks, nodes, (node) => {
    const list = node.parent!;
    return append(list.parent!, list.key!, copyOf(node), node);
  });
}

function shortName(root: Node): string | undefined {
  return textAt(
    items(root, "names").find((each) => textAt(each, "kind") === "short"),
    "value",
  );
}

export const twiceKinds: readonly Kind[] = [
  again("answer-again", "One answer is written once.", (data) =>
    listed(data, "responses", ...claiming),
  ),
  again("group-again", "A group of a document stands once.", (data) =>
    listed(data, "groups", "recommendations"),
  ),
  again("ground-again", "One ground is written once.", (data) => listed(data, "naming", "people")),
  again("answer-of-the-state-again", "A position of the State is written once.", (data) =>
    listed(data, "items", "recommendations")
      .slice(0, 60)
      .flatMap((each) => items(each, "positions")),
  ),
  repeated("voice-again", "One voice stands once.", (data) =>
    statements(data).flatMap((each) => items(each, "standing")),
  ),
  repeated("involvement-again", "Somebody's part stands once.", (data) =>
    statements(data).flatMap((each) => items(each, "involvement")),
  ),
  repeated("evidence-again", "A citation stands once in the evidence.", (data) =>
    data.nodes
      .filter(({ key }) => key === "discrepancies")
      .flatMap((list) => list.children.flatMap((each) => items(each, "evidence").slice(0, 1))),
  ),
  repeated("cited-source-again", "A place that cites a source is listed once.", (data) =>
    listed(data, "cites", "sources"),
  ),
  kind(
    "title-of-another-case",
    "Two cases have two titles.",
    (data) => recordsOf(data, "cases"),
    (root, next, data) => {
      const others = recordsOf(data, "cases").filter((each) => each !== root);
      const other = others[Math.floor(next() * others.length)]!;
      return put(child(root, "title")!, textAt(other, "title"), root, other);
    },
  ),
  kind(
    "short-name-of-another",
    "An abbreviation names one organization, or both say that they are distinct.",
    (data) => recordsOf(data, "organizations"),
    (root, next, data) => {
      const others = recordsOf(data, "organizations").filter(
        (each) => each !== root && shortName(each) !== undefined,
      );
      const other = others[Math.floor(next() * others.length)]!;
      const names = child(root, "names")!;
      const cited = copyOf(names.children[0]!).citations;
      return append(
        root,
        "names",
        { id: "shorter", value: shortName(other), lang: "en", kind: "short", citations: cited },
        root,
        child(other, "names"),
        other,
      );
    },
  ),
  kind(
    "name-of-another-person-as-variant",
    "A spelling belongs to one person, or both say that they are distinct.",
    (data) => recordsOf(data, "people"),
    (root, next, data) => {
      const others = recordsOf(data, "people").filter((each) => each !== root);
      const other = others[Math.floor(next() * others.length)]!;
      const cited = copyOf(items(root, "names")[0]!).citations;
      const value = textAt(items(other, "names")[0], "value");
      return append(
        root,
        "names",
        { id: "variant-x", value, lang: "en", kind: "variant", citations: cited },
        root,
        other,
      );
    },
  ),
  kind(
    "told-in-both-directions",
    "That another case tells of an event is written on one side.",
    (data) => listed(data, "events", "cases").filter((each) => child(each, "toldIn")),
    (event, _next, data) => {
      const [id = "", part] = String(items(event, "toldIn")[0]!.value).split("#");
      const other = items(data.record("cases", id)?.root, "events").find(
        (each) => textAt(each, "id") === part,
      );
      return other
        ? set(
            other,
            "toldIn",
            [`${event.file.id}#${textAt(event, "id")}`],
            other,
            event,
            child(event, "toldIn"),
          )
        : undefined;
    },
  ),
  kind(
    "echo-of-itself",
    "An item repeats another item.",
    (data) => listed(data, "items", "recommendations"),
    (item) => set(item, "echoes", [textAt(item, "id")], item),
  ),
  kind(
    "redirect-from-what-is-there",
    "A name that leads elsewhere is not the name of a record.",
    (data) => recordsOf(data, "cases", "organizations", "laws"),
    (root, _next, data) => {
      const other = recordsOf(data, root.file.collection).find((each) => each !== root)!;
      const entry = {
        from: `${root.file.collection}/${root.file.id}`,
        to: [`${root.file.collection}/${other.file.id}`],
        kind: "merged",
        date: "2026-11-20",
      };
      return {
        files: [{ path: "data/redirects.yml", bytes: JSON.stringify({ redirects: [entry] }) }],
        places: [{ path: "data/redirects.yml", pointer: "" }, placeOf(root)],
      };
    },
  ),
  kind(
    "withdrawn-and-there",
    "A record that was withdrawn is not there.",
    (data) => recordsOf(data, "cases", "people", "sources"),
    (root) => ({
      files: [
        {
          path: "data/tombstones.yml",
          bytes: JSON.stringify({
            tombstones: [
              {
                record: `${root.file.collection}/${root.file.id}`,
                date: "2026-11-20",
                reason: "wrong",
              },
            ],
          }),
        },
      ],
      places: [{ path: "data/tombstones.yml", pointer: "" }, placeOf(root)],
    }),
  ),
  kind(
    "redirect-of-the-future",
    "A redirect is made on a day that has been.",
    (data) => recordsOf(data, "cases"),
    (root) => ({
      files: [
        {
          path: "data/redirects.yml",
          bytes: JSON.stringify({
            redirects: [
              {
                from: "cases/older-name",
                to: [`cases/${root.file.id}`],
                kind: "moved",
                date: "2031-01-01",
              },
            ],
          }),
        },
      ],
      places: [{ path: "data/redirects.yml", pointer: "" }],
    }),
  ),
  kind(
    "redirect-to-another-collection",
    "A record moves within its collection.",
    (data) => recordsOf(data, "organizations"),
    (root) => ({
      files: [
        {
          path: "data/redirects.yml",
          bytes: JSON.stringify({
            redirects: [
              {
                from: "cases/older-name",
                to: [`organizations/${root.file.id}`],
                kind: "moved",
                date: "2026-11-20",
              },
            ],
          }),
        },
      ],
      places: [{ path: "data/redirects.yml", pointer: "" }],
    }),
  ),
  kind(
    "reason-of-a-later-version",
    "A reason is given for a version that is not after that of the dataset.",
    (data) => recordsOf(data, "cases"),
    (root) => ({
      files: [
        {
          path: "data/changes.yml",
          bytes: JSON.stringify({
            changes: [
              {
                version: "7.0.0",
                reason: "correction",
                records: [`cases/${root.file.id}`],
                note: "A date was wrong.",
              },
            ],
          }),
        },
      ],
      places: [{ path: "data/changes.yml", pointer: "" }],
    }),
  ),
];
