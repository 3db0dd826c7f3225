// Calls of the phone page. Sending tells how far it is: a photo over a phone's network takes its time.
import { ApiProblem, offline, readProblem } from '../api/problem.ts'
import { API, ask } from '../api/request.ts'
import type { PhoneLinkView } from '../api/shapes.ts'

const at = (token: string): string => `${API}/phone/${encodeURIComponent(token)}`

export const readLink = (token: string): Promise<PhoneLinkView> => ask('GET', at(token))

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Sends one image; `onProgress` gets 0 to 1. Throws ApiProblem. */
export const sendImage = (
  token: string,
  slot: string,
  image: Blob,
  onProgress: (share: number) => void,
): Promise<void> =>
  new Promise((done, fail) => {
    const request = new XMLHttpRequest()
    request.open('PUT', `${at(token)}/slots/${encodeURIComponent(slot)}`)
    request.setRequestHeader('content-type', image.type || 'application/octet-stream')
    request.setRequestHeader('accept-language', document.documentElement.lang)
    request.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total)
    request.onerror = () => fail(new ApiProblem(offline))
    request.ontimeout = () => fail(new ApiProblem(offline))
    request.onload = () =>
      request.status < 300
        ? done()
        : fail(new ApiProblem(readProblem(request.status, parsed(request.responseText))))
    request.send(image)
  })
