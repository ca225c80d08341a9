/**
 * Sends a document or a board file with its progress. `fetch` cannot tell how far an upload is, so this is XMLHttpRequest; the answer
 * and the errors are those of `request.ts`. Browser only.
 */
import { noAnswer, readAnswer } from './request'

export interface Upload {
  readonly path: string
  readonly file: Blob
  readonly filename: string
  /** Sent as it is, as JSON; otherwise as a form's file. */
  readonly isJson?: true
  readonly encoding?: string
  readonly signal?: AbortSignal
  /** 0–1, of the bytes sent. */
  readonly onProgress?: (progress: number) => void
}

export function sendUpload({ path, file, filename, isJson, encoding, signal, onProgress }: Upload): Promise<unknown> {
  const form = new FormData()
  if (encoding) form.set('encoding', encoding)
  form.set('file', file, filename)
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason)
      return
    }
    const request = new XMLHttpRequest()
    const stop = () => request.abort()
    signal?.addEventListener('abort', stop, { once: true })
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0)
    request.onload = () => {
      try {
        resolve(readAnswer(request.status, request.responseText))
      } catch (error) {
        reject(error)
      }
    }
    request.onerror = () => reject(noAnswer())
    request.onabort = () => reject(signal?.reason ?? noAnswer())
    request.onloadend = () => signal?.removeEventListener('abort', stop)
    request.open('POST', path)
    if (isJson) request.setRequestHeader('content-type', 'application/json')
    request.send(isJson ? file : form)
  })
}
