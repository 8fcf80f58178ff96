import type { ReplyOf } from '#kernel/endpoint.ts'
import { type AnyEndpoint, headersOf, type Input, type Parts, send, signedOut, urlOf } from './call.ts'
import { answered, unanswered } from './connection.ts'
import { lost, type ProblemBody, problemOf } from './problem.ts'

/** Sends a file to an endpoint that takes one, telling how far it has come (0 to 1). */
export function upload<E extends AnyEndpoint>(endpoint: E, input: Input<E>, file: File, { onProgress, fields = {} }: { onProgress?: (share: number) => void; fields?: Record<string, string> } = {}): Promise<ReplyOf<E>> {
  const form = new FormData()
  for (const [key, value] of Object.entries(fields)) form.append(key, value)
  form.append('file', file, file.name)
  const { signal, ...parts } = input as Parts
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(endpoint.method, urlOf(endpoint, input))
    for (const [name, value] of Object.entries(headersOf(endpoint, { ...parts, body: undefined }))) request.setRequestHeader(name, value)
    request.responseType = 'json'
    request.upload.onprogress = (e) => { if (e.lengthComputable) onProgress?.(e.loaded / e.total) }
    request.onerror = () => { unanswered(); reject(lost()) }
    request.onabort = () => reject(new DOMException('stopped', 'AbortError'))
    request.onload = () => {
      answered()
      if (request.status === 401) signedOut()
      const reply = request.response as unknown
      if (request.status < 300) resolve(reply as ReplyOf<E>)
      else reject(problemOf(request.status, reply as ProblemBody | null))
    }
    signal?.addEventListener('abort', () => request.abort())
    request.send(form)
  })
}

/** Fetches a streamed reply and hands it to the browser as a file. */
export async function saveFile<E extends AnyEndpoint>(endpoint: E, input: Input<E>, name: string): Promise<void> {
  const parts = input as Parts
  const response = await send(urlOf(endpoint, input), { method: endpoint.method, headers: { ...headersOf(endpoint, parts), accept: '*/*' }, body: parts.body === undefined ? null : JSON.stringify(parts.body) })
  saveBlob(await response.blob(), nameIn(response.headers.get('content-disposition')) ?? name)
}

const nameIn = (disposition: string | null): string | undefined => {
  const told = /filename\*=UTF-8''([^;]+)/.exec(disposition ?? '')?.[1]
  return told && decodeURIComponent(told)
}

/** Hands what was made in the page to the browser as a file. */
export function saveBlob(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob)
  const link = Object.assign(document.createElement('a'), { href: url, download: name })
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
