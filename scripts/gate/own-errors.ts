import { byPlace } from "../diagnostics/order.ts";
import type { Diagnostic, Report } from "../diagnostics/diagnostic.ts";
import { toldIn } from "../diagnostics/told-in.ts";
import { controlKindInData } from "./control-files.ts";

/**
 * A report by the base, with the errors that the change's own tables, exceptions and description of the
 * dataset would bring to the main branch. They are not used for a verdict, but they are judged.
 *
 * An error that the base has, too, is in both reports; one that the base's files no longer give counts, because
 * the main branch would have it.
 *
 * @param own the report of the same records by the change's own files
 */
export function withOwnErrors(judged: Report, own: Report): Report {
  const known = new Set(judged.diagnostics.flatMap(toldIn).map(({ fingerprint }) => fingerprint));
  const more = own.diagnostics.filter(
    (each) =>
      each.severity === "error" && toldIn(each).some(({ fingerprint }) => !known.has(fingerprint)),
  );
  if (more.length === 0) return judged;
  // A control file is shown as the change has it, so findings in the text of the base go.
  const replaced = new Set(more.map(({ file }) => file).filter(isControlFile));
  const diagnostics = [
    ...judged.diagnostics.filter(({ file }) => !replaced.has(file)),
    ...more,
  ].toSorted(byPlace);
  const count = (severity: Diagnostic["severity"]) =>
    diagnostics.filter((each) => each.severity === severity).length;
  const [errors, warnings, infos] = [count("error"), count("warning"), count("info")];
  return {
    ...judged,
    diagnostics,
    // Records have one text on both sides.
    texts: new Map([...judged.texts, ...[...own.texts].filter(([file]) => !isOfBase(file))]),
    summary: { ...judged.summary, errors, warnings, infos },
  };

  function isOfBase(file: string): boolean {
    return isControlFile(file) && !replaced.has(file);
  }
}

function isControlFile(file: string): boolean {
  return controlKindInData(file) !== undefined;
}
