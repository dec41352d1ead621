import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-jsonrpc/node.js";

/** A finding of the editor; lines and columns count from 0. */
export interface Marked {
  readonly message: string;
  readonly range: { readonly start: Position };
}

interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Editor {
  /** Opens a text as a file of the repository, and waits for what the editor says of it. */
  open(file: string, text: string): Promise<readonly Marked[]>;
  /** What is offered at a place. */
  complete(file: string, at: Position): Promise<readonly string[]>;
  /** What is shown when the mouse rests on a place. */
  hover(file: string, at: Position): Promise<string>;
  close(): Promise<void>;
}

/** The YAML language server, with the settings that the repository ships for VS Code. */
export async function openEditor(): Promise<Editor> {
  const root = resolve(".");
  const settings = JSON.parse(readFileSync(".vscode/settings.json", "utf8")) as Record<
    string,
    unknown
  >;
  const yaml = nested(settings, "yaml") as { schemas: Record<string, string> };
  // VS Code makes paths relative to the folder that is open; the server wants addresses.
  yaml.schemas = Object.fromEntries(
    Object.entries(yaml.schemas).map(([schema, files]) => [
      pathToFileURL(resolve(schema)).href,
      files,
    ]),
  );
  const server = spawn(process.execPath, [
    "node_modules/yaml-language-server/bin/yaml-language-server",
    "--stdio",
  ]);
  const connection = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const waiting = new Map<string, (marked: readonly Marked[]) => void>();
  connection.onNotification(
    "textDocument/publishDiagnostics",
    (told: { uri: string; diagnostics: Marked[] }) => {
      waiting.get(told.uri)?.(told.diagnostics);
    },
  );
  connection.onRequest("workspace/configuration", ({ items }: { items: { section?: string }[] }) =>
    items.map(({ section }) => (section === "yaml" ? yaml : {})),
  );
  connection.onRequest("client/registerCapability", () => null);
  connection.listen();
  const uri = (file: string) => pathToFileURL(resolve(file)).href;
  await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri: pathToFileURL(root).href,
    workspaceFolders: [{ uri: pathToFileURL(root).href, name: "casebook" }],
    capabilities: {
      workspace: { configuration: true },
      textDocument: { completion: {}, hover: {} },
    },
  });
  await connection.sendNotification("initialized", {});
  await connection.sendNotification("workspace/didChangeConfiguration", { settings: { yaml } });
  return {
    open(file, text) {
      const told = new Promise<readonly Marked[]>((done) => waiting.set(uri(file), done));
      void connection.sendNotification("textDocument/didOpen", {
        textDocument: { uri: uri(file), languageId: "yaml", version: 1, text },
      });
      return told;
    },
    async complete(file, position) {
      const params = { textDocument: { uri: uri(file) }, position };
      const list: { items: { label: string }[] } = await connection.sendRequest(
        "textDocument/completion",
        params,
      );
      return list.items.map(({ label }) => label);
    },
    async hover(file, position) {
      const params = { textDocument: { uri: uri(file) }, position };
      const shown: { contents: { value: string } } | null = await connection.sendRequest(
        "textDocument/hover",
        params,
      );
      return shown?.contents.value ?? "";
    },
    async close() {
      await connection.sendRequest("shutdown");
      await connection.sendNotification("exit");
      connection.dispose();
      server.kill();
    },
  };
}

/** `{ "yaml.a.b": 1 }` as `{ a: { b: 1 } }`. */
function nested(settings: Record<string, unknown>, section: string): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(settings)) {
    const [first, ...steps] = key.split(".");
    if (first !== section) continue;
    let at = result;
    for (const step of steps.slice(0, -1)) at = (at[step] ??= {}) as Record<string, unknown>;
    at[steps.at(-1)!] = value;
  }
  return result;
}
