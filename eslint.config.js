import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

export default defineConfig([
  globalIgnores(["build/", "dist/", "coverage/", "node_modules/", "scripts/schema/records.ts"]),
  ...tseslint.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
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
  // Which room imports what, `.dependency-cruiser.js` says. What needs no import is refused here.
  {
    files: ["scripts/**/*.{ts,tsx}"],
    ignores: ["scripts/bin/**", "scripts/schema/generate-types.ts"],
    rules: {
      "no-restricted-globals": [
        "error",
        { name: "process", message: "Only bin/ knows the process; a command asks its io." },
      ],
      "no-restricted-properties": [
        "error",
        {
          object: "Date",
          property: "now",
          message: "Only bin/ reads the clock; a command asks its io.",
        },
        {
          object: "performance",
          property: "now",
          message: "Only bin/ reads the clock; a command asks its io.",
        },
        { object: "Math", property: "random", message: "The same input gives the same output." },
        { object: "globalThis", property: "process", message: "Only bin/ knows it." },
      ],
      "no-restricted-syntax": [
        "error",
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: "Only bin/ reads the clock; a command asks its io.",
        },
        {
          selector: "ImportExpression[source.type!='Literal']",
          message: "The walls see only imports whose path is a plain string.",
        },
        {
          selector: "CallExpression[callee.object.name='console']",
          message: "A command writes to the streams of its io.",
        },
      ],
    },
  },
]);
