import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import { isoCBOR } from '@simplewebauthn/server/helpers'

interface Asked {
  challenge: string
}

/** A device with one passkey in it, as far as a server can tell. */
export interface Device {
  id: string
  /** What it answers when a passkey is made. */
  make(asked: Asked, origin?: string): string
  /** What it answers when it is asked who someone is. */
  prove(asked: Asked, origin?: string): string
  /** As a copy made now would be: it counts from here by itself. */
  copy(): Device
}

const HERE = 'http://localhost:3000'
const hash = (data: string | Buffer) => createHash('sha256').update(data).digest()

/** A new device. @param host whose passkeys it holds */
export function newDevice(host = 'localhost'): Device {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return deviceOf(host, randomBytes(16), privateKey, publicKey, 0)
}

function deviceOf(host: string, id: Buffer, privateKey: KeyObject, publicKey: KeyObject, from: number): Device {
  let count = from
  const clientData = (type: string, { challenge }: Asked, origin: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  // Present and verified; with 0x40 the new key follows.
  const head = (flags: number) => {
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(++count)
    return Buffer.concat([hash(host), Buffer.from([flags]), counter])
  }
  const answer = (response: Record<string, Buffer>) =>
    JSON.stringify({
      id: id.toString('base64url'),
      rawId: id.toString('base64url'),
      type: 'public-key',
      clientExtensionResults: {},
      response: Object.fromEntries(Object.entries(response).map(([name, data]) => [name, data.toString('base64url')])),
    })
  return {
    id: id.toString('base64url'),
    make(asked, origin = HERE) {
      const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
      const key = new Map<number, number | Uint8Array>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, new Uint8Array(Buffer.from(x, 'base64url'))],
        [-3, new Uint8Array(Buffer.from(y, 'base64url'))],
      ])
      const authData = Buffer.concat([
        head(0x45),
        Buffer.alloc(16),
        Buffer.from([0, id.length]),
        id,
        isoCBOR.encode(key),
      ])
      const attestation = new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', new Uint8Array(authData)],
      ])
      return answer({
        clientDataJSON: clientData('webauthn.create', asked, origin),
        attestationObject: Buffer.from(isoCBOR.encode(attestation as never)),
      })
    },
    prove(asked, origin = HERE) {
      const clientDataJSON = clientData('webauthn.get', asked, origin)
      const authenticatorData = head(0x05)
      const signature = sign('sha256', Buffer.concat([authenticatorData, hash(clientDataJSON)]), privateKey)
      return answer({ clientDataJSON, authenticatorData, signature })
    },
    copy: () => deviceOf(host, id, privateKey, publicKey, count),
  }
}
