import type { Statistic } from "../../schema/records.ts";
import type { Opened } from "../reader.ts";
import { RecordPage, Section } from "../record-page.tsx";
import { FiguresByYear } from "../pictures/figures-by-year.tsx";

/** A measure: its figures as a picture and as a list. */
export function StatisticPage({ opened }: { readonly opened: Opened }) {
  const { values } = opened.record as unknown as Statistic;
  return (
    <RecordPage
      opened={opened}
      without={["values"]}
      lead={
        <Section name="values" node={opened.root.properties.get("values")!} opened={opened}>
          <FiguresByYear values={values} />
        </Section>
      }
    />
  );
}
