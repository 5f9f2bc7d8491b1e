import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import { type PartNames, partName } from '#kit/parts/names.ts'
import type { Attachment } from '#kit/storage/documents.ts'
import { Alert } from '#ui/Alert.tsx'
import { AppPage } from '#ui/AppPage.tsx'
import { Button } from '#ui/Button.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { FilesField } from '#ui/FilesField.tsx'
import { Form } from '#ui/Form.tsx'
import { errorList } from '#ui/forms.ts'
import type { Frame } from '#ui/frame.ts'
import { TextLink } from '#ui/TextLink.tsx'
import { FILES_MOST } from '../forms.ts'
import { kindWord } from '../forms-board.ts'
import type { Fit } from '../queries-matching.ts'
import { postHref } from '../queries-parts.ts'
import type { Post } from '../queries-post.ts'
import type { PostKind } from '../tables.ts'
import { E } from '../words-write.ts'
import { FitsFound } from './FitsFound.tsx'
import { PracticalFields } from './PracticalFields.tsx'
import { TellFields } from './TellFields.tsx'

interface Props {
  frame: Frame
  circle: { slug: string; visibility: string; partNames?: PartNames }
  kind: PostKind
  typed: Typed
  /** What is being changed; left out for something new. */
  post?: Post
  onceKey: string
  suggested: { tags: string[]; opgaven: string[] }
  errors?: FieldErrors
  files: readonly Attachment[]
  fits?: Fit[]
  note?: 'kept' | 'resumed'
  /** Show the text as it will look. */
  look?: boolean
}

/** Where an ask or offer is written. Beside it stands what fits already, renewed while one types. */
export function WritePage({
  frame,
  circle,
  kind,
  typed,
  post,
  onceKey,
  suggested,
  errors = {},
  files,
  fits,
  note,
  look,
}: Props) {
  const { lang } = frame
  const t = E[lang]
  const ask = kind === 'ask'
  const base = `/kringen/${circle.slug}/vraag-en-aanbod`
  const title = post ? (ask ? t.changeAsk : t.changeOffer) : ask ? t.askTitle : t.offerTitle
  const back = post ? postHref(circle, post) : base
  const shared = { frame, kind, typed, errors }
  return (
    <AppPage frame={frame} title={title} disks="corner">
      <p class="crumb">
        <TextLink href={back} lead="arrow-left">
          {post ? post.title : partName(circle, 'vraag-en-aanbod', lang)}
        </TextLink>
      </p>
      <div class="page-head page-head--near">
        <h1>{title}</h1>
        <p>{ask ? t.askLead : t.offerLead}</p>
      </div>
      {note && <Resumed {...{ lang, base, kind, note }} />}
      <ErrorSummary lang={lang} errors={errorList(errors)} />
      <div class={ask ? 'split above-4' : 'narrow above-4'}>
        <Form
          id="schrijf"
          action={post ? `${back}/wijzig` : base}
          draft={post ? `post-${post.id}` : `post-${circle.slug}-${kind}`}
          guard
          files
        >
          <input type="hidden" name="soort" value={kindWord(kind)} />
          {!post && <input type="hidden" name="eens" value={onceKey} />}
          {!post && typed.uit && <input type="hidden" name="uit" value={typed.uit} />}
          <TellFields {...shared} base={base} look={look ?? false} />
          <FilesField {...{ lang, errors }} items={files} most={FILES_MOST.post} />
          <PracticalFields {...shared} suggested={suggested} isPublic={circle.visibility === 'public'} />
          <div class="cluster">
            <Button size="big" icon="check">
              {post ? t.save : ask ? t.placeAsk : t.placeOffer}
            </Button>
            {!post && (
              <Button kind="quiet" name="doe" value="bewaar">
                {t.keep}
              </Button>
            )}
            {ask && (
              <Button kind="quiet" lead="search" name="doe" value="past" class="no-script">
                {t.fits}
              </Button>
            )}
            <a class="button button--quiet" href={back} data-drop-draft="">
              {t.cancel}
            </a>
          </div>
        </Form>
        {ask && (
          <aside aria-labelledby="h-fits">
            <section class="panel panel--soft hue hue--exchange stay-near stack gap-3">
              <h2 id="h-fits">{t.fitsTitle}</h2>
              <p class="small">{t.fitsLead}</p>
              <vw-beside for="schrijf" src={`${base}/past`}>
                <div data-output>{fits && <FitsFound lang={lang} fits={fits} />}</div>
              </vw-beside>
            </section>
          </aside>
        )}
      </div>
    </AppPage>
  )
}

function Resumed({
  lang,
  base,
  kind,
  note,
}: {
  lang: Frame['lang']
  base: string
  kind: PostKind
  note: 'kept' | 'resumed'
}) {
  const t = E[lang]
  return (
    <div class="below-5">
      <Alert
        tone={note === 'kept' ? 'success' : 'info'}
        live={note === 'kept'}
        action={
          <form action={`${base}/opnieuw`} method="post">
            <input type="hidden" name="soort" value={kindWord(kind)} />
            <button class="as-link" type="submit">
              {t.anew}
            </button>
          </form>
        }
      >
        {note === 'kept' ? t.kept : t.resumed}
      </Alert>
    </div>
  )
}
