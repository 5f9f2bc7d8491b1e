import type { Db } from './index.ts'

/**
 * A statement of Drizzle that is put together once, where every call would do it anew: for a join that takes as long as
 * sending it and reading the answer. What differs between calls is a `sql.placeholder('name')`, given to `execute`.
 * @param build ends with `.prepare(name)`; the name is the statement's own
 * @returns the statement on a database, or on a running transaction
 */
export function built<Statement>(build: (db: Db) => Statement): (db: Db) => Statement {
  const statements = new WeakMap<Db, Statement>()
  return (db) => {
    const known = statements.get(db)
    if (known) return known
    const statement = build(db)
    statements.set(db, statement)
    return statement
  }
}
