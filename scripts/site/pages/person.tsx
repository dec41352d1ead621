import type { Person } from "../../schema/records.ts";
import { T } from "../here.tsx";
import type { Opened } from "../reader.ts";
import { RecordPage } from "../record-page.tsx";
import { capital, spaced } from "../words.ts";

/** A person, with the ground on which the person is named. */
export function PersonPage({ opened }: { readonly opened: Opened }) {
  const { ground, groundNote } = opened.record as unknown as Person;
  return (
    <RecordPage
      opened={opened}
      without={["ground", "groundNote"]}
      order={["roles", "names"]}
      lead={
        <div class="ground">
          <h2>
            <T k="ground" />
          </h2>
          <p>
            {capital(spaced(ground))}. {groundNote}
          </p>
        </div>
      }
    />
  );
}
