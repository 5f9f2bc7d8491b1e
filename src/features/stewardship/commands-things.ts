import type { ThingKind } from '#kit/things/index.ts'
import { reportThings } from './queries-reports.ts'

/** What was reported, as notices lead there: who made it, who reported it and who decides each come elsewhere. */
export const things: readonly ThingKind[] = [{ kind: 'report', reportable: false, find: reportThings }]
