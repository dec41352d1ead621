import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { expect, test } from "vitest";
import { builder } from "../../scripts/bin/builder.ts";
import { installationAt } from "../../scripts/bin/installation.ts";
import { main } from "../../scripts/commands/main.ts";
import { casebook, datasetOf } from "../commands/casebook.ts";

const organization = (name: string) => `names:
  - id: en
    value: ${name}
    lang: en
    kind: preferred
    citations: [{ source: s, supports: unchecked }]
kind: ngo
`;

test("a page is answered on this machine, and anew after a save", async () => {
  const root = datasetOf({
    "data/organizations/o.yml": organization("Before"),
    "data/sources/s.yml": "kind: news\ntitle: A report\n",
  });
  let said = "";
  let end = () => {};
  const stdout = new Writable({
    write: (chunk: Buffer, _, done) => ((said += chunk.toString()), done()),
  });
  const io = {
    ...{ stdin: Readable.from([]), stdout, stderr: stdout, cwd: root, env: { NO_COLOR: "1" } },
    ...{ cacheHome: process.env["XDG_CACHE_HOME"]!, now: () => Date.now() },
    interrupted: () => new Promise<void>((done) => (end = done)),
  };
  const running = main(["site", "--serve", "--port", "0"], {
    io,
    installation: await installationAt("."),
    builder,
  });
  const page = async () =>
    (await fetch(`${/http:\S+\//.exec(said)![0]}organizations/o.html`)).text();
  await expect.poll(() => said, { timeout: 20_000 }).toContain("http://127.0.0.1:");
  expect(await page()).toContain("Before");
  writeFileSync(join(root, "data/organizations/o.yml"), organization("After"));
  await expect.poll(() => said, { timeout: 20_000 }).toContain("reload the page");
  expect(await page()).toContain("After");
  end();
  expect(await running).toBe(0);
});

test.each([
  [["site"], "casebook build writes the pages"],
  [["site", "--serve", "--port", "x"], "is not a number"],
])("%j is refused with the repair", async (args, message) => {
  const { status, err } = await casebook(...args);
  expect(status).toBe(2);
  expect(err).toContain(message);
});
