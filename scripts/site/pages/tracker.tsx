import type { Assessment, RecommendationItem, RecommendationSet } from "../../schema/records.ts";
import { ownPageOf } from "../../publish/release/addresses.ts";
import { casesOn, echoesOf } from "../chain.tsx";
import { Ref, T, textOf, useHere } from "../here.tsx";
import type { TextKey } from "../here.tsx";
import type { Reader } from "../reader.ts";
import { capital, dateInWords, groupedBy, spaced } from "../words.ts";
import { bearsOn } from "./recommendation.tsx";
import { textOfItem } from "./recommendation-set.tsx";

/** One recommendation with what has become of it. */
export interface Tracked {
  /** Full name. */
  readonly name: string;
  readonly set: string;
  readonly number: string;
  readonly kind: string;
  readonly asks: string;
  /** Codes of the recommending States. */
  readonly from: readonly string[];
  readonly regions: readonly string[];
  readonly group: string;
  readonly position: string;
  readonly themes: readonly string[];
  readonly findings: readonly Finding[];
  readonly cases: readonly string[];
  /** Full names of later items that repeat it. */
  readonly echoes: readonly string[];
}

export interface Finding {
  readonly id: string;
  readonly by: string;
  readonly when: string;
  readonly level: string;
}

/** The recommendations of a set, each with what assessors found of it by its number. */
export function trackedIn(reader: Reader, name: string): Tracked[] {
  const set = reader.open(name)?.record as RecommendationSet | undefined;
  return (set?.items ?? []).map((item) => tracked(reader, name, set!, item));
}

function tracked(
  reader: Reader,
  set: string,
  { groups = [], assessments = [] }: RecommendationSet,
  item: RecommendationItem,
): Tracked {
  const name = `${set}#${item.id}`;
  const from = item.from ?? [];
  const group = groups.find(({ id }) => id === item.group);
  const regions = from.flatMap((code) => {
    const region = reader.row("states", code)?.["group"];
    return typeof region === "string" ? [region] : [];
  });
  return {
    ...{ name, set, number: item.number ?? item.id, kind: item.kind ?? "recommendation" },
    ...{ asks: textOfItem(item), from, regions: [...new Set(regions)] },
    group: item.group ?? "",
    position: item.positions?.at(-1)?.value ?? group?.position ?? "",
    themes: item.themes ?? [],
    findings: assessments.flatMap((one) => findingOn(one, item.id)),
    ...{ cases: casesOn(reader, name), echoes: echoesOf(reader, name) },
  };
}

function findingOn(assessment: Assessment, id: string): Finding[] {
  const bears = bearsOn(assessment, id);
  if (bears !== "named") return [];
  const { by, level, asOf } = assessment;
  return [{ id: assessment.id, by, when: asOf, level }];
}

/** The recommendations of one or several sets as a table, which a script filters. */
export function TrackerPage({
  rows,
  files,
  title,
}: {
  readonly rows: readonly Tracked[];
  /** The path of the same as files, without an ending. */
  readonly files: string;
  readonly title?: string;
}) {
  const { reader, up } = useHere();
  const named = (table: string, ids: Iterable<string>) =>
    [...new Set(ids)]
      .map((id) => [id, reader.label(table, id)] as const)
      .toSorted((a, b) => (a[1] < b[1] ? -1 : 1));
  const words = (ids: Iterable<string>) =>
    [...new Set(ids)].filter(Boolean).map((id) => [id, capital(spaced(id))] as const);
  const bySet = groupedBy(rows, ({ set }) => set);
  const sets = [...bySet.keys()];
  return (
    <>
      <h1>{title ?? <T k="tracker" />}</h1>
      <p class="lead">
        <T k="trackerLead" />
      </p>
      <p>
        <a href={`${up}chain.html`}>
          <T k="chain" />
        </a>{" "}
        · <T k="asFiles" /> <a href={`${up}${files}.csv`}>CSV</a>{" "}
        <a href={`${up}${files}.json`}>JSON</a>
      </p>
      <form class="filters" id="filters" hidden>
        <Choice name="position" options={words(rows.map(({ position }) => position))} />
        <Choice
          name="theme"
          options={named(
            "themes",
            rows.flatMap(({ themes }) => themes),
          )}
        />
        <Choice
          name="from"
          options={named(
            "states",
            rows.flatMap(({ from }) => from),
          )}
        />
        <Choice
          name="region"
          options={words(rows.flatMap(({ regions }) => regions)).map(([id]) => [id, id] as const)}
        />
        <Choice
          name="level"
          options={words(rows.flatMap(({ findings }) => findings.map(({ level }) => level)))}
        />
        <Choice
          name="set"
          options={sets.map(
            (name) => [name.slice(name.indexOf("/") + 1), reader.shortTitleOf(name)] as const,
          )}
        />
        <label class="tick">
          <input type="checkbox" name="case" value="yes" /> <T k="withCase" />
        </label>
        <label class="tick">
          <input type="checkbox" name="echo" value="yes" /> <T k="withEcho" />
        </label>
        <p class="result">
          <output id="count" />{" "}
          <button type="submit">
            <T k="apply" />
          </button>{" "}
          <button type="reset">
            <T k="clear" />
          </button>{" "}
          <T k="downloadView" />{" "}
          {["xlsx", "csv", "json"].map((ending) => (
            <button key={ending} type="button" data-download={ending}>
              {ending.toUpperCase()}
            </button>
          ))}
        </p>
      </form>
      <div class="wide">
        <table class="tracker" id="tracker">
          <thead>
            <tr>
              <th scope="col">
                <T k="number" />
              </th>
              <th scope="col">
                <T k="asks" />
              </th>
              <th scope="col">
                <T k="position" />
              </th>
              <th scope="col">
                <T k="findings" />
              </th>
              <th scope="col">
                <T k="chainColumn" />
              </th>
            </tr>
          </thead>
          {[...bySet].map(([set, some]) => (
            <tbody key={set}>
              <tr class="set">
                <th colspan={5} scope="rowgroup">
                  <Ref name={set}>{reader.shortTitleOf(set)}</Ref>{" "}
                  <span class="kind">
                    {reader.shortTitleOf(set) === reader.titleOf(set) ? "" : reader.titleOf(set)}
                  </span>
                  <Unnamed set={set} />
                </th>
              </tr>
              {some.map((row) => (
                <Row key={row.name} row={row} />
              ))}
            </tbody>
          ))}
        </table>
      </div>
    </>
  );
}

