import type {
  Assessment,
  RecommendationItem,
  RecommendationSet,
  StateClaim,
} from "../../schema/records.ts";
import { Ref, T, useHere } from "../here.tsx";
import type { Opened, Value } from "../reader.ts";
import { End, placeOf } from "../record-page.tsx";
import { Fields, Discrepancies, Note, Statement } from "../statement.tsx";
import { below } from "../place.ts";
import { Citations, Originals, placeInWords } from "../citations.tsx";
import type { Place } from "../place.ts";
import { UsedIn, mentionsOf } from "../used-in.tsx";
import { capital, counted, spaced } from "../words.ts";
import { From, textOfItem } from "./recommendation-set.tsx";
import { ChainOf } from "../chain.tsx";

/** One recommendation: who asks what, how the State answered, who found what, and the cases it bears on. */
export function RecommendationPage({
  opened,
  item,
}: {
  readonly opened: Opened;
  readonly item: RecommendationItem;
}) {
  const { reader, up } = useHere();
  const set = opened.record as unknown as RecommendationSet;
  const index = set.items.findIndex(({ id }) => id === item.id);
  const place = below(below(placeOf(opened), "items"), index);
  const { root } = opened;
  const node = root.properties.get("items")!.items!;
  // What repeats it, and the cases, stand in the chain.
  const mentions = mentionsOf(reader, opened, item.id).filter(
    ({ kind }) => kind !== "record" && kind !== "items",
  );
  return (
    <>
      <div class="head">
        <p class="crumbs">
          <a href={`${up}tracker.html`}>
            <T k="tracker" />
          </a>{" "}
          · <Ref name={opened.name}>{reader.shortTitleOf(opened.name)}</Ref>
        </p>
        <h1>
          {capital(item.kind ?? "recommendation")} {item.number ?? item.id}
          {item.from?.length ? (
            <span class="by">
              {" "}
              <T k="by" /> <From item={item} />
            </span>
          ) : null}
        </h1>
      </div>
      <p class="lead">{textOfItem(item)}</p>
      <article class="statement" id={item.id}>
        <div class="said">
          <Fields
            value={item as unknown as Value}
            node={node}
            place={place}
            without={[
              "summary",
              "number",
              "kind",
              "from",
              "positions",
              ...(item.text?.en ? [] : []),
            ]}
          />
          <Note value={item as unknown as Value} />
          <Discrepancies value={item as unknown as Value} node={node} place={place} />
        </div>
        {item.citations ? (
          <Citations citations={item.citations} />
        ) : (
          <div class="sources">
            <p>
              <T k="standsIn" />{" "}
              <Ref name={`sources/${set.source}`}>{reader.shortTitleOf(opened.name)}</Ref>
              {placeInWords(reader, set.source, item.at)} <Originals source={set.source} />
            </p>
          </div>
        )}
      </article>
      <List
        title={<T k="positions" />}
        values={item.positions}
        node={node.properties.get("positions")!.items!}
        place={below(place, "positions")}
      />
      <About<StateClaim> opened={opened} list="stateClaims" values={set.stateClaims} id={item.id} />
      <About<Assessment> opened={opened} list="assessments" values={set.assessments} id={item.id} />
      <ChainOf set={opened.name} item={item} />
      <UsedIn mentions={mentions} total={mentions.length} />
      <End opened={opened} part={item.id} />
    </>
  );
}

function List({
  title,
  values = [],
  node,
  place,
}: {
  readonly title: preact.ComponentChildren;
  readonly values?: readonly unknown[] | undefined;
  readonly node: Parameters<typeof Statement>[0]["node"];
  readonly place: Place;
}) {
  if (values.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      {values.map((value, index) => (
        <Statement key={index} value={value as Value} node={node} place={below(place, index)} />
      ))}
    </section>
  );
}

/** Whether a finding or a claim is about an item: by name, or only as one of a count that names none. */
export function bearsOn(
  { of, ofCount }: Pick<Assessment, "of" | "ofCount">,
  id: string,
): "named" | "perhaps" | undefined {
  if (of?.includes(id)) return "named";
  return of === undefined && ofCount !== undefined ? "perhaps" : undefined;
}

/** Claims of the State or findings of assessors about an item, those that do not name their items last. */
function About<T extends Pick<Assessment, "id" | "of" | "ofCount">>({
  opened,
  list,
  values = [],
  id,
}: {
  readonly opened: Opened;
  readonly list: "assessments" | "stateClaims";
  readonly values?: readonly T[] | undefined;
  readonly id: string;
}) {
  const node = opened.root.properties.get(list)!.items!;
  const place = below(placeOf(opened), list);
  const all = values.map((value, index) => ({ value, index, bears: bearsOn(value, id) }));
  const named = all.filter(({ bears }) => bears === "named");
  const perhaps = all.filter(({ bears }) => bears === "perhaps");
  if (named.length + perhaps.length === 0) return null;
  return (
    <section>
      <h2>
        <T k={list} />
      </h2>
      {named.map(({ value, index }) => (
        <Statement
          key={index}
          value={value as unknown as Value}
          node={node}
          place={below(place, index)}
        />
      ))}
      {perhaps.length === 0 ? null : (
        <details>
          <summary>
            <T k="unnamedItems" />
          </summary>
          <ul>
            {perhaps.map(({ value }) => (
              <li key={value.id}>
                <Ref name={`${opened.name}#${value.id}`}>
                  {String(
                    (value as unknown as Value)["finding"] ??
                      (value as unknown as Value)["text"] ??
                      spaced(value.id),
                  )}
                </Ref>{" "}
                ({counted(value.ofCount!, "recommendation")} that the source does not name)
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
