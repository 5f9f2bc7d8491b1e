import type { Gathering } from '#features/gatherings/queries-gathering.ts'
import type { Lang } from '#kit/i18n.ts'
import { Icon } from '#ui/Icon.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { PartBar } from '#ui/PartBar.tsx'
import { PartHosts } from '#ui/Programme.tsx'
import { hourIn, lengthIn } from '#ui/programme-kinds.ts'
import { PROGRAMME } from '#ui/words-programme.ts'
import type { EditedPart } from '../queries.ts'
import { E } from '../words.ts'

interface Props {
  lang: Lang
  gathering: Gathering
  part: EditedPart
  first: boolean
  last: boolean
  /** Minutes in which nothing happens before it. */
  gap: number
  /** Minutes that what comes before runs into it. */
  clash: number
}

/** A part in the editor: its time, and buttons to move it and to make it longer or shorter. */
export function EditRow({ lang, gathering, part, first, last, gap, clash }: Props) {
  const t = E[lang]
  const { id, kind, title, minutes, fixedAt } = part
  return (
    <li class="programme-row" id={`deel-${id}`} data-id={id} data-minutes={minutes} data-fixed={fixedAt ?? ''}>
      <button class="programme-row__grip" type="button" hidden data-grip aria-label={t.grip(title)}>
        <Icon name="grip-vertical" />
      </button>
      <time class="programme__hour" datetime={part.startsAt.toISOString()} data-hour>
        {hourIn(lang, gathering.zone, part.startsAt)}
      </time>
      <PartBar kind={kind} minutes={Math.min(minutes, 70)} />
      <div class="programme-row__what">
        <h2>
          <a class="link-ink" href={`${gathering.href}/programma/${id}`} aria-label={t.edit(title)}>
            {title}
          </a>
        </h2>
        <p class="meta">
          {PROGRAMME[lang].kinds[kind] !== title && <span>{PROGRAMME[lang].kinds[kind]}</span>}
          {part.fixed && (
            <span>
              <Icon name="pin" />
              {PROGRAMME[lang].fixed}
            </span>
          )}
          {part.materials.length > 0 && (
            <span>
              <Icon name="link" />
              {part.materials.length}
            </span>
          )}
        </p>
        <PartHosts hosts={part.hosts} />
        {gap > 0 && <p class="small muted">{t.gap(lengthIn(lang, gap))}</p>}
        {clash > 0 && (
          <p class="small programme-row__clash">
            <Icon name="triangle-alert" />
            {t.clash(lengthIn(lang, clash))}
          </p>
        )}
      </div>
      <div class="programme-row__do">
        <div class="programme-row__length">
          <IconButton
            small
            icon="minus"
            label={t.shorter(title)}
            name="doe"
            value={`korter:${id}`}
            disabled={minutes <= 1}
          />
          <span>
            <b>{minutes}</b> min
          </span>
          <IconButton small icon="plus" label={t.longer(title)} name="doe" value={`langer:${id}`} />
        </div>
        <div class="programme-row__move">
          <IconButton small icon="arrow-up" label={t.up(title)} name="doe" value={`op:${id}`} disabled={first} />
          <IconButton small icon="arrow-down" label={t.down(title)} name="doe" value={`neer:${id}`} disabled={last} />
        </div>
      </div>
    </li>
  )
}
