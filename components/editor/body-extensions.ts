/**
 * The editor's schema: exactly the nodes and marks of `RichText`. Pasted HTML is reduced to it. Left out on purpose:
 * whatever changes the text by itself (a trailing paragraph, links made while typing), because it would do so once in
 * every browser that has the card open.
 */
import type { Extensions } from '@tiptap/core'
import { Collaboration, type CollaborationOptions } from '@tiptap/extension-collaboration'
import { StarterKit } from '@tiptap/starter-kit'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import type { BodyHandle } from '@/lib/board/board'
import { isSafeHref } from '@/lib/schema/rich-text'

export const BODY_KIT = StarterKit.configure({
  heading: { levels: [1, 2, 3] },
  link: {
    autolink: false,
    openOnClick: false,
    isAllowedUri: (url) => isSafeHref(url),
    // How a link opens is decided where it is drawn, not stored in each one.
    HTMLAttributes: { target: null, rel: null, class: null },
  },
  blockquote: false,
  code: false,
  codeBlock: false,
  horizontalRule: false,
  strike: false,
  underline: false,
  dropcursor: false,
  gapcursor: false,
  trailingNode: false,
  undoRedo: false, // the session has its own
})

/** Binds the session: what the editor writes counts as the session's, and its undo is the session's. */
export function bodyExtensions(handle: BodyHandle): Extensions {
  handle.trackOrigin(ySyncPluginKey)
  return [
    BODY_KIT,
    Collaboration.configure({
      fragment: handle.fragment as CollaborationOptions['fragment'],
      yUndoOptions: { undoManager: handle.undoManager } as CollaborationOptions['yUndoOptions'],
    }),
  ]
}
