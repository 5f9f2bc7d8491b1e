import type { SignedIn } from '#kit/access/viewer.ts'
import { type Origin, record } from '#kit/audit/index.ts'
import { type Db, transact } from '#kit/db/index.ts'
import { filesOf, takeAlong } from '#kit/privacy/taken.ts'
import type { Who } from '#kit/privacy/ties.ts'
import { type ZipEntry, zip } from '#kit/privacy/zip.ts'
import { type Limit, mayPass } from '#kit/session/limits.ts'
import type { Storage } from '#kit/storage/index.ts'
import { D } from './words-data.ts'

const A_DAY: Limit = { name: 'take-along', most: 5, seconds: 86_400 }

/**
 * Everything that the viewer provided, as a zip that is made while it is read: JSON, the files, and a page that explains.
 * @returns null when this was asked too often today
 */
export async function takeMyData(
  db: Db,
  storage: Storage,
  baseUrl: string,
  viewer: SignedIn,
  origin: Origin,
): Promise<AsyncGenerator<Uint8Array> | null> {
  const { id, name, email } = viewer.person
  const passed = await transact(db, async (tx) => {
    if (!(await mayPass(tx, A_DAY, id))) return false
    await record(tx, origin, { action: 'account.taken-along', subject: { kind: 'person', id } })
    return true
  })
  return passed
    ? zip(entries(db, storage, baseUrl, viewer, { id, name, email: email.toLowerCase() }), new Date())
    : null
}

async function* entries(
  db: Db,
  storage: Storage,
  baseUrl: string,
  viewer: SignedIn,
  who: Who,
): AsyncGenerator<ZipEntry> {
  const t = D[viewer.lang]
  yield { name: t.readMeName, body: Buffer.from(t.readMe(new URL(baseUrl).host)) }
  const all = { site: baseUrl, at: new Date().toISOString(), ...(await takeAlong(db, who)) }
  yield { name: t.dataName, body: Buffer.from(`${JSON.stringify(all, null, 2)}\n`) }
  for (const { id, key, mime, name } of await filesOf(db, who)) {
    const found = await storage.get(key)
    if (found)
      yield {
        name: `${t.filesName}/${name ? `${id} ${name}` : `${id}.${extensionOf(mime)}`}`,
        body: await new Response(found.stream).bytes(),
      }
  }
}

function extensionOf(mime: string): string {
  return /\/([a-z0-9]+)/.exec(mime)?.[1] ?? 'bin'
}
