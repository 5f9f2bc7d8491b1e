/** Who is signed in on the page as it is now, by `<meta name="vw-person" content="id">`; empty for a stranger. */
export function whoIsHere(): string {
  return document.querySelector<HTMLMetaElement>('meta[name=vw-person]')?.content ?? ''
}
