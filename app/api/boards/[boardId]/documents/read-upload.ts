/** A document out of a request: a multipart form with `file` and perhaps `encoding`, or JSON with the text itself. */
import { RedthreadError } from '@/lib/errors/redthread-error'
import type { Upload } from '@/server/documents/documents'
import { z } from 'zod'
import type { HandlerContext } from '../../../handle'
import { parseBody } from '../../../read-json'

/** What a form or JSON adds around the document; escapes may double a text in JSON. */
const FORM_BYTES = 64 * 1024

const PASTE = z.object({
  text: z.string().min(1, 'it is empty'),
  filename: z.string().max(1000),
  encoding: z.string().max(40).optional(),
})

/** Throws `too-large` while the body still comes in, `bad-request` for a body of another shape. */
export async function readUpload(
  { request, readBytes }: Pick<HandlerContext<'import-document', undefined>, 'request' | 'readBytes'>,
  maxBytes: number,
): Promise<Upload> {
  const type = request.headers.get('content-type') ?? ''
  const isJson = type.toLowerCase().startsWith('application/json')
  const body = await readBytes({
    maxBytes: (isJson ? 2 * maxBytes : maxBytes) + FORM_BYTES,
    what: 'The document',
    advice: 'Bring it in in parts.',
  })
  return isJson ? readPaste(body) : readForm(body, type)
}

function readPaste(body: Uint8Array): Upload {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body))
  } catch (cause) {
    throw new RedthreadError('bad-request', 'The body is not valid JSON.', { cause })
  }
  const { text, filename } = parseBody(PASTE, value)
  return { filename, bytes: Buffer.from(text), how: 'paste', encoding: 'utf-8' }
}

async function readForm(body: Uint8Array<ArrayBuffer>, type: string): Promise<Upload> {
  let form: FormData
  try {
    form = await new Response(body, { headers: { 'content-type': type } }).formData()
  } catch (cause) {
    throw new RedthreadError('bad-request', 'The form could not be read.', { cause })
  }
  const file = form.get('file')
  const encoding = form.get('encoding')
  if (!file || typeof file === 'string') {
    throw new RedthreadError('bad-request', 'The form has no file; send it in the field “file”.')
  }
  const charset = /;\s*charset="?([\w:.-]{2,40})/i.exec(file.type)?.[1]
  return {
    filename: file.name,
    bytes: new Uint8Array(await file.arrayBuffer()),
    how: 'upload',
    ...(charset !== undefined && { charset }),
    ...(typeof encoding === 'string' && encoding !== '' && { encoding }),
  }
}
