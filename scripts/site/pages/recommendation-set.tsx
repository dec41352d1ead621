import type { RecommendationItem, RecommendationSet } from "../../schema/records.ts";
import { ownPageOf } from "../../publish/release/addresses.ts";
import { T, Term, useHere } from "../here.tsx";
import type { Opened } from "../reader.ts";
import { RecordPage } from "../record-page.tsx";
import { capital, spaced } from "../words.ts";

/** A document that asks something of a State: what it asks as a table, then its other statements. */
export function SetPage({ opened }: { readonly opened: Opened }) {
  const set = opened.record as unknown as RecommendationSet;
  return (
    <RecordPage
      opened={opened}
      without={["items"]}
      order={["groups", "assessments", "stateClaims"]}
      lead={<Items name={opened.name} items={set.items} />}
    />
  );
}

function Items({
  name,
  items,
}: {
  readonly name: string;
  readonly items: readonly RecommendationItem[];
}) {
  const { up } = useHere();
  const answered = items.some(({ positions }) => positions?.length);
  const sent = items.some(({ from }) => from?.length);
  return (
    <section id="section-items">
      <h2>
        <T k="asked" />
      </h2>
      <div class="wide">
        <table>
          <thead>
            <tr>
              <th scope="col">
                <T k="number" />
              </th>
              {sent ? (
                <th scope="col">
                  <T k="from" />
                </th>
              ) : null}
              <th scope="col">
                <T k="asks" />
              </th>
              {answered ? (
                <th scope="col">
                  <T k="position" />
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={item.id} id={item.id}>
                <th scope="row">
                  <a href={up + ownPageOf(`${name}#${item.id}`)}>{item.number ?? item.id}</a>
                </th>
                {sent ? (
                  <td>
                    <From item={item} />
                  </td>
                ) : null}
                <td>{textOfItem(item)}</td>
                {answered ? <td>{capital(spaced(item.positions?.at(-1)?.value ?? "–"))}</td> : null}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** The States that made a recommendation. */
export function From({ item: { from = [] } }: { readonly item: RecommendationItem }) {
  return (
    <>
      {from.map((code, index) => (
        <span key={code}>
          {index > 0 ? ", " : ""}
          <Term table="states" id={code} />
        </span>
      ))}
    </>
  );
}

/** Our summary of what is asked, or the wording of the document in English or another language. */
export function textOfItem({ summary, text }: RecommendationItem): string {
  return summary ?? text?.en ?? Object.values(text ?? {})[0] ?? "";
}
