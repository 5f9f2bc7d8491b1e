declare const cleaned: unique symbol

/** HTML that went through the cleaner. Only the cleaner may call `safeHtml`. */
export type SafeHtml = string & { readonly [cleaned]: true }

/**
 * Vouches for a string of HTML. Call it in the one place that cleans, nowhere else.
 * @param html what the cleaner returned
 */
export function safeHtml(html: string): SafeHtml {
  return html as SafeHtml
}
