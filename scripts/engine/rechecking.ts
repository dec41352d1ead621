import { discover } from "../dataset/discover.ts";
import type { DataFile } from "../dataset/discover.ts";
import { checking } from "./check.ts";
import type { CheckOptions, Checked, Checking, Known } from "./check.ts";

/** A dataset that is checked again when its files change. */
export interface Rechecking {
  checked(): Checked;
  /**
   * The result after a change: the same as that of a check from the start.
   *
   * @param paths files and folders relative to the root, with `/`, that changed, came or went
   */
  again(paths: readonly string[]): Checked;
}

/**
 * Keeps the facts and findings of each file, and checks again only the records that changed. The rules
 * about several records run over all of them. If anything else changed, such as a table, the check
 * starts from the beginning.
 *
 * @param options called for each check from the beginning
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
      // The cache on the disk knows less than this check.
      const { cache: _, ...rest } = given;
      last = checking({ ...rest, discovery }, unchanged(last, isChanged));
    } else {
      given = options();
      last = checking(given);
    }
    return last.checked;
  }
}

/** What a check knows that still holds after some records changed. */
export function unchanged(
  { ground, records, positions }: Checking,
  isChanged: (file: string) => boolean,
): Known {
  const rest = records.filter(({ file }) => !isChanged(file.path));
  return {
    ground,
    records: new Map(rest.map((each) => [each.file.path, each])),
    positions: new Map([...positions].filter(([file]) => !isChanged(file))),
  };
}

/** Whether a file is at or below one of these paths. */
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
