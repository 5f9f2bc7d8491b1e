// The provider comes without types; this is the part that is used here.
declare module 'oidc-provider' {
  import type { RequestListener } from 'node:http'

  export default class Provider {
    constructor(issuer: string, configuration: object)
    callback(): RequestListener
    Session: { prototype: { loginAccount(details: { accountId: string; amr?: string[] }): void } }
  }
}
