/** What a tab says to whoever holds the stream: all it follows now, and which of that it has only just begun to show. */
export interface Ask {
  topics: string[]
  shown: string[]
  /** The page may show how things were long ago: everything is wanted anew. */
  missed?: boolean
}

/** What the holder of the stream says to a tab. */
export interface News {
  topic: string
  html: string
}
