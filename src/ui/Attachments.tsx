import type { Lang } from '#kit/i18n.ts'
import type { Attachment } from '#kit/storage/documents.ts'
import { attachmentUrl } from '#kit/storage/routes.ts'
import { FILE_WORDS } from '#kit/storage/words.ts'
import { classes } from './classes.ts'
import { Icon } from './Icon.tsx'

interface Props {
  lang: Lang
  items: readonly Attachment[]
  /** For a message: pictures no larger than a hand. */
  small?: boolean
}

/** What hangs on something: pictures at a size that is known before they arrive, files as a line. Nothing without any. */
export function Attachments({ lang, items, small }: Props) {
  const pictures = items.filter(({ alt }) => alt !== null)
  const files = items.filter(({ alt }) => alt === null)
  if (items.length === 0) return null
  const [wide, high] = small ? [340, 280] : pictures.length > 1 ? [400, 320] : [760, 560]
  return (
    <div class={classes('attached', small && 'attached--small')}>
      {pictures.length > 0 && (
        <p class="attached__pictures">
          {pictures.map((item) => (
            <a href={attachmentUrl(item)} data-turbo="false">
              <img
                src={attachmentUrl(item, wide < 480)}
                alt={item.alt ?? ''}
                loading="lazy"
                decoding="async"
                {...boxOf(item, wide, high)}
              />
            </a>
          ))}
        </p>
      )}
      {files.length > 0 && (
        <ul class="attached__files" aria-label={FILE_WORDS[lang].attached}>
          {files.map((item) => (
            <li>
              <FileLine {...{ lang, item }} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** A file as a line: what it is called, and how large it is. @param props.href where another page serves it */
export function FileLine({ lang, item, href }: { lang: Lang; item: Attachment; href?: string }) {
  return (
    <a class="file-line" href={href ?? attachmentUrl(item)} data-turbo="false" download>
      <Icon name="file-text" />
      <span>
        {item.name} <span class="muted">({sizeOf(lang, item.bytes)})</span>
      </span>
    </a>
  )
}

/** The width and height at which a picture fits in a box; it is never made larger. */
export function boxOf({ width, height }: Pick<Attachment, 'width' | 'height'>, wide: number, high: number) {
  if (!width || !height) return { width: wide, height: high }
  const scale = Math.min(1, wide / width, high / height)
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

function sizeOf(lang: Lang, bytes: number): string {
  const [size, unit] = bytes < 1_000_000 ? [Math.max(1, Math.round(bytes / 1000)), 'kB'] : [bytes / 1_000_000, 'MB']
  return `${new Intl.NumberFormat(lang, { maximumFractionDigits: 1 }).format(size)} ${unit}`
}
