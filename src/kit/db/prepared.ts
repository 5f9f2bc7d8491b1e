import pg from 'pg'

// Statements put together with ever other texts would fill the memory of PostgreSQL: more than these are not kept.
const MOST_KEPT = 500
const LONGEST_KEPT = 8000

const names = new Map<string, string>()

/**
 * A connection that has PostgreSQL plan each statement once and then only run it. A page's statements are small and always
 * the same, so planning them costs more than running them.
 */
export class PreparingClient extends pg.Client {
  // The overloads of pg are many; what differs here is one property of one form.
  override query = ((config: unknown, ...rest: unknown[]) =>
    super.query(...([named(config, rest[0]), ...rest] as Parameters<pg.Client['query']>))) as pg.Client['query']
}

function named(config: unknown, values: unknown): unknown {
  if (typeof config === 'string') return Array.isArray(values) ? withName({ text: config }, values) : config
  return isPlain(config) ? withName(config, config.values ?? values) : config
}

function withName(config: pg.QueryConfig, values: unknown): pg.QueryConfig {
  if (config.name || !Array.isArray(values) || values.length === 0) return config
  const name = nameOf(config.text)
  return name ? { ...config, name } : config
}

function isPlain(config: unknown): config is pg.QueryConfig {
  return typeof config === 'object' && config !== null && 'text' in config && !('submit' in config)
}

/** The same name for the same text; null when too many are kept already. */
function nameOf(text: string): string | null {
  const known = names.get(text)
  if (known) return known
  if (names.size >= MOST_KEPT || text.length > LONGEST_KEPT) return null
  const name = `kept-${names.size + 1}`
  names.set(text, name)
  return name
}
