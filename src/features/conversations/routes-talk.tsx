import type { Context } from 'hono'
import * as v from 'valibot'
import { unseenOf } from '#features/notifications/queries.ts'
import { day } from '#kit/forms/fields.ts'
import { check, type FieldErrors, readTyped, type Typed } from '#kit/forms/read.ts'
import { idOf, idWithWords, newId } from '#kit/id.ts'
import type { SparkKind } from '#kit/sparks/index.ts'
import type { Attachment } from '#kit/storage/documents.ts'
import { FILE_LISTS, readFiles } from '#kit/storage/forms.ts'
import { thingKey } from '#kit/things/index.ts'
import type { AppEnv } from '#kit/web/env.ts'
import { memberOf, refuse } from '#kit/web/refusals.ts'
import { filesAlone } from '#ui/FilesField.tsx'
import { frameOf, page } from '#ui/respond.ts'
import type { Talk } from './access.ts'
import { markRead, type Said, say, seeTold } from './commands-messages.ts'
import { FILES_MOST, messageForm } from './forms.ts'
import { goneStream, Items, talkStream } from './live.tsx'
import { myTalks, talkById, talkHref, topics } from './queries.ts'
import { offered } from './queries-mentions.ts'
import {
  around,
  firstOf,
  type Lines,
  messageById,
  newer,
  newest,
  older,
  outOfSight,
  pinnedIn,
  placeOf,
  since,
  type Window,
} from './queries-messages.ts'
import { lastNames } from './queries-names.ts'
import { TalkPage } from './views/TalkPage.tsx'
import { W } from './words.ts'
import { plainOf } from './words-text.ts'

type C = Context<AppEnv>

const BESIDE = 8

export async function showTalk(c: C) {
  const talk = await talkOf(c)
  const { circle } = talk.scope
  const part = c.req.param('id') ?? ''
  // A link with only the id leads on to the address with the words, unless it asks for a place in the conversation.
  if (part !== idWithWords(talk.id, talk.title) && Object.keys(c.req.query()).length === 0)
    return c.redirect(talkHref(circle, talk), 302)
  return talkPage(c, talk)
}

export async function postMessage(c: C) {
  const talk = await talkOf(c)
  const { lang } = talk.scope.viewer
  const typed = await readTyped(c, FILE_LISTS)
  const { items: files, ...read } = await readFiles(c, talk.scope.viewer, typed, FILES_MOST)
  if (read.aside) return filesAlone(c, { items: files, ...read }, FILES_MOST)
  const wrong = Object.keys(read.errors).length > 0
  if (read.step) return talkPage(c, talk, { typed, files, errors: wrong ? read.errors : undefined })
  const checked = check(messageForm(lang, files.length > 0), typed)
  if (!checked.ok) return refused(c, talk, { typed, files, errors: { ...checked.errors, ...read.errors } })
  if (wrong) return refused(c, talk, { typed, files, errors: read.errors })
  const { bericht: text, antwoord: replyTo, sleutel: onceKey } = checked.value
  const said = await say(c.var.kit.db, talk, { text, replyTo, onceKey, files })
  if (said.is !== 'placed') return refused(c, talk, { typed, files, errors: { bericht: whyNot(lang, said) } })
  if (wantsStream(c)) return said.fresh ? streamLines(c, talk, said.fresh) : streamOf(c, talk, said.id)
  return c.redirect(`${talkHref(talk.scope.circle, talk)}#bericht-${said.id}`, 303)
}

/** What this page lacks: everything that changed since the count it has. */
export async function whatWasMissed(c: C) {
  const talk = await talkOf(c)
  const asked = c.req.query('na') ?? ''
  const rev = /^\d{1,12}$/.test(asked) ? Number(asked) : 0
  const { db } = c.var.kit
  const missed = await since(db, talk, rev)
  // Too much to add to a page: it is made anew.
  if (!missed) return c.body(null, 204)
  const gone = (await outOfSight(db, talk, rev)).map(goneStream).join('')
  const items = <Items {...{ talk, ...missed }} meId={talk.scope.viewer.person.id} paths={await pathsOf(c, missed)} />
  return stream(c, talkStream(talk.id, { from: 0, to: talk.lastRev }, items) + gone)
}

export async function names(c: C) {
  const talk = await talkOf(c)
  return c.json(await offered(c.var.kit.db, talk, c.req.query('q') ?? ''))
}

export async function readUpTo(c: C) {
  const scope = memberOf(c, 'also-resting')
  const talk = (await talkById(c.var.kit.db, scope, idOf(c.req.param('id') ?? '') ?? '')) ?? refuse('not-found')
  const { tot = '' } = await readTyped(c)
  if (/^\d{1,12}$/.test(tot)) {
    await markRead(c.var.kit.db, talk, Number(tot))
    await seeTold(c.var.kit.db, talk, Number(tot))
  }
  return c.body(null, 204)
}

/** The conversation in the address. */
export async function talkOf(c: C): Promise<Talk> {
  const scope = memberOf(c)
  return (await talkById(c.var.kit.db, scope, idOf(c.req.param('id') ?? '') ?? '')) ?? refuse('not-found')
}

