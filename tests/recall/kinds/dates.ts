import { pick } from "../../random.ts";
import { child, isObject, items, reach, textAt } from "../dataset.ts";
import type { Dataset, Node } from "../dataset.ts";
import { daysOf, shifted } from "../days.ts";
import { insertField, remove, replace, replaceText, setField } from "../edits.ts";
import { placeOf } from "../fault.ts";
import type { Candidate, Kind } from "../fault.ts";
import { chains, partsOf } from "./references.ts";

const today = "2026-11-30";

export function eventsIn(data: Dataset): Node[] {
  return data.files.flatMap((file) =>
    partsOf(file)
      .filter(({ kind }) => kind === "events")
      .map(({ node }) => node),
  );
}

function dates(data: Dataset): Node[] {
  return data.nodes.filter(
    ({ schema, value }) => schema["x-edtf"] === true && typeof value === "string",
  );
}

/** Pairs of dated events of one case, the second of which follows the first. */
function datedChains(data: Dataset): [Node, Node][] {
  return chains(data, "events", "follows").filter(([first, second]) =>
    [first, second].every((event) => daysOf(textAt(event, "date"))),
  );
}

function isDay(at: Node): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(String(at.value));
}

/** Who was in custody, or lost freedom, at an event: the people of its participants. */
export function peopleOf(event: Node): string[] {
  return items(event, "participants").flatMap((each) => textAt(each, "person") ?? []);
}

/** Events that set somebody free, with the sentence before them that bears on the same person. */
function releases(data: Dataset): [sentence: Node, release: Node][] {
  return datedChains(data).filter(
    ([sentence, release]) =>
      reach(sentence, "outcome", "imprisonment", "exact") !== undefined &&
      ["release-from-custody", "parole", "commutation"].includes(textAt(release, "type") ?? "") &&
      peopleOf(release).some((person) => peopleOf(sentence).includes(person)),
  );
}

