// The least that a Node.js server can do for many browsers that talk together: `ws`, which repeats to all what one says. A
// process of its own.
import { createRequire } from 'node:module'

interface Socket {
  on(event: 'message', heard: (data: Buffer) => void): void
  send(data: Buffer, options: { binary: boolean }): void
}
interface Server {
  clients: Set<Socket>
  on(event: 'connection', came: (socket: Socket) => void): void
  on(event: 'listening', ready: () => void): void
}

// The tests' browser driver brings `ws` along; the product has no need of it.
const { wsServer } = createRequire(import.meta.url)('playwright-core/lib/utilsBundle') as {
  wsServer: new (options: { port: number; host: string }) => Server
}

const server = new wsServer({ port: Number(process.argv[2]), host: '127.0.0.1' })
server.on('connection', (socket) =>
  socket.on('message', (data) => {
    for (const client of server.clients) client.send(data, { binary: false })
  }),
)
server.on('listening', () => process.send?.('ready'))
