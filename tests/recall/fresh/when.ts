import { child, items, textAt } from "../dataset.ts";
import type { Dataset, Node } from "../dataset.ts";
import { daysOf, shifted } from "../days.ts";
import type { Kind } from "../fault.ts";
import {
  append,
  caseEvents,
  copyOf,
  fullSources,
  kind,
  listed,
  put,
  recordsOf,
  set,
  valuesAt,
} from "../making.ts";

function dated(data: Dataset): Node[] {
  return caseEvents(data).filter((event) => daysOf(textAt(event, "date")));
}

function dayOf(node: Node): string {
  return daysOf(textAt(node, "date"))!.earliest;
}

function statuses(data: Dataset): Node[] {
  return listed(data, "statuses", "cases").filter((each) => daysOf(textAt(each, "asOf")));
}

function citations(node: Node): unknown {
  return copyOf(node).citations;
}

function grounds(data: Dataset): Node[] {
  return listed(data, "naming", "people").filter((each) => child(each, "decided"));
}

function responses(data: Dataset): Node[] {
  return listed(data, "responses", "cases", "laws", "organizations").filter((each) =>
    fullSources(data, each).some((source) => daysOf(textAt(source, "date"))),
  );
}

/** The violations with a dated event. */
function violations(data: Dataset): [Node, Node][] {
  return listed(data, "violations", "cases").flatMap((node) => {
    const ids = valuesAt(node, "events");
    const event = items(node.file.root, "events").find(
      (each) => ids.includes(textAt(each, "id")!) && daysOf(textAt(each, "date")),
    );
    return event ? [[node, event] as [Node, Node]] : [];
  });
}

const deciding = [
  "verdict",
  "sentence",
  "court-ruling",
  "international-decision",
  "refusal",
  "tax-decision",
];

