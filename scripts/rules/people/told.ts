import { recordRule } from "../rule.ts";

/**
 * What nobody may learn here, by the words that tell it: in notes of every record, and in the lists of
 * what was changed or withdrawn. Warnings, for words are all it sees.
 */
export default recordRule({
  id: "people/told",
  severity: "warning",
  yieldsTo: {
    "people/personal-data": "here",
    "people/intimate": "here",
    "people/health": "here",
    "people/unnamed-named": "here",
  },
  docs: {
    demands:
      "No note on a source tells who passed it on, none on an organization who founded it or belongs to it, none on a person to what they belong or where they will be. “Unnamed” gives no age, number or place by which one person can be found. A note on a redaction or a withdrawal tells nothing about a person.",
    why: "A note is published. It names to everybody whom the record, or its withdrawal, was to protect.",
    source: "docs/editorial-guide.md, “People”; TAKEDOWN.md",
    failing: { "organizations/example-ngo": "note: Its members are Anna Sample and Ben Sample." },
    passing: { "organizations/example-ngo": "note: It reports on meetings." },
  },
  check({ collection, value, scan, file }, report) {
    const list = /\/(changes|tombstones)\.yml$/.exec(file)?.[1];
    const kinds = list === undefined ? (byCollection[collection] ?? []) : withdrawn;
    if (kinds.length === 0) return;
    for (const { pointer, text } of scan.texts) {
      const key = pointer.slice(pointer.lastIndexOf("/") + 1);
      if (list !== undefined && !isProtected(value, pointer)) continue;
      // A sentence may begin with what tells it.
      const inside = text.charAt(0).toLowerCase() + text.slice(1);
      const found = kinds.find(
        ({ fields, tells }) => fields.includes(key) && (tells.test(text) || tells.test(inside)),
      );
      if (!found) continue;
      report({
        pointer,
        private: true,
        message: `This text seems to tell ${found.what}.`,
        help: found.help,
        parameters: [found.what],
      });
    }
  },
});

/** An entry that protects somebody; a note on a duplicate may say what it likes. */
function isProtected(value: unknown, pointer: string): boolean {
  const [, list = "", index = ""] = pointer.split("/");
  const entry = (value as Record<string, Record<string, unknown>[] | undefined>)[list]?.[
    Number(index)
  ];
  return ["redaction", "at-risk", "consent-withdrawn", "rights"].includes(
    String(entry?.["reason"]),
  );
}

interface Telling {
  readonly what: string;
  readonly fields: readonly string[];
  readonly tells: RegExp;
  readonly help: string;
}

const name = String.raw`\p{Lu}(?:\.|\p{Ll}+) \p{Lu}\p{Ll}+`;
const day = String.raw`(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|day|week|morning|evening)`;

