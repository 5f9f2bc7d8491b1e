// The service worker: says that there is something new, also when no page is open. It keeps nothing and fetches nothing.

interface Windowed {
  url: string
  visibilityState: string
  focus(): Promise<unknown>
}

interface Worker {
  addEventListener(kind: string, hear: (event: never) => void): void
  skipWaiting(): Promise<void>
  clients: {
    claim(): Promise<void>
    matchAll(which: { type: 'window'; includeUncontrolled: boolean }): Promise<Windowed[]>
    openWindow(url: string): Promise<unknown>
  }
  registration: { showNotification(title: string, options: NotificationOptions): Promise<void> }
}

interface Told {
  waitUntil(done: Promise<unknown>): void
}

const worker = self as unknown as Worker
const TAG = 'iets-nieuws'

worker.addEventListener('install', (event: Told) => event.waitUntil(worker.skipWaiting()))
worker.addEventListener('activate', (event: Told) => event.waitUntil(worker.clients.claim()))

worker.addEventListener('push', (event: Told & { data: { json(): unknown } | null }) => {
  event.waitUntil(tell(event.data))
})

worker.addEventListener('notificationclick', (event: Told & { notification: { close(): void } }) => {
  event.notification.close()
  event.waitUntil(worker.clients.openWindow('/meldingen'))
})

async function tell(data: { json(): unknown } | null): Promise<void> {
  const windows = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true })
  // Whoever looks at the site sees the bell.
  if (windows.some(({ visibilityState }) => visibilityState === 'visible')) return
  const { title, body, lang } = words(data)
  await worker.registration.showNotification(title, { body, lang, tag: TAG, icon: '/icon.svg' })
}

function words(data: { json(): unknown } | null): { title: string; body: string; lang: string } {
  const fallback = { title: 'Vliegwiel', body: 'Er is iets nieuws in Vliegwiel', lang: 'nl' }
  try {
    return { ...fallback, ...(data?.json() as Partial<typeof fallback> | null) }
  } catch {
    return fallback
  }
}

export {}