export const dateKinds: readonly Kind[] = [
  {
    name: "impossible-day",
    breaks: "A date is one that the calendar has.",
    groups: ["dates", "schema"],
    candidates: (data) =>
      dates(data)
        .filter(isDay)
        .map((at) => ({
          at,
          make: (next) => {
            const [year, month, day] = String(at.value).split("-");
            const wrong = pick(next, [
              `${year}-02-30`,
              `${year}-13-${day}`,
              `${year}-${month}-32`,
              `${year}-00-${day}`,
            ]);
            return { edits: [replaceText(at, wrong)] };
          },
        })),
  },
  {
    name: "date-form",
    breaks: "Dates are EDTF text.",
    groups: ["dates", "schema"],
    candidates: (data) =>
      dates(data).map((at) => ({
        at,
        make: (next) => {
          const [year, month = "5", day = "9"] = String(at.value)
            .replace(/[^\d-]/g, "")
            .split("-");
          const wrong = pick(next, [
            `${day}.${month}.${year}`,
            `${year}-${Number(month)}-${Number(day)}x`,
            "May 2016",
            `${year}--${month}`,
            `${month}/${day}/${year}`,
            `[${year}`,
          ]);
          return { edits: [replaceText(at, wrong)] };
        },
      })),
  },
  {
    name: "event-before-predecessor",
    breaks: "An event comes after the events that it follows.",
    groups: ["dates"],
    candidates: (data) =>
      datedChains(data)
        .filter(([first, second]) =>
          items(second, "follows").some((each) => each.value === textAt(first, "id")),
        )
        .map(([first, second]) => {
          const at = child(second, "date")!;
          return {
            at,
            make: (next) => {
              const { earliest } = daysOf(textAt(first, "date"))!;
              const day = shifted(earliest, -1 - Math.floor(next() * 300));
              return {
                edits: [replaceText(at, day)],
                counterparts: [placeOf(child(first, "date")!), placeOf(child(second, "follows")!)],
              };
            },
          };
        }),
  },
  {
    name: "dates-swapped",
    breaks: "An event comes after the events that it follows, also through others.",
    groups: ["dates"],
    candidates: (data) =>
      datedChains(data)
        .map(([first, second]) => [child(first, "date")!, child(second, "date")!] as const)
        .filter(([first, second]) => daysOf(first.value)!.latest < daysOf(second.value)!.earliest)
        .map(([first, at]) => ({
          at,
          make: () => ({
            edits: [replaceText(at, String(first.value)), replaceText(first, String(at.value))],
            counterparts: [placeOf(first), placeOf(child(at.parent, "follows")!)],
          }),
        })),
  },
  {
    name: "date-after-sources",
    breaks: "Nothing happened after the day of every document that reports it.",
    groups: ["dates", "citations", "sources"],
    candidates: (data) => {
      const followed = new Set(chains(data, "events", "follows").map(([first]) => first));
      return eventsIn(data).flatMap((event): Candidate[] => {
        const at = child(event, "date");
        const cited = items(event, "citations").map((each) => {
          const source = data.record("sources", textAt(each, "source") ?? "")?.root;
          return [source, daysOf(textAt(source, "date"))] as const;
        });
        if (!at || followed.has(event) || cited.length === 0 || cited.some(([, days]) => !days))
          return [];
        const last = cited
          .map(([, days]) => days!.latest)
          .sort()
          .at(-1)!;
        return [
          {
            at,
            make: (next) => ({
              edits: [replaceText(at, shifted(last, 40 + Math.floor(next() * 300)))],
              counterparts: [
                placeOf(child(event, "citations")!),
                ...cited.map(([source]) => placeOf(child(source!, "date")!)),
              ],
            }),
          },
        ];
      });
    },
  },
  {
    name: "date-to-come",
    breaks: "What happened lies in the past.",
    groups: ["dates"],
    candidates: (data) =>
      eventsIn(data).flatMap((event): Candidate[] => {
        const at = child(event, "date");
        return at
          ? [
              {
                at,
                make: (next) => ({
                  edits: [replaceText(at, shifted(today, 30 + Math.floor(next() * 900)))],
                }),
              },
            ]
          : [];
      }),
  },
  {
    name: "release-after-sentence-end",
    breaks: "Nobody is released after the sentence has run out.",
    groups: ["dates", "laws"],
    candidates: (data) =>
      releases(data).map(([sentence, release]) => {
        const at = reach(sentence, "outcome", "imprisonment", "exact")!;
        return {
          at,
          make: (next) => {
            const from = daysOf(textAt(sentence, "date"))!.latest;
            const until = daysOf(textAt(release, "date"))!.earliest;
            const term = pick(next, ["P10D", "P1M", "P2M", "P6M"]);
            const most = { P10D: 10, P1M: 31, P2M: 62, P6M: 184 }[term]!;
            return {
              edits: [replace(at, term)],
              counterparts: [
                placeOf(child(release, "date")!),
                placeOf(child(sentence, "date")!),
                placeOf(child(sentence, "outcome")!),
                placeOf(child(release, "follows")!),
              ],
              ...(shifted(from, most) >= until && {
                equivalent: "the release still falls within the term",
              }),
            };
          },
        };
      }),
  },
  {
    name: "duration-off",
    breaks: "A stated length agrees with the days from beginning to end.",
    groups: ["dates"],
    candidates: (data) =>
      eventsIn(data)
        .filter((event) => textAt(event, "date")?.includes("/") && daysOf(textAt(event, "date")))
        .flatMap((event) =>
          ["P3D", "P2Y", "P14M", "P1W", "P900D"].map((duration): Candidate => ({
            at: event,
            make: () => ({
              edits: [setField(event, "duration", `{ exact: ${duration} }`)],
              places: [{ path: event.file.path, pointer: `${event.pointer}/duration` }],
              counterparts: [placeOf(child(event, "date")!)],
            }),
          })),
        )
        .filter(({ at }) => {
          const { earliest, latest } = daysOf(textAt(at, "date"))!;
          return shifted(earliest, 20) < latest && shifted(earliest, 360) > latest;
        }),
  },
  {
    name: "interval-reversed",
    breaks: "What lasted begins before it ends.",
    groups: ["dates", "schema"],
    candidates: (data) =>
      dates(data).map((at) => ({
        at,
        make: () => {
          const days = daysOf(at.value);
          const [from, to] = String(at.value).split("/");
          if (!days) return undefined;
          if (to !== undefined) return { edits: [replaceText(at, `${to}/${from}`)] };
          return isDay(at)
            ? { edits: [replaceText(at, `${days.latest}/${shifted(days.earliest, -40)}`)] }
            : undefined;
        },
      })),
  },
  {
    name: "date-missing",
    breaks: "A date may be absent only where follows or undated is given.",
    groups: ["dates", "schema"],
    candidates: (data) =>
      eventsIn(data)
        .filter(
          ({ value }) =>
            isObject(value) && "date" in value && !("follows" in value || "dateBasis" in value),
        )
        .map((event) => ({
          at: child(event, "date")!,
          make: () => ({ edits: [remove(child(event, "date")!)] }),
        })),
  },
  {
    name: "undated-without-reason",
    breaks: "A date may be absent only where follows or undated is given.",
    groups: ["dates", "schema"],
    candidates: (data) =>
      [
        ...eventsIn(data),
        ...data.nodes.filter(({ schema }) => schema["x-statement"] === "participation"),
      ]
        .filter(({ value }) => isObject(value) && !("date" in value))
        .flatMap((event): Candidate[] => {
          const reasons = event.children.filter(
            ({ key }) => key === "follows" || key === "undated",
          );
          if (reasons.length !== 1) return [];
          const date = { path: event.file.path, pointer: `${event.pointer}/date` };
          return [
            {
              at: reasons[0]!,
              make: () => ({ edits: [remove(reasons[0]!)], counterparts: [date] }),
            },
          ];
        }),
  },
  {
    name: "status-against-events",
    breaks: "Nobody is in prison after the release that the record tells of.",
    groups: ["dates", "people", "assessments"],
    candidates: (data) =>
      data.nodes
        .filter(({ schema }) => schema["x-statement"] === "status")
        .flatMap((status): Candidate[] => {
          const at = child(status, "value")!;
          const person = textAt(status, "of");
          const release = items(status.file.root, "events").find(
            (event) =>
              textAt(event, "type") === "release-from-custody" &&
              person !== undefined &&
              peopleOf(event).includes(person) &&
              daysOf(textAt(event, "date")),
          );
          if (!release) return [];
          const { latest } = daysOf(textAt(release, "date"))!;
          return [
            {
              at,
              make: (next) => ({
                edits: [
                  replace(at, pick(next, ["imprisoned", "detained"])),
                  replaceText(child(status, "asOf")!, shifted(latest, 60)),
                ],
                counterparts: [placeOf(release), placeOf(child(status, "asOf")!)],
              }),
            },
          ];
        }),
  },
  {
    name: "retrieved-before-published",
    breaks: "A document is retrieved after it was published.",
    groups: ["dates", "sources"],
    candidates: (data) =>
      sourcesIn(data).flatMap(({ root }): Candidate[] => {
        const at = child(root, "retrieved");
        const days = daysOf(textAt(root, "date"));
        if (!at || !days) return [];
        return [
          {
            at,
            make: (next) => ({
              edits: [replaceText(at, shifted(days.earliest, -1 - Math.floor(next() * 500)))],
              counterparts: [placeOf(child(root, "date")!)],
            }),
          },
        ];
      }),
  },
  {
    name: "retrieved-to-come",
    breaks: "What was retrieved was retrieved in the past.",
    groups: ["dates", "sources"],
    candidates: (data) =>
      data.nodes
        .filter(({ key, value }) => key === "retrieved" && daysOf(value))
        .map((at) => ({
          at,
          make: (next) => ({
            edits: [replaceText(at, shifted(today, 1 + Math.floor(next() * 300)))],
          }),
        })),
  },
  {
    name: "published-to-come",
    breaks: "A document that was read has been published.",
    groups: ["dates", "sources"],
    candidates: (data) =>
      sourcesIn(data).flatMap(({ root }): Candidate[] => {
        const at = child(root, "date");
        const read = child(root, "retrieved");
        if (!at || !read || !daysOf(at.value)) return [];
        return [
          {
            at,
            make: (next) => ({
              edits: [replaceText(at, shifted(today, 40 + Math.floor(next() * 300)))],
              counterparts: [placeOf(read)],
            }),
          },
        ];
      }),
  },
  {
    name: "age-against-age",
    breaks: "Two ages of one person fit one birth.",
    groups: ["people", "dates"],
    candidates: (data) =>
      data.nodes
        .filter(({ schema }) => schema["x-statement"] === "age")
        .map((age) => ({
          at: age,
          make: (next) => {
            const list = age.parent!;
            const stated = age.value as { value: number; citations: unknown };
            const other = {
              ...stated,
              value: stated.value + pick(next, [-9, -5, 4, 7, 11]),
              asOf: "2018-04",
            };
            const text = JSON.stringify(other);
            return {
              edits: [replace(list, `[${text}, ${JSON.stringify(age.value)}]`)],
              places: [{ path: age.file.path, pointer: `${list.pointer}/0` }],
              counterparts: [{ path: age.file.path, pointer: `${list.pointer}/1` }],
            };
          },
        })),
  },
  {
    name: "minor-named",
    breaks: "Minors are not named.",
    groups: ["people"],
    candidates: (data) => [
      ...data.nodes
        .filter(({ schema }) => schema["x-statement"] === "age")
        .map((age): Candidate => ({
          at: child(age, "value")!,
          make: (next) => ({
            edits: [replace(child(age, "value")!, String(9 + Math.floor(next() * 9)))],
          }),
        })),
      ...data.files
        .filter(({ collection, root }) => collection === "people" && !child(root, "ages"))
        .map(({ root }): Candidate => ({
          at: root,
          make: (next) => {
            const citations = JSON.stringify(reach(root, "names", 0, "citations")!.value);
            const age = `{ value: ${9 + Math.floor(next() * 9)}, asOf: "2018", citations: ${citations} }`;
            return {
              edits: [insertField(root, `ages: [${age}]`)],
              places: [{ path: root.file.path, pointer: "/ages/0" }],
              counterparts: [{ path: root.file.path, pointer: "/names" }],
            };
          },
        })),
    ],
  },
];

export function sourcesIn(data: Dataset) {
  return data.files.filter(({ collection }) => collection === "sources");
}
