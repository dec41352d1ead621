import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

// The rooms of scripts/, from left to right: a room imports only from rooms to its left, and
// everybody from diagnostics/.
const rooms = [
  ["time", "symbols"],
  ["schema"],
  ["yaml"],
  ["dataset", "facts"],
  ["corpus", "stats"],
  ["changes"],
  ["rules"],
  ["engine"],
  ["reporters", "publish", "edit"],
  ["verify", "import", "compare"],
  ["gate"],
  ["commands"],
];
// Records are read by one room, so that values and places never come from two parsers.
const parsers = ["js-yaml", "yaml"].map((name) => ({
  name,
  message: "Only yaml/ imports a YAML parser.",
}));
const environment = ["process", "node:process", "perf_hooks", "node:perf_hooks"].map((name) => ({
  name,
  message: "Only commands/ reads the clock, the environment and the terminal.",
}));
// Rooms that know values only.
const blind = ["time", "symbols", "corpus", "stats", "changes", "rules", "reporters", "compare"];
const outside = {
  group: ["fs", "os", "child_process", "net", "http", "https"].flatMap((name) => [
    name,
    `${name}/*`,
    `node:${name}`,
    `node:${name}/*`,
  ]),
  message: "This room opens no file and asks the machine nothing.",
};

const walls = rooms.slice(0, -1).flatMap((group, index) =>
  group.map((room) => {
    const left = new Set(rooms.slice(0, index).flat());
    // Reporters turn a finished report into text.
    if (room === "reporters") left.clear();
    // What goes to GitHub is told, not judged: the gate is handed a report.
    if (room === "gate")
      ["rules", "engine", "corpus", "publish", "import"].forEach((other) => left.delete(other));
    if (room === "import")
      ["engine", "reporters", "publish", "stats"].forEach((other) => left.delete(other));
    // Publishing and counting know records and schemas only, and a repair of a text knows texts.
    if (["publish", "stats", "edit", "import"].includes(room))
      ["rules", "engine", "corpus"].forEach((other) => left.delete(other));
    const closed = [...rooms.flat(), "bin"].filter((other) => other !== room && !left.has(other));
    const group_ = closed.map((other) => `**/${other}/**`);
    return {
      files: [`scripts/${room}/**/*.ts`],
      rules: {
        "no-restricted-imports": [
          "error",
          {
            paths: [...environment, ...(room === "yaml" ? [] : parsers)],
            patterns: [
              {
                group: group_,
                message: "A room imports only from rooms to its left, and from diagnostics/.",
              },
              ...(blind.includes(room) ? [outside] : []),
            ],
          },
        ],
      },
    };
  }),
);

export default defineConfig([
  globalIgnores(["build/", "dist/", "coverage/", "node_modules/", "scripts/schema/records.ts"]),
  ...tseslint.configs.recommended,
  {
    files: ["**/*.ts"],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/consistent-type-imports": ["error", { disallowTypeAnnotations: false }],
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_" },
      ],
    },
  },
  {
    files: ["scripts/diagnostics/**/*.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        { patterns: [{ group: ["../*"], message: "diagnostics/ knows no other room." }, outside] },
      ],
    },
  },
  {
    files: [
      "scripts/{time,symbols,schema,yaml,dataset,facts,corpus,stats,changes,rules,engine,reporters,publish,edit,verify,import,gate,compare}/**/*.ts",
    ],
    ignores: ["scripts/schema/generate-types.ts"],
    rules: {
      "no-restricted-globals": [
        "error",
        { name: "process", message: "Only commands/ reads the environment and the terminal." },
      ],
      "no-restricted-properties": [
        "error",
        { object: "Date", property: "now", message: "Only commands/ reads the clock." },
        { object: "performance", property: "now", message: "Only commands/ reads the clock." },
        { object: "Math", property: "random", message: "The same input gives the same output." },
        { object: "globalThis", property: "process", message: "Only commands/ reads it." },
      ],
      "no-restricted-syntax": [
        "error",
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: "Only commands/ reads the clock.",
        },
        {
          selector: ":matches(ImportExpression, TSImportType)[source.value=/^\\./]",
          message:
            "A room is entered by an import at the top of the file, where the walls are kept.",
        },
        {
          selector: "CallExpression[callee.object.name='console']",
          message: "Only commands/ and reporters print.",
        },
      ],
    },
  },
  ...walls,
]);
