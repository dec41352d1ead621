import { rooms } from "./scripts/rooms.js";

/** Modules of Node that touch nothing: every room may import them. */
const harmless = ["buffer", "crypto", "path", "url", "util", "zlib"];
/** Modules of Node that show the clock, the environment and the terminal. */
const surroundings = ["perf_hooks", "process", "readline", "tty"];

const names = Object.keys(rooms);
const words = (text = "") => text.split(" ").filter(Boolean);
const isOneOf = (modules) => `^(${modules.join("|")})(/|$)`;

/** The files of a room, without those of the rooms inside it. */
function filesOf(room) {
  if (room.endsWith(".ts")) return `^scripts/${room}$`;
  const any = room.endsWith("*");
  const base = any ? room.slice(0, -1) : `${room}/`;
  const inner = names
    .filter((other) => other.startsWith(base) && other !== room)
    .map((other) => other.slice(base.length).replace("*", "[^/]+"))
    .map((other) => `(?!${other.endsWith(".ts") ? other : `${other}/`})`);
  return `^scripts/${base}${inner.join("")}${any ? "([^/]+)/" : ""}`;
}

function wallsOf([room, { imports, alone, machine, terminal, packages }]) {
  // Of several folders in one row, each sees itself: `$1` is the folder of the importing file.
  const own = room.endsWith("/*") ? `^scripts/${room.slice(0, -1)}$1/` : filesOf(room);
  const open = [...["diagnostics", ...words(imports)].map(filesOf), ...(alone ? [] : [own])];
  const known = words(packages).map((name) => `node_modules/${name}/`);
  const wall = (kind, comment, to) => ({
    name: `${kind} of ${room}`,
    comment: `${comment} See scripts/rooms.js.`,
    severity: "error",
    from: { path: filesOf(room) },
    to,
  });
  const npm = ["npm", "npm-dev", "npm-optional", "npm-peer", "npm-no-pkg", "npm-unknown"];
  return [
    wall("rooms", "The room may not import from this room.", {
      path: "^scripts/",
      pathNot: open,
    }),
    wall("packages", "The room may not import this package.", {
      dependencyTypes: npm,
      pathNot: known,
    }),
    ...(machine
      ? []
      : [
          wall("machine", "The room opens no file and starts no program.", {
            dependencyTypes: ["core"],
            pathNot: [isOneOf(harmless), isOneOf(surroundings)],
          }),
        ]),
    ...(terminal
      ? []
      : [
          wall(
            "terminal",
            "The room reads neither the clock nor the environment nor the terminal.",
            {
              dependencyTypes: ["core"],
              path: isOneOf(surroundings),
            },
          ),
        ]),
  ];
}

export default {
  forbidden: [
    ...Object.entries(rooms).flatMap(wallsOf),
    {
      name: "a room has a row",
      comment: "Each folder of scripts/ has a row in scripts/rooms.js.",
      severity: "error",
      from: { path: "^scripts/", pathNot: [...names.map(filesOf), "^scripts/rooms\\.js$"] },
      to: {},
    },
    {
      name: "no tests in the house",
      comment: "scripts/ imports nothing from tests/.",
      severity: "error",
      from: { path: "^scripts/", pathNot: "^scripts/schema/generate-types\\.ts$" },
      to: { path: "^tests/" },
    },
    {
      name: "one door to git",
      comment: "scripts/dataset/git.ts alone starts git; other rooms start no program.",
      severity: "error",
      from: {
        path: "^scripts/",
        pathNot: "^scripts/(dataset/git\\.ts$|publish/output/replace-folder\\.ts$|bin/)",
      },
      to: { dependencyTypes: ["core"], path: "^child_process$" },
    },
    {
      name: "no circles",
      comment: "Files do not import each other in a circle.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "found",
      comment: "The import leads nowhere.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    // Types are imports too: a room that needs the types of another knows it.
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
    cache: { folder: "build/dependency-cruiser", strategy: "content" },
  },
};
