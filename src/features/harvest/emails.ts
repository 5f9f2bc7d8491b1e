import type { Came } from '#features/gatherings/queries-came.ts'
import type { Letter } from '#kit/mail/index.tsx'
import type { Goodie } from './queries-goodies.ts'
import type { Thanked } from './queries-thanks.ts'
import { B } from './words-goodies.ts'

/**
 * To one who came: thanks, the goodie bag, and one question.
 * @param token of the link to their answer, without sign-in
 */
export function thanksLetter(
  { baseUrl }: { baseUrl: string },
  to: Pick<Came, 'name' | 'email' | 'lang'>,
  thanked: Thanked,
  bag: readonly Goodie[],
  token: string,
): Letter {
  const t = B[to.lang]
  const { gathering, circle, words, question, id } = thanked
  const page = `${baseUrl}/terugblik/${token}`
  const items = bag.map(({ title, note, url, kind }) => ({
    title,
    url: url || page,
    line: note || (kind === 'file' ? t.fileLine : ''),
  }))
  return {
    kind: 'gathering-thanks',
    onceKey: `gathering-thanks:${id}`,
    to: to.email,
    lang: to.lang,
    subject: t.subject(gathering.title),
    preview: question,
    body: [t.hello(to.name), ...words.split(/\n{2,}/), `${question} ${t.tellLine}`],
    ...(items.length > 0 && { sections: [{ heading: t.bagHeading, items }] }),
    action: { label: t.tell, url: page },
    footer: t.footer(gathering.title, circle.name),
  }
}
