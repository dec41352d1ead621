import type { Person } from "../../schema/records.ts";
import { T } from "../here.tsx";
import type { Opened } from "../reader.ts";
import { RecordPage } from "../record-page.tsx";
import { capital, spaced } from "../words.ts";

/** A person, with the grounds on which the person is named. */
export function PersonPage({ opened }: { readonly opened: Opened }) {
  const { naming } = opened.record as unknown as Person;
  return (
    <RecordPage
      opened={opened}
      order={["roles", "names"]}
      lead={
        <div class="ground">
          <h2>
            <T k="ground" />
          </h2>
          {naming.map(({ id, ground, note }) => (
            <p key={id}>
              {capital(spaced(ground))}. {note}
            </p>
          ))}
        </div>
      }
    />
  );
}
