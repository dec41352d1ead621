import type { Finding } from "../diagnostics/finding.ts";
import { findingOfFile } from "../yaml/fault.ts";
import { unreadable } from "../yaml/source-text.ts";
import type { Entry, Tree } from "./tree.ts";

/** A tree, and what was found in it so far. */
export interface Walk {
  readonly tree: Tree;
  readonly findings: Finding[];
}

/** What editors and file managers leave beside the files of people, and what they write for a moment. */
const LEFT_BEHIND =
  /^(?:\.DS_Store|Thumbs\.db|desktop\.ini|.*~|\..*\.sw[a-px]|\.sw[a-p]|#.*#|\.#.*|4913|\.goutputstream-\w+|\..*\.kate-swp|.*___jb_(?:tmp|old)___)$/;
/** Files for people and for git; none of them looks like data. */
const FOR_PEOPLE = /^(?:\.git(?:keep)?|\.editorconfig|README\.md|LICEN[CS]E(?:\.md|\.txt)?)$/;

/** Whether files of this name are ignored in a folder. */
export function isLitter(name: string): boolean {
  return LEFT_BEHIND.test(name) || FOR_PEOPLE.test(name);
}

/** Whether an editor or a file manager left a file or a folder of this path; it says nothing of the records. */
export function isLeftBehind(path: string): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return LEFT_BEHIND.test(name) || FOLDERS_OF_EDITORS.has(name);
}

/** Files by which a change decides what git stores, merges and shows of the records. */
const GIT_SETTINGS = new Set([".gitattributes", ".gitignore", ".gitmodules"]);

const FOLDERS_OF_EDITORS = new Set([".idea", ".vscode"]);

/** The ordinary files below a folder, sorted; links and their like are reported on the way. */
export function filesBelow(walk: Walk, folder: string): string[] {
  const paths: string[] = [];
  const folders = [folder];
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    for (const entry of entriesOf(walk, next)) {
      const path = `${next}/${entry.name}`;
      if (entry.isDirectory()) folders.push(path);
      else paths.push(path);
    }
  }
  return paths.sort();
}

/** The folders and ordinary files in a folder, sorted, without litter; the rest is reported. */
export function entriesOf(walk: Walk, folder: string): Entry[] {
  let entries: readonly Entry[];
  try {
    entries = walk.tree.entries(folder);
  } catch (error) {
    walk.findings.push(unreadable(folder, error));
    return [];
  }
  return entries
    .filter((entry) => {
      const path = `${folder}/${entry.name}`;
      if (walk.tree.isCommitted && entry.name === ".git") {
        walk.findings.push(gitsOwn(path));
        return false;
      }
      if (entry.isDirectory()) {
        if (walk.tree.isCommitted && FOLDERS_OF_EDITORS.has(entry.name))
          walk.findings.push(leftBehind(path));
        return entry.name !== ".git" && !FOLDERS_OF_EDITORS.has(entry.name);
      }
      if (entry.isSymbolicLink()) walk.findings.push(symbolicLink(path));
      else if (!entry.isFile()) walk.findings.push(special(path));
      else if (GIT_SETTINGS.has(entry.name)) walk.findings.push(gitSettings(path));
      else if (walk.tree.isCommitted && LEFT_BEHIND.test(entry.name))
        walk.findings.push(leftBehind(path));
      else return !isLitter(entry.name);
      return false;
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

export function symbolicLink(path: string): Finding {
  const message =
    "This is a symbolic link; links are not followed, because they can lead out of the dataset.";
  return findingOfFile(path, "files/symbolic-link", message, "Put the file itself here.");
}

function gitSettings(path: string): Finding {
  const message =
    "This file tells git how to keep and show the records below it: it can hide changes from reviewers, change bytes at a checkout, and keep new records out.";
  const help = "Delete it. Settings of git belong beside data/, where an owner reviews them.";
  return findingOfFile(path, "files/place", message, help);
}

/** Git makes no such commit by itself, and somebody who does means no good. */
function gitsOwn(path: string): Finding {
  const message = "This name is git's own: no checkout takes a commit that holds it.";
  return findingOfFile(path, "files/place", message, "Make the commit anew, without it.");
}

/** In a folder it comes and goes with an editor; in a commit nobody reads it, and everybody gets it. */
function leftBehind(path: string): Finding {
  const message =
    "An editor or a file manager made this; no check reads it, and every checkout would hold it.";
  const named = /^[\w./~#@:+-]+$/.test(path) ? ` ${path}` : "";
  const help = `Take it out of the commit: git rm -r --cached${named}.`;
  return findingOfFile(path, "files/place", message, help);
}

/** @param path that stands twice in a tree, which git itself never writes */
export function writtenTwice(path: string): Finding {
  const message =
    "The commit holds two entries of this name; programs differ in which of the two they take.";
  return findingOfFile(path, "files/twin", message, "Make the commit anew with git.");
}

function special(path: string): Finding {
  const message = "This is a pipe, a socket, a device or a submodule, not a file.";
  return findingOfFile(path, "files/special", message, "Delete it.");
}
