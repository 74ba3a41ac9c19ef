/** What stands at a path; a link is never followed. */
export type What = 'file' | 'folder' | 'link' | 'other';

/** A file's bytes, or why there are none. `changed`: another file took its place while it was opened. */
export type Look =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly why: 'absent' | 'link' | 'folder' | 'other' | 'changed' | 'closed' }
  | { readonly ok: false; readonly why: 'too large'; readonly size: number };

/** One name in a folder. */
export interface Item {
  readonly name: string;
  readonly what: What;
}
