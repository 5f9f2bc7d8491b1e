import type { Gathering } from '#features/gatherings/queries-gathering.ts'
import { whenIn } from '#features/gatherings/queries-when.ts'
import { Button } from '#ui/Button.tsx'
import type { Frame } from '#ui/frame.ts'
import { Programme } from '#ui/Programme.tsx'
import { QrCode } from '#ui/QrCode.tsx'
import { SitePage } from '#ui/SitePage.tsx'
import { TextLink } from '#ui/TextLink.tsx'
import type { Part } from '../queries.ts'
import { E } from '../words.ts'

interface Props {
  frame: Frame
  gathering: Gathering
  parts: readonly Part[]
  /** Of the gathering, in full. */
  url: string
}

/** `/bijeenkomsten/:id/programma/print`: one sheet of paper, with a code back to the gathering. */
export function PrintPage({ frame, gathering, parts, url }: Props) {
  const { lang } = frame
  const t = E[lang]
  const { place, address, town, hostOrganisation, zone } = gathering
  const when = whenIn(lang, gathering)
  const where = [place, address, town].filter((part, i, all) => part && all.indexOf(part) === i).join(', ')
  return (
    <SitePage frame={frame} title={t.printTitle(gathering.title)} column>
      <div class="off-paper cluster between below-5">
        <TextLink href={gathering.href} lead="arrow-left">
          {t.back}
        </TextLink>
        <Button type="button" lead="printer" data-print>
          {t.print}
        </Button>
      </div>
      <article class="programme-sheet">
        <header>
          <div class="stack gap-2">
            <h1>{gathering.title}</h1>
            {gathering.theme && <p class="lead">{gathering.theme}</p>}
            <p class="strong">
              {when.day}, {when.hours}
            </p>
            {where && <p>{where}</p>}
            {hostOrganisation && <p>{hostOrganisation}</p>}
          </div>
          <div class="programme-sheet__code">
            <QrCode text={url} label={t.qr} />
            <p class="small">{t.scan}</p>
          </div>
        </header>
        <Programme lang={lang} zone={zone} parts={parts} level={2} />
      </article>
    </SitePage>
  )
}
