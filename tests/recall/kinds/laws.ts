import { pick } from "../../random.ts";
import { child, items, reach, textAt } from "../dataset.ts";
import type { Dataset, Node } from "../dataset.ts";
import { daysOf, shifted } from "../days.ts";
import { insertField, remove, replace, replaceText, setField } from "../edits.ts";
import { placeOf } from "../fault.ts";
import type { Candidate, Kind } from "../fault.ts";
import { eventsIn } from "./dates.ts";
import { partsOf } from "./references.ts";

const groups = ["laws", "dates"];

function lawsIn(data: Dataset) {
  return data.files.filter(({ collection }) => collection === "laws");
}

/** The provision that `law#number` names. */
function provisionOf(data: Dataset, name: string): Node | undefined {
  const [law = "", id] = name.split("#");
  return partsOf(data.record("laws", law)).find((part) => part.id === id)?.node;
}

/** When a law, or the law that replaced it, came into force. */
function inForceFrom(data: Dataset, law: string): string | undefined {
  return daysOf(textAt(data.record("laws", law)?.root, "inForce", "from"))?.earliest;
}

export const lawKinds: readonly Kind[] = [
  {
    name: "law-cited-before-in-force",
    breaks: "Nobody is charged under a law that is not yet in force.",
    groups: ["laws"],
    candidates: (data) =>
      eventsIn(data).flatMap((event) => {
        const days = daysOf(textAt(event, "date"));
        return lawsIn(data).flatMap(({ id, root }): Candidate[] => {
          const from = inForceFrom(data, id);
          const provision = partsOf(root.file).find(({ kind }) => kind === "provisions");
          if (!days || !from || !provision || shifted(days.latest, 365) >= from) return [];
          return [
            {
              at: event,
              make: () => ({
                edits: [setField(event, "laws", `[${id}#${provision.id}]`)],
                places: [{ path: event.file.path, pointer: `${event.pointer}/laws/0` }],
                counterparts: [placeOf(child(root, "inForce")!), placeOf(child(event, "date")!)],
              }),
            },
          ];
        });
      }),
  },
  {
    name: "law-cited-after-replacement",
    breaks: "Nobody is charged under a provision after it was replaced.",
    groups: ["laws"],
    candidates: (data) =>
      eventsIn(data).flatMap((event) =>
        items(event, "laws").flatMap((at): Candidate[] => {
          const provision = provisionOf(data, String(at.value));
          const old = items(provision, "replaces")[0];
          const from = inForceFrom(data, String(at.value).split("#")[0]!);
          const days = daysOf(textAt(event, "date"));
          if (!provision || !old || !from || !days || days.earliest <= shifted(from, 365))
            return [];
          return [
            {
              at,
              make: () => ({
                edits: [replaceText(at, String(old.value))],
                counterparts: [placeOf(old), placeOf(child(event, "date")!)],
              }),
            },
          ];
        }),
      ),
  },
  {
    name: "law-in-force-before-adopted",
    breaks: "A law is adopted before it comes into force.",
    groups,
    candidates: (data) =>
      lawsIn(data).flatMap(({ root }): Candidate[] => {
        const at = child(root, "adopted");
        const from = reach(root, "inForce", "from");
        const days = daysOf(from?.value);
        if (!at || !from || !days) return [];
        return [1, 2, 3].map((years) => ({
          at,
          make: (next) => ({
            edits: [replaceText(at, shifted(days.latest, 300 * years + Math.floor(next() * 300)))],
            counterparts: [placeOf(from)],
          }),
        }));
      }),
  },
  {
    name: "in-force-reversed",
    breaks: "A law is in force from its first day to its last.",
    groups,
    candidates: (data) =>
      data.nodes
        .filter(({ key, value }) => key === "inForce" && daysOf((value as { from?: unknown }).from))
        .map((at) => ({
          at,
          make: (next) => {
            const { earliest } = daysOf(textAt(at, "from"))!;
            const until = shifted(earliest, -20 - Math.floor(next() * 900));
            return { edits: [setField(at, "until", JSON.stringify(until))] };
          },
        })),
  },
  {
    name: "sentence-beyond-maximum",
    breaks: "A sentence does not exceed every cited provision's maximum.",
    groups: ["laws"],
    candidates: (data) =>
      eventsIn(data).flatMap((event): Candidate[] => {
        const at = reach(event, "outcome", "imprisonment", "exact");
        const provisions = items(event, "laws").map(({ value }) =>
          provisionOf(data, String(value)),
        );
        const most = provisions.map((each) =>
          items(each, "penalties").filter((penalty) => textAt(penalty, "max")),
        );
        if (!at || most.length === 0 || most.some((penalties) => penalties.length === 0)) return [];
        const years = most
          .flat()
          .map((penalty) => Number(/^P(\d+)Y$/.exec(textAt(penalty, "max")!)?.[1] ?? 1));
        return [1, 5, 12].map((more) => ({
          at,
          make: () => ({
            edits: [replace(at, `P${Math.max(...years) + more}Y`)],
            counterparts: [
              placeOf(child(event, "laws")!),
              ...provisions.map((each) => placeOf(child(each!, "penalties")!)),
            ],
          }),
        }));
      }),
  },
  {
    name: "penalty-reversed",
    breaks: "The least penalty is not above the greatest.",
    groups: ["laws", "dates"],
    candidates: (data) =>
      data.nodes
        .filter((node) => node.schema["x-statement"] === "penalty" && textAt(node, "max"))
        .map((penalty) => ({
          at: child(penalty, "max")!,
          make: () => ({
            edits: [setField(penalty, "min", "P40Y")],
            places: [{ path: penalty.file.path, pointer: `${penalty.pointer}/min` }],
            counterparts: [{ path: penalty.file.path, pointer: `${penalty.pointer}/max` }],
          }),
        })),
  },
  {
    name: "treaty-in-force-before-ratified",
    breaks: "A treaty is in force for a State after it was ratified.",
    groups,
    candidates: (data) =>
      lawsIn(data).flatMap(({ root }) => {
        const acts = items(root, "participation");
        const dated = (act: string) =>
          acts.filter((each) => textAt(each, "act") === act && daysOf(textAt(each, "date")));
        return dated("entry-into-force").flatMap((inForce) =>
          dated("ratification").flatMap((ratified): Candidate[] => {
            if (textAt(inForce, "state") !== textAt(ratified, "state")) return [];
            const [at, other] = [child(inForce, "date")!, child(ratified, "date")!];
            return [200, 700, 1500].map((days) => ({
              at,
              make: () => ({
                edits: [replaceText(at, shifted(daysOf(other.value)!.earliest, -days))],
                counterparts: [placeOf(other)],
              }),
            }));
          }),
        );
      }),
  },
  {
    name: "old-code-replaces-new",
    breaks: "A law is replaced by a later one.",
    groups: [...groups, "references"],
    candidates: (data) =>
      lawsIn(data).flatMap(({ id, root }) =>
        items(root, "replaces").flatMap((reference): Candidate[] => {
          const old = data.record("laws", String(reference.value));
          if (!old) return [];
          return [
            {
              at: reference,
              make: () => ({
                edits: [
                  remove(child(root, "replaces")!),
                  insertField(old.root, `replaces: [${id}]`),
                ],
                places: [{ path: old.path, pointer: "/replaces/0" }],
                counterparts: [placeOf(root)],
              }),
            },
          ];
        }),
      ),
  },
  {
    name: "outcome-against-type",
    breaks: "The outcome of an event fits its type.",
    groups: ["laws", "vocabulary", "schema", "dates"],
    candidates: (data) =>
      eventsIn(data)
        .filter((event) =>
          [
            "arrest",
            "meeting",
            "complaint-filed",
            "charge",
            "release-from-custody",
            "interrogation",
          ].includes(textAt(event, "type") ?? ""),
        )
        .filter((event) => !child(event, "outcome"))
        .map((event) => ({
          at: event,
          make: (next) => ({
            edits: [
              insertField(
                event,
                `outcome: ${pick(next, ["{ imprisonment: { exact: P5Y } }", "{ dissolution: true }", "{ decision: inadmissible }"])}`,
              ),
            ],
            places: [{ path: event.file.path, pointer: `${event.pointer}/outcome` }],
            counterparts: [placeOf(child(event, "type")!)],
          }),
        })),
  },
];
