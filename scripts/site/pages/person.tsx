import type { Person } from "../../schema/records.ts";
import { Citations } from "../citations.tsx";
import { T } from "../here.tsx";
import type { Opened, Value } from "../reader.ts";
import { RecordPage, placeOf } from "../record-page.tsx";
import { Fields } from "../statement.tsx";
import { below } from "../place.ts";
import { capital, spaced } from "../words.ts";

/** A person, with the grounds on which the person is named, and their sources. */
export function PersonPage({ opened }: { readonly opened: Opened }) {
  const { naming } = opened.record as unknown as Person;
  const place = below(placeOf(opened), "naming");
  const node = opened.root.properties.get("naming")!.items!;
  return (
    <RecordPage
      opened={opened}
      order={["roles", "names"]}
      without={["naming"]}
      lead={
        <div class="ground">
          <h2>
            <T k="ground" />
          </h2>
          {naming.map((one, index) => (
            <div key={one.id}>
              <p>
                {capital(spaced(one.ground))}. {one.note}
              </p>
              <Fields
                value={one as unknown as Value}
                node={node}
                place={below(place, index)}
                without={["ground"]}
              />
              <Citations citations={one.citations ?? []} holder={one as unknown as Value} />
            </div>
          ))}
        </div>
      }
    />
  );
}
