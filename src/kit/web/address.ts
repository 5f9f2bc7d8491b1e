import type { Context } from 'hono'
import type { AppEnv } from './env.ts'

/**
 * The visitor's address: the socket's, or, behind `hops` trusted proxies, the entry of X-Forwarded-For
 * that the outermost trusted proxy wrote. Entries left of that can be made up by anyone.
 */
export function addressOf(c: Context<AppEnv>, hops: number): string {
  const socket = c.env?.incoming?.socket?.remoteAddress ?? 'unknown'
  if (hops === 0) return socket
  const chain = (c.req.header('x-forwarded-for') ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
  return chain.at(-hops) ?? chain[0] ?? socket
}
