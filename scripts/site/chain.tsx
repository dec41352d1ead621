import type { Case, RecommendationItem, RecommendationSet } from "../schema/records.ts";
import { fullName } from "../schema/full-name.ts";
import { Ref, T, useHere } from "./here.tsx";
import type { Opened, Reader } from "./reader.ts";
import { shortened } from "./words.ts";

/** Recommendations of a record by the set they stand in, with what later demands repeat each. */
interface Link {
  /** Full name of the item. */
  readonly name: string;
  readonly number: string;
  readonly asks: string;
}

/** What an item repeats, what repeats it, and the cases, laws and articles it leads to. */
export function ChainOf({
  set,
  item,
}: {
  readonly set: string;
  readonly item: RecommendationItem;
}) {
  const { reader } = useHere();
  const name = `${set}#${item.id}`;
  const echoed = (item.echoes ?? []).map((text) => fullName(text, echoTarget, set));
  const echoing = echoesOf(reader, name);
  const cases = casesOn(reader, name);
  if (echoed.length + echoing.length + cases.length === 0) return null;
  return (
    <section id="chain">
      <h2>
        <T k="chain" />
      </h2>
      <ul class="chain">
        {echoing.map((one) => (
          <li key={one}>
            <T k="demandedAgain" /> <ItemLine name={one} />
          </li>
        ))}
        {echoed.map((one) => (
          <li key={one}>
            <T k="asksAgain" /> <ItemLine name={one} />
          </li>
        ))}
        {cases.map((one) => (
          <li key={one}>
            <Ref name={one} />
            <LawsOf name={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The recommendations that bear on a case, and those that repeat each. */
export function ChainOfCase({ opened }: { readonly opened: Opened }) {
  const { reader } = useHere();
  const { recommendations = [] } = opened.record as unknown as Case;
  if (recommendations.length === 0) return null;
  return (
    <section id="section-recommendations">
      <h2>
        <T k="tracker" />
      </h2>
      <ul class="chain">
        {recommendations.map((text) => {
          const name = `recommendations/${text}`;
          const echoing = echoesOf(reader, name);
          return (
            <li key={name}>
              <ItemLine name={name} />
              {echoing.length === 0 ? null : (
                <ul>
                  {echoing.map((one) => (
                    <li key={one}>
                      <T k="demandedAgain" /> <ItemLine name={one} />
                    </li>
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** `A/HRC/28/10, 124.4: Define criminal offences …`. */
export function ItemLine({ name }: { readonly name: string }) {
  const { reader } = useHere();
  const link = itemAt(reader, name);
  if (!link) return <Ref name={name} />;
  return (
    <>
      <Ref name={name} /> <span class="asks">{shortened(link.asks, 140)}</span>
    </>
  );
}

function LawsOf({ name }: { readonly name: string }) {
  const { reader } = useHere();
  const laws = lawsOf(reader.open(name)?.record as Case | undefined);
  if (laws.length === 0) return null;
  return (
    <ul>
      {laws.map((law) => (
        <li key={law}>
          <Ref name={`laws/${law}`} />
        </li>
      ))}
    </ul>
  );
}

/** The laws and provisions of a case and of its events, each once. */
export function lawsOf(record: Case | undefined): string[] {
  const inEvents = (record?.events ?? []).flatMap(({ laws = [] }) => laws);
  return [...new Set([...(record?.laws ?? []), ...inEvents])];
}

const echoTarget = { collections: ["recommendations"], within: true };

function itemAt(reader: Reader, name: string): Link | undefined {
  const [record = "", id = ""] = name.split("#", 2);
  const set = reader.open(record)?.record as RecommendationSet | undefined;
  const item = set?.items.find((one) => one.id === id);
  if (!item) return undefined;
  return { name, number: item.number ?? item.id, asks: item.summary ?? item.text?.en ?? "" };
}

/** Later items that repeat this one. */
export function echoesOf(reader: Reader, name: string): string[] {
  const [record = "", id = ""] = name.split("#", 2);
  const set = reader.open(record);
  if (!set) return [];
  const own = (set.record as unknown as RecommendationSet).items
    .filter(({ echoes }) => echoes?.includes(id))
    .map((item) => `${record}#${item.id}`);
  const others = set.record.inbound
    .filter(({ part, at }) => part === id && /^\/items\/\d+\/echoes\//.test(at))
    .flatMap(({ from, at }) => {
      const items = (reader.open(from)?.record as RecommendationSet | undefined)?.items;
      const item = items?.[Number(at.split("/")[2])];
      return item ? [`${from}#${item.id}`] : [];
    });
  return [...own, ...others];
}

/** The cases that an item bears on. */
export function casesOn(reader: Reader, name: string): string[] {
  const [record = "", id = ""] = name.split("#", 2);
  const links = reader.open(record)?.record.inbound ?? [];
  const cases = links.filter(
    ({ part, from, at }) =>
      part === id && from.startsWith("cases/") && at.startsWith("/recommendations/"),
  );
  return [...new Set(cases.map(({ from }) => from))];
}
