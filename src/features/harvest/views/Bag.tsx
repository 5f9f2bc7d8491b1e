import type { Lang } from '#kit/i18n.ts'
import type { Attachment } from '#kit/storage/documents.ts'
import { FileLine } from '#ui/Attachments.tsx'
import { Form } from '#ui/Form.tsx'
import { Icon, type IconName } from '#ui/Icon.tsx'
import { GOODIE_KINDS } from '../forms.ts'
import type { Goodie } from '../queries-goodies.ts'
import type { GoodieKind } from '../tables.ts'
import { B } from '../words-goodies.ts'

interface Props {
  lang: Lang
  bag: readonly Goodie[]
  files: ReadonlyMap<string, Attachment>
  /** Of the headings. */
  level?: 2 | 3
  /** Where something is taken out; left out: nobody may here. */
  takeOut?: string
  /** Where the files are served, for who reads by a link alone: the id of the goodie comes behind it. */
  filesAt?: string
}

const ICON: Record<GoodieKind, IconName> = {
  link: 'link',
  file: 'file-text',
  reading: 'book-open',
  listening: 'headphones',
}

/** What is in a goodie bag, by what it is. */
export function Bag({ lang, bag, files, level = 2, takeOut, filesAt }: Props) {
  const t = B[lang]
  const Heading = `h${level}` as const
  return (
    <div class="grid min-l gap-6">
      {GOODIE_KINDS.filter((kind) => bag.some((one) => one.kind === kind)).map((kind) => (
        <section class="stack gap-3" aria-labelledby={`h-${kind}`}>
          <Heading id={`h-${kind}`} class="bag__kind">
            <Icon name={ICON[kind]} />
            {t.kinds[kind]}
          </Heading>
          <ul class="rows">
            {bag
              .filter((one) => one.kind === kind)
              .map((one) => (
                <li class="stack gap-1">
                  <Title {...{ lang, one, filesAt }} file={files.get(one.id)} />
                  {one.note && <p class="as-typed">{one.note}</p>}
                  {takeOut && (
                    <Form action={`${takeOut}/${one.id}/weg`} class="contents">
                      <button type="submit" class="as-link small start">
                        {t.takeOut}
                        <span class="sr-only">: {one.title}</span>
                      </button>
                    </Form>
                  )}
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function Title({ lang, one, file, filesAt }: { lang: Lang; one: Goodie; file?: Attachment; filesAt?: string }) {
  return (
    <>
      {one.url ? (
        <a class="link-ink" href={one.url} rel="noopener nofollow">
          {one.title}
        </a>
      ) : (
        <b>{one.title}</b>
      )}
      {file && <FileLine lang={lang} item={file} href={filesAt && `${filesAt}/${one.id}`} />}
    </>
  )
}
