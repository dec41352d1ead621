import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { optimizeLater } from "./scripts/bin/optimize-later.js";
import { LongestFirst } from "./tests/longest-first.ts";

export default defineConfig({
  test: {
    globalSetup: "tests/global-setup.ts",
    setupFiles: "tests/setup.ts",
    include: ["tests/**/*.test.ts"],
    // Tests leave nothing changed behind, so files may share the modules of their worker.
    isolate: false,
    // Checks make many short-lived objects: a larger young generation saves a seventh of the CPU.
    // Most code runs too briefly for V8 to optimize it: later optimization saves a tenth.
    execArgv: ["--max-semi-space-size=64", optimizeLater],
    sequence: { sequencer: LongestFirst },
    // By default one core would be left idle.
    maxWorkers: "100%",
    // What a test keeps for its next run is no matter of the user's own cache.
    env: { XDG_CACHE_HOME: fileURLToPath(new URL("build/test-cache", import.meta.url)) },
    reporters: ["default", "json"],
    outputFile: { json: "build/test-report.json" },
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
