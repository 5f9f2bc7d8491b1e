import type { Context } from 'hono'
import * as v from 'valibot'
import { refuse } from '../web/refusals.ts'

/** What was typed, as text, so that the form can be shown again as it was. */
export type Typed = Record<string, string>

/** A sentence for each field that is not right, in the order of the form. */
export type FieldErrors = Record<string, string>

export type Checked<T> = { ok: true; value: T; typed: Typed } | { ok: false; errors: FieldErrors; typed: Typed }

type AnyObject = v.GenericSchema<unknown, unknown>

/**
 * Reads a posted form. A field that is sent twice counts once, the last; files are left out (see storage).
 * Fields of a check list are joined by a line end.
 * @param lists names of the fields that may be sent more than once
 * @throws Refusal unreadable when the body is not a form, as when it broke off under way
 */
export async function readTyped(c: Context, lists: readonly string[] = []): Promise<Typed> {
  const body = await c.req.parseBody({ all: true }).catch(() => refuse('unreadable'))
  const typed: Typed = Object.create(null) as Typed
  for (const [name, value] of Object.entries(body)) {
    const values = (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string').map(withoutNul)
    const last = values.at(-1)
    if (last !== undefined) typed[name] = lists.includes(name) ? values.join('\n') : last
  }
  return typed
}

// PostgreSQL takes no NUL in a text, and not every field passes through a schema.
function withoutNul(text: string): string {
  return text.replaceAll('\0', '')
}

/**
 * Holds what was typed against a schema.
 * @returns the clean value, or the first complaint of each field
 */
export function check<S extends AnyObject>(schema: S, typed: Typed): Checked<v.InferOutput<S>> {
  const result = v.safeParse(schema, { ...typed })
  if (result.success) return { ok: true, value: result.output, typed }
  const errors: FieldErrors = {}
  for (const issue of result.issues) {
    const name = String(issue.path?.[0]?.key ?? 'form')
    errors[name] ??= issue.message
  }
  return { ok: false, errors, typed }
}
