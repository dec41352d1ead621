import { existsSync } from "node:fs";
import { createServer } from "node:http";
import type { Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Publishable } from "../publish/release/partition-dataset.ts";
import { partitionDataset } from "../publish/release/partition-dataset.ts";
import { counted } from "../reporters/sentences.ts";
import type { SiteFile } from "../site/site-file.ts";
import { UsageError } from "./usage-error.ts";
import type { AddCommand, Context } from "./command.ts";
import { presentDay } from "./dataset-options.ts";
import { clean } from "./exit-status.ts";
import { absolute, say, write } from "./io.ts";
import { commitOf } from "./revision.ts";
import { runCheck } from "./run-check.ts";
import { untilInterrupted } from "./until-interrupted.ts";

export const addSite: AddCommand = (program, context, run) => {
  const { io } = context;
  program
    .command("site")
    .description("show the pages of the dataset in a browser while you edit")
    .option("--root <dir>", "the folder that holds data/", ".")
    .option("--serve", "answer a browser on this machine until you press Ctrl+C")
    .option("--port <number>", "where to answer; 0 takes any that is free", "4680")
    .action(
      run(async (options: { root: string; serve?: true; port: string }) => {
        if (!options.serve)
          throw new UsageError(
            "casebook build writes the pages; casebook site --serve shows them while you edit.",
          );
        if (!/^\d{1,5}$/.test(options.port) || Number(options.port) > 65_535)
          throw new UsageError(`--port ${options.port} is not a number from 0 to 65535.`);
        const root = absolute(io, options.root);
        if (!existsSync(join(root, "data")))
          throw new UsageError(`There is no folder data/ in ${options.root}.`);
        await serve(context, root, Number(options.port));
        return clean;
      }),
    );
};

/**
 * Answers until interrupted. After a save the dataset is read again; a page is made when the browser asks for it, so
 * nothing is made that nobody looks at.
 */
async function serve(context: Context, root: string, port: number): Promise<void> {
  const { io } = context;
  let files: ReadonlyMap<string, SiteFile> = new Map();
  const server = createServer((request, response) => answer(files, request.url ?? "/", response));
  await listening(server, port);
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  try {
    await untilInterrupted(io, root, begin, again);
  } finally {
    server.closeAllConnections();
    server.close();
  }

  async function begin(): Promise<void> {
    files = await filesOf(context, root);
    await write(io, `Showing ${counted(files.size, "file")} at ${address}. Press Ctrl+C to end.\n`);
  }

  async function again(saved: readonly string[]): Promise<void> {
    try {
      files = await filesOf(context, root);
      await write(io, `${saved.join(", ")}: reload the page.\n`);
    } catch (error) {
      // The next save may mend what cannot be read now.
      say(io, `casebook: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

/** The files of the site by path. Records with an error in their form are left out, as a check reports them. */
async function filesOf(context: Context, root: string): Promise<ReadonlyMap<string, SiteFile>> {
  const { io, installation } = context;
  const { onRecord, partition } = partitionDataset();
  const { report } = runCheck(context, { root, today: presentDay(io) }, { onRecord });
  const { errors } = report.summary;
  if (errors > 0) say(io, `casebook: ${counted(errors, "error")}; casebook check shows them.`);
  const { siteFiles } = await import("../site/site.ts");
  const { contextOf } = await import("../publish/formats/write-formats.ts");
  const { formats } = await import("../publish/formats/formats.ts");
  const { release }: Publishable = partition({
    ...{ tool: installation.tool, commit: commitOf(io, root) },
    schemas: installation.schemas(),
    recordTypes: installation.recordTypes(),
  });
  const made = contextOf(release, { formats, history: [] });
  const files = siteFiles(installation.siteAssets(), release, made);
  return new Map(Array.from(files, (file) => [file.path, file] as const));
}

function answer(files: ReadonlyMap<string, SiteFile>, url: string, response: ServerResponse): void {
  const path = decoded(url.split(/[?#]/, 1)[0]!.slice(1));
  const file =
    files.get(path === "" || path.endsWith("/") ? `${path}index.html` : path) ??
    files.get(`${path}.html`);
  response.setHeader("cache-control", "no-store");
  response.setHeader("x-content-type-options", "nosniff");
  if (!file) {
    response.writeHead(404, { "content-type": "text/plain" }).end("There is no such page.\n");
    return;
  }
  try {
    const content = file.content();
    response.writeHead(200, { "content-type": `${file.mediaType}; charset=utf-8` }).end(content);
  } catch (error) {
    // A record that does not pass its check may have a form that no page knows.
    const message = error instanceof Error ? error.message : String(error);
    response
      .writeHead(500, { "content-type": "text/plain; charset=utf-8" })
      .end(`This page cannot be made: ${message}\n`);
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** @throws UsageError if the port is taken */
function listening(server: Server, port: number): Promise<void> {
  return new Promise((done, failed) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      failed(
        error.code === "EADDRINUSE"
          ? new UsageError(`Port ${port} is in use: give another with --port.`)
          : error,
      ),
    );
    // Only this machine: what is not published yet is nobody else's.
    server.listen(port, "127.0.0.1", done);
  });
}
