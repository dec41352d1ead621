import anyAscii from "any-ascii";

/**
 * A form of a name that is the same for its usual spellings: Latin letters without marks,
 * and one letter for what transliterations of Russian and Kazakh write in several ways (Bokayev and
 * Bokaev, Max and Maks, Qushaqbayev and Kushakbaev). A hint that two names may be one, never more.
 */
export function foldName(text: string): string {
  const latin = anyAscii(text.normalize("NFKD").replaceAll(/\p{M}/gu, "")).toLowerCase();
  return latin
    .replaceAll(/[’'`-]/g, "")
    .replaceAll(/[^a-z0-9]+/g, " ")
    .trim()
    .replaceAll(/(?:kh|gh|q)/g, (found) => (found === "q" ? "k" : found[0]!))
    .replaceAll("x", "ks")
    .replaceAll("zh", "j")
    .replaceAll("w", "v")
    .replaceAll(/(?<=[aeiou])[yi](?=[aeou])/g, "")
    .replaceAll(/(?<=[a-z])y(?=[eaou])/g, "")
    .replaceAll("y", "i")
    .replaceAll(/ii+/g, "i")
    .replaceAll(/([a-z])\1/g, "$1");
}
