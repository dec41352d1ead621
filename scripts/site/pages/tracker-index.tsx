import { T, useHere } from "../here.tsx";
import type { TrackerPart } from "../overview.ts";
import { trackerPath } from "../overview.ts";
import { counted, groupedBy } from "../words.ts";

/** The pages of a tracker that is too large for one, by State. The script hands a filter in the address on to them. */
export function TrackerIndex({ parts }: { readonly parts: readonly TrackerPart[] }) {
  const { reader } = useHere();
  const label = (state: string) => reader.label("states", state);
  const states = [...groupedBy(parts, ({ state }) => state!)].toSorted(([a], [b]) =>
    label(a) < label(b) ? -1 : 1,
  );
  return (
    <>
      <h1>
        <T k="tracker" />
      </h1>
      <p class="lead">
        <T k="trackerLead" />
      </p>
      <p>
        <T k="trackerByState" />
      </p>
      <ul class="records" id="tracker-pages">
        {states.map(([state, some]) => (
          <li key={state}>
            {some.map((part) => (
              <a key={part.number} href={`${trackerPath(part)}.html`}>
                {some.length === 1 ? label(state) : `${label(state)} ${part.number}`}{" "}
              </a>
            ))}
            <span class="facts">
              {counted(
                some.reduce((sum, { count }) => sum + count, 0),
                "recommendation",
              )}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
