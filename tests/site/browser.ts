import { mkdirSync, writeFileSync } from "node:fs";
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
  // A profile and what else it leaves goes with the folder.
  const folder = temporaryFolder("chromium-");
  const { executablePath, env } =
    named === undefined ? await unpacked(folder) : { executablePath: named, env: process.env };
  return chromium.launch({
    executablePath,
    // Its own arguments switch the security of the web off, and would hide faults of pages from a disk.
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic"],
    env: { ...definedOnly(env), TMPDIR: folder },
  });
}

/** Unpacks Chromium and its libraries; the surroundings that it asks for are given, and not kept here. */
async function unpacked(
  folder: string,
): Promise<{ executablePath: string; env: NodeJS.ProcessEnv }> {
  const before = { ...process.env };
  // It unpacks into the temporary folder, and with this variable its libraries too.
  process.env["TMPDIR"] = folder;
  process.env["AWS_EXECUTION_ENV"] = "AWS_Lambda_nodejs20.x";
  try {
    const { default: sparticuz } = await import("@sparticuz/chromium");
    const executablePath = await sparticuz.executablePath();
    // The one that it brings points to another folder.
    const fonts = join(folder, "fonts");
    mkdirSync(fonts, { recursive: true });
    writeFileSync(
      join(fonts, "fonts.conf"),
      `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir><cachedir>${join(folder, "font-cache")}</cachedir></fontconfig>`,
    );
    return { executablePath, env: { ...process.env, FONTCONFIG_PATH: fonts } };
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
