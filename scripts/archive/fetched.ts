/** The bytes at an address, or why there are none: a sentence with a full stop. */
export type Fetched = { readonly bytes: Buffer } | { readonly reason: string };

/** In milliseconds, until the last byte. */
const MOST_TIME = 120_000;

/**
 * Fetches what is at an address, following redirections.
 *
 * @param limit in bytes
 */
export async function fetched(url: string, limit: number): Promise<Fetched> {
  if (!/^https?:\/\/[^\s]+$/.test(url))
    return { reason: "it is not an address that begins with https:// or http://." };
  try {
    const answer = await fetch(url, {
      signal: AbortSignal.timeout(MOST_TIME),
      headers: { accept: "text/html,application/pdf;q=0.9,*/*;q=0.8", "user-agent": "casebook" },
    });
    if (!answer.ok) {
      await answer.body?.cancel();
      return { reason: `the server answers ${answer.status} ${answer.statusText}`.trim() + "." };
    }
    const pieces: Uint8Array[] = [];
    let length = 0;
    for await (const piece of answer.body ?? []) {
      length += piece.length;
      if (length > limit) return { reason: `it is larger than ${limit / 1024 / 1024} MiB.` };
      pieces.push(piece);
    }
    return length === 0
      ? { reason: "the server sends nothing." }
      : { bytes: Buffer.concat(pieces) };
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof Error && error.name === "TimeoutError")
    return "the server did not finish within two minutes.";
  const cause =
    error instanceof Error ? (error.cause as { code?: unknown } | undefined) : undefined;
  switch (cause?.code) {
    case "ENOTFOUND":
    case "EAI_AGAIN":
    case "ENETUNREACH":
    case "EHOSTUNREACH":
      return "there is no network, or no such server.";
    case "ECONNREFUSED":
    case "ECONNRESET":
    case "UND_ERR_SOCKET":
      return "the server ends the connection.";
    default:
      return `the connection fails${typeof cause?.code === "string" ? ` (${cause.code})` : ""}.`;
  }
}
