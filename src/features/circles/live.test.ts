import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Viewer } from '#kit/access/viewer.ts'
import { stranger } from '#kit/session/viewer.ts'
import { type House, makeHouse } from '#test/house.ts'
import { inboxTopic } from './live.tsx'

let house: House
let viewers: Record<string, Viewer>

beforeAll(async () => {
  house = await makeHouse()
  viewers = {
    steward: await house.viewer('anke-zuidgeest'),
    member: await house.viewer('ilse-boonstra'),
    elsewhere: await house.viewer('fenna-rozema'),
    nobody: stranger('nl'),
  }
})
afterAll(() => house.close())

test('only stewards of the circle itself may follow its inbox, and get its fragment', async () => {
  const circleId = viewers.steward?.circles.find(({ founding }) => founding)?.id ?? ''
  for (const [who, viewer] of Object.entries(viewers)) {
    expect(inboxTopic.may(viewer, circleId), who).toBe(who === 'steward')
    const fragment = await inboxTopic.fragment(house.kit, viewer, circleId)
    if (who === 'steward') expect(fragment).toContain('Nour Belkadi')
    else expect(fragment, who).toBeNull()
  }
})

test('the fragment replaces the list of the page itself', async () => {
  const anke = await house.as('anke-zuidgeest')
  const page = (await anke.get('/kringen/de-lage-drempel/beheer/aanmeldingen')).html
  const circleId = viewers.steward?.circles.find(({ founding }) => founding)?.id ?? ''
  const fragment = (await inboxTopic.fragment(house.kit, viewers.steward as Viewer, circleId)) ?? ''
  const target = /target="([^"]+)"/.exec(fragment)?.[1]
  expect(page).toContain(`id="${target}"`)
  expect(page).toContain(`topics="inbox:${circleId}"`)
  expect(page).toContain(/<template>(.*)<\/template>/s.exec(fragment)?.[1] ?? 'nothing')
})
