import { beforeAll } from "vitest";
import { catalogueFormats } from "./formats/catalogue.ts";
import { citationFormats } from "./formats/citations.ts";
import { describedFormats } from "./formats/described.ts";
import { documentedExamples } from "./formats/examples.ts";
import { jsonFormats } from "./formats/json.ts";
import { linkedFormats } from "./formats/linked.ts";
import { tenQuestions } from "./formats/questions.ts";
import { npmFormat } from "./formats/npm.ts";
import { shippedRelease } from "../shipped-release.ts";
import { tableFormats } from "./formats/tables.ts";

// One release of the shipped dataset, opened by programs that are not ours.
let folder: string;
beforeAll(() => {
  folder = shippedRelease();
});

describedFormats(() => folder);
jsonFormats(() => folder);
tableFormats(() => folder);
linkedFormats(() => folder);
catalogueFormats(() => folder);
citationFormats(() => folder);
npmFormat(() => folder);
documentedExamples(() => folder);
tenQuestions(() => folder);
