import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { rooms } from "../../scripts/rooms.js";

/** Which room imports which, by their rows in scripts/rooms.js. */
export type Imports = ReadonlyMap<string, ReadonlySet<string>>;

/** The imports that the files of scripts/ make, by room; those within a room are left out. */
export function importsOfRooms(): Imports {
  const all = new Map<string, Set<string>>(Object.keys(rooms).map((room) => [room, new Set()]));
  const files = readdirSync("scripts", { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.includes("/") && /\.tsx?$/.test(path));
  for (const file of files) {
    const text = readFileSync(join("scripts", file), "utf8");
    for (const [, to] of text.matchAll(/(?:\bfrom |\bimport |\bimport\()"(\.[^"]+)"/g)) {
      const path = normalize(join(dirname(file), to!)).replaceAll("\\", "/");
      if (path.startsWith("..") || roomOf(path) === roomOf(file)) continue;
      all.get(roomOf(file))!.add(roomOf(path));
    }
  }
  return all;
}

/** The row of a file in scripts/, the nearest one. */
function roomOf(file: string): string {
  const [top, inner, ...deeper] = file.split("/");
  const nested = deeper.length === 0 ? [] : [`${top}/${inner}`, `${top}/*`];
  return [file, ...nested].find((row) => row in rooms) ?? top!;
}

/** The same between the rooms of the top level; tools without a folder of their own are left out. */
export function importsOfFloors(imports: Imports): Imports {
  const floors = new Map<string, Set<string>>();
  for (const [room, others] of imports) {
    if (room.endsWith(".ts")) continue;
    const floor = room.split("/")[0]!;
    const below = floors.get(floor) ?? new Set<string>();
    floors.set(floor, below);
    for (const other of others) if (other.split("/")[0] !== floor) below.add(other.split("/")[0]!);
  }
  return floors;
}

/** Without the imports that follow from others: where a imports b and b imports c, a to c is left out. */
export function nearest(imports: Imports): Imports {
  const reached = (from: string): Set<string> => {
    const found = new Set<string>();
    const follow = (room: string): void => {
      for (const next of imports.get(room) ?? []) {
        if (found.has(next)) continue;
        found.add(next);
        follow(next);
      }
    };
    follow(from);
    return found;
  };
  return new Map(
    [...imports].map(([room, others]) => {
      const further = new Set([...others].flatMap((other) => [...reached(other)]));
      return [room, new Set([...others].filter((other) => !further.has(other)))];
    }),
  );
}

/** The house as a Mermaid flowchart: a room stands above what it imports. */
export function picture(): string {
  const arrows = [...nearest(importsOfFloors(importsOfRooms()))].flatMap(([room, others]) =>
    [...others].map((other) => `  ${room} --> ${other}`),
  );
  return ["```mermaid", "flowchart TD", ...arrows, "```"].join("\n");
}

/** The rooms as a table, from the ground floor up. */
export function tableOfRooms(): string {
  const rows = Object.entries(rooms).map(([room, { holds, machine }]) => {
    const name = room.endsWith(".ts") ? room : `${room}/`;
    return `| \`${name}\` | ${holds} | ${machine ? "yes" : ""} |`;
  });
  return ["| room | holds | opens files |", "| --- | --- | --- |", ...rows].join("\n");
}
