import type { IncomingMessage, Server, ServerResponse } from 'node:http'

/**
 * Lets the site itself answer a request with an `Expect` that nobody knows. Node would say 417 on its own: without the
 * site's headers, its rules about other sites, or a line in the log.
 */
export function answerAnyExpectation(server: Server): void {
  server.on('checkExpectation', (request: IncomingMessage, response: ServerResponse) => {
    server.emit('request', request, response)
  })
}
