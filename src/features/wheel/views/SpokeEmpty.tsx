import type { Lang } from '#kit/i18n.ts'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import { Empty } from '#ui/Empty.tsx'
import type { Spoke } from '#ui/frame.ts'
import { W } from '../words.ts'

interface Props {
  lang: Lang
  spoke: Exclude<Spoke, 'exchange'>
  slug: string
  /** May write down a plan. */
  mayTend: boolean
}

/** A part of the wheel where nothing happened yet: what belongs there, and the first step towards it. */
export function SpokeEmpty({ lang, spoke, slug, mayTend }: Props) {
  const words = W[lang].spokeEmpty
  const { title, text, step } = words[spoke]
  const base = `/kringen/${slug}`
  const plan = spoke === 'meet' && mayTend
  const href = {
    meet: `${base}/leden`,
    work: '/ik/profiel',
    harvest: `${base}/voorstellen`,
    learn: `${base}/ontmoeten`,
  }
  return (
    <Empty
      title={title}
      action={
        <ButtonLink href={plan ? `${base}/beheer/stappen` : href[spoke]} icon="arrow-right">
          {plan ? words.meet.tend : step}
        </ButtonLink>
      }
    >
      {text}
    </Empty>
  )
}
