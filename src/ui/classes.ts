/**
 * Joins class names, leaving out what is empty or false.
 * @param names class names or conditions that failed
 */
export function classes(...names: (string | false | null | undefined)[]): string {
  let all = ''
  for (const name of names) if (name) all += all ? ` ${name}` : name
  return all
}
