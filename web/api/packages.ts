// Sending a package of an app: gigabytes at times, so with progress and a way to stop. What comes back is what was read;
// the package itself is not kept.
import type { components } from './generated.ts'
import { ApiProblem, offline, readProblem } from './problem.ts'
import { API } from './request.ts'

export type PackageRead = components['schemas']['PackageRead']

export type Sending = {
  readonly caseId: string
  readonly serviceId: string
  readonly file: File
  /** Share of the bytes that are on their way, 0 to 1. */
  readonly onProgress: (share: number) => void
  readonly signal: AbortSignal
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Throws ApiProblem for everything that is not success; a stopped upload throws the signal's reason. */
export const sendPackage = ({ caseId, serviceId, file, onProgress, signal }: Sending): Promise<PackageRead> =>
  new Promise((resolve, reject) => {
    // The only request that tells how far an upload has come.
    const request = new XMLHttpRequest()
    request.open('POST', `${API}/applications/${caseId}/services/${serviceId}/package`)
    request.setRequestHeader('accept-language', document.documentElement.lang)
    request.setRequestHeader('content-type', 'application/zip')
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total)
    })
    request.addEventListener('load', () => {
      const body = parsed(request.responseText)
      if (request.status >= 200 && request.status < 300) resolve(body as PackageRead)
      else reject(new ApiProblem(readProblem(request.status, body)))
    })
    request.addEventListener('error', () => reject(new ApiProblem(offline)))
    signal.addEventListener('abort', () => {
      request.abort()
      reject(signal.reason)
    })
    request.send(file)
  })
