/** The release cannot be written, for a reason outside this program. The message says what to do. */
export class CannotPublish extends Error {}

/** Why the operating system refuses to write, by error code. */
const refusals: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full",
  EDQUOT: "the space that you may use on this disk is full",
  EFBIG: "a file is larger than may be written here",
  EROFS: "this disk can only be read",
  EACCES: "you may not write there",
  EPERM: "you may not write there",
  ENOTDIR: "a part of its path is a file, not a folder",
  EEXIST: "a part of its path is a file, not a folder",
  EBUSY:
    "another program uses it, or it is a mount point, such as a Docker volume; then name a folder inside it",
  EXDEV: "it is the root of another disk",
  EMFILE: "too many files are open",
  ENFILE: "too many files are open",
  EIO: "the disk reports a fault",
  ENAMETOOLONG: "its path is too long",
  ELOOP: "its path is a link that leads to itself",
};

/** Why the system refused; undefined for any other error. */
export function refusal(error: unknown): string | undefined {
  const code = errorCode(error);
  return code === undefined ? undefined : refusals[code];
}

/** `ENOENT` and the like; undefined for an error that is not from the system. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string"
    ? error.code
    : undefined;
}
