import { ownPageOf } from "../../publish/release/addresses.ts";
import { Label, T, ownPages, useHere } from "../here.tsx";
import { rowsIn } from "../reader.ts";
import type { Opened } from "../reader.ts";
import { placeOf } from "../record-page.tsx";
import { Fields, Note } from "../statement.tsx";
import { below } from "../place.ts";

/** A reference table: a row each, with an anchor. */
export function TablePage({ opened }: { readonly opened: Opened }) {
  const { up } = useHere();
  const { record, root, id: table, name } = opened;
  const list = record["rows"] === undefined ? "terms" : "rows";
  const node = root.properties.get(list)!.items!;
  const place = below(placeOf(opened), list);
  return (
    <>
      <div class="head">
        <p class="crumbs">
          <a href={`${up}reference/index.html`}>
            <T k="reference" />
          </a>
        </p>
        <h1>{String(record["title"])}</h1>
      </div>
      <p class="lead">{String(record["description"] ?? "")}</p>
      <dl class="rows">
        {[...rowsIn(record)].map(([key, row], index) => (
          <div key={key} id={key}>
            <dt>
              {ownPages.has(table) ? (
                <a href={up + ownPageOf(`${name}#${key}`)}>
                  <Label row={row} or={key} />
                </a>
              ) : (
                <Label row={row} or={key} />
              )}{" "}
              <code>{key}</code>
            </dt>
            <dd>
              {typeof row["definition"] === "string" ? <p>{row["definition"]}</p> : null}
              {table === "states" ? null : (
                <>
                  <Fields
                    value={row}
                    node={node}
                    place={below(place, index)}
                    without={[
                      "label",
                      "name",
                      "title",
                      "definition",
                      "uhri",
                      "uhriExport",
                      "uprInfo",
                      "code",
                      "verified",
                      "verifiedBy",
                    ]}
                  />
                  <Note value={row} />
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