/** Findings on some recommendations of a document that the assessor counts and does not name: “five of these”. */
function Unnamed({ set }: { readonly set: string }) {
  const { reader, up } = useHere();
  const { assessments = [] } = reader.open(set)!.record as unknown as RecommendationSet;
  return (
    <>
      {assessments
        .filter(({ of }) => of === undefined)
        .map(({ id, by, asOf, level, ofCount, finding }) => (
          <p class="unnamed" key={id}>
            <a href={`${up}${set}.html#${id}`}>
              {capital(spaced(level))}, {ofCount} of these that the source does not name
            </a>
            : {finding}{" "}
            <span class="kind">
              {reader.titleOf(`organizations/${by}`)}, {dateInWords(asOf)}
            </span>
          </p>
        ))}
    </>
  );
}

function Choice({
  name,
  options,
}: {
  readonly name: string;
  readonly options: readonly (readonly [string, string])[];
}) {
  if (options.length < 2) return null;
  const key = `filter.${name}` as TextKey;
  return (
    <label>
      <T k={key} />
      <select name={name}>
        <option value="">{textOf("any")}</option>
        {options.map(([id, words]) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

function Row({ row }: { readonly row: Tracked }) {
  const { reader, up } = useHere();
  const { name, number, asks, from, regions, position, themes, findings, cases, echoes } = row;
  return (
    <tr
      data-theme={themes.join(" ")}
      data-from={from.join(" ")}
      data-region={regions.join(" ")}
      data-position={position}
      data-level={[...new Set(findings.map(({ level }) => level))].join(" ")}
      data-set={row.set.slice(row.set.indexOf("/") + 1)}
      data-case={cases.length > 0 ? "yes" : ""}
      data-echo={echoes.length > 0 ? "yes" : ""}
    >
      <th scope="row">
        <a href={up + ownPageOf(name)}>{number}</a>
      </th>
      <td>
        {asks}
        {from.length === 0 ? null : (
          <span class="kind"> {from.map((code) => reader.label("states", code)).join(", ")}</span>
        )}
      </td>
      <td>
        {position === "" ? (
          "–"
        ) : (
          <span class={`position position-${position}`}>{capital(position)}</span>
        )}
      </td>
      <td>
        {findings.map(({ id, by, when, level }) => (
          <p key={id}>
            <a href={`${up}${row.set}.html#${id}`}>{capital(spaced(level))}</a>
            <span class="kind">
              {" "}
              {reader.titleOf(`organizations/${by}`)}, {dateInWords(when)}
            </span>
          </p>
        ))}
      </td>
      <td class="kind">
        {[
          ...(cases.length > 0 ? [`${cases.length} ${cases.length === 1 ? "case" : "cases"}`] : []),
          ...(echoes.length > 0
            ? [`repeated ${echoes.length === 1 ? "once" : `${echoes.length} times`}`]
            : []),
        ].join(", ")}
      </td>
    </tr>
  );
}
