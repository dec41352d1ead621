import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    globalSetup: "tests/build-command.ts",
    include: ["tests/**/*.test.ts"],
    // Tests leave nothing changed behind, so files may share the modules of their worker.
    isolate: false,
    reporters: ["default", "json"],
    outputFile: { json: "build/test-report.json" },
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
