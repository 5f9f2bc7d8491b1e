import type { Gathering } from '#features/gatherings/queries-gathering.ts'
import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import { Alert } from '#ui/Alert.tsx'
import { AppPage } from '#ui/AppPage.tsx'
import { Button } from '#ui/Button.tsx'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import { ErrorSummary, type FieldError } from '#ui/ErrorSummary.tsx'
import { Form } from '#ui/Form.tsx'
import type { Frame } from '#ui/frame.ts'
import { Panel } from '#ui/Panel.tsx'
import { TextLink } from '#ui/TextLink.tsx'
import type { Account, Photo, Section } from '../queries-account.ts'
import { A } from '../words-account.ts'
import { PhotosForm } from './PhotosForm.tsx'
import { Publishing } from './Publishing.tsx'
import { SectionForm } from './SectionForm.tsx'

interface Props {
  frame: Frame
  gathering: Gathering
  account: Account
  photos: Photo[]
  /** Whom one can point at for more. */
  askable: { id: string; name: string }[]
  mayOpen: boolean
  remark?: string
  /** A section that did not pass, with what was typed in it. */
  wrong?: { id: string; typed: Typed; errors: FieldErrors }
  wrongPhoto?: { typed: Typed; errors: FieldErrors }
}

/** `/bijeenkomsten/:id/verslag/schrijven`: the hosts write the report together. */
export function WritePage(props: Props) {
  const { frame, gathering, account, photos, askable, remark, wrong, wrongPhoto } = props
  const { lang } = frame
  const t = A[lang]
  const base = `${gathering.href}/verslag`
  const standing = account.sections.filter((one) => !one.removed)
  const removed = account.sections.filter((one) => one.removed)
  const errors: FieldError[] = [
    ...Object.entries(wrong?.errors ?? {}).map(([name, message]) => ({ name: `${name}-${wrong?.id}`, message })),
    ...Object.entries(wrongPhoto?.errors ?? {}).map(([name, message]) => ({ name, message })),
  ]
  return (
    <AppPage frame={frame} title={t.title(gathering.title)}>
      <p class="crumb">
        <TextLink href={gathering.href} lead="arrow-left">
          {gathering.title}
        </TextLink>
      </p>
      <div class="page-head">
        <h1>{t.writeTitle}</h1>
        <p>{t.writeLead}</p>
        <div class="cluster">
          <ButtonLink kind="quiet" href={base} lead="eye">
            {t.read}
          </ButtonLink>
        </div>
      </div>
      <div class="stack gap-6 account-write">
        {remark && (
          <Alert tone="success" live>
            {remark}
          </Alert>
        )}
        <ErrorSummary lang={lang} errors={errors} />
        {standing.map((section, i) => (
          <SectionForm
            {...{ lang, section, askable }}
            action={`${base}/delen/${section.id}`}
            place={placeOf(standing, i)}
            typed={wrong?.id === section.id ? wrong.typed : undefined}
            errors={wrong?.id === section.id ? wrong.errors : undefined}
          />
        ))}
        <Form action={`${base}/delen`} class="cluster" label={t.add}>
          <Button kind="quiet" lead="plus" name="soort" value="presentatie">
            {t.addPresentation}
          </Button>
          <Button kind="quiet" lead="plus" name="soort" value="eigen">
            {t.add}
          </Button>
        </Form>
        <PhotosForm
          {...{ lang, photos }}
          base={base}
          typed={wrongPhoto?.typed ?? {}}
          errors={wrongPhoto?.errors ?? {}}
        />
        <Publishing {...{ lang, account }} base={base} mayOpen={props.mayOpen} />
        {removed.length > 0 && (
          <Panel labelledby="h-weg" class="stack">
            <h2 id="h-weg">{t.removed}</h2>
            <p class="muted">{t.removedLead}</p>
            <ul class="rows">
              {removed.map((one) => (
                <li class="cluster between">
                  <span>{one.title || one.body.slice(0, 60) || t.untitled}</span>
                  <Form action={`${base}/delen/${one.id}/terug`} class="contents">
                    <Button kind="quiet" size="small">
                      {t.putBack}
                      <span class="sr-only">{t.which(one.title || t.untitled)}</span>
                    </Button>
                  </Form>
                </li>
              ))}
            </ul>
          </Panel>
        )}
      </div>
    </AppPage>
  )
}

// The opening stays first and whom to ask stays last; the rest moves between them.
function placeOf(sections: readonly Section[], i: number): { fixed: boolean; first: boolean; last: boolean } {
  const moves = (one?: Section) => one?.kind === 'presentation' || one?.kind === 'own'
  return { fixed: !moves(sections[i]), first: !moves(sections[i - 1]), last: !moves(sections[i + 1]) }
}
