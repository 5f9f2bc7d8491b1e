import type { IconName } from '#ui/Icon.tsx'
import type { ReactionKind } from './tables.ts'

/** What is drawn beside the word of a reaction. */
export const REACTION_ICON: Record<ReactionKind, IconName> = {
  thanks: 'heart',
  agree: 'thumbs-up',
  idea: 'lightbulb',
  help: 'hand',
}
