import { pick } from "../../random.ts";
import { child, items, textAt } from "../dataset.ts";
import type { Dataset, Node } from "../dataset.ts";
import { placeOf } from "../fault.ts";
import type { Kind } from "../fault.ts";
import { append, caseEvents, kind, listed, put, recordsOf, set, valuesAt } from "../making.ts";

/** What an address tells of the language of its page, and other languages in the same script. */
const inAddress: readonly (readonly [address: RegExp, language: string, others: string[]])[] = [
  [/\/(?:eng?|en-us)\/|\/\/en(?:ews)?\./u, "en", ["de", "fr", "it"]],
  [/\/rus?\/|\/\/rus\./u, "ru", ["kk", "uk", "ky"]],
  [/\/kaz\//u, "kk", ["ru", "ky"]],
  [/\/fr\/|amnesty\.be/u, "fr", ["en", "es"]],
  [/amnesty\.de/u, "de", ["en", "nl"]],
  [/amnesty\.is/u, "is", ["en", "de"]],
  [/\/\/it\./u, "it", ["en", "es"]],
];

function languagesAgainst(root: Node): readonly string[] | undefined {
  const [url = ""] = valuesAt(root, "urls");
  const told = inAddress.find(([address]) => address.test(url));
  return told?.[1] === textAt(root, "language") ? told?.[2] : undefined;
}

const byName: readonly (readonly [name: RegExp, others: readonly string[]])[] = [
  [/\bCourt\b/u, ["ministry", "media", "school"]],
  [/\bMinistry\b/u, ["court", "ngo", "company"]],
  [/Prosecutor/u, ["school", "ngo", "court"]],
  [/\bUnion|Confederation of/u, ["media", "court", "political-party"]],
  [/^Committee (?:on|against)|Human Rights Committee/u, ["company", "media", "trade-union"]],
  [/\bPolice\b/u, ["ngo", "hospital"]],
  [/\bParty\b/u, ["hospital", "court"]],
  [/\bRadio\b|\bNews\b/u, ["court", "police"]],
];

function kindsAgainst(root: Node): readonly string[] | undefined {
  const names = items(root, "names").map((each) => textAt(each, "value")!);
  return byName.find(([words]) => words.test(names[0]!))?.[1];
}

const decided = [
  "arrest",
  "charge",
  "trial-start",
  "verdict",
  "sentence",
  "administrative-detention",
  "investigation-opened",
];

const far = ["climate-change", "indigenous-peoples", "water-sanitation", "coercive-measures"];

function themed(data: Dataset): Node[] {
  return [
    ...recordsOf(data, "cases", "laws", "statistics"),
    ...listed(data, "claims", "cases", "laws", "organizations"),
    ...listed(data, "items", "recommendations"),
  ].filter((node) => child(node, "themes"));
}

export const fieldKinds: readonly Kind[] = [
  kind(
    "number-against-its-text",
    "The number of a law is the one that the source of its text bears.",
    (data) =>
      recordsOf(data, "laws").filter((root) => {
        const source = data.record("sources", textAt(root, "source") ?? "")?.root;
        const number = textAt(root, "number");
        return valuesAt(source, "otherNumbers").some((each) => number && each.includes(number));
      }),
    (root, next, data) => {
      const number = textAt(root, "number")!;
      const other = String(Number.parseInt(number, 10) + pick(next, [9, 10, 27, 100]));
      const source = data.record("sources", textAt(root, "source")!)!.root;
      return put(
        child(root, "number")!,
        number.replace(/^\d+/u, other),
        root,
        source,
        child(source, "otherNumbers"),
      );
    },
  ),
  kind(
    "language-against-the-address",
    "The language of a page is the one that its address names.",
    (data) =>
      recordsOf(data, "sources").filter(
        (root) => child(root, "language") && languagesAgainst(root),
      ),
    (root, next) => {
      const others = languagesAgainst(root)!;
      return put(child(root, "language")!, pick(next, others), root, child(root, "urls"));
    },
  ),
  kind(
    "charged-under-a-treaty",
    "Nobody is arrested, charged or sentenced under a human rights treaty.",
    (data) =>
      caseEvents(data).filter(
        (event) => decided.includes(textAt(event, "type")!) && child(event, "laws"),
      ),
    (event, next) =>
      put(child(event, "laws")!, [pick(next, ["iccpr#19", "crpd#12", "opcat#4"])], event),
  ),
  kind(
    "kind-against-the-name",
    "An organization is of the kind that its name says.",
    (data) => recordsOf(data, "organizations").filter((root) => kindsAgainst(root)),
    (root, next) => {
      const others = kindsAgainst(root)!.filter((each) => each !== textAt(root, "kind"));
      return put(child(root, "kind")!, pick(next, others), root, child(root, "names"));
    },
  ),
  kind(
    "decision-where-nobody-complained",
    "A decision is a finding on a complaint; who examines a State or demands decides none.",
    (data) =>
      recordsOf(data, "recommendations")
        .filter((root) =>
          ["upr-working-group", "treaty-body-concluding-observations", "ngo"].includes(
            textAt(child(root, "issuer"), "kind")!,
          ),
        )
        .flatMap((root) => items(root, "items")),
    (item) =>
      set(item, "kind", "decision", item, child(item, "summary"), child(item.file.root, "issuer")),
  ),
  kind(
    "compensation-of-another-kind-of-body",
    "A court grants or refuses compensation; a body that cannot order it recommends it.",
    (data) =>
      caseEvents(data).filter(
        (event) =>
          [
            "court-ruling",
            "appeal-decision",
            "cassation-decision",
            "international-decision",
          ].includes(textAt(event, "type")!) && child(event, "outcome"),
      ),
    (event) => {
      const abroad = textAt(event, "type") === "international-decision";
      const decision = abroad ? "granted" : "recommended";
      return set(child(event, "outcome")!, "compensation", { decision }, event);
    },
  ),
  kind(
    "theme-that-nothing-bears-out",
    "A theme is a subject that the record or the statement touches.",
    themed,
    (node, next) => {
      const all = JSON.stringify(node.value).toLowerCase();
      const others = far.filter((theme) => !all.includes(theme.split("-")[0]!.slice(0, 6)));
      return others.length === 0 ? undefined : append(node, "themes", pick(next, others), node);
    },
  ),
  kind(
    "printed-in-brackets",
    "A date within bounds is worked out; no place prints it in full.",
    (data) =>
      data.nodes.filter(({ key, value, parent }) => {
        const date = textAt(parent, "date") ?? textAt(parent, "value");
        return key === "dateBasis" && value === "derived" && date?.startsWith("[");
      }),
    (node) => put(node, "stated", node.parent, child(node.parent, "date")),
  ),
  kind(
    "split-into-one",
    "A record that moved has one successor, and one that was split has several.",
    (data) => recordsOf(data, "cases", "organizations", "laws", "statistics"),
    (root, next) => {
      const { collection, id } = root.file;
      const to = [`${collection}/${id}`];
      const entry = {
        from: `${collection}/former-${id}`,
        to,
        kind: "split",
        date: "2026-11-20",
        reason: pick(next, ["It held two things.", "Two records were made of it."]),
      };
      return {
        files: [{ path: "data/redirects.yml", bytes: JSON.stringify({ redirects: [entry] }) }],
        places: [{ path: "data/redirects.yml", pointer: "" }],
        counterparts: [placeOf(root)],
        shown: ["", `${entry.from} was split into ${to[0]}`],
      };
    },
  ),
];
