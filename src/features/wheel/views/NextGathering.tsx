import type { Lang } from '#kit/i18n.ts'
import { Button } from '#ui/Button.tsx'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import { Disks } from '#ui/Disks.tsx'
import { Form } from '#ui/Form.tsx'
import { Icon } from '#ui/Icon.tsx'
import { Seats } from '#ui/Seats.tsx'
import { W } from '../words.ts'

/** The first gathering to come. */
export interface Coming {
  href: string
  title: string
  when: { soon: string; day: string; hours: string }
  where: string
  /** Null: as many as come. */
  capacity: number | null
  seated: number
  mine: 'coming' | 'waiting' | 'not' | null
  /** One can say now that one comes. */
  open: boolean
}

interface Props {
  lang: Lang
  next: Coming
  /** Where one comes back to after answering. */
  back: string
}

/** The one bright panel of the page: the next gathering, the ring of chairs, and one's own answer. */
export function NextGathering({ lang, next, back }: Props) {
  const t = W[lang]
  const { capacity, seated, when } = next
  return (
    <section class="panel panel--fill panel--tall hue hue--meet" aria-labelledby="h-next">
      <Disks kind="next" hues={['harvest']} />
      <p class="small strong">{[when.soon, when.day].filter(Boolean).join(', ')}</p>
      <h2 id="h-next">{next.title}</h2>
      <div class="panel__row">
        <p class="meta meta--rows">
          <span>
            <Icon name="map-pin" />
            {next.where}
          </span>
          <span>
            <Icon name="clock" />
            {when.hours}
          </span>
        </p>
        {capacity !== null && (
          <Seats taken={seated} total={capacity} unit={t.seatsUnit(capacity)} label={t.chairs(seated, capacity)} />
        )}
      </div>
      <div class="cluster">
        {next.open && (next.mine === null || next.mine === 'not') ? (
          <Form action={`${next.href}/antwoord`} class="contents" label={t.comeTo(next.title)}>
            <input type="hidden" name="antwoord" value="ja" />
            <input type="hidden" name="terug" value={back} />
            <Button icon="check">{t.come}</Button>
          </Form>
        ) : (
          next.mine && (
            <p class="strong cluster gap-2">
              <Icon name={next.mine === 'coming' ? 'check' : 'clock'} />
              {t.answered[next.mine]}
            </p>
          )
        )}
        <ButtonLink kind="quiet" href={next.href}>
          {t.seeGathering}
        </ButtonLink>
      </div>
    </section>
  )
}
