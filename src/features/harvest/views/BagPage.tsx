import type { Gathering } from '#features/gatherings/queries-gathering.ts'
import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import type { Attachment } from '#kit/storage/documents.ts'
import { Alert } from '#ui/Alert.tsx'
import { AppPage } from '#ui/AppPage.tsx'
import { Button } from '#ui/Button.tsx'
import { Empty } from '#ui/Empty.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { FileField } from '#ui/FileField.tsx'
import { Form } from '#ui/Form.tsx'
import { errorList } from '#ui/forms.ts'
import type { Frame } from '#ui/frame.ts'
import { PageHead } from '#ui/PageHead.tsx'
import { Panel } from '#ui/Panel.tsx'
import { Radios } from '#ui/Radios.tsx'
import { SitePage } from '#ui/SitePage.tsx'
import { TextField } from '#ui/TextField.tsx'
import { TextLink } from '#ui/TextLink.tsx'
import { GOODIE_KINDS } from '../forms.ts'
import type { Goodie } from '../queries-goodies.ts'
import { B } from '../words-goodies.ts'
import { Bag } from './Bag.tsx'

interface Props {
  frame: Frame
  gathering: Gathering
  inside: boolean
  tends: boolean
  bag: Goodie[]
  files: Map<string, Attachment>
  typed: Typed
  errors?: FieldErrors
  added?: boolean
}

/** `/bijeenkomsten/:id/goodiebag`: what one takes home. */
export function BagPage(props: Props) {
  const { frame, gathering, inside } = props
  const title = `${B[frame.lang].bag}: ${gathering.title}`
  return inside ? (
    <AppPage frame={frame} title={title} disks="corner">
      <Whole {...props} />
    </AppPage>
  ) : (
    <SitePage frame={frame} title={title} column>
      <Whole {...props} />
    </SitePage>
  )
}

function Whole({ frame, gathering, tends, bag, files, typed, errors = {}, added }: Props) {
  const { lang } = frame
  const t = B[lang]
  const base = `${gathering.href}/goodiebag`
  const mayFill = tends && !frame.resting
  return (
    <>
      <p class="crumb">
        <TextLink href={gathering.href} lead="arrow-left">
          {gathering.title}
        </TextLink>
      </p>
      <PageHead title={t.bag} lead={t.bagLead} />
      <div class="stack gap-7">
        {added && (
          <Alert tone="success" live>
            {t.added}
          </Alert>
        )}
        {bag.length > 0 ? (
          <Bag {...{ lang, bag, files }} takeOut={mayFill ? base : undefined} />
        ) : (
          <Empty title={t.emptyTitle}>{t.emptyLead}</Empty>
        )}
        {mayFill && (
          <Panel labelledby="h-erin" class="stack gap-5 narrow">
            <h2 id="h-erin">{t.put}</h2>
            <ErrorSummary lang={lang} errors={errorList(errors)} />
            <Form action={base} files label={t.put}>
              <Radios
                lang={lang}
                name="soort"
                label={t.what}
                value={typed.soort}
                error={errors.soort}
                options={GOODIE_KINDS.map((kind) => ({ value: kind, label: t.kind[kind] }))}
              />
              <Line {...{ lang, typed, errors }} name="titel" label={t.title} maxLength={160} required />
              <Line {...{ lang, typed, errors }} name="over" label={t.note} hint={t.noteHint} maxLength={500} />
              <Line {...{ lang, typed, errors }} name="link" label={t.url} hint={t.urlHint} maxLength={300} />
              <FileField
                lang={lang}
                name="bestand"
                label={t.file}
                hint={t.fileHint}
                error={errors.bestand}
                required={false}
              />
              <div>
                <Button icon="plus">{t.save}</Button>
              </div>
            </Form>
          </Panel>
        )}
      </div>
    </>
  )
}

interface LineProps {
  lang: Frame['lang']
  typed: Typed
  errors: FieldErrors
  name: string
  label: string
  hint?: string
  maxLength: number
  required?: boolean
}

function Line({ typed, errors, required = false, ...field }: LineProps) {
  const { name } = field
  return <TextField {...field} required={required} value={typed[name]} error={errors[name]} autocomplete="off" />
}
