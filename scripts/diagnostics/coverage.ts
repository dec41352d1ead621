/** How many statements there are, and how many of them are at least at each level: see `levelOf`. */
export interface Coverage {
  readonly statements: number;
  readonly opened: number;
  readonly sealed: number;
  readonly checked: number;
}

export function coverageOf(parts: readonly Coverage[]): Coverage {
  return parts.reduce(
    (sum, { statements, opened, sealed, checked }) => ({
      statements: sum.statements + statements,
      opened: sum.opened + opened,
      sealed: sum.sealed + sealed,
      checked: sum.checked + checked,
    }),
    noStatement,
  );
}

export const noStatement: Coverage = { statements: 0, opened: 0, sealed: 0, checked: 0 };

/** The share of the statements: `94.9 %`, never rounded up, so that 100 % means all; `none` if there are no statements. */
export function shareOf(part: number, { statements }: Coverage): string {
  return statements === 0 ? "none" : `${Math.floor((part * 1000) / statements) / 10} %`;
}

/** `opened 99.8 %, sealed 83 %, checked 0 % (of 777 statements)`. */
export function coverageInWords(coverage: Coverage): string {
  const { statements } = coverage;
  if (statements === 0) return "no statement";
  return `${sharesInWords(coverage)} (of ${statements} ${statements === 1 ? "statement" : "statements"})`;
}

/** `opened 99.8 %, sealed 83 %, checked 0 %`. */
export function sharesInWords(coverage: Coverage): string {
  const { opened, sealed, checked } = coverage;
  const shares = Object.entries({ opened, sealed, checked });
  return shares.map(([level, part]) => `${level} ${shareOf(part, coverage)}`).join(", ");
}
