/** Someone of the demo at a running app, over HTTP, without JavaScript. */
export interface Client {
  cookie: string
  /** @returns the status, and where it leads. Throws when the connection broke. */
  get(path: string, port?: number): Promise<Said>
  post(path: string, fields: Record<string, string>, port?: number, headers?: Record<string, string>): Promise<Said>
}

export interface Said {
  status: number
  location: string | null
  text: string
  headers: Headers
}

/** Signs someone in. @param lid their slug, or null for a stranger */
export async function client(port: number, lid: string | null): Promise<Client> {
  const one: Client = {
    cookie: '',
    get: (path, at = port) => say(at, path, { headers: { cookie: one.cookie } }),
    post: (path, fields, at = port, headers = {}) =>
      say(at, path, {
        method: 'POST',
        body: new URLSearchParams(fields),
        headers: { cookie: one.cookie, 'sec-fetch-site': 'same-origin', ...headers },
      }),
  }
  if (lid) {
    const said = await one.post('/inloggen/demo', { lid })
    one.cookie = /^vliegwiel=[^;]+/.exec(said.headers.getSetCookie()[0] ?? '')?.[0] ?? ''
    if (!one.cookie) throw new Error(`${lid} could not sign in: ${said.status}`)
  }
  return one
}

async function say(port: number, path: string, init: RequestInit): Promise<Said> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { ...init, redirect: 'manual' })
  return {
    status: response.status,
    location: response.headers.get('location'),
    text: await response.text(),
    headers: response.headers,
  }
}