const byCollection: Readonly<Record<string, readonly Telling[]>> = {
  sources: [
    {
      what: "who passed the document on",
      fields: ["note", "summary"],
      tells: new RegExp(
        String.raw`\b(?:passed on|handed(?: over)?|leaked|forwarded|smuggled|sent|given|shown|brought|lent) (?:it )?(?:to us |on )?(?:by|through) (?!the (?:Government|Ministry|State|Secretariat|publisher))|\b(?:sent|given|handed|forwarded|shown) to us\b|\bwe (?:have|got|received|obtained|owe) (?:it|this|the \w+|a \w+|that) (?:from|to)\b|\b(?:obtained|received|copied) from (?:${name}|an? (?:\p{Ll}+ )?(?:clerk|guard|officer|colleague|relative|friend|insider|employee))`,
        "u",
      ),
      help: "Take it out: how a document came here is for the dataset's own files, not for its records.",
    },
  ],
  organizations: [
    {
      what: "who founded the organization or belongs to it",
      fields: ["note", "summary", "text"],
      tells: new RegExp(
        String.raw`\b(?:[Ff]ounders?|[Mm]embers?|[Aa]ctivists|[Vv]olunteers|[Ss]taff|[Ss]upporters|[Ll]eaders?|[Hh]eads?|[Bb]oard|[Cc]ouncil)\b(?: of it| there)?(?:\s(?:are|is|were|was|include[sd]?)|:)(?: [\p{Ll},]+){0,3} ${name}|\b(?:founded|set up|established|created|led|headed|run) (?:it )?(?:by |together with )?${name}|\b(?:who|those who) (?:founded|joined|belong to|lead|run|finance) it\b.{0,20}${name}|${name}(?: and ${name})? (?:founded|joined|belongs? to|leads?|heads?|runs?) (?:it|the (?:group|movement|union|organization))\b`,
        "u",
      ),
      help: "Take the names out. Who speaks for it in public has a record of their own, with a ground and a role.",
    },
  ],
  people: [
    {
      what: "to what the person belongs",
      fields: ["note", "text"],
      tells: new RegExp(
        String.raw`\b(?:[Mm]ember|[Ss]upporter|[Ff]ollower|[Aa]dherent|[Aa]ctivist|[Ss]ympathi[sz]er) of (?:the )?(?:banned|forbidden|extremist|\p{Lu})|\b(?:belong(?:s|ed)?|adheres?) to (?:the )?(?:banned |forbidden |extremist )?(?:\p{Lu}|movement|party|group)|\b(?:collects?|raises?|gives?|sends?) money for\b`,
        "u",
      ),
      help: "Take it out. What a court found, or what the person says in public, is a role or an event with citations.",
    },
    {
      what: "where the person is or will be",
      fields: ["note", "text"],
      tells: new RegExp(
        String.raw`\b(?:will|plans? to|intends? to|is (?:going|due|about|expected) to|hopes? to)\b.{0,60}(?:\b(?:in|at|to|near|from) \p{Lu}|\d)|\b(?:[Ff]lies|[Tt]ravels|[Dd]rives|[Ll]eaves|[Rr]eturns|[Cc]rosses)\b.{0,40}\b(?:to|for|from|on|by|with) |\b(?:every|each|on) ${day}s?\b|\b(?:can be (?:found|met)|meets? (?:people|friends|others)|often (?:sits|is)|usually|regularly (?:at|in))\b`,
        "u",
      ),
      help: "Take it out: who wants to find the person reads it too.",
    },
  ],
  cases: [
    {
      what: "by what one person can be found",
      fields: ["unnamed"],
      tells:
        /\b(?:the only|the sole|the one)\b|\b\d{1,2}[ -]years?[ -]old (?:\p{Ll}+ ){0,3}(?:of|at|in|from) |\b(?:No\.?|number|№) ?\d+\b.*\b(?:in|of|at) \p{Lu}|\b(?:flat|house|apartment|room|ward) \d|\bof the (?:village|hamlet|aul|house|street) (?:of )?\p{Lu}|\bneighbou?r\b.*\b(?:\d|who|taxi|driver|teacher|nurse|doctor)/u,
      help: "Describe the person by their part in the event alone.",
    },
  ],
};

const intimate = String.raw`\b(?:diagnos\w+|HIV|AIDS|schizophren\w+|pregnan\w+|illness|disease|rape|abortion|gay|lesbian|religion|husband|wife|mother|father|sister|brother|son|daughter|child(?:ren)?|partner)\b`;

const withdrawn: readonly Telling[] = [
  {
    what: "something about a person",
    fields: ["note"],
    tells: new RegExp(
      String.raw`\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|[Hh]ers|[Hh]im)\b|${intimate}|\b(?:witness|informant|source|victim|complainant|colleague|neighbou?r),? ${name}|\b(?:hid(?:es|ing|den)?|spoke[n]? with us|told us|testified|confessed|beaten|beatings|tortured?)\b|\bname of (?:\p{Ll}+ ){0,3}${name}`,
      "u",
    ),
    help: "Say that something was taken out, and nothing of what it was.",
  },
];
