import { replaceFolder } from "../../scripts/publish/output/replace-folder.ts";
import { builder } from "../../scripts/bin/builder.ts";
import { releaseNamed } from "./release-named.ts";

// Replaces the release in a folder and is killed, or refused by the system, at one of its steps:
// node --import tsx tests/publish/replace.ts FOLDER RELEASE STEP kill|CODE
const [folder, name, step, how] = process.argv.slice(2);
let at = 0;
replaceFolder(folder!, releaseNamed(name!), builder, (what) => {
  if (at++ !== Number(step)) return;
  console.log(what);
  if (how === "kill") process.kill(process.pid, "SIGKILL");
  else throw Object.assign(new Error(`${how}: ${what}`), { code: how });
});
