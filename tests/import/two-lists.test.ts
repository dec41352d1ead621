import { expect, it } from "vitest";
import { findings, folder, given, importInto, itemsIn } from "./importing.ts";
import { recommendation, uhriWorkbook } from "./uhri-file.ts";
import { wordList } from "./word-list.ts";

const csv = `To,To-Rgrp,To-Org,Text,From,From-Rgrp,From-Org,Response,Action,Issue,Session
Kazakhstan,Asia,,Let journalists work without fear,Norway,WEOG,,Accepted,4,Freedom of the press,34
Kazakhstan,Asia,,Let journalists work without fear,Chile,GRULAC,,Accepted,4,Freedom of the press,34
`;

function officialList(...numbers: number[]): string {
  const titles = ["Recommendation", "Position", "Full list of themes"];
  const rows = numbers.map((number) => [
    [`139.${number} Let people meet (Peru);`, "Source of position: A/HRC/43/10 - Para. 139"],
    ["Supported"],
    ["- Right to peaceful assembly"],
  ]);
  return given("list.docx", wordList("UPR of Kazakhstan (3rd Cycle - 34th Session)", titles, rows));
}

const index = (...numbers: number[]) =>
  given(
    "export.xlsx",
    uhriWorkbook(
      numbers.map((number) => ({
        ...recommendation,
        Text: `139.${number} Let journalists work without fear`,
        "OHCHR Annotation Id": null,
      })),
    ),
  );

it("tells of a list without numbers that stands beside a numbered one, whichever comes first", async () => {
  const root = folder();
  await importInto(root, "upr-info", [given("34.csv", csv)]);
  const ids = itemsIn(root, "upr-info-kaz-34").map(({ id }) => id);
  const { log } = await importInto(root, "uhri", [index(5)]);
  expect(log.notes).toMatchObject([
    {
      value: "upr-kaz-3",
      reason:
        "recommendations/a-hrc-43-10 is a second list of this review beside recommendations/upr-info-kaz-34, and is not joined with it: docs/import.md, “Two lists of one review”",
    },
  ]);
  expect(itemsIn(root, "upr-info-kaz-34").map(({ id }) => id)).toEqual(ids);
  const again = await importInto(root, "upr-info", [given("34.csv", csv)]);
  expect(again.log.notes.filter(({ value }) => value === "upr-kaz-3")).toHaveLength(1);
  expect(findings(root)).toEqual([]);
});

it("makes one set of the lists that name one document, in the order of the numbers", async () => {
  const root = folder();
  await importInto(root, "uhri", [index(5, 9)]);
  const { log, outcomes } = await importInto(root, "ohchr-thematic-list", [
    officialList(2, 7, 9, 12),
  ]);
  expect(itemsIn(root, "a-hrc-43-10").map(({ id }) => id)).toEqual([
    ...["139.2", "139.5", "139.7", "139.9", "139.12"],
  ]);
  expect(log.notes.filter(({ value }) => value === "upr-kaz-3")).toEqual([]);
  const { added, differences } = outcomes.find(({ path }) => path.endsWith("/a-hrc-43-10.yml"))!;
  expect(added).toEqual(["items/139.2", "items/139.7", "items/139.12"]);
  expect(differences.find(({ at }) => at === "/items/139.9/from")).toEqual({
    ...{ at: "/items/139.9/from", stands: ["NOR", "CHL"], wouldBe: ["PER"] },
  });
  expect(findings(root)).toEqual([]);
});
