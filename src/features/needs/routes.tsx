import { Hono } from 'hono'
import type { AppEnv } from '#kit/web/env.ts'
import {
  agree,
  changeAgreed,
  markAgreed,
  showActivity,
  showAgree,
  showAgreed,
  showChangeActivity,
} from './routes-agreed.tsx'
import {
  giveDots,
  part,
  saveReword,
  sayAboutSame,
  settleNeed,
  showNeed,
  showReword,
  showWrite,
  writeNew,
} from './routes-needs.tsx'

const HERE = '/kringen/:slug/afspraken'
const NEEDS = `${HERE}/behoeften`

export const routes = () =>
  new Hono<AppEnv>()
    .get(HERE, showAgreed)
    .post(HERE, agree)
    .get(`${HERE}/nieuw`, showAgree)
    .post(NEEDS, writeNew)
    .get(`${NEEDS}/nieuw`, showWrite)
    .get(`${NEEDS}/:id`, showNeed)
    .get(`${NEEDS}/:id/wijzig`, showReword)
    .post(`${NEEDS}/:id/wijzig`, saveReword)
    .post(`${NEEDS}/:id/stip`, giveDots)
    .post(`${NEEDS}/:id/hetzelfde`, sayAboutSame)
    .post(`${NEEDS}/:id/apart`, part)
    .post(`${NEEDS}/:id/rond`, settleNeed)
    .get(`${HERE}/:id`, showActivity)
    .get(`${HERE}/:id/wijzig`, showChangeActivity)
    .post(`${HERE}/:id/wijzig`, changeAgreed)
    .post(`${HERE}/:id/stand`, markAgreed)
