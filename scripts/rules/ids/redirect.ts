import type { Corpus } from "../../corpus/corpus.ts";
import { follower } from "../../corpus/retired.ts";
import { corpusRule } from "../rule.ts";

/** Whoever follows a redirect arrives somewhere. */
export default corpusRule({
  id: "ids/redirect",
  severity: "error",
  yieldsTo: { "ids/retired": "here" },
  docs: {
    demands:
      "Each new name in data/redirects.yml is a record, a part of one, or a name that leads on to one, never back to itself. It is in the same collection, unless a part became a part of another record, and what was moved has a name like it if another record has. What was moved or merged has one new name; what was split has several.",
    why: "Who cited the old name follows the redirect, and must not end nowhere or in a circle.",
    failing: {
      redirects:
        'redirects: [{ from: people/old-person, to: [people/no-person], kind: moved, date: "2020-05-01" }]',
    },
    passing: {
      redirects:
        'redirects: [{ from: people/old-person, to: [people/second-person], kind: moved, date: "2020-05-01" }]',
    },
  },
  check(corpus, report) {
    const { redirects } = corpus.retired;
    const follow = follower(corpus.retired);
    const told = new Set<string>();
    for (const redirect of redirects) {
      const { from, to, kind, pointer, file } = redirect;
      if ((kind === "split") !== to.length > 1) {
        report(redirect, {
          pointer: `${pointer}/kind`,
          message:
            kind === "split"
              ? `“${from}” is said to be split, but only one new name is given.`
              : `“${from}” is said to be ${kind}, but several new names are given.`,
          help:
            kind === "split"
              ? "Name all that it was split into, or write “moved” or “merged”."
              : "Write “split”, or keep the one name that holds it all.",
        });
      }
      for (const [index, name] of to.entries()) {
        // A statement keeps what it says when it gets another home; a case does not become a law.
        const isStatement = from.includes("#") && name.includes("#");
        if (!isStatement && name.split("/", 1)[0] !== from.split("/", 1)[0])
          report(redirect, {
            pointer: `${pointer}/to/${index}`,
            message: `“${from}” leads to “${name}”, which is in another collection: the one cannot be what the other was.`,
            help: from.includes("#")
              ? "Name the part (collection/id#part) that says it now, or write a tombstone if it was withdrawn."
              : "Correct the name, or write a tombstone if the record was withdrawn.",
            parameters: [name],
          });
        if (kind === "moved" && corpus.named(name) && !name.includes("#")) {
          const other = resembling(corpus, from, name);
          if (other !== undefined)
            report(redirect, {
              pointer: `${pointer}/to/${index}`,
              severity: "warning",
              message: `“${from}” leads to “${name}”, which has no word of it; “${other}” has.`,
              help: "Correct the name that it leads to; who follows it must find the same person or thing.",
              parameters: [name, other],
            });
        }
        if (corpus.named(name)) continue;
        const place = { pointer: `${pointer}/to/${index}`, parameters: [name] };
        const following = follow(name);
        switch (following.kind) {
          case "loop":
            if (told.has(name)) break;
            // A circle is told once.
            for (let at: string | undefined = from; at !== undefined && !told.has(at);) {
              told.add(at);
              at = redirects.find((one) => one.from === at)?.to[0];
            }
            report(redirect, {
              ...place,
              message: `“${from}” leads to “${name}”, and that leads back: whoever follows it never arrives.`,
              help: "Let one of the redirects name the record that is there.",
            });
            break;
          case "same":
            report(redirect, {
              ...place,
              message: `“${from}” leads to “${name}”, which is neither a record or a part nor redirected.`,
              help: "Correct the name, or write a tombstone if the record was withdrawn.",
            });
            break;
          case "moved":
            if (!corpus.named(following.to) && !isListed(following.to)) {
              report(redirect, {
                ...place,
                message: `“${from}” leads to “${name}”, and that on to “${following.to}”, which is not there.`,
                help: `Correct the redirect of “${name.split("#")[0]}”.`,
              });
            }
            break;
          case "split":
          case "withdrawn":
            break;
        }
      }
      // The redirect at the end of the chain has a finding of its own.
      function isListed(name: string): boolean {
        return redirects.some((other) => other.file === file && other.to.includes(name));
      }
    }
  },
});

/** Another record of the collection whose id shares words with the old name, where the new name shares none. */
function resembling(corpus: Corpus, from: string, to: string): string | undefined {
  const [collection = "", old = ""] = from.split("/");
  const words = new Set(old.split("-").filter((word) => word.length > 3));
  const shared = (id: string) => id.split("-").filter((word) => words.has(word)).length;
  if (words.size === 0 || shared(to.split("/")[1] ?? "") > 0) return undefined;
  const near = corpus.of(collection).filter(({ id }) => shared(id) > 0);
  return near.length === 1 ? near[0]!.id : undefined;
}
