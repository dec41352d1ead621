import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";

/**
 * How long `casebook check --watch` takes from the moment a file is saved until the verdict is printed.
 *
 * @returns milliseconds, one for each save
 */
export async function watchTimes(
  casebook: string,
  on: readonly string[],
  { file, text, saves }: { readonly file: string; readonly text: string; readonly saves: number },
): Promise<number[]> {
  const running = spawn(process.execPath, [casebook, "check", "--watch", "--no-cache", ...on], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  let wake = () => {};
  running.stdout.setEncoding("utf8").on("data", (more: string) => {
    said += more;
    wake();
  });
  running.once("exit", (code) => {
    if (code) throw new Error(`--watch ended with ${code}`);
  });
  const times: number[] = [];
  await saying("Press Ctrl+C to end.");
  for (let save = 0; save < saves; save++) {
    const start = performance.now();
    writeFileSync(file, `${text}# save ${save}\n`);
    await saying("records checked");
    times.push(performance.now() - start);
  }
  running.kill("SIGINT");
  return times;

  async function saying(what: string): Promise<void> {
    while (!said.includes(what)) await new Promise<void>((done) => (wake = done));
    said = "";
  }
}
