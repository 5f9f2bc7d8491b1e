import { words } from '#kit/i18n.ts'

export const W = words(
  {
    worksOnMissing: 'Vertel kort waar je aan werkt',
    opgavenTooMany: (most: number) => `Noem hoogstens ${most} opgaven, elk in een paar woorden, met komma’s ertussen`,
  },
  {
    worksOnMissing: 'Tell briefly what you work on',
    opgavenTooMany: (most: number) => `Name at most ${most} opgaven, each in a few words, with commas between them`,
  },
)
