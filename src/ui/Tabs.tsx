/** One part, with its address and a number beside it. */
export interface Tab {
  href: string
  label: string
  count?: number
  /** What the number says, for who does not see that it is a badge: "3 nieuw". */
  said?: string
  current?: boolean
}

/**
 * The parts of a spoke or a place, each with an address of its own.
 * @param props.label what the tabs divide, for a screen reader
 */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav class="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <a href={tab.href} aria-current={tab.current ? 'page' : undefined}>
          {tab.label}
          {tab.count !== undefined && (
            <>
              {' '}
              <span class="count" aria-hidden={tab.said ? 'true' : undefined}>
                {tab.count}
              </span>
              {tab.said && <span class="sr-only">({tab.said})</span>}
            </>
          )}
        </a>
      ))}
    </nav>
  )
}
