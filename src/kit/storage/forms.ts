import type { Context } from 'hono'
import type { SignedIn } from '../access/viewer.ts'
import type { FieldErrors, Typed } from '../forms/read.ts'
import type { AppEnv } from '../web/env.ts'
import { ALT_MAX, type Attachment, bringFile, broughtBy, describe, type Owner } from './documents.ts'
import { FILE_WORDS } from './words.ts'

/** Names of the fields of files that may be sent more than once; for `readTyped`. */
export const FILE_LISTS = ['bijlage']

/** The field with what there is to see in a picture. */
export const altField = (id: string): string => `beeld-${id}`

/** What a form says of its files. */
export interface FormFiles {
  /** What is with the form now, as typed. */
  items: Attachment[]
  errors: FieldErrors
  /** Only adding or leaving out: the form is shown again, and nothing is sent yet. */
  step: boolean
  /** The browser asks for the files alone, beside a form that stays as it is. */
  aside: boolean
}

/**
 * Reads the files of a form. What is good is kept and waits, also when something else is wrong, so that nothing has to be
 * chosen twice; a picture is not whole before somebody said what there is to see.
 * @param typed read with FILE_LISTS
 * @param most how many files the form takes
 * @param changing what they hang on already, for a form that changes it
 */
export async function readFiles(
  c: Context<AppEnv>,
  viewer: SignedIn,
  typed: Typed,
  most: number,
  changing?: Owner,
): Promise<FormFiles> {
  const { db } = c.var.kit
  const ids = idsIn(typed)
    .filter((id) => id !== typed.haal)
    .slice(0, most)
  const before = await broughtBy(db, viewer, ids, changing)
  const brought = await bringAll(c, viewer, most - before.length)
  const items = (await broughtBy(db, viewer, [...before.map(({ id }) => id), ...brought.ids], changing)).map((item) =>
    item.alt === null ? item : { ...item, alt: typed[altField(item.id)]?.trim().slice(0, ALT_MAX) ?? item.alt },
  )
  for (const { id, alt } of items) if (alt && typed[altField(id)] !== undefined) await describe(db, viewer, id, alt)
  const step = typed.doe === 'erbij' || Boolean(typed.haal)
  const errors: FieldErrors = brought.wrong ? { bestanden: brought.wrong } : {}
  if (!step) for (const { id, alt } of items) if (alt === '') errors[altField(id)] = FILE_WORDS[viewer.lang]['no-alt']
  typed.bijlage = items.map(({ id }) => id).join('\n')
  return { items, errors, step, aside: step && c.req.header('x-in-background') !== undefined }
}

/** The files that a kept form names, as far as they still wait. */
export function filesKept(c: Context<AppEnv>, viewer: SignedIn, typed: Typed): Promise<Attachment[]> {
  return broughtBy(c.var.kit.db, viewer, idsIn(typed))
}

const idsIn = (typed: Typed) => (typed.bijlage ?? '').split('\n').filter((id) => /^[0-9a-z]{12}$/.test(id))

async function bringAll(c: Context<AppEnv>, viewer: SignedIn, room: number): Promise<{ ids: string[]; wrong: string }> {
  const { db, storage } = c.var.kit
  const words = FILE_WORDS[viewer.lang]
  const { bestanden } = await c.req.parseBody({ all: true })
  // A field in which nothing was chosen comes as a file without a name.
  const files = [bestanden].flat().filter((one) => one instanceof File && (one.size > 0 || one.name !== '')) as File[]
  const ids: string[] = []
  const wrong: string[] = []
  for (const file of files.slice(0, Math.max(0, room))) {
    const kept = await bringFile(db, storage, viewer, file)
    if (kept.ok) ids.push(kept.id)
    else wrong.push(`${file.name.slice(0, 80)}: ${words[kept.why]}`)
  }
  if (files.length > Math.max(0, room)) wrong.push(words.full)
  return { ids, wrong: wrong.join(' ') }
}
