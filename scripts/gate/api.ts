import { HttpClient } from "@actions/http-client";

/** The part of GitHub's API that the comment needs, for one repository. */
export interface Api {
  /** `owner/name`. */
  readonly repository: string;
  get<Answer>(path: string): Promise<Answer>;
  /** The items of a list, in pages of a hundred; reads at most `pages`. */
  list<Item>(path: string, pages: number): Promise<Item[]>;
  send(method: "POST" | "PATCH", path: string, body: object): Promise<void>;
  /**
   * The bytes at a path, after redirects; the token is sent to no other host.
   *
   * @throws when there are more than `most`
   */
  bytes(path: string, most: number): Promise<Buffer>;
}

/**
 * @param address of the API, without a final `/`
 * @param repository `owner/name`
 */
export function apiOf(address: string, repository: string, token: string): Api {
  const client = new HttpClient("casebook", [], {
    allowRetries: true,
    maxRetries: 3,
    maxRedirects: 3,
    socketTimeout: 30_000,
  });
  // Headers of the request, because a handler would send the token to redirected requests too.
  const headers = () => ({
    authorization: `Bearer ${token}`,
    accept: "application/vnd.github+json",
    "x-github-api-version": "2022-11-28",
  });
  const at = (path: string) => `${address}/repos/${repository}${path}`;
  const api: Api = {
    repository,
    async get<Answer>(path: string) {
      const { result } = await client.getJson<Answer>(at(path), headers());
      if (result === null) throw new Error(`${path} is missing`);
      return result;
    },
    async list<Item>(path: string, pages: number) {
      const items: Item[] = [];
      for (let page = 1; page <= pages; page++) {
        const more = path.includes("?") ? "&" : "?";
        const found = await api.get<Item[]>(`${path}${more}per_page=100&page=${page}`);
        items.push(...found);
        if (found.length < 100) break;
      }
      return items;
    },
    async send(method, path, body) {
      const answer =
        method === "POST"
          ? await client.postJson(at(path), body, headers())
          : await client.patchJson(at(path), body, headers());
      if (answer.statusCode > 299) throw new Error(`${path} answered ${answer.statusCode}`);
    },
    async bytes(path, most) {
      const { message } = await client.get(at(path), headers());
      if (message.statusCode !== 200) throw new Error(`${path} answered ${message.statusCode}`);
      const chunks: Buffer[] = [];
      let length = 0;
      for await (const chunk of message as AsyncIterable<Buffer>) {
        length += chunk.length;
        if (length > most) {
          message.destroy();
          throw new Error(`${path} has more than ${most} bytes`);
        }
        chunks.push(chunk);
      }
      return Buffer.concat(chunks);
    },
  };
  return api;
}
