// A bureau that has one answer: its WSDL, and a file for every call. The file is sent as it is read, so that what is measured on
// the other side is not helped by what this side holds.
import { createReadStream } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { writeWsdl } from '../src/bureau/soap/wsdl.ts'

export const serveAnswer = async (file: string) => {
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'text/xml; charset=utf-8')
    if (request.method === 'GET')
      response.end(writeWsdl('/ISPWebService/upDownLoad', `http://${request.headers.host}`))
    else createReadStream(file).pipe(response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, close: () => new Promise((resolve) => server.close(resolve)) }
}
