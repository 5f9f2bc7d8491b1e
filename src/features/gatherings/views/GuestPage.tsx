import type { FieldErrors, Typed } from '#kit/forms/read.ts'
import { Button } from '#ui/Button.tsx'
import { ErrorSummary } from '#ui/ErrorSummary.tsx'
import { Form } from '#ui/Form.tsx'
import { errorList } from '#ui/forms.ts'
import type { Frame } from '#ui/frame.ts'
import { PageHead } from '#ui/PageHead.tsx'
import { SitePage } from '#ui/SitePage.tsx'
import { TextField } from '#ui/TextField.tsx'
import { TextLink } from '#ui/TextLink.tsx'
import type { Gathering } from '../queries-gathering.ts'
import { isFull, openFor } from '../queries-open.ts'
import { C } from '../words-coming.ts'
import { GU } from '../words-guests.ts'
import { AnswerFields } from './AnswerFields.tsx'

interface Props {
  frame: Frame
  gathering: Gathering
  action: string
  back: string
  typed: Typed
  errors?: FieldErrors
}

/** `/bijeenkomsten/:id/gast`: coming without an account. */
export function GuestPage({ frame, gathering, action, back, typed, errors = {} }: Props) {
  const { lang } = frame
  const t = GU[lang]
  const open = openFor(gathering, null) === 'all'
  const waits = isFull(gathering) && gathering.held !== 'both'
  return (
    <SitePage frame={frame} title={t.title} column disks={['meet', 'harvest']}>
      <PageHead title={t.title} lead={open ? t.lead : C[lang].late} />
      <div class="stack gap-5 narrow">
        <p>
          <TextLink href={back} lead="arrow-left">
            {gathering.title}
          </TextLink>
        </p>
        <ErrorSummary lang={lang} errors={errorList(errors)} />
        {open && (
          <Form action={action} label={t.title}>
            {waits && <p>{C[lang].fullLead}</p>}
            <TextField
              lang={lang}
              name="naam"
              label={t.name}
              autocomplete="name"
              maxLength={80}
              value={typed.naam}
              error={errors.naam}
            />
            <TextField
              lang={lang}
              name="email"
              type="email"
              label={t.email}
              hint={t.emailHint}
              autocomplete="email"
              maxLength={254}
              value={typed.email}
              error={errors.email}
            />
            <AnswerFields lang={lang} gathering={gathering} typed={typed} errors={errors} />
            <div>
              <Button size="big" icon={waits ? 'armchair' : 'check'}>
                {waits ? C[lang].queue : t.send}
              </Button>
            </div>
          </Form>
        )}
      </div>
    </SitePage>
  )
}
