/** A release that cannot be written for a reason outside this program; the message says what to do. */
export class CannotPublish extends Error {}

/** What the operating system says when it refuses to write, in words, by its code. */
const refusals: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full",
  EDQUOT: "the space that you may use on this disk is full",
  EFBIG: "a file is larger than may be written here",
  EROFS: "this disk can only be read",
  EACCES: "you may not write there",
  EPERM: "you may not write there",
  ENOTDIR: "a part of its path is a file, not a folder",
  EEXIST: "a part of its path is a file, not a folder",
  EBUSY: "another program uses it",
  EXDEV: "it is the root of another disk",
  EMFILE: "too many files are open",
  ENFILE: "too many files are open",
  EIO: "the disk reports a fault",
  ENAMETOOLONG: "its path is too long",
  ELOOP: "its path is a link that leads to itself",
};

/** Why the system refused; undefined of an error that is none of the system's. */
export function refusal(error: unknown): string | undefined {
  const code = errorCode(error);
  return code === undefined ? undefined : refusals[code];
}

/** `ENOENT` and the like; undefined of an error that is none of the system's. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string"
    ? error.code
    : undefined;
}
