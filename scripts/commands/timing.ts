/** Where the time of a check went: stages in their order, then rules, the slowest first. */
export function timingTable(timing: ReadonlyMap<string, number>): string {
  const rows = [...timing];
  const isRule = ([name]: readonly [string, number]) => name.startsWith("rule ");
  const stages = rows.filter((row) => !isRule(row));
  const rules = rows.filter(isRule).sort(([, a], [, b]) => b - a);
  const ofRules = rules.reduce((sum, [, milliseconds]) => sum + milliseconds, 0);
  const all: readonly (readonly [string, number])[] = [
    ...stages,
    ["all rules", ofRules],
    ...rules.map(
      ([name, milliseconds]) => [`  ${name.slice("rule ".length)}`, milliseconds] as const,
    ),
  ];
  const width = Math.max(...all.map(([name]) => name.length));
  return all
    .map(
      ([name, milliseconds]) => `${name.padEnd(width)} ${milliseconds.toFixed(1).padStart(9)} ms\n`,
    )
    .join("");
}
