import type { SafeHtml } from '#kit/text/safe-html.ts'
import { classes } from './classes.ts'

/**
 * What someone wrote, with its headings and lists.
 * @param props.html cleaned HTML
 * @param props.lang when it is in another language than the page
 */
export function Prose({ html, lang, class: extra }: { html: SafeHtml; lang?: string; class?: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the SafeHtml type is proof that the cleaner ran; this is the only place that trusts it
  return <div class={classes('prose', extra)} lang={lang} dangerouslySetInnerHTML={{ __html: html }} />
}
