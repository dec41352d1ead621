import { Label, T, useHere } from "../here.tsx";
import type { Opened, Value } from "../reader.ts";
import { placeOf } from "../record-page.tsx";
import { Fields, Note } from "../statement.tsx";
import { below } from "../place.ts";
import type { Survey } from "../survey.ts";
import { UsedIn, mentionsAt } from "../used-in.tsx";

/** A theme or a State: what it is, and everything that names it. */
export function TermPage({
  opened,
  row,
  id,
  uses,
}: {
  readonly opened: Opened;
  readonly row: Value;
  readonly id: string;
  readonly uses: Survey["uses"];
}) {
  const { reader, up } = useHere();
  const { record, root } = opened;
  const list = record["rows"] === undefined ? "terms" : "rows";
  const index = (record[list] as readonly Value[]).indexOf(row);
  const node = root.properties.get(list)!.items!;
  const { some = [], count = 0 } = uses.get(`${opened.name}#${id}`) ?? {};
  const mentions = mentionsAt(reader, some);
  return (
    <>
      <div class="head">
        <p class="crumbs">
          <a href={`${up}reference/${opened.id}.html`}>{String(record["title"])}</a>
        </p>
        <h1>
          <Label row={row} or={id} />
        </h1>
      </div>
      {typeof row["definition"] === "string" ? <p class="lead">{row["definition"]}</p> : null}
      <p>
        <a href={`${up}tracker.html?${opened.id === "states" ? "from" : "theme"}=${id}`}>
          <T k="inTracker" />
        </a>
      </p>
      <UsedIn mentions={mentions} total={count} />
      <details>
        <summary>
          <T k="allFields" />
        </summary>
        <Fields
          value={row}
          node={node}
          place={below(below(placeOf(opened), list), index)}
          without={["definition"]}
        />
        <Note value={row} />
      </details>
    </>
  );
}
