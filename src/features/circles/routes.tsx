import { Hono } from 'hono'
import type { AppEnv } from '#kit/web/env.ts'
import { applicants } from './routes-applicant.tsx'
import { inboxes } from './routes-inbox.tsx'
import { invitations } from './routes-invitations.tsx'
import { invited } from './routes-invited.tsx'
import { lives } from './routes-life.tsx'
import { parts } from './routes-parts.tsx'
import { settings } from './routes-settings.tsx'
import { steps } from './routes-steps.tsx'

export const routes = () =>
  new Hono<AppEnv>()
    .route('/', applicants())
    .route('/', inboxes())
    .route('/', steps())
    .route('/', lives())
    .route('/', settings())
    .route('/', parts())
    .route('/', invitations())
    .route('/', invited())
