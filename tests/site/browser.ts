import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import type { Browser } from "playwright-core";
import { temporaryFolder } from "../temporary-folder.ts";

/**
 * A browser for the tests: the one that `CASEBOOK_CHROMIUM` names, or on Linux x64 the Chromium of the package
 * @sparticuz/chromium, unpacked into a temporary folder of this run.
 *
 * @returns undefined if there is none for this system
 * @throws in CI if there is none, so that no run there leaves the browser out
 */
export async function startBrowser(): Promise<Browser | undefined> {
  const named = process.env["CASEBOOK_CHROMIUM"];
  if (named === undefined && (process.platform !== "linux" || process.arch !== "x64")) {
    if (process.env["CI"])
      throw new Error("There is no browser: set CASEBOOK_CHROMIUM to the path of one.");
    console.warn(
      "SKIPPED: the tests in a browser. Set CASEBOOK_CHROMIUM to the path of a Chromium.",
    );
    return undefined;
  }
  const executablePath = named ?? (await unpacked());
  // Its own arguments switch the security of the web off, and would hide faults of pages from a disk.
  return chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic"],
  });
}

/** The path of the unpacked Chromium. */
async function unpacked(): Promise<string> {
  const folder = temporaryFolder("chromium-");
  const before = { ...process.env };
  // It unpacks into the temporary folder, and with this variable its libraries too.
  process.env["TMPDIR"] = folder;
  process.env["AWS_EXECUTION_ENV"] = "AWS_Lambda_nodejs20.x";
  try {
    const { default: sparticuz } = await import("@sparticuz/chromium");
    const path = await sparticuz.executablePath();
    // The one that it brings points to another folder.
    mkdirSync(join(folder, "fonts"), { recursive: true });
    writeFileSync(
      join(folder, "fonts", "fonts.conf"),
      `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${join(folder, "fonts")}</dir><cachedir>${join(folder, "font-cache")}</cachedir></fontconfig>`,
    );
    process.env["FONTCONFIG_PATH"] = join(folder, "fonts");
    if (!existsSync(path)) throw new Error(`@sparticuz/chromium unpacked nothing to ${path}`);
    return path;
  } finally {
    for (const name of ["TMPDIR", "AWS_EXECUTION_ENV"]) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  }
}
