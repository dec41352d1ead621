import type { Case } from "../../schema/records.ts";
import { networkOf } from "../case-network.ts";
import { ChainOfCase } from "../chain.tsx";
import { useHere } from "../here.tsx";
import { NetworkPicture } from "../pictures/network.tsx";
import { Timeline } from "../pictures/timeline.tsx";
import type { Opened } from "../reader.ts";
import { RecordPage, Section } from "../record-page.tsx";

/** A case: what happened as a list and a picture, how things stand, the rights, and what it bears on. */
export function CasePage({ opened }: { readonly opened: Opened }) {
  const { reader, up } = useHere();
  const record = opened.record as unknown as Case;
  const { events = [] } = record;
  const node = opened.root.properties.get("events")!;
  return (
    <RecordPage
      opened={opened}
      without={["events", "recommendations"]}
      order={["statuses", "violations", "claims", "openQuestions"]}
      lead={
        events.length === 0 ? null : (
          <Section name="events" node={node} opened={opened}>
            <Timeline events={events} />
          </Section>
        )
      }
    >
      <NetworkPicture network={networkOf(reader, record, up)} label="networkKey" />
      <ChainOfCase opened={opened} />
    </RecordPage>
  );
}
