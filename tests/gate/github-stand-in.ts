import { createServer } from "node:http";
import type { IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

export interface Comment {
  readonly id: number;
  body: string;
  readonly user: { readonly login: string };
}

/** What the stand-in knows. */
export interface World {
  readonly pulls: readonly object[];
  /** What it answers to the question which pull requests hold a commit. */
  readonly pullsOfCommit?: readonly object[];
  readonly changedFiles: number;
  /** How the branch of the pull request stands to the commit that judged. */
  readonly compared?: "ahead" | "identical" | "diverged" | "behind";
  readonly files: readonly object[];
  readonly artifacts: readonly object[];
  readonly archive: Uint8Array;
  readonly comments: Comment[];
}

export interface StandIn {
  /** Of the API, without a final `/`. */
  readonly address: string;
  /** Method, path and body of every request, in order. */
  readonly requests: { method: string; path: string; body: string; token: string | undefined }[];
  close(): Promise<void>;
}

/**
 * GitHub's API as far as the comment needs it, on loopback. As on GitHub, an artifact is answered by a
 * redirect to another host.
 */
export async function gitHubStandIn(world: World): Promise<StandIn> {
  const requests: StandIn["requests"] = [];
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const { pathname, searchParams } = new URL(request.url ?? "/", "http://127.0.0.1");
      const token = request.headers.authorization;
      requests.push({ method: request.method ?? "", path: request.url ?? "", body, token });
      const path = pathname.replace("/repos/example/casebook", "");
      if (path === "/store/archive.zip") return void response.end(world.archive);
      if (token === undefined) return void response.writeHead(401).end("{}");
      if (/^\/actions\/artifacts\/\d+\/zip$/.test(path)) {
        const { port } = server.address() as AddressInfo;
        const location = `http://localhost:${port}/store/archive.zip`;
        return void response.writeHead(302, { location }).end();
      }
      const answer = answerTo(request.method ?? "", path, searchParams, body);
      response.writeHead(answer === undefined ? 404 : 200, { "content-type": "application/json" });
      response.end(JSON.stringify(answer ?? { message: "Not Found" }));
    });
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    requests,
    close: () => new Promise((closed) => server.close(() => closed())),
  };

  function answerTo(method: string, path: string, query: URLSearchParams, body: string): unknown {
    const page = <Item>(items: readonly Item[]) => {
      const size = Number(query.get("per_page") ?? 30);
      const from = (Number(query.get("page") ?? 1) - 1) * size;
      return items.slice(from, from + size);
    };
    if (path === "/pulls") return page(world.pulls);
    if (/^\/commits\/[0-9a-f]+\/pulls$/.test(path)) return page(world.pullsOfCommit ?? []);
    if (path === "/pulls/7") return { number: 7, changed_files: world.changedFiles };
    if (path.startsWith("/compare/")) {
      const known = /^\/compare\/[0-9a-f]{40}\.\.\.main$/.test(path);
      return known ? { status: world.compared ?? "ahead" } : undefined;
    }
    if (path === "/pulls/7/files") return page(world.files);
    if (/^\/actions\/runs\/\d+\/artifacts$/.test(path)) return { artifacts: world.artifacts };
    if (path === "/issues/7/comments" && method === "GET") return page(world.comments);
    if (path === "/issues/7/comments" && method === "POST") {
      const comment = {
        id: 900 + world.comments.length,
        body: (JSON.parse(body) as { body: string }).body,
        user: { login: "github-actions[bot]" },
      };
      world.comments.push(comment);
      return comment;
    }
    const [, id] = /^\/issues\/comments\/(\d+)$/.exec(path) ?? [];
    const comment = world.comments.find((each) => String(each.id) === id);
    if (comment === undefined || method !== "PATCH") return undefined;
    comment.body = (JSON.parse(body) as { body: string }).body;
    return comment;
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
