import type { Case } from "../../schema/records.ts";
import { ItemLine, lawsOf } from "../chain.tsx";
import { Ref, T, nameInWords, pageFor, useHere } from "../here.tsx";
import type { TextKey } from "../here.tsx";
import { NetworkPicture } from "../pictures/network.tsx";
import type { Network, Node } from "../pictures/network.tsx";
import { RightsOf } from "../rights.tsx";
import type { Reader } from "../reader.ts";
import type { Overview } from "../overview.ts";
import { recordOf } from "../../schema/full-name.ts";
import { counted } from "../words.ts";
import { trackedIn } from "./tracker.tsx";
import type { Tracked } from "./tracker.tsx";

/** Most demands of the page. */
const SHOWN = 250;

/** From each demand to the recommendations it repeats, the cases they bear on, their laws and rights. */
export function ChainPage({ repeated }: Pick<Overview, "repeated">) {
  const { reader, up } = useHere();
  const all = demandsIn(repeated);
  const demands = new Map([...all].slice(0, SHOWN));
  const byName = rowsOf(reader, demands, repeated);
  return (
    <>
      <h1>
        <T k="chain" />
      </h1>
      <p class="lead">
        <T k="chainLead" />
      </p>
      <NetworkPicture network={networkOf(reader, demands, byName, up)} label="chainKey" />
      <ul class="chain">
        {[...demands].map(([demand, recommendations]) => (
          <li key={demand}>
            <ItemLine name={demand} />
            <ul>
              {recommendations.map((name) => (
                <li key={name}>
                  <ItemLine name={name} />
                  <Cases names={byName.get(name)?.cases ?? []} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {all.size > SHOWN ? (
        <p class="note">
          {counted(all.size, "demand")} in all. The page of each recommendation has its own.
        </p>
      ) : null}
    </>
  );
}

/** The demands and what they repeat, by name. */
function rowsOf(
  reader: Reader,
  demands: ReadonlyMap<string, readonly string[]>,
  repeated: readonly Tracked[],
): Map<string, Tracked> {
  const names = new Set([...demands].flat(2));
  const sets = new Set([...demands.keys()].map(recordOf));
  const rows = [...repeated, ...[...sets].flatMap((set) => trackedIn(reader, set))];
  return new Map(rows.filter(({ name }) => names.has(name)).map((row) => [row.name, row]));
}

function Cases({ names }: { readonly names: readonly string[] }) {
  const { reader } = useHere();
  if (names.length === 0) return null;
  return (
    <ul>
      {names.map((name) => {
        const record = reader.open(name)?.record as unknown as Case | undefined;
        const laws = lawsOf(record);
        return (
          <li key={name}>
            <Ref name={name} />
            {laws.length === 0 ? null : (
              <span class="kind">
                {" "}
                {laws.map((law, index) => (
                  <span key={law}>
                    {index > 0 ? "; " : ""}
                    <Ref name={`laws/${law}`} />
                  </span>
                ))}
              </span>
            )}
            <RightsOf record={record} />
          </li>
        );
      })}
    </ul>
  );
}

/** Later items that repeat earlier ones, with those. */
function demandsIn(rows: readonly Tracked[]): Map<string, string[]> {
  const demands = new Map<string, string[]>();
  for (const { name, echoes } of rows)
    for (const demand of echoes) demands.set(demand, [...(demands.get(demand) ?? []), name]);
  return demands;
}

function networkOf(
  reader: Reader,
  demands: ReadonlyMap<string, readonly string[]>,
  byName: ReadonlyMap<string, Tracked>,
  up: string,
): Network {
  const lines: [string, string][] = [];
  const columns = [
    new Set<string>(),
    new Set<string>(),
    new Set<string>(),
    new Set<string>(),
  ] as const;
  for (const [demand, recommendations] of demands)
    for (const name of recommendations)
      for (const one of byName.get(name)?.cases ?? []) {
        const laws = lawsOf(reader.open(one)?.record as unknown as Case | undefined);
        const named = new Set(laws.map((law) => `laws/${law.split("#", 1)[0]}`));
        columns[0].add(demand);
        columns[1].add(name);
        columns[2].add(one);
        lines.push([demand, name], [name, one]);
        for (const law of named) {
          columns[3].add(law);
          lines.push([one, law]);
        }
      }
  const titles: readonly TextKey[] = ["demands", "tracker", "cases", "laws"];
  const distinct = new Map(lines.map((line) => [line.join(" "), line] as const));
  return {
    columns: columns.map((names, index) => ({
      title: titles[index]!,
      nodes: [...names].map((name) => nodeFor(reader, byName, name, up)),
    })),
    lines: [...distinct.values()],
  };
}

function nodeFor(
  reader: Reader,
  byName: ReadonlyMap<string, Tracked>,
  name: string,
  up: string,
): Node {
  const page = pageFor(reader, name);
  const row = byName.get(name);
  const label = row ? `${row.number} ${row.asks}` : nameInWords(reader, name);
  return { id: name, label, href: page === undefined ? undefined : up + page };
}
