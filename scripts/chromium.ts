// The one place that knows how a Chromium is found and started, for journeys, photographs and the bench.
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** Where a Chromium is: CHROMIUM, or one of the usual places; null when there is none. */
export function findChromium(): string | null {
  return [process.env.CHROMIUM, ...PLACES].find((path) => path && existsSync(path)) ?? null
}

/** Starts it, with nothing that would look for the network. @throws when there is none */
export function openBrowser(): Promise<Browser> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('No Chromium was found: install it, or say where it is in CHROMIUM.')
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  })
}
