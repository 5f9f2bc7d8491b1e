/**
 * A path on this site to go back to, or the fallback: never another site.
 * @param path what a form or address said
 */
export function returnPath(path: string | undefined, fallback: string): string {
  if (!path || path.length > 500 || !/^\/(?![/\\])[^\\\s]*$/.test(path)) return fallback
  return path
}
