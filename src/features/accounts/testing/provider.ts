import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

/** A real OpenID provider on this machine, where anyone is who they say they are. */
export interface TestProvider {
  issuer: string
  /** Walks through the provider as a browser would. @returns the address that it sends the browser back to */
  logIn(address: string, subject: string): Promise<URL>
  close(): Promise<void>
}

const CLIENT = { id: 'kring', secret: 'een geheim tussen de twee' }

/** @param callback where the provider may send people back to */
export async function openProvider(callback: string): Promise<TestProvider> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new Provider(issuer, {
    clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [callback] }],
    pkce: { required: () => true },
    cookies: { keys: ['a key for a test'] },
    claims: { openid: ['sub', 'amr'] },
    conformIdTokenClaims: false,
  })
  // Whoever has `mfa` in their name was asked for two things.
  const session = provider.Session.prototype
  const logInPlainly = session.loginAccount
  session.loginAccount = function (details) {
    logInPlainly.call(this, { ...details, ...(details.accountId.includes('mfa') ? { amr: ['pwd', 'mfa'] } : {}) })
  }
  server.on('request', provider.callback())
  return {
    issuer,
    logIn,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

/** The settings of a house that trusts it. */
export const oidcEnv = (issuer: string) => ({
  OIDC_ISSUER: issuer,
  OIDC_CLIENT_ID: CLIENT.id,
  OIDC_CLIENT_SECRET: CLIENT.secret,
  OIDC_NAME: 'Gemeentelogin',
})

async function logIn(address: string, subject: string): Promise<URL> {
  const home = new URL(address).origin
  const jar = new Map<string, string>()
  let next = new URL(address)
  let form: URLSearchParams | undefined
  for (let step = 0; step < 12; step++) {
    const response = await fetch(next, {
      method: form ? 'POST' : 'GET',
      ...(form ? { body: form } : {}),
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
    })
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      jar.set(name, value)
    }
    const location = response.headers.get('location')
    const html = await response.text()
    if (location) {
      next = new URL(location, next)
      form = undefined
      if (next.origin !== home) return next
      continue
    }
    const action = /action="([^"]+)"/.exec(html)?.[1]
    const prompt = /name="prompt" value="(\w+)"/.exec(html)?.[1]
    if (!action || !prompt) throw new Error(`the provider says ${response.status}: ${html.slice(0, 300)}`)
    next = new URL(action, next)
    form = new URLSearchParams(prompt === 'login' ? { prompt, login: subject, password: 'x' } : { prompt })
  }
  throw new Error('the provider goes round and round')
}
