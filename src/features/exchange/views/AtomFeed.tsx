import { renderMarkdown } from '#kit/text/markdown.ts'
import type { PublicPost } from '../queries-public.ts'
import { X } from '../words.ts'

/**
 * A feed of what makers let everyone read, as Atom (RFC 4287). It says no more than the public page of each.
 * @param baseUrl of the site, without a slash at the end
 */
export function atomFeed(
  baseUrl: string,
  circle: { id: string; slug: string; name: string },
  posts: readonly PublicPost[],
): string {
  const page = `${baseUrl}/kringen/${circle.slug}/vraag-en-aanbod`
  const host = new URL(baseUrl).hostname
  const t = X.nl
  const updated = new Date(Math.max(0, ...posts.map(({ changedAt }) => changedAt.getTime())))
  const entries = posts.map(
    (post) => `  <entry>
    <id>tag:${host},2026:${post.kind}:${post.id}</id>
    <title>${xml(post.title)}</title>
    <link href="${xml(baseUrl + post.path)}"/>
    <published>${post.postedAt.toISOString()}</published>
    <updated>${post.changedAt.toISOString()}</updated>
    <author><name>${xml(post.by ?? circle.name)}</name></author>
    <category term="${t[post.kind]}"/>
${post.tags.map((tag) => `    <category term="${xml(tag)}"/>\n`).join('')}    <content type="html">${xml(renderMarkdown(post.body, 2))}</content>
  </entry>
`,
  )
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl">
  <id>tag:${host},2026:exchange:${circle.id}</id>
  <title>${xml(`${t.title}: ${circle.name}`)}</title>
  <updated>${updated.toISOString()}</updated>
  <link rel="self" type="application/atom+xml" href="${xml(page)}.atom"/>
  <link href="${xml(`${baseUrl}/kringen/${circle.slug}`)}"/>
  <author><name>${xml(circle.name)}</name></author>
${entries.join('')}</feed>
`
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function xml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign)
}