export const wantsStream = (c: C) => (c.req.header('accept') ?? '').includes('text/vnd.turbo-stream.html')

const stream = (c: C, html: string, status: 200 | 422 = 200) =>
  c.body(html, status, { 'Content-Type': 'text/vnd.turbo-stream.html; charset=utf-8' })

/** One message as it is now, for the page that changed it. */
export async function streamOf(c: C, talk: Talk, id: string) {
  const found = await messageById(c.var.kit.db, talk, id)
  if (!found) return stream(c, goneStream(id))
  return streamLines(c, talk, { lines: [found.line], faces: found.faces })
}

async function streamLines(c: C, talk: Talk, lines: Lines) {
  const paths = await pathsOf(c, lines)
  return stream(
    c,
    talkStream(talk.id, {}, <Items {...{ talk, ...lines }} meId={talk.scope.viewer.person.id} paths={paths} />),
  )
}

// A browser that sent it in the background shows the sentence beside the message.
function refused(c: C, talk: Talk, written: Written & { errors: FieldErrors }) {
  if (wantsStream(c) && c.req.header('x-in-background')) return c.text(Object.values(written.errors)[0] ?? '', 422)
  return talkPage(c, talk, written)
}

function whyNot(lang: 'nl' | 'en', said: Exclude<Said, { is: 'placed' }>): string {
  const t = W[lang]
  if (said.is === 'slow') return t.slowWait(said.waitSeconds)
  if (said.is === 'apart') return t.apart
  return said.is === 'closed' ? t.closedNow : t.tooMany
}

/** What is being written. */
interface Written {
  typed?: Typed
  files?: Attachment[]
  errors?: FieldErrors
}

async function talkPage(c: C, talk: Talk, state: Written = {}) {
  const { db } = c.var.kit
  const { scope } = talk
  const asked = c.req.query()
  const place = await placeAsked(c, talk)
  const [window, pinned, mine, others, replyTo] = await Promise.all([
    place.window,
    pinnedIn(db, talk),
    myTalks(db, scope, null, BESIDE),
    topics(db, scope, null, BESIDE),
    replyOf(c, talk, state.typed?.antwoord ?? asked.antwoord),
  ])
  const beside = [...others.lines, ...mine.lines]
  // A page that is fetched ahead was not read.
  const ahead = c.req.header('sec-purpose') ?? c.req.header('x-sec-purpose')
  const reads = c.req.method === 'GET' && !ahead
  const told = reads && scope.viewer.person.unseen > 0 ? await seeTold(db, talk, window.lines.at(-1)?.seq ?? 0) : 0
  const live = [`talk:${talk.id}`]
  const frame = frameOf(c, { circle: scope.circle, spoke: 'exchange', live, scripts: ['talk', 'files'] })
  if (told > 0 && frame.notices) frame.notices.count = await unseenOf(db, scope.viewer.person.id)
  const view = TalkPage({
    frame,
    talk,
    href: talkHref(scope.circle, talk),
    window,
    pinned,
    side: { topics: others.lines, privates: mine.lines, names: await lastNames(db, scope, beside) },
    paths: await pathsOf(c, window),
    onceKey: state.typed?.sleutel || newId() + newId(),
    replyTo,
    noneThen: place.noneThen,
    ...state,
  })
  if (reads && window.after === null && talk.readSeq < talk.lastSeq) await markRead(db, talk, talk.lastSeq)
  return page(c, view, state.errors ? 422 : 200)
}

async function placeAsked(c: C, talk: Talk): Promise<{ window: Promise<Window>; noneThen?: boolean }> {
  const { db } = c.var.kit
  const { voor = '', na = '', bericht = '', dag = '' } = c.req.query()
  if (/^\d{1,12}$/.test(voor)) return { window: older(db, talk, Number(voor)) }
  if (/^\d{1,12}$/.test(na)) return { window: newer(db, talk, Number(na)) }
  if (bericht) {
    const seq = idOf(bericht) && (await placeOf(db, talk, bericht))
    return { window: seq ? around(db, talk, seq) : newest(db, talk) }
  }
  if (v.is(day(talk.scope.viewer.lang), dag)) {
    const first = await firstOf(db, talk, dag)
    return first ? { window: around(db, talk, first.seq) } : { window: newest(db, talk), noneThen: true }
  }
  return { window: newest(db, talk) }
}

async function replyOf(c: C, talk: Talk, asked: string | undefined) {
  const found = asked && idOf(asked) ? await messageById(c.var.kit.db, talk, asked) : null
  if (!found || found.line.deleted) return null
  const { lang } = talk.scope.viewer
  const { id, maker, body } = found.line
  return { id, name: maker?.name ?? W[lang].someone, text: plainOf(lang, body, found.faces, 90) }
}

// What came of these messages, as far as the viewer may see it.
async function pathsOf(c: C, { lines }: Lines): Promise<ReadonlyMap<string, string>> {
  const made = lines.flatMap((line) => line.became.map((one) => ({ kind: one.kind as SparkKind, id: one.id })))
  if (made.length === 0) return new Map()
  const found = await c.var.kit.things.find(c.var.kit.db, c.var.viewer, made)
  return new Map([...found.values()].map((thing) => [thingKey(thing), thing.path]))
}
