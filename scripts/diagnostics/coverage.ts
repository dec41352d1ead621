/** How many statements have a citation that somebody has compared with its source: see `isChecked`. */
export interface Coverage {
  readonly statements: number;
  readonly checked: number;
}

export function coverageOf(parts: readonly Coverage[]): Coverage {
  return parts.reduce(
    (sum, { statements, checked }) => ({
      statements: sum.statements + statements,
      checked: sum.checked + checked,
    }),
    { statements: 0, checked: 0 },
  );
}

/** `94.9 %`, never rounded up, so that 100 % means all; `none` if there are no statements. */
export function shareOf({ statements, checked }: Coverage): string {
  return statements === 0 ? "none" : `${Math.floor((checked * 1000) / statements) / 10} %`;
}

/** `94.9 % (131 of 138 statements)`. */
export function coverageInWords(coverage: Coverage): string {
  if (coverage.statements === 0) return "no statement";
  return `${shareOf(coverage)} (${coverage.checked} of ${coverage.statements} ${coverage.statements === 1 ? "statement" : "statements"})`;
}
