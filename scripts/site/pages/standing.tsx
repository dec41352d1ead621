import { Ref, T, useHere } from "../here.tsx";
import { Standing } from "../standing.tsx";
import type { At, Places, Survey } from "../survey.ts";
import { mentionsAt } from "../used-in.tsx";
import { groupedBy, shortened } from "../words.ts";

/** The order of the page: what is least certain first. What is reported is most of the data: only its number is given. */
const order = ["alleged", "contested", "refuted", "admitted", "found", "reported"];

/** Most lines of one part. */
const SHOWN = 150;

/** The statements that are more or less than reported, and the events that rest on one source. */
export function StandingPage({ standings, alone }: Pick<Survey, "standings" | "alone">) {
  return (
    <>
      <h1>
        <T k="standingTitle" />
      </h1>
      <p class="lead">
        <T k="standingLead" />
      </p>
      {order.map((standing) => {
        const places = standings.get(standing);
        return places === undefined ? null : (
          <section key={standing} id={standing}>
            <h2>
              <Standing value={standing} /> <span class="number">{places.count}</span>
            </h2>
            {standing === "reported" ? <Rest /> : <Statements {...places} />}
          </section>
        );
      })}
      <section id="one-source">
        <h2>
          <T k="eventsOfOneSource" /> <span class="number">{alone.count}</span>
        </h2>
        <Statements {...alone} />
      </section>
    </>
  );
}

/** One line each, by record. */
function Statements({ some, count }: Places) {
  const { reader } = useHere();
  const shown: readonly At[] = some.slice(0, SHOWN);
  return (
    <>
      <ul class="used">
        {[...groupedBy(mentionsAt(reader, shown), ({ from }) => from)].map(([from, all]) => (
          <li key={from}>
            <Ref name={from} />
            <ul>
              {all.map(({ name, text }) => (
                <li key={name + text}>
                  <Ref name={name}>{shortened(text, 180)}</Ref>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {count > shown.length ? <Rest /> : null}
    </>
  );
}

function Rest() {
  return (
    <p class="note">
      <T k="allInTable" />
    </p>
  );
}
