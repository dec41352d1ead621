import { discover } from "../dataset/discover.ts";
import type { DataFile } from "../dataset/discover.ts";
import { checking } from "./check.ts";
import type { CheckOptions, Checked, Checking, Known } from "./check.ts";

/** A dataset that is checked again whenever files of it change. */
export interface Rechecking {
  checked(): Checked;
  /**
   * The verdict after a change, as a check from the start would give it.
   *
   * @param paths files and folders relative to the root, with `/`, that changed, came or went
   */
  again(paths: readonly string[]): Checked;
}

/**
 * Keeps what is known of each file by itself, its facts and the findings of the rules about single
 * records, and checks anew only the records that changed. The rules about several records run whole.
 * After a change of anything else, such as a table in which the rules look things up, the check
 * begins from the start.
 *
 * @param options asked for each check from the start
 */
export function rechecking(options: () => CheckOptions): Rechecking {
  let given = options();
  let last = checking(given);
  return { checked: () => last.checked, again };

  function again(paths: readonly string[]): Checked {
    const isChanged = within(paths);
    const discovery = discover(given.root);
    const isSetting = ({ kind, path }: DataFile) => kind !== "record" && isChanged(path);
    const files = [...last.checked.files, ...discovery.files];
    if (paths.every(isBelowData) && !files.some(isSetting)) {
      // What earlier checks know on the disk is older than what this one knows.
      const { cache: _, ...rest } = given;
      last = checking({ ...rest, discovery }, unchanged(last, isChanged));
    } else {
      given = options();
      last = checking(given);
    }
    return last.checked;
  }
}

/** What a check knows that still holds after a change of some records. */
export function unchanged(
  { ground, records }: Checking,
  isChanged: (file: string) => boolean,
): Known {
  const rest = records.filter(({ file }) => !isChanged(file.path));
  return { ground, records: new Map(rest.map((each) => [each.file.path, each])) };
}

/** Whether a file is one of these paths, or is below one. */
function within(paths: readonly string[]): (file: string) => boolean {
  const known = new Set(paths);
  return (file) => {
    for (let end = file.length; end > 0; end = file.lastIndexOf("/", end - 1))
      if (known.has(file.slice(0, end))) return true;
    return false;
  };
}

function isBelowData(path: string): boolean {
  return path.startsWith("data/");
}
