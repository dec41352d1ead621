/** The share of a check that a rule, or a fact that rules declare, may take (docs/performance.md). */
const BUDGET = 0.02;

type Row = readonly [name: string, milliseconds: number];

/**
 * Where the time of a check went: stages in their order, then facts and rules, the slowest first, each with its
 * share. Those that take more than their budget are named.
 *
 * @param timing milliseconds by stage: `fact …` is a part of `draw facts`, `rule …` is a stage of its own
 */
export function timingTable(timing: ReadonlyMap<string, number>): string {
  const rows = [...timing];
  const [facts, rules] = [slowestOf(rows, "fact "), slowestOf(rows, "rule ")];
  const stages = rows.filter(([name]) => !/^(?:fact|rule) /.test(name));
  // A coarse clock may see no time pass.
  const whole = sumOf(stages) + sumOf(rules) || 1;
  const all: readonly Row[] = [
    ...stages,
    ...[["facts of rules", sumOf(facts)] as const, ...facts.map(indented)],
    ...[["all rules", sumOf(rules)] as const, ...rules.map(indented)],
  ];
  const width = Math.max(...all.map(([name]) => name.length));
  const lines = all.map(
    ([name, milliseconds]) =>
      `${name.padEnd(width)} ${milliseconds.toFixed(1).padStart(9)} ms ${shareOf(milliseconds).padStart(7)}\n`,
  );
  const beyond = [...facts, ...rules].filter(([, milliseconds]) => milliseconds > BUDGET * whole);
  const told = beyond.map(([name, milliseconds]) => `${name} (${shareOf(milliseconds)})`);
  return `${lines.join("")}more than ${BUDGET * 100} % of the check: ${told.join(", ") || "no fact and no rule"}\n`;

  function shareOf(milliseconds: number): string {
    return `${((milliseconds / whole) * 100).toFixed(2)} %`;
  }
}

function slowestOf(rows: readonly Row[], kind: string): Row[] {
  return rows
    .flatMap(([name, time]): Row[] =>
      name.startsWith(kind) ? [[name.slice(kind.length), time]] : [],
    )
    .sort(([, a], [, b]) => b - a);
}

function sumOf(rows: readonly Row[]): number {
  return rows.reduce((sum, [, milliseconds]) => sum + milliseconds, 0);
}

function indented([name, milliseconds]: Row): Row {
  return [`  ${name}`, milliseconds];
}
