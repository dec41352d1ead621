import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  kind,
  copied,
  gone,
  item,
  recordLike,
  sentence,
  together,
  value,
  words,
} from "../heldout/slips.ts";
import type { Slip } from "../heldout/slips.ts";
import { replace } from "../edits.ts";
import type { Kind } from "../fault.ts";
import type { Value } from "../making.ts";

/**
 * The kinds of a table such as `whose.txt`. A line at the margin names a kind and says how a reader of the files
 * knows; each line below is one place, `VERB PATH ARGUMENTS @ OTHER ENDS`:
 *
 * - `value PATH JSON`: another value there, or a field that was not there
 * - `words PATH "from" -> "to"`, `say PATH "one more sentence"`: in a text
 * - `add PATH JSON`, `drop PATH`: an item of a list, a field
 * - `behind PATH JSON`: a new item behind an item of a list, where its day belongs
 * - `twin PATH PATCH`: a copy of an item with other fields (null takes a field out), behind it
 * - `copy RECORD "id" -> PATCH`: a copy of a record under another id
 * - `raw PATH "yaml"`: other text of the file, where the form is the fault
 * - `move RECORD "folder/id"`: the file under another name
 *
 * `./` in an other end is the record of the place. A line that begins with `+` belongs to the one before.
 */
export function kindsOf(table: string, folder = import.meta.dirname): Kind[] {
  const text = readFileSync(join(folder, `${table}.txt`), "utf8");
  return text.split(/\n(?=\S)/).map((block) => {
    const [head = "", ...lines] = block.trimEnd().split("\n");
    const [name = "", breaks = ""] = head.split(/: (.*)/s);
    const slips = lines
      .join("\n")
      .split(/\n(?!\s*\+)/)
      .map(slipOf);
    const made = kind(name, breaks, ...slips);
    return lines.some((line) => line.trim().startsWith("raw ")) ? { ...made, form: true } : made;
  });
}

function slipOf(lines: string): Slip {
  const slips = lines.split("\n").map((line) => oneOf(line.replace(/^[\s+]+/, "")));
  return slips.length === 1 ? slips[0]! : together(...slips);
}

function oneOf(line: string): Slip {
  const [head = "", ends = ""] = line.split(/ @ (?=[^"]*$)/);
  const [, verb = "", path = "", rest] = /^(\S+) (\S+)(?: (.*))?$/.exec(head) ?? [];
  const [first, second] = (rest?.split(/ -> (?=["{])/) ?? []).map(
    (each) => JSON.parse(each) as unknown,
  );
  const record = path.split("/").slice(0, 2).join("/");
  const seenAt = ends
    .split(" ")
    .filter((end) => end !== "")
    .map((end) => end.replace(/^\./, record));
  switch (verb) {
    case "value":
      return value(path, first, ...seenAt);
    case "words":
      return words(path, String(first), String(second), ...seenAt);
    case "say":
      return sentence(path, String(first), ...seenAt);
    case "add":
      return item(path, first, ...seenAt);
    case "behind":
      return behind(path, first as Value, seenAt);
    case "drop":
      return gone(path, ...seenAt);
    case "twin":
      return copied(path, (copy) => patch(copy, first as Value));
    case "copy":
      return recordLike(path, String(first), (copy) => patch(copy, second as Value));
    case "raw":
      return raw(path, String(first), seenAt);
    case "move":
      return moved(path, String(first));
    default:
      throw new Error(`“${line}” begins with no verb of the tables`);
  }
}

function behind(path: string, added: Value, seenAt: readonly string[]): Slip {
  const placed = copied(path, (copy) => {
    for (const key of Object.keys(copy)) delete copy[key];
    Object.assign(copy, added);
  });
  const appended = item(path.slice(0, path.lastIndexOf("/")), added, ...seenAt);
  return (data) => {
    const { at, make } = placed(data);
    return {
      at,
      make: (next) => {
        const made = make(next)!;
        const here = made.places!.at(-1)!;
        const [, list = "", index] = /^(.*)\/(\d+)$/.exec(here.pointer)!;
        const counterparts = appended(data)
          .make(next)!
          .counterparts?.map((end) => {
            const [, which, rest] = /^(\d+)(.*)$/.exec(end.pointer.slice(list.length + 1)) ?? [];
            const moves =
              end.path === here.path &&
              end.pointer.startsWith(`${list}/`) &&
              Number(which) >= Number(index);
            return moves ? { ...end, pointer: `${list}/${Number(which) + 1}${rest}` } : end;
          });
        return { ...made, places: [here], ...(counterparts && { counterparts }) };
      },
    };
  };
}

function patch(copy: Value, by: Value): void {
  for (const [key, now] of Object.entries(by)) {
    if (now === null) delete copy[key];
    else copy[key] = now;
  }
}

function raw(path: string, yaml: string, seenAt: readonly string[]): Slip {
  const slip = value(path, yaml, ...seenAt);
  return (data) => {
    const { at, make } = slip(data);
    return { at, make: (next) => ({ ...make(next)!, edits: [replace(at, yaml)] }) };
  };
}

function moved(path: string, name: string): Slip {
  return (data) => {
    const [collection = "", id = ""] = path.split("/");
    const file = data.record(collection, id);
    if (!file) throw new Error(`there is no ${path}`);
    const to = `data/${name}.yml`;
    const places = [to, file.path].map((each) => ({ path: each, pointer: "" }));
    return {
      at: file.root,
      make: () => ({ files: [{ path: file.path, to }], places, shown: [path, to] }),
    };
  };
}