export const whenKinds: readonly Kind[] = [
  kind(
    "looked-before-it-stood",
    "The day of the last look is not before the time of the status.",
    statuses,
    (node) => set(node, "lastChecked", shifted(daysOf(textAt(node, "asOf"))!.earliest, -400), node),
  ),
  kind(
    "looked-in-the-future",
    "Nobody has looked on a day that is yet to come.",
    statuses,
    (node) => set(node, "lastChecked", "2028-05-01", node),
  ),
  kind(
    "deadline-before-its-decision",
    "A deadline is after the decision that sets it.",
    (data) => dated(data).filter((event) => deciding.includes(textAt(event, "type")!)),
    (event) => set(event, "deadline", shifted(dayOf(event), -60), event),
  ),
  kind(
    "answer-after-its-sources",
    "A source that supports an answer in full is not older than it.",
    (data) =>
      responses(data).filter(
        (each) => fullSources(data, each).length === items(each, "citations").length,
      ),
    (node, _next, data) => {
      const last = fullSources(data, node)
        .flatMap((each) => daysOf(textAt(each, "date"))?.latest ?? [])
        .sort()
        .at(-1)!;
      return set(node, "date", shifted(last, 500), node, child(node, "citations"));
    },
  ),
  kind(
    "found-before-it-happened",
    "A body finds a violation after it happened.",
    (data) => violations(data).map(([node]) => node),
    (node, _next, data) => {
      const event = violations(data).find(([each]) => each === node)![1];
      return put(
        node,
        {
          ...copyOf(node),
          status: "found",
          standing: [
            {
              stance: "finds",
              organization: "ccpr-committee",
              date: shifted(dayOf(event), -700),
              citations: citations(node),
            },
          ],
        },
        event,
      );
    },
  ),
  kind(
    "found-by-an-arrest",
    "What finds is the decision of a body.",
    (data) =>
      violations(data)
        .map(([node]) => node)
        .filter((node) =>
          items(node.file.root, "events").some((each) => textAt(each, "type") === "arrest"),
        ),
    (node) => {
      const arrest = items(node.file.root, "events").find(
        (each) => textAt(each, "type") === "arrest",
      )!;
      return put(
        node,
        {
          ...copyOf(node),
          status: "found",
          standing: [{ stance: "finds", event: textAt(arrest, "id") }],
        },
        arrest,
      );
    },
  ),
  kind(
    "contested-by-an-older-answer",
    "An answer does not contest what was said of a later time.",
    (data) =>
      listed(data, "claims", "cases", "laws", "organizations").filter(
        (each) =>
          !child(each, "standing") &&
          daysOf(textAt(each, "asOf")) &&
          child(each.file.root, "state"),
      ),
    (node) =>
      put(node, {
        ...copyOf(node),
        status: "contested",
        standing: [
          {
            stance: "denies",
            state: textAt(node.file.root, "state"),
            date: shifted(daysOf(textAt(node, "asOf"))!.earliest, -1500),
            citations: [{ source: "a-hrc-28-10", at: { paragraph: "109" }, supports: "full" }],
          },
        ],
      }),
  ),
  kind(
    "weighed-before-its-sources",
    "A ground is weighed after what it rests on was published.",
    grounds,
    (node) => put(child(node, "decided")!, "2009-03-02", node, child(node, "citations")),
  ),
  kind("weighed-again-before", "A ground is weighed again after it was weighed.", grounds, (node) =>
    set(node, "reviewBy", shifted(textAt(node, "decided")!, -30), node),
  ),
  kind(
    "told-in-an-event-of-another-year",
    "The event of another case that tells of this one is of the same time.",
    (data) => dated(data).filter((event) => !child(event, "toldIn")),
    (event, _next, data) => {
      const other = dated(data).find(
        (each) =>
          each.file !== event.file &&
          Math.abs(Date.parse(dayOf(each)) - Date.parse(dayOf(event))) > 3 * 365 * 86_400_000 &&
          daysOf(textAt(each, "date"))!.latest.slice(0, 4) !==
            daysOf(textAt(event, "date"))!.latest.slice(0, 4),
      );
      return other
        ? set(event, "toldIn", [`${other.file.id}#${textAt(other, "id")}`], event, other)
        : undefined;
    },
  ),
  kind(
    "younger-with-the-years",
    "Nobody gets younger.",
    (data) => listed(data, "ages", "people"),
    (node) =>
      append(
        node.file.root,
        "ages",
        { ...copyOf(node), value: Number(copyOf(node).value) - 9, asOf: "2021" },
        node,
      ),
  ),
  kind(
    "older-than-the-years",
    "An age grows by a year a year.",
    (data) => listed(data, "ages", "people"),
    (node) =>
      append(
        node.file.root,
        "ages",
        { ...copyOf(node), value: Number(copyOf(node).value) + 20, asOf: "2020" },
        node,
      ),
  ),
  kind(
    "tried-under-the-old-code",
    "A provision that is used in an event is in force then.",
    (data) =>
      dated(data).filter(
        (event) =>
          ["sentence", "verdict", "charge", "arrest"].includes(textAt(event, "type")!) &&
          dayOf(event) > "2016" &&
          valuesAt(event, "laws").some((law) => law.startsWith("kz-criminal-code-2014#")),
      ),
    (event, _next, data) => {
      const old = items(data.record("laws", "kz-criminal-code-1997")!.root, "provisions")[0];
      return put(child(event, "laws")!, [`kz-criminal-code-1997#${textAt(old, "id")}`], event);
    },
  ),
  kind(
    "penalty-outlives-its-law",
    "A penalty holds while its law is in force.",
    (data) =>
      recordsOf(data, "laws")
        .filter((root) => child(child(root, "inForce"), "until"))
        .flatMap((root) => items(root, "provisions")),
    (node) =>
      append(
        node,
        "penalties",
        {
          id: "kept",
          kind: "fine",
          fine: { amount: { exact: 100 }, currency: "KZT" },
          inForce: { from: "2018-01-01" },
          citations: [
            { source: "amnesty-upr34-kazakhstan", supports: "partial", note: "Names it." },
          ],
        },
        node,
        child(node.file.root, "inForce"),
      ),
  ),
  kind(
    "term-served-too-soon",
    "A term is served when its length has passed.",
    (data) => dated(data).filter((event) => textAt(event, "type") === "sentence-served"),
    (event) => {
      const sentence = items(event.file.root, "events").find(
        (each) => textAt(each, "type") === "sentence",
      )!;
      return put(child(event, "date")!, shifted(dayOf(sentence), 90), event, sentence);
    },
  ),
  kind(
    "parole-after-the-term",
    "Parole ends a term before its end.",
    (data) => dated(data).filter((event) => textAt(event, "type") === "parole"),
    (event) =>
      put(child(event, "date")!, shifted(dayOf(event), 9 * 365), event, child(event, "follows")),
  ),
  kind(
    "assessment-of-the-future",
    "Nobody has assessed on a day that is yet to come.",
    (data) => listed(data, "assessments", "recommendations"),
    (node) => put(child(node, "asOf")!, "2029-02", node),
  ),
  kind(
    "issued-before-its-sources",
    "A dataset is released after its sources were opened.",
    (data) => data.files.filter(({ path }) => path === "data/dataset.yml").map(({ root }) => root),
    (root) => set(root, "issued", "2020-01-01"),
  ),
  kind(
    "set-adopted-before-its-review",
    "Recommendations of a body are adopted after the visit or the session they come from.",
    (data) => recordsOf(data, "recommendations").filter((root) => child(root, "adopted")),
    (root) => {
      const value = child(child(root, "adopted"), "value")!;
      return put(
        value,
        shifted(daysOf(value.value)!.earliest, -900),
        child(root, "adopted"),
        child(root, "issuer"),
      );
    },
  ),
  kind(
    "deadline-of-a-set-before-adoption",
    "What a set asks is due after the set was adopted.",
    (data) => recordsOf(data, "recommendations").filter((root) => child(root, "adopted")),
    (root) => {
      const adopted = copyOf(child(root, "adopted")!);
      const day = daysOf(adopted.value)!.earliest;
      return set(
        root,
        "deadline",
        { value: shifted(day, -365), citations: adopted.citations },
        child(root, "adopted"),
      );
    },
  ),
];
