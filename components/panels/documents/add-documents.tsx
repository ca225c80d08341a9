'use client'
/** Ways to bring a document in: choose files, or paste text. Dropping is up to whoever holds the surface. */
import { ClipboardPaste, FilePlus2, Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import { useBoardSession } from '@/components/hooks/session-context'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { TextArea, TextField } from '@/components/ui/field'
import { Icon } from '@/components/ui/icon'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuItem } from '@/components/ui/menu'
import { UNNAMED_PAGE, UNNAMED_PASTE } from '@/lib/schema/source'
import { pageIn } from './pasted-page'

const ACCEPTED_FILES = '.txt,.md,.markdown,.html,.htm,.xhtml,text/plain,text/markdown,text/html'
/** A name that is longer, or has lines, is the text. */
const MAX_PASTE_NAME_UNITS = 200

/** `prominent`: two buttons with words, for a place where nothing is yet; otherwise one plus with a menu. */
export function AddDocuments({ prominent }: { readonly prominent?: boolean }) {
  const { library } = useBoardSession()
  const chooser = useRef<HTMLInputElement>(null)
  const [pasting, setPasting] = useState(false)
  const choose = () => chooser.current?.click()
  return (
    <>
      <input
        ref={chooser}
        type="file"
        multiple
        accept={ACCEPTED_FILES}
        className="sr-only"
        tabIndex={-1}
        aria-label="Choose documents"
        onChange={(event) => {
          for (const file of event.target.files ?? []) library.importFile(file, file.name)
          event.target.value = ''
        }}
      />
      {prominent ? (
        <>
          <Button onClick={choose}>
            <Icon of={FilePlus2} />
            Choose files
          </Button>
          <Button onClick={() => setPasting(true)}>
            <Icon of={ClipboardPaste} />
            Paste text
          </Button>
        </>
      ) : (
        <Menu trigger={<IconButton icon={Plus} label="Add a document" />}>
          <MenuItem
            icon={FilePlus2}
            detail="Text or Markdown up to 20 MB, web pages (.html) up to 5 MB"
            onSelect={choose}
          >
            Choose files
          </MenuItem>
          <MenuItem icon={ClipboardPaste} onSelect={() => setPasting(true)}>
            Paste text
          </MenuItem>
        </Menu>
      )}
      <PasteDialog open={pasting} onOpenChange={setPasting} />
    </>
  )
}

function PasteDialog({
  open,
  onOpenChange,
}: {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}) {
  const { library } = useBoardSession()
  const [name, setName] = useState('')
  const [text, setText] = useState('')
  const area = useRef<HTMLTextAreaElement>(null)
  /** The page that `text` was pasted from, as long as its words are left as they are. */
  const [page, setPage] = useState<string | null>(null)
  const change = (words: string, from: string | null) => {
    setText(words)
    setPage(from)
  }
  const bringIn = () => {
    const given = name.trim()
    if (page === null) library.importText(text, given === '' ? UNNAMED_PASTE : `${given}.txt`)
    else library.importText(page, given === '' ? UNNAMED_PAGE : `${given}.html`)
    setName('')
    change('', null)
    onOpenChange(false)
  }
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      wide
      title="Paste text"
      description={
        page === null
          ? 'The text is kept exactly as it is pasted, with its hash.'
          : 'Headings, lists and tables of the page come along, and its HTML is kept with its hash. Change a word below, and it is plain text.'
      }
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>Cancel</Button>
          <Button look="primary" disabled={text.trim() === ''} onClick={bringIn}>
            Add the document
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        {/* Before the name: it has the focus when the dialog opens, and needs no other. */}
        <TextArea
          ref={area}
          label="Text"
          rows={14}
          value={text}
          className="[&_textarea]:font-serif [&_textarea]:text-quote"
          onChange={(event) => change(event.target.value, null)}
          onPaste={(event) => {
            const from = text === '' ? pageIn(event.clipboardData) : undefined
            if (from === undefined) return
            event.preventDefault()
            change(event.clipboardData.getData('text/plain'), from)
          }}
        />
        <TextField
          label="Name"
          value={name}
          placeholder="Taken from the text"
          maxLength={MAX_PASTE_NAME_UNITS}
          onChange={(event) => setName(event.target.value)}
          onPaste={(event) => {
            const words = event.clipboardData.getData('text/plain')
            if (words.length <= MAX_PASTE_NAME_UNITS && !/[\n\r]/.test(words.trim())) return
            event.preventDefault()
            if (text === '') change(words, pageIn(event.clipboardData) ?? null)
            else change(`${text}\n\n${words}`, null)
            area.current?.focus()
          }}
        />
      </div>
    </Dialog>
  )
}
