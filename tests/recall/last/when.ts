import { pick } from "../../random.ts";
import { child, items, reach, textAt } from "../dataset.ts";
import type { Dataset, Node } from "../dataset.ts";
import { daysOf, shifted } from "../days.ts";
import type { Kind } from "../fault.ts";
import {
  append,
  caseEvents,
  copyOf,
  kind,
  listed,
  put,
  recordsOf,
  valuesAt,
  yearOf,
} from "../making.ts";

const custody = [
  "pre-trial-detention",
  "house-arrest",
  "psychiatric-detention",
  "administrative-detention",
  "interrogation",
];

function peopleOf(event: Node): string[] {
  return items(event, "participants").flatMap((each) => textAt(each, "person") ?? []);
}

function releaseAfter(event: Node): Node | undefined {
  const people = peopleOf(event);
  return items(event.file.root, "events").find(
    (each) =>
      ["release-from-custody", "sentence-served"].includes(textAt(each, "type")!) &&
      /^\d{4}-\d\d-\d\d$/u.test(textAt(each, "date") ?? "") &&
      peopleOf(each).some((person) => people.includes(person)),
  );
}

/** Parts that are named by a year, with the field that gives the same year. */
function namedByYear(data: Dataset): Node[] {
  return ["statuses", "claims", "responses", "assessments", "stateClaims", "values"]
    .flatMap((list) =>
      listed(
        data,
        list,
        "cases",
        "laws",
        "organizations",
        "people",
        "recommendations",
        "statistics",
      ),
    )
    .flatMap((node) => {
      const year = /(?:19|20)\d\d/u.exec(textAt(node, "id") ?? "")?.[0];
      const dates = ["asOf", "date", "period"].flatMap((key) => child(node, key) ?? []);
      return dates.filter(
        ({ value }) => year !== undefined && String(value).replace("[..", "").startsWith(year),
      );
    });
}

function textField(root: Node, field: string): Node | undefined {
  return reach(root, field, "value");
}

export const whenKinds: readonly Kind[] = [
  kind(
    "custody-beyond-the-release",
    "Nobody is held for longer than until the release.",
    (data) => caseEvents(data).filter((event) => custody.includes(textAt(event, "type")!)),
    (event) => {
      const days = daysOf(textAt(event, "date"));
      const release = releaseAfter(event);
      if (!days || !release) return undefined;
      const until = shifted(textAt(release, "date")!, 45);
      return put(child(event, "date")!, `${days.earliest}/${until}`, event, release);
    },
  ),
  kind(
    "law-judged-before-it-existed",
    "What is said of a law is said of a time at which it was there.",
    (data) =>
      listed(data, "claims", "laws").filter(
        (each) => child(each, "asOf") && child(each.file.root, "adopted"),
      ),
    (node) => {
      const { root } = node.file;
      const year = yearOf(textAt(root, "adopted"))! - 3;
      return put(child(node, "asOf")!, String(year), node, child(root, "adopted"));
    },
  ),
  kind(
    "counted-under-a-law-to-come",
    "Cases under an article are counted from when it is in force.",
    (data) => listed(data, "values", "statistics").filter((each) => child(each.file.root, "laws")),
    (node, next, data) => {
      const [law = ""] = valuesAt(node.file.root, "laws");
      const record = data.record("laws", law.split("#")[0]!)?.root;
      const from = yearOf(reach(record, "inForce", "from")?.value);
      if (from === undefined) return undefined;
      const year = from - 2 - Math.floor(next() * 3);
      return put(child(node, "period")!, String(year), node, child(node.file.root, "laws"), record);
    },
  ),
  kind(
    "part-of-another-year-than-its-id",
    "The year in the name of a part is the year of the part.",
    namedByYear,
    (date) => {
      const year = /\d{4}/u.exec(String(date.value))![0];
      const other = String(date.value).replaceAll(year, String(Number(year) - 1));
      return put(date, other, date.parent, child(date.parent, "id"));
    },
  ),
  kind(
    "approved-after-ratification",
    "A State's own law approves a treaty before the State ratifies it or accedes.",
    (data) =>
      listed(data, "participation", "laws").filter(
        (each) => textAt(each, "act") === "domestic-approval",
      ),
    (node) => {
      const act = items(node.file.root, "participation").find((each) =>
        ["ratification", "accession", "deposit"].includes(textAt(each, "act")!),
      );
      const days = daysOf(textAt(act, "date"));
      return days && put(child(node, "date")!, shifted(days.latest, 150), node, act);
    },
  ),
  kind(
    "adopted-on-another-day-than-its-text",
    "A law is adopted on the day that the source of its text bears.",
    (data) =>
      recordsOf(data, "laws").filter((root) => {
        const source = data.record("sources", textAt(root, "source") ?? "")?.root;
        return textAt(root, "adopted")?.length === 10 && child(source, "date");
      }),
    (root, next, data) => {
      const source = data.record("sources", textAt(root, "source")!)!.root;
      const day = textAt(root, "adopted")!;
      const other = `${day.slice(0, 8)}${pick(next, ["08", "11", "23", "25"])}`;
      return put(child(root, "adopted")!, other, root, source, child(source, "date"));
    },
  ),
  kind(
    "dated-by-the-day-it-was-found",
    "A page bears its own date; the day on which somebody found it is another field.",
    (data) =>
      recordsOf(data, "sources").filter((root) => child(root, "retrieved") && child(root, "date")),
    (root) => put(child(root, "date")!, textAt(root, "retrieved"), root, child(root, "retrieved")),
  ),
  kind(
    "day-of-the-neighbour-field",
    "The day of the review, of its report and of its outcome are three, like that of a decision and its deadline.",
    (data) => [
      ...recordsOf(data, "reviews")
        .filter((root) => child(root, "outcomeAdopted"))
        .flatMap((root) =>
          ["date", "reportAdopted", "outcomeAdopted"].flatMap((key) => textField(root, key) ?? []),
        ),
      ...recordsOf(data, "recommendations")
        .filter((root) => child(root, "deadline"))
        .flatMap((root) => ["adopted", "deadline"].flatMap((key) => textField(root, key) ?? [])),
    ],
    (node, next) => {
      const fields = ["date", "reportAdopted", "outcomeAdopted", "adopted", "deadline"];
      const others = fields.flatMap((key) => textField(node.file.root, key) ?? []);
      const other = pick(
        next,
        others.filter((each) => each !== node),
      );
      return put(node, other.value, node.parent, other, other.parent, node.file.root);
    },
  ),
  kind(
    "supersedes-what-is-younger",
    "An assessment replaces earlier ones.",
    (data) => listed(data, "assessments", "recommendations"),
    (node) => {
      const { discrepancies: _, ...same } = copyOf(node);
      const cited = (same["citations"] as { source: string }[])[0]!;
      return append(
        node.file.root,
        "assessments",
        {
          ...same,
          id: "interim",
          asOf: String(yearOf(textAt(node, "asOf"))! - 1),
          level: "partially-implemented",
          finding: "A part of what was asked had been done.",
          supersedes: [textAt(node, "id")],
          citations: [{ source: cited.source, supports: "unchecked" }],
        },
        node,
        child(node, "asOf"),
      );
    },
  ),
];
