import { AppPage } from '#ui/AppPage.tsx'
import type { Frame } from '#ui/frame.ts'
import { TextLink } from '#ui/TextLink.tsx'
import type { Line, Lines } from '../queries-messages.ts'
import { W } from '../words.ts'
import { R } from '../words-rooms.ts'
import { type DoProps, MessageDo } from './MessageDo.tsx'
import { MessageLine } from './MessageLine.tsx'

interface Props extends Omit<DoProps, 'lang' | 'id' | 'pinned'> {
  frame: Frame
  line: Line
  faces: Lines['faces']
  meId: string
  /** Where the message stands. */
  back: string
}

/** `/kringen/:slug/gesprek/bericht/:id`: one message, and what one can do with it. */
export function MessagePage({ frame, line, faces, meId, back, slug, talkId, may }: Props) {
  const { lang } = frame
  const t = W[lang]
  return (
    <AppPage frame={frame} title={t.doWith(line.maker?.name ?? t.someone)}>
      <p class="crumb">
        <TextLink href={back} lead="arrow-left">
          {R[lang].back}
        </TextLink>
      </p>
      <div class="page-head">
        <h1>{t.do}</h1>
      </div>
      <div class="stack gap-5 measure">
        <ol class="said">
          <MessageLine {...{ lang, slug, talkId, line, faces, meId }} />
        </ol>
        <MessageDo {...{ lang, slug, talkId, may }} id={line.id} pinned={line.pinned} />
      </div>
    </AppPage>
  )
}
