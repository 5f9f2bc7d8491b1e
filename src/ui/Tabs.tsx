interface Tab {
  href: string
  label: string
  count?: number
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
              <span class="count">{tab.count}</span>
            </>
          )}
        </a>
      ))}
    </nav>
  )
}
