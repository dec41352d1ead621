import { lstatSync, readFileSync, readlinkSync } from "node:fs";
import { dirname, posix, resolve } from "node:path";

/**
 * Whether another machine answers for a folder, which may never do so: by the table of mounts, so that nothing is
 * asked of that machine. Other systems than Linux have no such table, and the answer there is no.
 *
 * @param folder absolute; it need not exist
 * @param mounts the table, as Linux gives it in /proc/self/mountinfo
 */
export function isRemote(folder: string, mounts = mountsOfThisProcess()): boolean {
  const kinds = new Map(mounts.split("\n").flatMap(mountOf));
  return kinds.size > 0 && leadsAway(resolve(folder), kinds, 0);
}

/** The kinds of file systems whose calls wait for another machine, and the one that mounts them when asked. */
const kindsOfOthers =
  /^(?:nfs4?|cifs|smb3|smbfs|ncpfs|afs|ceph|lustre|gfs2?|ocfs2|autofs|davfs|fuse\.(?:sshfs|davfs2?|glusterfs|s3fs|rclone|cephfs))$/;

/** More links than any path has: Linux follows forty. */
const MOST_LINKS = 40;

/** Goes down from the root, and looks at nothing behind a mount of another machine. */
function leadsAway(path: string, kinds: ReadonlyMap<string, string>, links: number): boolean {
  if (links > MOST_LINKS) return false;
  const names = path.split("/").filter(Boolean);
  for (let depth = 0; depth <= names.length; depth++) {
    const at = `/${names.slice(0, depth).join("/")}`;
    if (kindsOfOthers.test(kinds.get(at) ?? "")) return true;
    const target = linkAt(at);
    if (target === undefined) continue;
    const rest = names.slice(depth).join("/");
    return leadsAway(posix.resolve(dirname(at), target, rest), kinds, links + 1);
  }
  return false;
}

function linkAt(path: string): string | undefined {
  try {
    return lstatSync(path).isSymbolicLink() ? readlinkSync(path) : undefined;
  } catch {
    // Not there, or not to be looked at: whoever uses it will see.
    return undefined;
  }
}

/** The place and the kind of a mount, after the table's own way to write blanks. */
function mountOf(line: string): [string, string][] {
  const place = line.split(" ")[4];
  const kind = line.split(" - ")[1]?.split(" ")[0];
  if (place === undefined || kind === undefined) return [];
  return [
    [
      place.replace(/\\([0-7]{3})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 8))),
      kind,
    ],
  ];
}

function mountsOfThisProcess(): string {
  try {
    return readFileSync("/proc/self/mountinfo", "utf8");
  } catch {
    return "";
  }
}
