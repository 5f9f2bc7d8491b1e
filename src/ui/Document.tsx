import type { ComponentChildren } from 'preact'
import { classes } from './classes.ts'
import type { Frame } from './frame.ts'
import { hueClass } from './hue.ts'
import { W } from './words.ts'

interface Props {
  frame: Frame
  title: string
  /** For search engines and shared links. */
  description?: string
  /** A class on the body: `scheme-light` for a screen on the wall. */
  bodyClass?: string
  children?: ComponentChildren
}

/** The page around everything. Write `<!doctype html>` before it. */
export function Document({ frame, title, description, bodyClass, children }: Props) {
  const { lang, theme, assets } = frame
  return (
    <html
      lang={lang}
      dir="ltr"
      class={hueClass(frame.hue)}
      data-theme={theme === 'auto' ? undefined : theme}
      data-live-worker={assets.worker}
    >
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title === 'Vliegwiel' ? title : `${title} · Vliegwiel`}</title>
        {description && <meta name="description" content={description} />}
        {frame.noindex && <meta name="robots" content="noindex" />}
        <meta name="color-scheme" content={theme === 'auto' ? 'light dark' : theme} />
        {frame.nonce && <meta name="csp-nonce" content={frame.nonce} />}
        {frame.me && <meta name="vw-person" content={frame.me.id ?? frame.me.slug} />}
        {assets.preload?.map((font) => (
          <link rel="preload" href={font} as="font" type="font/woff2" crossorigin="anonymous" />
        ))}
        <link rel="stylesheet" href={assets.css} data-turbo-track="reload" />
        <script type="module" src={assets.js} data-turbo-track="reload" />
        {/* Not tracked: a page that runs more, or less, is no reason to load everything anew. */}
        {assets.more?.map((src) => (
          <script type="module" src={src} />
        ))}
        <link rel="icon" href={assets.icon ?? '/icon.svg'} type="image/svg+xml" />
      </head>
      {/* On the body too: a visit by Turbo replaces the body and leaves <html> as it was. */}
      <body class={classes(hueClass(frame.hue), bodyClass)}>
        <a class="skip" href="#inhoud">
          {W[lang].skip}
        </a>
        {children}
        {frame.topics && frame.topics.length > 0 && <vw-live topics={frame.topics.join(' ')} />}
      </body>
    </html>
  )
}
